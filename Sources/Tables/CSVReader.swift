public import Diagnostics

/// Reads CSV as RFC 4180 defines it, with the place of every cell.
///
/// Cells are parted by commas and records by CRLF or LF; a cell in double quotes may hold commas,
/// line breaks and doubled quotes; nothing is trimmed. A byte-order mark is accepted, and blank
/// lines at the end. Everything else is refused where it stands:
///
/// - `bad-encoding`, `nul-byte`: the table is empty then.
/// - `column-name`: no header, or a title in its place (the table is empty then); a column without a name, or with one that is taken.
/// - `broken-csv`: cells parted by semicolons or tabs (the table is empty then); an unclosed quote (at the opening one), text after a closing quote, a quote in
///   an unquoted cell, a blank line between rows, a carriage return without line feed. At most one
///   a record; reading goes on after it.
/// - `ragged-row`: the row is kept, cut or filled up with empty cells.
///
/// Linear in the bytes; 100,000 rows of 15 cells take about 0.3 s.
public enum CSVReader {
  /// The table of a file: the first record names the columns, the others are its rows.
  public static func read(_ file: SourceFile) -> Checked<DataTable> {
    if let finding = TextCheck.diagnostic(for: file) {
      return Checked(DataTable(path: file.path, columns: [], cells: []), [finding])
    }
    var scanner = CSVScanner(path: file.path, bytes: file.bytes)
    guard let header = scanner.nextRecord() else {
      return Checked(
        DataTable(path: file.path, columns: [], cells: []),
        scanner.diagnostics + [missingHeader(in: file)])
    }
    if let finding = foreignHeader(header) {
      return Checked(DataTable(path: file.path, columns: [], cells: []), [finding])
    }
    let columns = header.cells.enumerated().map { index, cell in
      Column(name: cell.text, index: index, range: cell.range)
    }
    var diagnostics = columnDiagnostics(columns)
    var cells: [Cell] = []
    while let record = scanner.nextRecord() {
      if !record.isBroken, !header.isBroken {
        diagnostics += raggedness(of: record, columns: columns)
      }
      cells += record.cells.prefix(columns.count)
      let end = record.cells.last?.range.end ?? .start
      let empty = Cell(text: "", range: SourceRange(path: file.path, start: end))
      cells += repeatElement(empty, count: max(0, columns.count - record.cells.count))
    }
    return Checked(
      DataTable(path: file.path, columns: columns, cells: cells),
      diagnostics + scanner.diagnostics)
  }

  private static func missingHeader(in file: SourceFile) -> Diagnostic {
    Diagnostic(
      .columnName, at: SourceRange(wholeFile: file.path), "no column names: the file is empty",
      help: "write the names of the columns in the first line, with commas between them")
  }

  /// What is wrong with a first line that is none of a table with commas, for which everything after
  /// it would be wrong as well.
  private static func foreignHeader(_ header: CSVRecord) -> Diagnostic? {
    guard let first = header.cells.first, let last = header.cells.last else { return nil }
    let separators = [(";", "semicolons"), ("\t", "tabs")]
    if header.cells.count == 1,
      let (_, name) = separators.first(where: { first.text.contains($0.0) })
    {
      return Diagnostic(
        .brokenCSV, at: first.range, "the cells are parted by \(name), not by commas",
        help: "save the table as 'CSV UTF-8 (comma delimited)'")
    }
    let named = header.cells.count { !$0.text.isEmpty }
    guard header.cells.count > 2, named < 2, !header.isBroken else { return nil }
    return Diagnostic(
      .columnName,
      at: SourceRange(path: first.range.path, start: first.range.start, end: last.range.end),
      "the first line names \(named) of \(header.cells.count) columns",
      help: "begin with the names of the columns, and write a title elsewhere")
  }

  private static func columnDiagnostics(_ columns: [Column]) -> [Diagnostic] {
    var first: [String: Column] = [:]
    var diagnostics: [Diagnostic] = []
    for column in columns {
      if column.name.isEmpty {
        diagnostics.append(
          Diagnostic(
            .columnName, at: column.range, "column \(column.index + 1) has no name",
            help: "name it, or delete the column"))
      } else if let other = first[column.name] {
        diagnostics.append(
          Diagnostic(
            .columnName, at: column.range, "column '\(column.name)' stands twice",
            help: "rename or delete one of them",
            notes: [.init(range: other.range, message: "it is named here first")]))
      } else {
        first[column.name] = column
      }
    }
    return diagnostics
  }

  private static func raggedness(of record: CSVRecord, columns: [Column]) -> [Diagnostic] {
    let count = record.cells.count
    guard count != columns.count, let first = record.cells.first?.range,
      let last = record.cells.last?.range, let header = columns.first?.range
    else { return [] }
    let start = record.cells.dropFirst(columns.count).first?.range.start ?? first.start
    let cells = count == 1 ? "1 cell" : "\(count) cells"
    let names = columns.count == 1 ? "1 column" : "\(columns.count) columns"
    return [
      Diagnostic(
        .raggedRow, at: SourceRange(path: first.path, start: start, end: last.end),
        "\(cells) in a row of a table with \(names)",
        help: count > columns.count
          ? "put a cell that holds a comma in double quotes, or delete what is too much"
          : "add the missing cells: an empty one is a comma with nothing before it",
        notes: [.init(range: header, message: "the columns are named here")])
    ]
  }
}
