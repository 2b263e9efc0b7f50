/// What stands on a line before the text of a block: the marks and indents of the containers that
/// the block is in.
///
/// libcmark reports columns of continuation lines without this prefix; it is read again here, by the
/// rules of CommonMark 0.30, sections 5.1 and 5.2, lazy continuation lines included.
struct ContainerPrefix {
  private enum Container {
    case blockQuote
    case item(firstLine: Int, width: Int)
  }

  private var containers: [Container] = []

  /// The prefix inside a block quote as well.
  func inBlockQuote() -> ContainerPrefix { adding(.blockQuote) }

  /// The prefix inside a list item as well, which begins on a line.
  func inItem(beginningOn line: Int, of text: [UInt8], _ lines: LineTable) -> ContainerPrefix {
    var cursor = LineCursor(text, lines.range(ofLine: line))
    advance(&cursor, on: line)
    let indent = cursor.indent
    cursor.advance(columns: indent)
    let marker = cursor.markerWidth
    cursor.advance(columns: marker)
    let space = cursor.isBlankToEnd || cursor.indent > 4 ? 1 : cursor.indent
    return adding(.item(firstLine: line, width: indent + marker + space))
  }

  /// The offset at which libcmark takes up a paragraph's text on one of its lines: past white space,
  /// but for a lazy continuation before it.
  func contentOffset(onLine line: Int, of text: [UInt8], _ lines: LineTable) -> Int {
    var cursor = LineCursor(text, lines.range(ofLine: line))
    let isLazy = !advance(&cursor, on: line)
    if !isLazy { cursor.advance(columns: cursor.indent) }
    return cursor.offset
  }

  private func adding(_ container: Container) -> ContainerPrefix {
    var prefix = self
    prefix.containers.append(container)
    return prefix
  }

  /// Goes past the marks that are there; false for a lazy continuation, which lacks one.
  @discardableResult
  private func advance(_ cursor: inout LineCursor, on line: Int) -> Bool {
    for container in containers {
      switch container {
      case .blockQuote:
        guard cursor.takeBlockQuoteMark() else { return false }
      case .item(let firstLine, let width):
        guard line == firstLine || cursor.indent >= width else { return false }
        cursor.advance(columns: width)
      }
    }
    return true
  }
}

/// A place on one line that counts columns as CommonMark does: tabs stop at multiples of four.
private struct LineCursor {
  private let text: [UInt8]
  private let end: Int
  private(set) var offset: Int
  private var column = 0

  init(_ text: [UInt8], _ line: Range<Int>) {
    self.text = text
    self.offset = line.lowerBound
    self.end = line.upperBound
  }

  private var current: UInt8? { offset < end ? text.byte(at: offset) : nil }

  /// The columns of white space that follow.
  var indent: Int {
    var copy = self
    while let byte = copy.current, byte.isBlank { copy.step() }
    return copy.column - column
  }

  var isBlankToEnd: Bool {
    var copy = self
    copy.advance(columns: indent)
    return copy.current?.isLineEnding ?? true
  }

  /// The width of the list marker that follows; 1 where there is none.
  var markerWidth: Int {
    var digits = offset
    while digits < end, text.byte(at: digits)?.isASCIIDigit == true { digits += 1 }
    return digits - offset + 1
  }

  /// Goes on by columns; a tab that is wider stays, as libcmark leaves it.
  mutating func advance(columns: Int) {
    let target = column + columns
    while column < target, current != nil, current?.isLineEnding == false {
      if current == 0x09, (column / 4 + 1) * 4 > target {
        column = target
        return
      }
      step()
    }
  }

  /// Goes past `>` and one space, at most three columns in; false where there is none.
  mutating func takeBlockQuoteMark() -> Bool {
    let indent = indent
    var copy = self
    copy.advance(columns: indent)
    guard indent <= 3, copy.current == 0x3E else { return false }
    self = copy
    step()
    if current?.isBlank == true { advance(columns: 1) }
    return true
  }

  private mutating func step() {
    column = current == 0x09 ? (column / 4 + 1) * 4 : column + 1
    offset += 1
  }
}
