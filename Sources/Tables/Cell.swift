public import Diagnostics

/// One cell of a table: its text and where it stands in the file.
public struct Cell: Sendable, Hashable {
  /// The text without the quotes around it, doubled quotes made single, nothing trimmed.
  public let text: String
  /// The place, with the quotes where there are any; a point for an empty cell.
  public let range: SourceRange

  /// Makes a cell.
  public init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// Whether nothing stands in the cell; a space is something.
  public var isEmpty: Bool { text.isEmpty }

  /// The place of some bytes of the text, counted from 0, in the file.
  ///
  /// A quote inside a quoted cell is written twice there.
  public func place(of bytes: Range<Int>) -> SourceRange {
    let isQuoted =
      range.start.line != range.end.line
      || range.end.column - range.start.column != text.utf8.count
    var line = range.start.line
    var column = range.start.column + (isQuoted ? 1 : 0)
    var start = SourcePosition(line: line, column: column)
    for (offset, byte) in text.utf8.enumerated() {
      if offset == bytes.upperBound { break }
      if offset == bytes.lowerBound { start = SourcePosition(line: line, column: column) }
      if byte == 0x0A {
        line += 1
        column = 1
      } else {
        column += isQuoted && byte == 0x22 ? 2 : 1
      }
    }
    let end = SourcePosition(line: line, column: column)
    let isAtEnd = bytes.lowerBound >= text.utf8.count
    return SourceRange(path: range.path, start: isAtEnd ? end : start, end: end)
  }
}
