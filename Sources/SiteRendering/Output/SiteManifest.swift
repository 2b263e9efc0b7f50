/// What a written site consists of, the path, size and digest of each file; and what it was made of.
///
/// It stands in the site itself, says that the folder is the writer's, and carries no time and no
/// machine. It does not list itself.
public struct SiteManifest: Sendable, Equatable {
  /// One file.
  public struct Entry: Sendable, Hashable {
    /// The path: of a file of the site below the site's root, of an input below the project's.
    public let path: String
    /// The size in bytes.
    public let size: Int
    /// The SHA-256 digest of the content.
    public let digest: Digest

    /// Takes the digest of a file's bytes.
    public init(path: String, bytes: [UInt8]) {
      self.init(path: path, size: bytes.count, digest: .sha256(bytes))
    }

    init(path: String, size: Int, digest: Digest) {
      (self.path, self.size, self.digest) = (path, size, digest)
    }
  }

  /// The name of the manifest's file at the root of a site.
  public static let fileName = "manifest.json"

  /// What the site was made of; nil where the manifest does not say, as those of older generators.
  public let origin: SiteOrigin?
  /// The files, sorted by the UTF-8 bytes of their paths.
  public let entries: [Entry]

  init(origin: SiteOrigin?, entries: [Entry]) {
    (self.origin, self.entries) = (origin, entries)
  }

  /// The manifest of a site; digests every byte.
  public init(_ site: RenderedSite, origin: SiteOrigin? = nil) {
    self.init(origin: origin, entries: site.files.map { Entry(path: $0.path, bytes: $0.bytes) })
  }

  /// The size of the site in bytes, without the manifest.
  public var size: Int { entries.reduce(0) { $0 + $1.size } }

  /// The manifest as JSON, a line for each file; strings hold nothing that JSON would escape.
  public var json: String { ManifestText(self).text }

  /// Reads what ``json`` writes, line for line, whatever ends the lines; nil for anything else.
  ///
  /// A manifest decides what may be deleted, so that nothing is guessed.
  public init?(json bytes: [UInt8]) {
    let lines = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline)
      .map { String($0) }
    guard let manifest = ManifestText.read(lines),
      manifest.json == lines.map({ $0 + "\n" }).joined()
    else { return nil }
    self = manifest
  }
}

/// What a site was made of: the generator, the address it is meant for, and the files that were
/// read.
public struct SiteOrigin: Sendable, Equatable {
  /// The generator with its version, such as `reportgen 1.0`.
  public let generator: String
  /// The address that the site is meant for; nil for a site that works at any.
  public let baseURL: String?
  /// The files that were read, sorted by the UTF-8 bytes of their paths; bytes of a path that may
  /// not stand in an address are percent-encoded.
  public let inputs: [SiteManifest.Entry]

  /// Takes the files that were read, in any order: their paths as they are, and their bytes.
  public init(
    generator: String, baseURL: String?, inputs: some Sequence<(path: String, bytes: [UInt8])>
  ) {
    self.init(
      generator: generator, baseURL: baseURL,
      sorted: inputs.map { SiteManifest.Entry(path: Self.encoded($0.path), bytes: $0.bytes) }
        .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) })
  }

  init(generator: String, baseURL: String?, sorted inputs: [SiteManifest.Entry]) {
    (self.generator, self.baseURL, self.inputs) = (generator, baseURL, inputs)
  }

  /// RFC 3986, section 2: every byte that is not unreserved or a slash, percent-encoded.
  private static func encoded(_ path: String) -> String {
    let digits = Array("0123456789ABCDEF".utf8)
    let bytes = path.utf8.flatMap { byte -> [UInt8] in
      if byte == UInt8(ascii: "/") || RenderedSite.isPathByte(byte) { return [byte] }
      return [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
