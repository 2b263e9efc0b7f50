/// One file of a site: where it is published, and its bytes.
public struct RenderedFile: Sendable, Hashable {
  /// The path below the site's root, with `/` between its parts.
  public let path: String
  /// The content.
  public let bytes: [UInt8]

  /// Takes the bytes of a file.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// Takes the text of a file.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }
}
