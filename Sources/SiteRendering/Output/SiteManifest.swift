/// What a written site consists of: the path, size and digest of each file.
///
/// It stands in the site itself, says that the folder is the writer's, and carries no time and no
/// machine. It does not list itself.
public struct SiteManifest: Sendable, Equatable {
  /// One file of the site.
  public struct Entry: Sendable, Hashable {
    /// The path below the site's root.
    public let path: String
    /// The size in bytes.
    public let size: Int
    /// The SHA-256 digest of the content.
    public let digest: Digest
  }

  /// The name of the manifest's file at the root of a site.
  public static let fileName = "manifest.json"

  /// The files, sorted by the UTF-8 bytes of their paths.
  public let entries: [Entry]

  private init(entries: [Entry]) {
    self.entries = entries
  }

  /// The manifest of a site; digests every byte.
  public init(_ site: RenderedSite) {
    self.init(
      entries: site.files.map { file in
        Entry(path: file.path, size: file.bytes.count, digest: .sha256(file.bytes))
      })
  }

  private static let opening = ["{", #"  "generator": "reportgen","#, #"  "files": ["#]
  private static let closing = ["  ]", "}"]

  /// The manifest as JSON, a line for each file; paths hold nothing that JSON would escape.
  public var json: String {
    let files = entries.enumerated().map { index, entry in
      let comma = index < entries.count - 1 ? "," : ""
      return #"    {"path": "\#(entry.path)", "size": \#(entry.size), "#
        + #""sha256": "\#(entry.digest.hexadecimal)"}\#(comma)"#
    }
    return (Self.opening + files + Self.closing).map { $0 + "\n" }.joined()
  }

  /// Reads what ``json`` writes, line for line, whatever ends the lines; nil for anything else.
  ///
  /// A manifest decides what may be deleted, so that nothing is guessed.
  public init?(json bytes: [UInt8]) {
    let text = String(decoding: bytes, as: UTF8.self)
    let lines = text.split(whereSeparator: \.isNewline).map { String($0) }
    let frame = Self.opening.count + Self.closing.count
    guard lines.count >= frame, Array(lines.prefix(Self.opening.count)) == Self.opening,
      Array(lines.suffix(Self.closing.count)) == Self.closing
    else { return nil }
    let entryLines = lines.dropFirst(Self.opening.count).dropLast(Self.closing.count)
    let entries = entryLines.compactMap(Self.entry)
    guard entries.count == entryLines.count else { return nil }
    self.init(entries: entries)
    guard json == lines.map({ $0 + "\n" }).joined(), isSorted else { return nil }
  }

  private var isSorted: Bool {
    zip(entries, entries.dropFirst()).allSatisfy { left, right in
      left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
  }

  private static func entry(_ line: String) -> Entry? {
    let fields = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard fields.count == 11, let digest = Digest(hexadecimal: String(fields[9])) else {
      return nil
    }
    let path = String(fields[3])
    let number = fields[6].filter { $0.isASCII && $0.isWholeNumber }
    guard RenderedSite.isPath(path), path != fileName, let size = Int(number) else { return nil }
    return Entry(path: path, size: size, digest: digest)
  }
}
