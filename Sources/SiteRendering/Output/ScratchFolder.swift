import Glibc

/// A folder of its own among the system's temporary files.
public struct ScratchFolder: Sendable {
  /// Where it is.
  public let path: String

  /// Makes one below the folder for temporary files that the environment names, or below `/tmp`.
  ///
  /// - Throws: ``FileSystemError`` where it cannot be made.
  public init() throws(FileSystemError) {
    let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array("\(parent)/reportgen-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw FileSystem.failure("make a folder in", parent) }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? parent
    }
  }

  /// Writes a file that must not exist yet, and the folders that it stands in.
  ///
  /// - Throws: ``FileSystemError`` where one cannot be written.
  public func write(_ bytes: [UInt8], to name: String) throws(FileSystemError) {
    for folder in RenderedSite.folders(of: name) {
      let folder = "\(path)/\(folder)"
      if try FileSystem.item(at: folder) == nil { try FileSystem.makeFolder(folder) }
    }
    try FileSystem.writeNewFile("\(path)/\(name)", bytes)
  }

  /// The bytes of a file.
  ///
  /// - Throws: ``FileSystemError`` where it cannot be read.
  public func read(_ name: String) throws(FileSystemError) -> [UInt8] {
    try FileSystem.readFile("\(path)/\(name)", atMost: .max)
  }

  /// Removes the folder with everything in it.
  ///
  /// - Throws: ``FileSystemError`` where something cannot be removed.
  public func remove() throws(FileSystemError) {
    let contents = try FolderContents(of: path)
    for name in contents.files.keys { try FileSystem.removeFile("\(path)/\(name)") }
    for name in contents.others { try FileSystem.removeFile("\(path)/\(name)") }
    for name in contents.folders.reversed() { try FileSystem.removeEmptyFolder("\(path)/\(name)") }
    try FileSystem.removeEmptyFolder(path)
  }
}
