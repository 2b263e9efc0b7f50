import CProcessors
import Glibc

/// The conditions of a build that must not show in its bytes.
struct BuildConditions {
  let number: Int

  private static let zones = ["UTC", "Asia/Shanghai", "America/St_Johns", "Pacific/Kiritimati"]
  /// Nil is an environment with nothing in it.
  private static let locales = [nil, "C.UTF-8", "zh_CN.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1"]
  private static let umasks: [mode_t] = [0o022, 0o077, 0o000, 0o027]

  private var zone: String { Self.zones[number % Self.zones.count] }
  private var locale: String? { Self.locales[number % Self.locales.count] }
  private var umask: mode_t { Self.umasks[number / 2 % Self.umasks.count] }
  /// One page at a time on one processor, or as many pages as the build likes on all.
  private var isConfined: Bool { number.isMultiple(of: 2) }

  /// The folder of the project below a temporary one: another name and depth each time.
  var folder: String {
    "\(number)" + String(repeating: "/project \(number)", count: 1 + number % 3)
  }

  /// What readers of a finding need to repeat the build.
  var text: String {
    let environment = locale.map { "zone \(zone), locale \($0)" } ?? "an empty environment"
    let mask = "umask 0\(String(umask, radix: 8))"
    return "\(environment), \(mask), \(isConfined ? "one processor" : "all processors")"
  }

  /// Runs this very program with arguments under the conditions, its messages going to a file.
  ///
  /// - Returns: its exit code, or 128 and the number of the signal that ended it.
  /// - Throws: ``CommandFailure`` where it cannot be started.
  func run(_ arguments: [String], messages: String) throws -> Int32 {
    let oldMask = Glibc.umask(umask)
    if isConfined { _ = cprocessors_confine() }
    defer {
      _ = cprocessors_release()
      _ = Glibc.umask(oldMask)
    }
    let jobs = isConfined ? ["--jobs", "1"] : ["--jobs", "4"]
    let environment = locale.map { ["TZ=\(zone)", "LC_ALL=\($0)", "LANG=\($0)"] } ?? []
    return try Self.spawn(["reportgen"] + arguments + jobs, environment, messages)
  }

  private static func spawn(_ arguments: [String], _ environment: [String], _ messages: String)
    throws -> Int32
  {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(
      &actions, STDERR_FILENO, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var argumentPointers = arguments.map { strdup($0) } + [nil]
    var environmentPointers = environment.map { strdup($0) } + [nil]
    defer { for pointer in argumentPointers + environmentPointers { free(pointer) } }
    var process = pid_t()
    let code = posix_spawn(
      &process, "/proc/self/exe", &actions, nil, &argumentPointers, &environmentPointers)
    guard code == 0 else {
      throw CommandFailure("cannot start a build: \(String(cString: strerror(code)))")
    }
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 {
      guard errno == EINTR else {
        throw CommandFailure("cannot wait for a build: \(String(cString: strerror(errno)))")
      }
    }
    // POSIX: the low seven bits are the signal, the next byte is the exit code.
    let signal = status & 0x7F
    return signal == 0 ? status >> 8 & 0xFF : 128 + signal
  }
}
