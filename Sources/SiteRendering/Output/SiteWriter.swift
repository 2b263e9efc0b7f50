/// Writes a site into a folder, all of it or nothing.
///
/// The site is staged in a hidden folder beside the output, brought to the disk, and takes the
/// place of the old one in one step; files that have not changed are kept, not written again. A run
/// that was cut short leaves the old site or the new one; the next run removes what else it left.
/// A folder that is not empty is replaced only if it carries the writer's manifest and nothing that
/// the manifest does not list, so that no file of anybody else is ever deleted.
///
/// A site that was made without a finding is marked as this very program's work, in an extended
/// attribute of its manifest, where the file system has them: ``unchangedSite(from:)`` then knows that
/// making it again would change nothing.
public struct SiteWriter: Sendable {
  /// What a run of the writer did.
  public struct Outcome: Sendable, Equatable {
    /// How many files the site has, without the manifest.
    public let files: Int
    /// How many bytes they have.
    public let bytes: Int
    /// How many files are new or other than before; 0 where nothing was written.
    public let changed: Int
    /// How many files of the previous site are gone.
    public let removed: Int
  }

  private let output: String
  private let sources: [String]
  private let program: String

  /// Makes a writer.
  ///
  /// - Parameters:
  ///   - output: the folder to write, such as `Site`; the folder that holds it must exist.
  ///   - sources: folders that the output must neither be, nor lie in, nor hold, such as `Content`.
  ///   - program: the file of the program that makes the site; another one may make another site
  ///     of the same inputs.
  public init(
    output: String, apartFrom sources: [String], program: String = "/proc/self/exe"
  ) {
    self.output = output
    self.sources = sources
    self.program = program
  }

  /// The site that the folder holds, if this program has made it of the same inputs without a
  /// finding and every byte of it still stands; heals what a run that was cut short has left.
  ///
  /// - Throws: ``FileSystemError`` as ``write(_:from:isClean:)``.
  public func unchangedSite(from origin: SiteOrigin) throws(FileSystemError) -> Outcome? {
    let folder = try OutputFolder(output, apartFrom: sources)
    return try FolderLock.hold(folder.parent) { () throws(FileSystemError) -> Outcome? in
      try recover(folder)
      let path = "\(folder.path)/\(SiteManifest.fileName)"
      guard let mark = FileSystem.identity(of: program), FileSystem.mark(of: path) == mark,
        let present = try presentSite(in: folder), present.manifest.origin == origin,
        present.isComplete(for: present.manifest)
      else { return nil }
      for entry in present.manifest.entries {
        let bytes = try FileSystem.readFile("\(folder.path)/\(entry.path)", atMost: entry.size)
        guard Digest.sha256(bytes) == entry.digest else { return nil }
      }
      return Outcome(
        files: present.manifest.entries.count, bytes: present.manifest.size, changed: 0, removed: 0)
    }
  }

  /// Writes a site; writes nothing where the folder holds the same site already.
  ///
  /// - Parameters:
  ///   - site: the site.
  ///   - origin: what it was made of.
  ///   - isClean: whether it was made without a finding.
  /// - Returns: what was done.
  /// - Throws: ``FileSystemError`` where the folder is refused, another run is writing, or the
  ///   machine fails. The site in the folder is then the old one, or the new one where only the
  ///   removal of the old one failed.
  public func write(
    _ site: RenderedSite, from origin: SiteOrigin? = nil, isClean: Bool = false
  ) throws(FileSystemError) -> Outcome {
    let folder = try OutputFolder(output, apartFrom: sources)
    return try FolderLock.hold(folder.parent) { () throws(FileSystemError) -> Outcome in
      try recover(folder)
      let present = try presentSite(in: folder)
      let manifest = SiteManifest(site, origin: origin)
      let unchanged = try unchangedFiles(of: site, in: folder, present)
      let outcome = Self.outcome(manifest, keeping: unchanged, after: present)
      if outcome.changed == 0, outcome.removed == 0, present?.isComplete(for: manifest) == true {
        mark(folder, isClean: isClean)
        return outcome
      }
      try stage(site, manifest, keeping: unchanged, in: folder)
      try swap(folder, replacing: present != nil)
      mark(folder, isClean: isClean)
      return outcome
    }
  }

  /// Marks the site in the folder as this program's work, or as one that must be made again.
  ///
  /// Without a mark it is made again, so that it does not matter where none can be written.
  private func mark(_ folder: OutputFolder, isClean: Bool) {
    let path = "\(folder.path)/\(SiteManifest.fileName)"
    FileSystem.setMark(of: path, isClean ? FileSystem.identity(of: program) : nil)
  }

  private static func outcome(
    _ manifest: SiteManifest, keeping unchanged: Set<String>, after present: PresentSite?
  ) -> Outcome {
    let old = present?.manifest.entries ?? []
    let kept = Set(manifest.entries.map(\.path))
    return Outcome(
      files: manifest.entries.count, bytes: manifest.size,
      changed: manifest.entries.count - unchanged.count,
      removed: old.count { !kept.contains($0.path) })
  }

  /// The paths of the files that stand in the folder byte for byte.
  private func unchangedFiles(
    of site: RenderedSite, in folder: OutputFolder, _ present: PresentSite?
  ) throws(FileSystemError) -> Set<String> {
    guard let present else { return [] }
    var unchanged: Set<String> = []
    for file in site.files where present.contents.files[file.path] == file.bytes.count {
      let path = "\(folder.path)/\(file.path)"
      let bytes = try FileSystem.readFile(path, atMost: file.bytes.count)
      if bytes == file.bytes { unchanged.insert(file.path) }
    }
    return unchanged
  }
}

