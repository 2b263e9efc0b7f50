import ArgumentParser
import Glibc

/// The exit codes: 0 done, 1 errors in content or data, 2 could not read or write or an internal
/// fault, 64 bad usage (ArgumentParser's own), 130 interrupted.
enum ExitStatus {
  static let contentErrors = ExitCode(1)
  static let machineFailure = ExitCode(2)
  static let interrupted = ExitCode(130)

  /// Runs a command and turns whatever it throws into one line and an exit code.
  static func reporting(_ command: () async throws -> Void) async throws {
    // A file that may not grow fails with its path, and a reader that went away is no failure:
    // neither is to end the program.
    for name in [SIGXFSZ, SIGPIPE] { signal(name, SIG_IGN) }
    do {
      try await command()
    } catch let code as ExitCode {
      throw code
    } catch {
      Output.progress("reportgen: \(error)")
      throw machineFailure
    }
  }
}
