/// The folder that a site is written into, found to be no folder of the project's sources.
struct OutputFolder: Equatable {
  /// The folder that holds it, without symbolic links.
  let parent: String
  /// The site's folder.
  let path: String
  /// Where a site is staged before it takes the folder's place.
  let staging: String
  /// Where the previous site waits to be removed.
  let previous: String

  /// Resolves a path and checks it.
  ///
  /// - Parameters:
  ///   - path: the folder to write; the folder that holds it must exist.
  ///   - sources: folders that it must neither be, nor lie in, nor hold.
  /// - Throws: ``FileSystemError`` where the path is refused or cannot be resolved.
  init(_ path: String, apartFrom sources: [String]) throws(FileSystemError) {
    let parts = path.split(separator: "/")
    guard let name = parts.last, name != ".", name != ".." else {
      throw Self.refusal(path, "it does not end in the name of a folder")
    }
    let isAbsolute = path.hasPrefix("/")
    let holder = (isAbsolute ? "/" : "") + parts.dropLast().joined(separator: "/")
    guard let parent = try FileSystem.realPath(of: holder.isEmpty ? "." : holder) else {
      throw Self.refusal(path, "the folder '\(holder)' does not exist")
    }
    let prefix = parent == "/" ? "" : parent
    self.parent = parent
    self.path = "\(prefix)/\(name)"
    self.staging = "\(prefix)/.\(name).staging"
    self.previous = "\(prefix)/.\(name).previous"
    for source in sources {
      // A folder that does not exist holds no sources.
      guard let real = try FileSystem.realPath(of: source) else { continue }
      if Self.isInside(self.path, real) { throw Self.refusal(path, "it lies in '\(source)'") }
      if Self.isInside(real, self.path) { throw Self.refusal(path, "it holds '\(source)'") }
    }
  }

  /// Whether a path is another or lies in it.
  private static func isInside(_ path: String, _ folder: String) -> Bool {
    path == folder || path.hasPrefix(folder == "/" ? "/" : folder + "/")
  }

  static func refusal(_ path: String, _ reason: String) -> FileSystemError {
    FileSystemError(operation: "write the site into", path: path, reason: reason)
  }
}
