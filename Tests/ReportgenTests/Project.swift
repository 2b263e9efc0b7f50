import Diagnostics
import Fixtures
import Foundation

/// A copy of the fixture report in a folder of its own, with the project's templates; removed
/// behind the test.
final class Project {
  let root: String

  init() throws {
    let name = "reportgen-\(UUID().uuidString)"
    root = FileManager.default.temporaryDirectory.appendingPathComponent(name).path
    let files = try FixtureReport().files + FixtureReport.projectFiles(in: "Templates")
    for file in files { try write(Data(file.bytes), to: file.path) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: root)
  }

  /// What a run of the command printed, and how it ended.
  struct Outcome {
    let status: Int32
    let output: String
    let errors: String
  }

  struct Missing: Error {
    let what: String
  }

  /// Runs the built command in the project's folder, or in one below it.
  func run(_ arguments: String..., in folder: String = "") throws -> Outcome {
    try run(arguments, in: folder)
  }

  /// Runs a line of a shell, in which `$0` is the built command.
  func run(underShell line: String) throws -> Outcome {
    try run("/bin/sh", ["-c", line, try Self.executable()], in: "")
  }

  func run(_ arguments: [String], in folder: String = "") throws -> Outcome {
    try run(try Self.executable(), arguments, in: folder)
  }

  private func run(_ program: String, _ arguments: [String], in folder: String) throws -> Outcome {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: program)
    process.arguments = arguments
    process.currentDirectoryURL = URL(fileURLWithPath: "\(root)/\(folder)")
    // Files, since a pipe that is not read while the command runs could fill up and stop it.
    let names = ["output", "errors"].map { "\(root)/.\($0)-\(UUID().uuidString)" }
    for name in names { _ = FileManager.default.createFile(atPath: name, contents: nil) }
    let handles = try names.map { try FileHandle(forWritingTo: URL(fileURLWithPath: $0)) }
    (process.standardOutput, process.standardError) = (handles[0], handles[1])
    try process.run()
    process.waitUntilExit()
    let texts = try names.map { name in
      let text = try String(contentsOfFile: name, encoding: .utf8)
      try FileManager.default.removeItem(atPath: name)
      return text
    }
    return Outcome(status: process.terminationStatus, output: texts[0], errors: texts[1])
  }

  func write(_ text: String, to path: String) throws { try write(Data(text.utf8), to: path) }

  private func write(_ data: Data, to path: String) throws {
    let url = URL(fileURLWithPath: "\(root)/\(path)")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  /// Adds text at the end of a file.
  func append(_ text: String, to path: String) throws {
    let old = try String(contentsOfFile: "\(root)/\(path)", encoding: .utf8)
    try write(old + text, to: path)
  }

  /// Every file of a folder with its bytes; nil where there is no folder.
  func files(in folder: String) throws -> [String: Data]? {
    let path = folder.hasPrefix("/") ? folder : "\(root)/\(folder)"
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    var files: [String: Data] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: path) {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: "\(path)/\(name)", isDirectory: &isFolder)
      if !isFolder.boolValue {
        files[name] = FileManager.default.contents(atPath: "\(path)/\(name)")
      }
    }
    return files
  }

  /// The command stands beside the tests, wherever they were built.
  private static func executable() throws -> String {
    let tests = URL(fileURLWithPath: CommandLine.arguments.first ?? "")
    let beside = tests.deletingLastPathComponent().appendingPathComponent("reportgen").path
    let candidates = [beside, "\(FixtureReport.projectRoot)/.build/debug/reportgen"]
    guard let found = candidates.first(where: FileManager.default.isExecutableFile) else {
      throw Missing(what: "reportgen, in \(candidates)")
    }
    return found
  }
}
