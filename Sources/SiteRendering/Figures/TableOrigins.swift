import ReportModel

/// Where the rows of a table come from, line by line: one line where all are alike, otherwise one for
/// each row and for each cell that has an origin of its own.
struct TableOrigins {
  struct Line {
    let heads: [String]
    let origin: DataOrigin
  }

  let table: FigureTable
  let words: InterfaceWords
  let language: Language

  /// The heads of the columns before the origin.
  var heads: [String] {
    guard uniform == nil else { return [""] }
    let names = table.headColumns.map { table.columns[$0].title[language] }
    return hasCellOrigins ? names + [""] : names
  }

  var lines: [Line] {
    if let uniform { return [Line(heads: [words[.allRows, language]], origin: uniform)] }
    return table.rows.enumerated().flatMap { index, row in
      let names = table.headColumns.map { text(row: index, column: $0) }
      let whole = Line(heads: hasCellOrigins ? names + [""] : names, origin: row.origin)
      let cells = zip(table.columns, row.cells).compactMap { column, cell in
        cell.origin.map { Line(heads: names + [column.title[language]], origin: $0) }
      }
      return [whole] + cells
    }
  }

  private var hasCellOrigins: Bool {
    table.rows.contains { row in row.cells.contains { $0.origin != nil } }
  }

  /// The origin that every row has; nil where they differ.
  private var uniform: DataOrigin? {
    guard let first = table.rows.first?.origin, !hasCellOrigins,
      table.rows.allSatisfy({ $0.origin == first })
    else { return nil }
    return first
  }

  private func text(row: Int, column: Int) -> String {
    let markup = TableCellMarkup(column: table.columns[column], words: words, language: language)
    return table.content(row: row, column: column).map(markup.text) ?? ""
  }
}
