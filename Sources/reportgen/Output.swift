import Glibc

/// Writes to the two streams: results to stdout, progress and diagnostics to stderr.
enum Output {
  static func result(_ text: String) { write(text, to: STDOUT_FILENO) }

  static func progress(_ text: String) { write(text, to: STDERR_FILENO) }

  /// Writes a file as a whole; an existing one is replaced.
  static func write(_ bytes: [UInt8], to path: String) throws {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o644)
    guard descriptor >= 0 else {
      throw CommandFailure("cannot write \(path): \(String(cString: strerror(errno)))")
    }
    defer { close(descriptor) }
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      guard count > 0 || errno == EINTR else {
        throw CommandFailure("cannot write \(path): \(String(cString: strerror(errno)))")
      }
      written += max(0, count)
    }
  }

  private static func write(_ text: String, to descriptor: Int32) {
    guard !text.isEmpty else { return }
    let bytes = Array((text.hasSuffix("\n") ? text : text + "\n").utf8)
    var written = 0
    while written < bytes.count {
      let count = bytes[written...].withUnsafeBytes {
        Glibc.write(descriptor, $0.baseAddress, $0.count)
      }
      // A reader that has gone away is no reason to fail.
      guard count > 0 || errno == EINTR else { return }
      written += max(0, count)
    }
  }
}
