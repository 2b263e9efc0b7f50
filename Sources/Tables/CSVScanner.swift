import Diagnostics

/// One record of a CSV file.
struct CSVRecord {
  /// Its cells, at least one.
  var cells: [Cell] = []
  /// Whether a `broken-csv` error stands in it, so that its number of cells means nothing.
  var isBroken = false
}

/// Walks over the bytes of a CSV file once and takes records from it.
///
/// Lines are counted as `SourceFile` counts them: they end at LF, CRLF or CR.
struct CSVScanner {
  /// What was found so far.
  private(set) var diagnostics: [Diagnostic] = []

  private let path: String
  private let bytes: [UInt8]
  private var offset = 0
  private var line = 1
  private var lineStart = 0
  private var hasReportedBareReturn = false

  /// A point to which the scanner can go back.
  private struct Mark {
    let offset: Int
    let line: Int
    let lineStart: Int
  }

  init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The next record, or nil at the end of the file.
  ///
  /// Blank lines are passed over; those that a record follows are reported.
  mutating func nextRecord() -> CSVRecord? {
    let blank = position
    let blankLines = skipBlankLines()
    guard offset < bytes.count else { return nil }
    if blankLines > 0 {
      report(
        SourceRange(path: path, start: blank),
        blankLines == 1 ? "blank line before a row" : "\(blankLines) blank lines before a row",
        help: "delete it; a row of empty cells is written with its commas")
    }
    var record = CSVRecord()
    repeat {
      record.cells.append(scanCell(in: &record))
    } while take(ASCII.comma)
    takeLineEnd()
    return record
  }

  // MARK: Cells

  private mutating func scanCell(in record: inout CSVRecord) -> Cell {
    peek() == ASCII.quote ? scanQuotedCell(in: &record) : scanPlainCell(in: &record)
  }

  private mutating func scanPlainCell(in record: inout CSVRecord) -> Cell {
    let start = position
    let first = offset
    while let byte = peek(), !isDelimiter(byte) {
      if byte == ASCII.quote, !record.isBroken {
        record.isBroken = true
        report(
          SourceRange(path: path, start: position, end: position(offset + 1)),
          "quote in a cell that does not begin with one",
          help: "put the whole cell in double quotes and double the quotes inside it")
      }
      offset += 1
    }
    return cell(bytes[first..<offset], from: start)
  }

  private mutating func scanQuotedCell(in record: inout CSVRecord) -> Cell {
    let opening = Mark(offset: offset, line: line, lineStart: lineStart)
    let start = position
    offset += 1
    var pieces: [ArraySlice<UInt8>] = []
    var first = offset
    while let byte = peek() {
      if byte == ASCII.quote {
        pieces.append(bytes[first..<offset])
        offset += 1
        guard peek() == ASCII.quote else {
          return close(pieces, from: start, openedAt: opening, in: &record)
        }
        first = offset
      }
      advance()
    }
    return resume(openedAt: opening, in: &record, notes: [])
  }

  /// Ends a quoted cell after a quote that stands alone.
  private mutating func close(
    _ pieces: [ArraySlice<UInt8>], from start: SourcePosition, openedAt opening: Mark,
    in record: inout CSVRecord
  ) -> Cell {
    if let byte = peek(), !isDelimiter(byte) {
      let here = SourceRange(path: path, start: position, end: position(offset + 1))
      if line > opening.line {
        // The quote belongs to another cell: what is missing is the one that ends this cell.
        return resume(
          openedAt: opening, in: &record,
          notes: [.init(range: here, message: "the next quote stands before this")])
      }
      if !record.isBroken {
        record.isBroken = true
        report(
          here, "text after a closing quote",
          help: "double a quote that belongs to the text, or put a comma after the cell")
      }
      while let byte = peek(), !isDelimiter(byte) { offset += 1 }
    }
    guard pieces.count > 1 else { return cell(pieces.first ?? [], from: start) }
    return cell(Array(pieces.joined())[...], from: start)
  }

  /// Reports an unclosed quote, and goes on at the end of its line, so that one forgotten quote
  /// does not hide the errors after it.
  private mutating func resume(
    openedAt opening: Mark, in record: inout CSVRecord, notes: [Diagnostic.Note]
  ) -> Cell {
    (offset, line, lineStart) = (opening.offset, opening.line, opening.lineStart)
    let start = position
    if !record.isBroken {
      record.isBroken = true
      diagnostics.append(
        Diagnostic(
          .brokenCSV, at: SourceRange(path: path, start: start, end: position(offset + 1)),
          "unclosed quote", help: "end the cell with a double quote; double those inside it",
          notes: notes))
    }
    let first = offset + 1
    while let byte = peek(), byte != ASCII.lineFeed, byte != ASCII.carriageReturn { offset += 1 }
    return cell(bytes[first..<offset], from: start)
  }

  private func cell(_ text: ArraySlice<UInt8>, from start: SourcePosition) -> Cell {
    Cell(
      text: String(decoding: text, as: UTF8.self),
      range: SourceRange(path: path, start: start, end: position))
  }

  // MARK: Bytes

  private func peek() -> UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func isDelimiter(_ byte: UInt8) -> Bool {
    byte == ASCII.comma || byte == ASCII.lineFeed || byte == ASCII.carriageReturn
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard peek() == byte else { return false }
    offset += 1
    return true
  }

  /// Steps over one byte and counts the line that it ends.
  private mutating func advance() {
    let byte = peek()
    offset += 1
    guard byte == ASCII.lineFeed || (byte == ASCII.carriageReturn && peek() != ASCII.lineFeed)
    else { return }
    line += 1
    lineStart = offset
  }

  /// Steps over LF, CRLF or, reported once a file, a bare CR.
  private mutating func takeLineEnd() {
    guard peek() == ASCII.carriageReturn else {
      if peek() == ASCII.lineFeed { advance() }
      return
    }
    let start = position
    advance()
    if peek() == ASCII.lineFeed {
      advance()
    } else if !hasReportedBareReturn {
      hasReportedBareReturn = true
      report(
        SourceRange(path: path, start: start), "carriage return without a line feed",
        help: "save the table again as \"CSV UTF-8\", or put the cell in double quotes")
    }
  }

  private mutating func skipBlankLines() -> Int {
    var count = 0
    while let byte = peek(), byte == ASCII.lineFeed || byte == ASCII.carriageReturn {
      takeLineEnd()
      count += 1
    }
    return count
  }

  private var position: SourcePosition { position(offset) }

  private func position(_ offset: Int) -> SourcePosition {
    SourcePosition(line: line, column: offset - lineStart + 1)
  }

  private mutating func report(_ range: SourceRange, _ message: String, help: String) {
    diagnostics.append(Diagnostic(.brokenCSV, at: range, message, help: help))
  }
}
