import CFileSystem
import Glibc

/// The POSIX calls of the writer, each of which names its path when it fails.
enum FileSystem {
  /// What stands at a path, looked at without following a symbolic link.
  enum Item: Equatable {
    case file(size: Int)
    case folder
    case other
  }

  /// What stands at a path, or nil where nothing does.
  static func item(at path: String) throws(FileSystemError) -> Item? {
    var status = stat()
    guard lstat(path, &status) == 0 else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("look at", path)
    }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return .file(size: Int(status.st_size))
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// The absolute path without symbolic links, `.` and `..`; nil where a part does not exist.
  static func realPath(of path: String) throws(FileSystemError) -> String? {
    guard let resolved = realpath(path, nil) else {
      if errno == ENOENT || errno == ENOTDIR { return nil }
      throw failure("resolve", path)
    }
    defer { free(resolved) }
    return String(cString: resolved)
  }

  static func makeFolder(_ path: String) throws(FileSystemError) {
    guard mkdir(path, 0o777) == 0 else { throw failure("make the folder", path) }
  }

  static func rename(_ path: String, to target: String) throws(FileSystemError) {
    guard Glibc.rename(path, target) == 0 else { throw failure("rename", path) }
  }

  /// Swaps what stands at two paths in one step.
  ///
  /// - Returns: false where the kernel or the file system cannot, and nothing has changed.
  static func exchange(_ path: String, with other: String) throws(FileSystemError) -> Bool {
    if cfilesystem_exchange(path, other) == 0 { return true }
    guard errno == EINVAL || errno == ENOSYS || errno == EOPNOTSUPP else {
      throw failure("swap", path)
    }
    return false
  }

  /// Gives a file a second name; returns false where the file system cannot.
  static func link(_ path: String, as other: String) throws(FileSystemError) -> Bool {
    if Glibc.link(path, other) == 0 { return true }
    guard errno == EPERM || errno == EXDEV || errno == EMLINK || errno == EOPNOTSUPP else {
      throw failure("link", path)
    }
    return false
  }

  /// Brings everything that was written to the disk.
  static func synchronise(_ folder: String) throws(FileSystemError) {
    guard cfilesystem_synchronise(folder) == 0 else { throw failure("bring to the disk", folder) }
  }

  /// What tells a file from every other and from what it was before; nil where there is none.
  ///
  /// Its place on the disk, its size and its times.
  static func identity(of path: String) -> String? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    let numbers = [
      Int(status.st_dev), Int(status.st_ino), Int(status.st_size), status.st_mtim.tv_sec,
      status.st_mtim.tv_nsec, status.st_ctim.tv_sec, status.st_ctim.tv_nsec,
    ]
    return numbers.map(String.init).joined(separator: "-")
  }

  /// What ``setMark(of:_:)`` has written beside a file's content; nil where it has nothing.
  static func mark(of path: String) -> String? {
    var bytes = [UInt8](repeating: 0, count: 512)
    let count = getxattr(path, markName, &bytes, bytes.count)
    return count > 0 ? String(decoding: bytes.prefix(count), as: UTF8.self) : nil
  }

  /// Writes a text beside a file's content, or removes it; nothing happens where the file system
  /// cannot.
  static func setMark(of path: String, _ text: String?) {
    guard let text else {
      _ = removexattr(path, markName)
      return
    }
    let bytes = Array(text.utf8)
    if setxattr(path, markName, bytes, bytes.count, 0) != 0 { _ = removexattr(path, markName) }
  }

  private static let markName = "user.reportgen.made-by"

  static func removeFile(_ path: String) throws(FileSystemError) {
    guard unlink(path) == 0 || errno == ENOENT else { throw failure("remove", path) }
  }

  static func removeEmptyFolder(_ path: String) throws(FileSystemError) {
    guard rmdir(path) == 0 || errno == ENOENT else { throw failure("remove the folder", path) }
  }

  /// The names in a folder, sorted by their bytes.
  static func names(in path: String) throws(FileSystemError) -> [String] {
    guard let folder = opendir(path) else { throw failure("list", path) }
    defer { closedir(folder) }
    var names: [String] = []
    while true {
      errno = 0
      guard let entry = readdir(folder) else { break }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != ".", name != ".." { names.append(name) }
    }
    guard errno == 0 else { throw failure("list", path) }
    return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Writes a file that must not exist yet.
  static func writeNewFile(_ path: String, _ bytes: [UInt8]) throws(FileSystemError) {
    let flags = O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW
    let descriptor = open(path, flags, 0o666)
    guard descriptor >= 0 else { throw failure("create", path) }
    var written = 0
    while written < bytes.count {
      let count = bytes.withUnsafeBytes { buffer in
        write(descriptor, buffer.baseAddress?.advanced(by: written), buffer.count - written)
      }
      if count < 0 {
        if errno == EINTR { continue }
        let error = failure("write", path)
        close(descriptor)
        throw error
      }
      written += count
    }
    // A full disk may show only here.
    guard close(descriptor) == 0 || errno == EINTR else { throw failure("write", path) }
  }

  /// Reads a regular file of at most a size.
  static func readFile(_ path: String, atMost limit: Int) throws(FileSystemError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
    guard descriptor >= 0 else { throw failure("open", path) }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = read(descriptor, &chunk, chunk.count)
      if count < 0 {
        if errno == EINTR { continue }
        throw failure("read", path)
      }
      if count == 0 { return bytes }
      bytes += chunk.prefix(count)
      guard bytes.count <= limit else {
        throw FileSystemError(
          operation: "read", path: path, reason: "it has more than \(limit) bytes")
      }
    }
  }

  /// The error for the call that has just failed.
  static func failure(_ operation: String, _ path: String) -> FileSystemError {
    let code = errno
    let reason = strerror(code).map { String(cString: $0) } ?? "error \(code)"
    return FileSystemError(operation: operation, path: path, reason: reason)
  }
}
