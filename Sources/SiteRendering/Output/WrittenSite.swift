public import Diagnostics

/// A site as it stands in a folder, to be compared with another and with its own manifest.
public struct WrittenSite: Sendable {
  /// What messages call the folder; empty where paths are given as the site has them.
  private let name: String
  private let folder: String
  private let contents: FolderContents
  /// What the site says of itself; nil where it has no manifest that can be read.
  public let manifest: SiteManifest?

  /// Lists a folder; one that does not exist has no files.
  ///
  /// - Parameters:
  ///   - folder: the folder.
  ///   - name: what messages call it, such as `Site`.
  /// - Throws: ``FileSystemError`` where the folder or its manifest cannot be read.
  public init(in folder: String, name: String = "") throws(FileSystemError) {
    self.folder = folder
    self.name = name
    guard try FileSystem.item(at: folder) == .folder else {
      (contents, manifest) = (FolderContents(), nil)
      return
    }
    contents = try FolderContents(of: folder)
    guard let size = contents.files[SiteManifest.fileName] else {
      manifest = nil
      return
    }
    manifest = SiteManifest(
      json: try FileSystem.readFile("\(folder)/\(SiteManifest.fileName)", atMost: size))
  }

  private func shown(_ path: String) -> String { name.isEmpty ? path : "\(name)/\(path)" }

  private func bytes(of path: String) throws(FileSystemError) -> [UInt8]? {
    guard let size = contents.files[path] else { return nil }
    return try FileSystem.readFile("\(folder)/\(path)", atMost: size)
  }

  // MARK: Beside another build

  /// Every file that another build of the same content has with other bytes, or that one of the two
  /// lacks, sorted by path; each finding stands at the first byte that differs.
  ///
  /// - Parameters:
  ///   - other: the other build.
  ///   - conditions: what was different for it, such as `zone UTC`.
  /// - Returns: the findings.
  /// - Throws: ``FileSystemError`` where a file cannot be read.
  public func differences(from other: WrittenSite, under conditions: String)
    throws(FileSystemError) -> [Diagnostic]
  {
    let help = "find what reads the clock, the environment or an unsorted list, and remove it"
    var findings: [Diagnostic] = []
    for path in Self.sorted(Set(contents.files.keys).union(other.contents.files.keys)) {
      guard let own = try bytes(of: path), let others = try other.bytes(of: path) else {
        let message = "one build has this file and another, with \(conditions), has not"
        findings.append(
          Diagnostic(
            .notReproducible, at: SourceRange(wholeFile: shown(path)), message, help: help))
        continue
      }
      guard let place = FirstDifference(own, others) else { continue }
      findings.append(
        Diagnostic(
          .notReproducible, at: place.range(in: shown(path)),
          "\(place.text) in one build, \(place.otherText) in another, with \(conditions)",
          help: help))
    }
    return findings
  }

  // MARK: Beside its manifest

  /// What stands in the folder and is not as its manifest says, or not as a fresh build of the
  /// present content makes it, sorted by path.
  ///
  /// - Throws: ``FileSystemError`` where a file cannot be read.
  public func damage(comparedWith fresh: WrittenSite) throws(FileSystemError) -> [Diagnostic] {
    let ownManifest = shown(SiteManifest.fileName)
    guard let manifest else {
      return [
        Diagnostic(
          .siteDamaged, at: SourceRange(wholeFile: ownManifest),
          contents.isEmpty ? "there is no site" : "the site has no manifest of this generator",
          help: "build it: reportgen build")
      ]
    }
    var findings = try damagedFiles(manifest, fresh)
    let listed = Set(manifest.entries.map(\.path)).union([SiteManifest.fileName])
    for path in Self.sorted(contents.files.keys.filter { !listed.contains($0) } + contents.others) {
      findings.append(
        Diagnostic(
          .siteDamaged, at: SourceRange(wholeFile: shown(path)),
          "the manifest does not list this file", help: "move it out of the site, or remove it"))
    }
    return findings + (try outdated(manifest, fresh))
  }

