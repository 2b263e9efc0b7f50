import Glibc

/// Folder trees under inotify: says which files changed.
///
/// A folder is watched before it is listed, so that nothing falls between the two. A folder that
/// comes, goes or moves makes everything changed: it is rare, and reading all is cheap where
/// contents are compared. Source: inotify(7).
struct FolderEvents: Sendable {
  private let root: String
  private let folders: [String]
  private let descriptor: Int32
  /// The watched folders by their watch; "" is the project's folder itself.
  private var paths: [Int32: String] = [:]

  private static let mask =
    UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_CREATE)
    | UInt32(IN_DELETE) | UInt32(IN_ONLYDIR)

  /// Watches folders of the project.
  ///
  /// - Throws: ``WatchError`` where the system has no more watches.
  init(root: String, folders: [String]) throws {
    self.root = root
    self.folders = folders
    descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
    guard descriptor >= 0 else { throw WatchError("watch '\(root)'") }
    do {
      try watchAll()
    } catch {
      stop()
      throw error
    }
  }

  /// Gives the descriptor back; nothing can be read afterwards.
  func stop() { close(descriptor) }

  /// Waits until something happened or a time has passed.
  ///
  /// - Parameters:
  ///   - wakeUp: a second descriptor that ends the wait.
  ///   - milliseconds: how long to wait; without end where negative.
  /// - Returns: what ended the wait.
  func wait(orFor wakeUp: Int32, milliseconds: Int32) -> Awakening {
    var descriptors = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: wakeUp, events: Int16(POLLIN), revents: 0),
    ]
    guard poll(&descriptors, 2, milliseconds) > 0 else { return .time }
    if descriptors[1].revents != 0 { return .wakeUp }
    return descriptors[0].revents == 0 ? .time : .events
  }

  enum Awakening { case events, wakeUp, time }

  /// Reads what happened since the last call; nil where none of it counts.
  ///
  /// - Throws: ``WatchError`` where a new folder cannot be watched.
  mutating func changes() throws -> ChangedPaths? {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    var changes: ChangedPaths?
    while true {
      let count = read(descriptor, &buffer, buffer.count)
      guard count > 0 else {
        if count < 0, errno == EINTR { continue }
        break
      }
      for event in Self.events(in: buffer.prefix(count)) {
        guard let change = change(event) else { continue }
        changes = changes?.joined(with: change) ?? change
      }
    }
    if changes == .everything { try watchAll() }
    return changes
  }

  // MARK: Events

  private struct Event {
    let watch: Int32
    let mask: UInt32
    let name: String

    func has(_ flag: Int) -> Bool { mask & UInt32(flag) != 0 }
  }

  private static func events(in bytes: ArraySlice<UInt8>) -> [Event] {
    let head = MemoryLayout<inotify_event>.size
    var events: [Event] = []
    var rest = bytes
    while rest.count >= head {
      let (watch, mask, length) = rest.withUnsafeBytes { raw in
        (
          raw.loadUnaligned(fromByteOffset: 0, as: Int32.self),
          raw.loadUnaligned(fromByteOffset: 4, as: UInt32.self),
          Int(raw.loadUnaligned(fromByteOffset: 12, as: UInt32.self))
        )
      }
      let name = rest.dropFirst(head).prefix(length).prefix { $0 != 0 }
      events.append(
        Event(watch: watch, mask: mask, name: String(decoding: name, as: UTF8.self)))
      rest = rest.dropFirst(head + length)
    }
    return events
  }

  private mutating func change(_ event: Event) -> ChangedPaths? {
    if event.has(Int(IN_Q_OVERFLOW)) { return .everything }
    guard let folder = paths[event.watch] else { return nil }
    if event.has(Int(IN_IGNORED)) {
      paths[event.watch] = nil
      return .everything
    }
    if folder.isEmpty { return folders.contains(event.name) ? .everything : nil }
    if WatchedName.isPassedOver(event.name) { return nil }
    return event.has(Int(IN_ISDIR)) ? .everything : .files(["\(folder)/\(event.name)"])
  }

  // MARK: Folders

  /// Watches every folder anew: watches whose folder moved away are dropped, so that no path is
  /// stale; a folder that is watched already keeps its watch.
  private mutating func watchAll() throws {
    let before = Set(paths.keys)
    paths = [:]
    try watch("")
    var pending = folders
    while let folder = pending.popLast() {
      guard try watch(folder) else { continue }
      pending += subfolders(of: folder)
    }
    for stale in before.subtracting(paths.keys) { inotify_rm_watch(descriptor, stale) }
  }

  /// Whether the folder is there and watched.
  @discardableResult
  private mutating func watch(_ folder: String) throws -> Bool {
    let path = folder.isEmpty ? root : "\(root)/\(folder)"
    let watch = inotify_add_watch(descriptor, path, Self.mask | UInt32(IN_DONT_FOLLOW))
    if watch < 0 {
      if !folder.isEmpty, errno == ENOENT || errno == ENOTDIR || errno == ELOOP { return false }
      throw WatchError("watch '\(path)'")
    }
    paths[watch] = folder
    return true
  }

  private func subfolders(of folder: String) -> [String] {
    guard let stream = opendir("\(root)/\(folder)") else { return [] }
    defer { closedir(stream) }
    var found: [String] = []
    while let entry = readdir(stream) {
      // Some file systems do not tell the kind; a file among them is not watched (IN_ONLYDIR).
      let kind = Int32(entry.pointee.d_type)
      guard kind == Int32(DT_DIR) || kind == Int32(DT_UNKNOWN) else { continue }
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if !WatchedName.isPassedOver(name) { found.append("\(folder)/\(name)") }
    }
    return found
  }
}
