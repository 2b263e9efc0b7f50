/// A manifest as lines of JSON, written and read.
///
/// ```
/// {
///   "generator": "reportgen 1.0",
///   "base-url": null,
///   "inputs": [
///     {"path": "Content/report.yaml", "size": 1873, "sha256": "…"}
///   ],
///   "files": [
///     {"path": "404.html", "size": 1024, "sha256": "…"}
///   ]
/// }
/// ```
struct ManifestText {
  private let manifest: SiteManifest

  init(_ manifest: SiteManifest) { self.manifest = manifest }

  var text: String {
    var lines = ["{"]
    if let origin = manifest.origin {
      let baseURL = origin.baseURL.map { "\"\($0)\"" } ?? "null"
      lines += [
        #"  "generator": "\#(origin.generator)","#, #"  "base-url": \#(baseURL),"#,
        Self.inputsOpening,
      ]
      lines += Self.lines(origin.inputs) + [Self.inputsClosing]
    } else {
      lines.append(Self.olderGenerator)
    }
    lines += [Self.filesOpening] + Self.lines(manifest.entries) + ["  ]", "}"]
    return lines.map { $0 + "\n" }.joined()
  }

  /// What some lines say; the lines of the result may still differ from them.
  static func read(_ lines: [String]) -> SiteManifest? {
    guard let files = lines.firstIndex(of: filesOpening), lines.count >= files + 3,
      let entries = entries(lines[(files + 1)..<(lines.count - 2)]),
      entries.allSatisfy({ RenderedSite.isPath($0.path) && $0.path != SiteManifest.fileName })
    else { return nil }
    if files == 2, lines[1] == olderGenerator { return SiteManifest(origin: nil, entries: entries) }
    guard files >= 5, lines[3] == inputsOpening, let inputs = Self.entries(lines[4..<(files - 1)])
    else { return nil }
    let generator = lines[1].split(separator: "\"", omittingEmptySubsequences: false)
    let baseURL = lines[2].split(separator: "\"", omittingEmptySubsequences: false)
    guard generator.count == 5, baseURL.count == 3 || baseURL.count == 5 else { return nil }
    let origin = SiteOrigin(
      generator: String(generator[3]), baseURL: baseURL.count == 5 ? String(baseURL[3]) : nil,
      sorted: inputs)
    return SiteManifest(origin: origin, entries: entries)
  }

  private static let olderGenerator = #"  "generator": "reportgen","#
  private static let inputsOpening = #"  "inputs": ["#
  private static let inputsClosing = "  ],"
  private static let filesOpening = #"  "files": ["#

  private static func lines(_ entries: [SiteManifest.Entry]) -> [String] {
    entries.enumerated().map { index, entry in
      let comma = index < entries.count - 1 ? "," : ""
      return #"    {"path": "\#(entry.path)", "size": \#(entry.size), "#
        + #""sha256": "\#(entry.digest.hexadecimal)"}\#(comma)"#
    }
  }

  /// The entries of some lines, each path once and sorted; nil where a line is none.
  private static func entries(_ lines: ArraySlice<String>) -> [SiteManifest.Entry]? {
    let entries = lines.compactMap(entry)
    let isSorted = zip(entries, entries.dropFirst()).allSatisfy { left, right in
      left.path.utf8.lexicographicallyPrecedes(right.path.utf8)
    }
    return entries.count == lines.count && isSorted ? entries : nil
  }

  private static func entry(_ line: String) -> SiteManifest.Entry? {
    let fields = line.split(separator: "\"", omittingEmptySubsequences: false)
    guard fields.count == 11, let digest = Digest(hexadecimal: String(fields[9])) else {
      return nil
    }
    let number = fields[6].filter { $0.isASCII && $0.isWholeNumber }
    guard let size = Int(number) else { return nil }
    return SiteManifest.Entry(path: String(fields[3]), size: size, digest: digest)
  }
}
