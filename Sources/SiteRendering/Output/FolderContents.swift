/// Everything below a folder, by its path relative to it; symbolic links are named, not followed.
struct FolderContents: Equatable {
  /// The regular files with their sizes.
  private(set) var files: [String: Int] = [:]
  /// The folders, each before those inside it.
  private(set) var folders: [String] = []
  /// What is neither: symbolic links, devices, sockets.
  private(set) var others: [String] = []

  /// Nothing.
  init() {}

  /// Lists a folder to its full depth.
  init(of root: String) throws(FileSystemError) {
    var waiting = [""]
    while let folder = waiting.popLast() {
      for name in try FileSystem.names(in: "\(root)/\(folder)") {
        let path = folder + name
        switch try FileSystem.item(at: "\(root)/\(path)") {
        case .file(let size): files[path] = size
        case .folder:
          folders.append(path)
          waiting.append(path + "/")
        case .other: others.append(path)
        case nil: break
        }
      }
    }
  }

  /// Whether there is nothing at all.
  var isEmpty: Bool { files.isEmpty && folders.isEmpty && others.isEmpty }

  /// The first path that a manifest does not account for, or nil.
  func firstForeign(to manifest: SiteManifest) -> String? {
    let known = Set(manifest.entries.map(\.path)).union([SiteManifest.fileName])
    let foreign = files.keys.filter { !known.contains($0) } + others
    return foreign.min { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Whether the files are those of a manifest, by path and size.
  func matches(_ manifest: SiteManifest) -> Bool {
    files.count == manifest.entries.count + 1 && files[SiteManifest.fileName] != nil
      && manifest.entries.allSatisfy { files[$0.path] == $0.size }
  }
}
