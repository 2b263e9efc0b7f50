public import Diagnostics

/// The YAML between `---` lines at the very top of a page; it is read elsewhere.
public struct FrontMatter: Sendable, Hashable {
  /// The text between the two lines, with its line endings; possibly empty.
  public let yaml: String
  /// The number of lines of the file before the first line of the YAML.
  ///
  /// Added to a line that a YAML reader reports, it gives the line of the file. Columns are the same.
  public let lineOffset: Int
  /// From the first `---` to the end of the last.
  public let range: SourceRange

  /// Makes front matter.
  public init(yaml: String, lineOffset: Int, range: SourceRange) {
    self.yaml = yaml
    self.lineOffset = lineOffset
    self.range = range
  }
}

extension FrontMatter {
  /// What the top of a file holds.
  struct Found {
    let frontMatter: FrontMatter?
    /// The lines before the body.
    let linesBeforeBody: Int
    let diagnostics: [Diagnostic]
  }

  /// Looks for front matter; where it does not end, it is taken to end at the first empty line, so
  /// that the rest of the page is still read.
  static func find(in file: SourceFile) -> Found {
    guard isFence(file.line(1)) else { return findMisplaced(in: file) }
    var line = 2
    while line <= file.lineCount, !isFence(file.line(line)) { line += 1 }
    if line <= file.lineCount {
      let frontMatter = FrontMatter(
        yaml: text(in: file, lines: 2..<line), lineOffset: 1,
        range: SourceRange(
          path: file.path, start: .start, end: endOfLine(line, in: file)))
      return Found(frontMatter: frontMatter, linesBeforeBody: line, diagnostics: [])
    }
    let end = (2...max(2, file.lineCount)).first { isBlank(file.line($0)) } ?? file.lineCount
    let diagnostic = Diagnostic(
      .frontMatter, at: lineRange(1, in: file), "front matter that begins here does not end",
      help: "write a line '---' after its last key")
    return Found(frontMatter: nil, linesBeforeBody: end, diagnostics: [diagnostic])
  }

  private static func findMisplaced(in file: SourceFile) -> Found {
    let first = (1...file.lineCount).first { !isBlank(file.line($0)) }
    guard let first, first > 1, isFence(file.line(first)) else {
      return Found(frontMatter: nil, linesBeforeBody: 0, diagnostics: [])
    }
    let diagnostic = Diagnostic(
      .frontMatter, at: lineRange(first, in: file), "front matter begins below an empty line",
      help: "delete the empty lines above '---', so that it is the first line of the file")
    return Found(frontMatter: nil, linesBeforeBody: first, diagnostics: [diagnostic])
  }

  private static func isFence(_ line: ArraySlice<UInt8>) -> Bool {
    line.starts(with: [0x2D, 0x2D, 0x2D]) && isBlank(line.dropFirst(3))
  }

  private static func isBlank(_ line: ArraySlice<UInt8>) -> Bool { line.allSatisfy(\.isBlank) }

  private static func text(in file: SourceFile, lines: Range<Int>) -> String {
    let start = file.line(lines.lowerBound).startIndex
    let end = file.line(lines.upperBound).startIndex
    return String(decoding: file.bytes[start..<end], as: UTF8.self)
  }

  private static func endOfLine(_ line: Int, in file: SourceFile) -> SourcePosition {
    SourcePosition(line: line, column: file.line(line).count + 1)
  }

  private static func lineRange(_ line: Int, in file: SourceFile) -> SourceRange {
    SourceRange(
      path: file.path, start: SourcePosition(line: line, column: 1),
      end: endOfLine(line, in: file))
  }
}
