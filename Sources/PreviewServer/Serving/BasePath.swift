/// The path below which the site is served: `/` or `/x/`.
public struct BasePath: Sendable, Equatable {
  /// The path with a slash at both ends.
  public let text: String

  /// The root of the server.
  public static let root = BasePath(text: "/")

  private init(text: String) { self.text = text }

  /// Reads a path such as `/x/`, `x` or `/a/b`; nil where a part is empty or holds anything but
  /// letters, digits, `-`, `.`, `_` and `~`.
  public init?(_ text: String) {
    let trimmed = text.drop { $0 == "/" }
    let inner = trimmed.hasSuffix("/") ? trimmed.dropLast() : trimmed
    let parts = inner.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      part != "." && part != ".." && !part.isEmpty
        && part.utf8.allSatisfy { byte in
          (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
            || "-._~".utf8.contains(byte)
        }
    }
    guard inner.isEmpty || isPlain else { return nil }
    self.init(text: inner.isEmpty ? "/" : "/\(inner)/")
  }
}
