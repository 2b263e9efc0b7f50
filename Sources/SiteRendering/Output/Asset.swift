/// A file that pages share, published under a name that changes with its content, so that browsers
/// may keep it for ever.
public struct Asset: Sendable, Hashable {
  /// The name that pages know it by, such as `site.css`.
  public let name: String
  /// Where it is published, such as `assets/site.3fa0c41b22de.css`, and its bytes.
  public let file: RenderedFile

  /// Names a file by the first twelve hexadecimal digits of its SHA-256 digest, put before the
  /// ending.
  ///
  /// - Parameters:
  ///   - name: the path below the assets' folder, such as `site.css` or `icons/mark.svg`.
  ///   - bytes: the content.
  public init(name: String, bytes: [UInt8]) {
    let mark = Digest.sha256(bytes).hexadecimal.prefix(12)
    let folderEnd = name.lastIndex(of: "/").map { name.index(after: $0) } ?? name.startIndex
    let dot = name[folderEnd...].dropFirst().lastIndex(of: ".") ?? name.endIndex
    self.name = name
    self.file = RenderedFile(path: "assets/\(name[..<dot]).\(mark)\(name[dot...])", bytes: bytes)
  }
}
