import ArgumentParser
import Glibc

/// How many pages are rendered at the same time.
enum JobCount {
  /// - Throws: where a number is out of bounds.
  static func validate(_ jobs: Int?) throws {
    if let jobs, !(1...64).contains(jobs) {
      throw ValidationError("--jobs takes a number from 1 to 64, not \(jobs)")
    }
  }

  /// As asked, or one for each processor.
  static func of(_ jobs: Int?) -> Int {
    jobs ?? min(64, max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))))
  }
}
