import Foundation
import Testing

@testable import PreviewServer

@Suite struct FileWatcherTests {
  private let folder: WatchedFolder

  init() throws { folder = try WatchedFolder() }

  /// Both ways of finding changes.
  static let methods = [FileWatcher.Method.events, .polling(milliseconds: 10)]

  /// Whether an edit is told as some change, in one burst or several.
  private func tells(
    _ change: ChangedPaths, _ method: FileWatcher.Method = .events, _ edit: () throws -> Void
  ) async throws -> Bool {
    let watcher = try FileWatcher(
      root: folder.root, folders: ["Content", "Templates"], method: method)
    defer { watcher.stop() }
    try edit()
    var seen: ChangedPaths?
    while let next = await watcher.next() {
      seen = seen?.joined(with: next) ?? next
      if seen == change { return true }
    }
    return false
  }

  @Test(arguments: methods) func tellsAWrittenFile(_ method: FileWatcher.Method) async throws {
    #expect(
      try await tells(.files(["Content/a.md"]), method) {
        try folder.write("新", to: "Content/a.md")
      })
  }

  @Test(arguments: methods) func tellsAFileSavedByRenaming(_ method: FileWatcher.Method)
    async throws
  {
    #expect(
      try await tells(.files(["Content/a.md"]), method) {
        try folder.write("新", to: "Content/.a.md.swp")
        try folder.move("Content/.a.md.swp", to: "Content/a.md")
      })
  }

  @Test(arguments: methods) func tellsARemovedFile(_ method: FileWatcher.Method) async throws {
    #expect(
      try await tells(.files(["Content/1-part/b.md"]), method) {
        try folder.remove("Content/1-part/b.md")
      })
  }

  @Test func tellsABurst() async throws {
    #expect(
      try await tells(.files(Set((0..<20).map { "Templates/\($0).mustache" }))) {
        for number in 0..<20 { try folder.write("x", to: "Templates/\(number).mustache") }
      })
  }

  @Test func passesOverHiddenFilesAndLeftovers() async throws {
    #expect(
      try await tells(.files(["Content/a.md"])) {
        for name in [".a.swp", "a.md~", "4913"] { try folder.write("x", to: "Content/\(name)") }
        try folder.write("x", to: "README.md")
        try folder.write("x", to: "Content/a.md")
      })
  }

  @Test func tellsARenamedFolder() async throws {
    #expect(
      try await tells(.everything) { try folder.move("Content/1-part", to: "Content/2-part") })
  }

  @Test func watchesNewFolders() async throws {
    let watcher = try FileWatcher(root: folder.root, folders: ["Content"], method: .events)
    defer { watcher.stop() }
    try folder.write("x", to: "Content/2-new/deep/a.md")
    #expect(await watcher.next() == .everything)
    #expect(try await isWatched("Content/2-new/deep/a.md", by: watcher))
  }

  @Test func watchesAFolderThatComesBack() async throws {
    let watcher = try FileWatcher(root: folder.root, folders: ["Content"], method: .events)
    defer { watcher.stop() }
    try folder.move("Content", to: "Elsewhere")
    #expect(await watcher.next() == .everything)
    try folder.move("Elsewhere", to: "Content")
    #expect(await watcher.next() == .everything)
    #expect(try await isWatched("Content/1-part/b.md", by: watcher))
  }

  /// Whether a change of a file is told by its path, once the folders around it have settled.
  private func isWatched(_ path: String, by watcher: FileWatcher) async throws -> Bool {
    for number in 0..<10 {
      try folder.write("\(number)", to: path)
      if await watcher.next() == .files([path]) { return true }
    }
    return false
  }

  @Test func refusesAProjectThatIsNotThere() {
    #expect(throws: WatchError.self) {
      _ = try FileWatcher(root: "\(folder.root)/none", folders: ["Content"], method: .events)
    }
  }
}

extension FileWatcher {
  /// The next change; nil where none comes in ten seconds.
  func next() async -> ChangedPaths? {
    await withTaskGroup(of: ChangedPaths?.self) { group in
      group.addTask {
        for await _ in self.signals {
          if let changes = self.take() { return changes }
        }
        return nil
      }
      group.addTask {
        try? await Task.sleep(for: .seconds(10))
        return nil
      }
      let first = await group.next() ?? nil
      group.cancelAll()
      return first
    }
  }
}

/// A project's folder of its own, removed behind the test.
final class WatchedFolder: Sendable {
  let root: String

  init() throws {
    root =
      FileManager.default.temporaryDirectory
      .appendingPathComponent("preview-\(UUID().uuidString)").path
    try write("a", to: "Content/a.md")
    try write("b", to: "Content/1-part/b.md")
    try write("c", to: "Templates/c.mustache")
  }

  deinit { try? FileManager.default.removeItem(atPath: root) }

  func write(_ text: String, to path: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: url)
  }

  func move(_ path: String, to other: String) throws {
    guard rename("\(root)/\(path)", "\(root)/\(other)") == 0 else {
      throw CocoaError(.fileWriteUnknown)
    }
  }

  func remove(_ path: String) throws {
    try FileManager.default.removeItem(atPath: "\(root)/\(path)")
  }
}