// What stands in the folder.
extension SiteWriter {
  private struct PresentSite {
    let manifest: SiteManifest
    let contents: FolderContents

    /// Whether it has a new manifest's files and no other.
    func isComplete(for new: SiteManifest) -> Bool { manifest == new && contents.matches(new) }
  }

  /// The site that stands in the folder, or nil where the folder is missing or empty.
  private func presentSite(in folder: OutputFolder) throws(FileSystemError) -> PresentSite? {
    switch try FileSystem.item(at: folder.path) {
    case nil: return nil
    case .folder: break
    case .file: throw OutputFolder.refusal(output, "it is a file")
    case .other: throw OutputFolder.refusal(output, "it is a symbolic link, or no folder")
    }
    let contents = try FolderContents(of: folder.path)
    if contents.isEmpty { return nil }
    let manifest = try manifest(of: contents, in: folder.path)
    return PresentSite(manifest: manifest, contents: contents)
  }

  /// The manifest that accounts for everything in a folder.
  private func manifest(of contents: FolderContents, in path: String) throws(FileSystemError)
    -> SiteManifest
  {
    let name = SiteManifest.fileName
    guard contents.files[name] != nil else {
      throw OutputFolder.refusal(path, "it is not empty and carries no \(name)")
    }
    let bytes = try FileSystem.readFile("\(path)/\(name)", atMost: 64 << 20)
    guard let manifest = SiteManifest(json: bytes) else {
      throw OutputFolder.refusal(path, "its \(name) is not one that this writer wrote")
    }
    if let foreign = contents.firstForeign(to: manifest) {
      throw OutputFolder.refusal(path, "it holds '\(foreign)', which its \(name) does not list")
    }
    return manifest
  }
}

// How a site takes the place of another.
extension SiteWriter {
  private func stage(
    _ site: RenderedSite, _ manifest: SiteManifest, keeping unchanged: Set<String>,
    in folder: OutputFolder
  ) throws(FileSystemError) {
    do throws(FileSystemError) {
      try FileSystem.makeFolder(folder.staging)
      var made: Set<String> = []
      for file in site.files {
        for inner in RenderedSite.folders(of: file.path) where made.insert(inner).inserted {
          try FileSystem.makeFolder("\(folder.staging)/\(inner)")
        }
        let path = "\(folder.staging)/\(file.path)"
        if unchanged.contains(file.path),
          try FileSystem.link("\(folder.path)/\(file.path)", as: path)
        {
          continue
        }
        try FileSystem.writeNewFile(path, file.bytes)
      }
      let path = "\(folder.staging)/\(SiteManifest.fileName)"
      try FileSystem.writeNewFile(path, Array(manifest.json.utf8))
      try FileSystem.synchronise(folder.staging)
    } catch {
      // What is left of it is removed at the next start, if it cannot be removed now.
      try? removeStaging(folder)
      throw error
    }
  }

  /// Puts the staged site into its place.
  private func swap(_ folder: OutputFolder, replacing isReplacing: Bool) throws(FileSystemError) {
    guard isReplacing else { return try FileSystem.rename(folder.staging, to: folder.path) }
    if try FileSystem.exchange(folder.staging, with: folder.path) {
      try FileSystem.rename(folder.staging, to: folder.previous)
    } else {
      try swapInTwoSteps(folder)
    }
    try removePrevious(folder)
  }

  /// Where the file system cannot swap: between the two renames no site is there, and
  /// ``recover(_:)`` puts the old one back if the machine stops at that moment.
  private func swapInTwoSteps(_ folder: OutputFolder) throws(FileSystemError) {
    try FileSystem.rename(folder.path, to: folder.previous)
    do throws(FileSystemError) {
      try FileSystem.rename(folder.staging, to: folder.path)
    } catch {
      try FileSystem.rename(folder.previous, to: folder.path)
      throw error
    }
  }

  /// Undoes or completes what a run that was cut short has left.
  private func recover(_ folder: OutputFolder) throws(FileSystemError) {
    try removeStaging(folder)
    guard let previous = try FileSystem.item(at: folder.previous) else { return }
    guard previous == .folder else {
      throw OutputFolder.refusal(folder.previous, "it is no folder of this writer")
    }
    if try FileSystem.item(at: folder.path) == nil {
      try FileSystem.rename(folder.previous, to: folder.path)
    } else {
      try removePrevious(folder)
    }
  }

  private func removeStaging(_ folder: OutputFolder) throws(FileSystemError) {
    guard let item = try FileSystem.item(at: folder.staging) else { return }
    guard item == .folder else { return try FileSystem.removeFile(folder.staging) }
    let contents = try FolderContents(of: folder.staging)
    for path in Array(contents.files.keys) + contents.others {
      try FileSystem.removeFile("\(folder.staging)/\(path)")
    }
    try removeFolders(contents, below: folder.staging)
  }

  /// Removes the previous site, its manifest last, so that a run that is cut short can go on.
  private func removePrevious(_ folder: OutputFolder) throws(FileSystemError) {
    let contents = try FolderContents(of: folder.previous)
    if !contents.files.isEmpty || !contents.others.isEmpty {
      let manifest = try manifest(of: contents, in: folder.previous)
      for entry in manifest.entries {
        try FileSystem.removeFile("\(folder.previous)/\(entry.path)")
      }
      try FileSystem.removeFile("\(folder.previous)/\(SiteManifest.fileName)")
    }
    try removeFolders(contents, below: folder.previous)
  }

  private func removeFolders(_ contents: FolderContents, below root: String)
    throws(FileSystemError)
  {
    for path in contents.folders.reversed() {
      try FileSystem.removeEmptyFolder("\(root)/\(path)")
    }
    try FileSystem.removeEmptyFolder(root)
  }
}
