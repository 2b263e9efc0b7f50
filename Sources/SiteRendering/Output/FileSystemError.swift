/// A failure of the machine: an operation that could not be done on a path.
public struct FileSystemError: Error, Sendable, Equatable, CustomStringConvertible {
  /// What was to be done, as a verb: `open`, `write`, `rename`.
  public let operation: String
  /// The path it concerns.
  public let path: String
  /// Why it could not be done, in the words of the system or in our own.
  public let reason: String

  /// Makes an error.
  public init(operation: String, path: String, reason: String) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }

  /// One line: `cannot write Site/index.html: No space left on device`.
  public var description: String { "cannot \(operation) \(path): \(reason)" }
}
