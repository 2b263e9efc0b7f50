/// Writes CSV that spreadsheets open rightly, Chinese included, and without running anything.
///
/// RFC 4180 with a UTF-8 byte-order mark, without which Excel reads the bytes in the system's code
/// page, and CRLF line ends. A cell that a spreadsheet would take for a formula gets an apostrophe
/// before it (OWASP, "CSV Injection"), unless it is a number; `CSVReader` does not remove it.
public enum CSVWriter {
  /// The bytes of a table: the header, then a line for each row.
  ///
  /// Rows are written as they are given, be they longer or shorter than the header. Linear.
  public static func write(columns: [String], rows: some Sequence<[String]>) -> [UInt8] {
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    append(columns, to: &bytes)
    for row in rows { append(row, to: &bytes) }
    return bytes
  }

  /// The bytes of a table as it was read.
  public static func write(_ table: DataTable) -> [UInt8] {
    write(
      columns: table.columns.map(\.name), rows: table.rows.lazy.map { $0.cells.map(\.text) })
  }

  private static func append(_ row: [String], to bytes: inout [UInt8]) {
    // A lone empty cell would be a blank line, which is no record.
    if row == [""] { bytes += [0x22, 0x22] }
    for (index, text) in row.enumerated() {
      if index > 0 { bytes.append(ASCII.comma) }
      append(text, to: &bytes)
    }
    bytes += [ASCII.carriageReturn, ASCII.lineFeed]
  }

  private static func append(_ text: String, to bytes: inout [UInt8]) {
    let apostrophe: [UInt8] = looksLikeFormula(text) ? [0x27] : []
    guard needsQuotes(text) else {
      bytes += apostrophe
      bytes += text.utf8
      return
    }
    bytes.append(ASCII.quote)
    bytes += apostrophe
    for byte in text.utf8 {
      if byte == ASCII.quote { bytes.append(byte) }
      bytes.append(byte)
    }
    bytes.append(ASCII.quote)
  }

  /// Whether a cell must stand in quotes.
  ///
  /// Spaces at the edges are legal without, but some readers trim them.
  private static func needsQuotes(_ text: String) -> Bool {
    let special = [
      ASCII.comma, ASCII.quote, ASCII.carriageReturn, ASCII.lineFeed,
    ]
    if text.utf8.contains(where: special.contains) { return true }
    return text.utf8.first == 0x20 || text.utf8.last == 0x20
  }

  private static func looksLikeFormula(_ text: String) -> Bool {
    switch text.unicodeScalars.first {
    case "=", "@", "\t", "\r", "\n", "\u{FF1D}", "\u{FF20}", "\u{FF0B}", "\u{FF0D}": true
    case "+", "-": !isNumber(text)
    default: false
    }
  }

  /// A sign, digits, perhaps a fraction and a percent sign: what a spreadsheet reads as a number.
  private static func isNumber(_ text: String) -> Bool {
    var rest = text.utf8.dropFirst()
    if rest.last == 0x25 { rest = rest.dropLast() }
    let parts = rest.split(separator: 0x2E, omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        !part.isEmpty && part.allSatisfy { (0x30...0x39).contains($0) }
      }
  }
}
