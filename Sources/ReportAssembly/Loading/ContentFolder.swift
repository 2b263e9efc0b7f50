public import Diagnostics
import Glibc

/// Reads the files of a folder tree, each once, checked and in a fixed order.
///
/// Symbolic links are refused, so nothing outside the folder is read. Names that begin with a dot
/// and editors' leftovers (`~` at the end) are passed over.
public struct ContentFolder: Sendable {
  /// A failure of the machine: which operation, on which path, and why.
  public struct ReadError: Error, CustomStringConvertible {
    /// What could not be done, with the path.
    public let operation: String
    /// The system's reason.
    public let reason: String

    /// One line for the terminal.
    public var description: String { "could not \(operation): \(reason)" }
  }

  /// The largest file that is read, in bytes.
  public static let largestFile = 64 << 20

  private let root: String

  /// Takes the project's root folder, under which all paths are given.
  public init(root: String) {
    self.root = root
  }

  /// The files below a folder of the project, sorted by path as UTF-8 bytes.
  ///
  /// A folder that does not exist has no files.
  ///
  /// - Throws: ``ReadError`` where the file system fails.
  public func files(in folder: String) throws -> Checked<[SourceFile]> {
    var files: [SourceFile] = []
    var diagnostics: [Diagnostic] = []
    var pending = [folder]
    while let current = pending.popLast() {
      for name in try names(in: current) {
        let path = "\(current)/\(name)"
        // What has gone since it was listed is not there.
        guard let kind = try kind(of: path) else { continue }
        switch kind {
        case .folder: pending.append(path)
        case .file(let size) where size > Self.largestFile:
          diagnostics.append(
            Diagnostic(
              .fileTooLarge, at: SourceRange(wholeFile: path),
              "file of \(size) bytes; the limit is \(Self.largestFile)",
              help: "split it, or leave out what the report does not need"))
        case .file(let size):
          guard let bytes = try bytes(of: path, size: size) else { continue }
          files.append(SourceFile(path: path, bytes: bytes))
        case .link:
          diagnostics.append(
            Diagnostic(
              .linkLeavesProject, at: SourceRange(wholeFile: path), "symbolic link",
              help: "put the file itself there"))
        case .other: break
        }
      }
    }
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    return Checked(files, diagnostics)
  }

  /// The files at some paths, without those that are not there.
  ///
  /// Nil where a path is anything but a file that can be read: the folder is then to be read as a
  /// whole.
  ///
  /// - Throws: ``ReadError`` where the file system fails.
  public func files(at paths: Set<String>) throws -> [SourceFile]? {
    var files: [SourceFile] = []
    for path in paths {
      switch try kind(of: path) {
      case nil: continue
      case .file(let size)? where size <= Self.largestFile:
        guard let bytes = try bytes(of: path, size: size) else { continue }
        files.append(SourceFile(path: path, bytes: bytes))
      case .folder?, .link?, .other?, .file?: return nil
      }
    }
    return files
  }

  private enum Kind {
    case folder, link, other
    case file(size: Int)
  }

  /// What a path is; nil where nothing is there.
  private func kind(of path: String) throws -> Kind? {
    var status = stat()
    guard lstat("\(root)/\(path)", &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("read \(path)")
    }
    switch status.st_mode & S_IFMT {
    case S_IFDIR: return .folder
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFLNK: return .link
    default: return .other
    }
  }

  private func names(in folder: String) throws -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else {
      if errno == ENOENT { return [] }
      throw failure("list \(folder)")
    }
    defer { closedir(stream) }
    var names: [String] = []
    while let entry = readdir(stream) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !name.hasPrefix("."), !name.hasSuffix("~") { names.append(name) }
    }
    return names
  }

  /// The bytes of a file; nil where it is not there.
  private func bytes(of path: String, size: Int) throws -> [UInt8]? {
    let descriptor = open("\(root)/\(path)", O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
    guard descriptor >= 0 else {
      if errno == ENOENT { return nil }
      throw failure("open \(path)")
    }
    defer { close(descriptor) }
    var result: [UInt8] = []
    // One byte more than expected, so that a file that grew meanwhile is read to its end.
    var chunk = [UInt8](repeating: 0, count: size + 1)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read \(path)")
      }
      if count == 0 { return result }
      result += chunk[..<count]
    }
  }

  private func failure(_ operation: String) -> ReadError {
    ReadError(operation: operation, reason: String(cString: strerror(errno)))
  }
}
