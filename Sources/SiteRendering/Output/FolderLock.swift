import Glibc

/// A lock on a folder: of two writers the second is refused.
///
/// It locks the folder itself, so that no lock file is left behind; the system releases it when the
/// process ends, however it ends.
enum FolderLock {
  /// Runs a body while the folder is locked; does not wait for a lock that another holds.
  static func hold<Result>(
    _ path: String, while body: () throws(FileSystemError) -> Result
  ) throws(FileSystemError) -> Result {
    let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileSystem.failure("open", path) }
    defer { close(descriptor) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      guard errno == EWOULDBLOCK else { throw FileSystem.failure("lock", path) }
      throw FileSystemError(operation: "lock", path: path, reason: "another run is writing there")
    }
    return try body()
  }
}