  private func damagedFiles(_ manifest: SiteManifest, _ fresh: WrittenSite)
    throws(FileSystemError) -> [Diagnostic]
  {
    let help = "build the site again: reportgen build"
    var findings: [Diagnostic] = []
    for entry in manifest.entries {
      let file = SourceRange(wholeFile: shown(entry.path))
      guard let own = try bytes(of: entry.path) else {
        findings.append(
          Diagnostic(.siteDamaged, at: file, "a file of the manifest is missing", help: help))
        continue
      }
      guard Digest.sha256(own) != entry.digest else { continue }
      let whole = try fresh.bytes(of: entry.path)
      guard let whole, Digest.sha256(whole) == entry.digest,
        let place = FirstDifference(own, whole)
      else {
        findings.append(
          Diagnostic(.siteDamaged, at: file, "the manifest has another digest", help: help))
        continue
      }
      findings.append(
        Diagnostic(
          .siteDamaged, at: place.range(in: file.path),
          "\(place.text) here, \(place.otherText) in the file that the manifest lists", help: help))
    }
    return findings
  }

  /// Where the site is of other inputs, one finding; else one for each file that a fresh build makes
  /// otherwise.
  private func outdated(_ manifest: SiteManifest, _ fresh: WrittenSite) throws(FileSystemError)
    -> [Diagnostic]
  {
    guard let new = fresh.manifest, new != manifest else { return [] }
    let help = "build the site again: reportgen build"
    let ownManifest = SourceRange(wholeFile: shown(SiteManifest.fileName))
    guard manifest.origin == new.origin else {
      let what = Self.change(from: manifest.origin, to: new.origin)
      return [
        Diagnostic(.siteOutdated, at: ownManifest, "the site was made of \(what)", help: help)
      ]
    }
    var findings: [Diagnostic] = []
    let old = Dictionary(manifest.entries.map { ($0.path, $0.digest) }) { first, _ in first }
    let made = Dictionary(new.entries.map { ($0.path, $0.digest) }) { first, _ in first }
    for path in Self.sorted(Set(old.keys).union(made.keys)) where old[path] != made[path] {
      let own = try bytes(of: path) ?? []
      guard let others = try fresh.bytes(of: path), old[path] != nil,
        let place = FirstDifference(own, others)
      else {
        let message =
          made[path] == nil ? "a fresh build has no such file" : "a fresh build has this file"
        findings.append(
          Diagnostic(
            .siteOutdated, at: SourceRange(wholeFile: shown(path)), message, help: help))
        continue
      }
      findings.append(
        Diagnostic(
          .siteOutdated, at: place.range(in: shown(path)),
          "\(place.text) here, \(place.otherText) in a fresh build", help: help))
    }
    return findings
  }

  /// The first thing in which two origins differ, as what the older site was made of.
  private static func change(from old: SiteOrigin?, to new: SiteOrigin?) -> String {
    guard let old, let new else { return "inputs that its manifest does not list" }
    guard old.generator == new.generator else { return "another generator, \(old.generator)" }
    let (before, now) = (Set(old.inputs), Set(new.inputs))
    let changed = sorted(before.symmetricDifference(now).map(\.path))
    return changed.first.map { "another '\($0)'" } ?? "the same inputs for another address"
  }

  private static func sorted(_ paths: some Sequence<String>) -> [String] {
    paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }
}

/// The first byte in which two files differ.
struct FirstDifference: Equatable {
  private let offset: Int
  private let line: Int
  private let column: Int
  /// The byte: `byte 12 is 0x41`, or that the file ends there.
  let text: String
  /// The other file's byte.
  let otherText: String

  /// Nil where the files are the same; linear.
  init?(_ first: [UInt8], _ second: [UInt8]) {
    guard first != second else { return nil }
    let offset = zip(first, second).prefix { $0 == $1 }.count
    let before = first[..<offset]
    self.offset = offset
    line = before.count { $0 == 0x0A } + 1
    column = offset - (before.lastIndex(of: 0x0A).map { $0 + 1 } ?? 0) + 1
    text = "byte \(offset) is \(Self.spelt(first, offset))"
    otherText = Self.spelt(second, offset)
  }

  private static func spelt(_ bytes: [UInt8], _ offset: Int) -> String {
    guard offset < bytes.count else { return "the end" }
    let byte = bytes[offset]
    return "0x" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
  }

  /// The place of the byte in a file of a path.
  func range(in path: String) -> SourceRange {
    let start = SourcePosition(line: line, column: column)
    return SourceRange(path: path, start: start, end: start)
  }
}
