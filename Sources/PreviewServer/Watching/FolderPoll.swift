import Glibc

/// Folder trees looked at again and again, where the system cannot tell of changes: network and
/// shared folders.
struct FolderPoll {
  private let root: String
  private let folders: [String]
  private var stamps: [String: Stamp] = [:]

  /// Remembers the files as they are now.
  init(root: String, folders: [String]) {
    self.root = root
    self.folders = folders
    stamps = look()
  }

  /// The files that are new, gone or different since the last look; nil where none is.
  mutating func changes() -> ChangedPaths? {
    let now = look()
    let names = Set(now.keys).union(stamps.keys).filter { now[$0] != stamps[$0] }
    stamps = now
    return names.isEmpty ? nil : .files(names)
  }

  private struct Stamp: Equatable {
    let size: Int
    let seconds: Int
    let nanoseconds: Int
    let node: UInt
  }

  private func look() -> [String: Stamp] {
    var stamps: [String: Stamp] = [:]
    var pending = folders
    while let folder = pending.popLast() {
      guard let stream = opendir("\(root)/\(folder)") else { continue }
      defer { closedir(stream) }
      while let entry = readdir(stream) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if WatchedName.isPassedOver(name) { continue }
        let path = "\(folder)/\(name)"
        var status = stat()
        guard lstat("\(root)/\(path)", &status) == 0 else { continue }
        if status.st_mode & S_IFMT == S_IFDIR {
          pending.append(path)
        } else {
          stamps[path] = Stamp(
            size: Int(status.st_size), seconds: status.st_mtim.tv_sec,
            nanoseconds: status.st_mtim.tv_nsec, node: UInt(status.st_ino))
        }
      }
    }
    return stamps
  }
}
