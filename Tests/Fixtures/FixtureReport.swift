public import Diagnostics
import ReportAssembly

/// The files of a small report in memory, to be changed by a test: `harbour/` with the project's own
/// interface words and templates.
public struct FixtureReport: Sendable {
  /// The folder of the project whose tests these are, without a slash at its end.
  public static let projectRoot = folder(above: #filePath, levels: 3)

  /// The content, sorted by path.
  public private(set) var files: [SourceFile]

  /// Reads the fixture from disk.
  ///
  /// - Throws: ``ReportAssembly/ContentFolder/ReadError`` where it cannot be read.
  public init() throws {
    let fixture = "\(Self.projectRoot)/Tests/Fixtures/harbour"
    files = try ContentFolder(root: fixture).files(in: "Content").value
    let own = try ContentFolder(root: Self.projectRoot).files(in: "Content").value
    files += own.filter { $0.path == "Content/interface.yaml" }
  }

  /// Adds a small index of the harbours, `harbour-index/`: two dimensions, four measures, three
  /// regions, three claims.
  ///
  /// - Throws: ``ReportAssembly/ContentFolder/ReadError`` where it cannot be read.
  public mutating func addIndex() throws {
    let root = "\(Self.projectRoot)/Tests/Fixtures/harbour-index"
    for file in try ContentFolder(root: root).files(in: "Content").value {
      write(bytes: file.bytes, to: String(file.path.dropFirst("Content/".count)))
    }
  }

  /// The files below the project's own folder of a name, `Content` or `Templates`.
  ///
  /// - Throws: ``ReportAssembly/ContentFolder/ReadError`` where they cannot be read.
  public static func projectFiles(in folder: String) throws -> [SourceFile] {
    try ContentFolder(root: projectRoot).files(in: folder).value
  }

  /// A change that finds nothing to change.
  public struct NothingToChange: Error {
    /// The path, and the text that does not stand there.
    public let reason: String
  }

  /// The text of a file; paths are given without `Content/`.
  ///
  /// - Throws: ``NothingToChange`` where there is no such file.
  public func text(of path: String) throws -> String {
    guard let file = files.first(where: { $0.path == "Content/\(path)" }) else {
      throw NothingToChange(reason: "no file '\(path)'")
    }
    return file.text
  }

  /// Writes a file, in the place of one that stands there.
  public mutating func write(_ text: String, to path: String) {
    write(bytes: Array(text.utf8), to: path)
  }

  /// Writes the bytes of a file, in the place of one that stands there.
  public mutating func write(bytes: [UInt8], to path: String) {
    let path = "Content/\(path)"
    files.removeAll { $0.path == path }
    files.append(SourceFile(path: path, bytes: bytes))
    files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Adds text at the end of a file.
  ///
  /// - Throws: ``NothingToChange`` where there is no such file.
  public mutating func append(_ text: String, to path: String) throws {
    write(try self.text(of: path) + text, to: path)
  }

  /// Replaces each occurrence of a text in a file.
  ///
  /// - Throws: ``NothingToChange`` where the text does not stand there.
  public mutating func replace(_ old: String, with new: String, in path: String) throws {
    let text = try text(of: path)
    let changed = text.replacing(old, with: new)
    guard changed != text else { throw NothingToChange(reason: "no '\(old)' in '\(path)'") }
    write(changed, to: path)
  }

  /// Removes a file, or all files of a folder given with a slash at its end.
  ///
  /// - Throws: ``NothingToChange`` where there is none.
  public mutating func remove(_ path: String) throws {
    let count = files.count
    files.removeAll { file in
      let name = file.path.dropFirst("Content/".count)
      return path.hasSuffix("/") ? name.hasPrefix(path) : name == path
    }
    guard files.count < count else { throw NothingToChange(reason: "no file '\(path)'") }
  }

  private static func folder(above path: String, levels: Int) -> String {
    path.split(separator: "/", omittingEmptySubsequences: false).dropLast(levels)
      .joined(separator: "/")
  }
}
