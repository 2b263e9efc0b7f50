import ReportModel

/// Where the rows of a table come from: a line for each row and each cell whose origin is not that of
/// most or that has a note, and one for the rest.
struct TableOrigins {
  struct Line {
    let head: String
    let origin: DataOrigin
  }

  let table: FigureTable
  let words: InterfaceWords
  let language: Language

  /// The head of the lines: what the table calls the innermost head of its rows.
  var head: String { nameColumn.map { table.columns[$0].title[language] } ?? "" }

  var lines: [Line] {
    guard let common else { return [] }
    let whole = wholeColumns
    let columns = whole.map { column, origin in
      Line(head: table.columns[column].title[language], origin: origin)
    }
    let others =
      table.rows.enumerated().flatMap { index, row -> [Line] in
        let name = name(of: index)
        let line = Line(head: name, origin: row.origin)
        let own = table.columns.indices.filter { column in !whole.contains { $0.column == column } }
        let cells = own.compactMap { column in
          row.cells[column].origin.map {
            Line(head: "\(name)\(comma)\(table.columns[column].title[language])", origin: $0)
          }
        }
        return (row.origin == common ? [] : [line]) + cells
      } + columns
    let rest = Line(head: words[others.isEmpty ? .allRows : .otherRows, language], origin: common)
    return others + [rest]
  }

  /// The columns of several cells that all come from one place of their own.
  private var wholeColumns: [(column: Int, origin: DataOrigin)] {
    table.columns.indices.compactMap { column in
      let origins = table.rows.map { $0.cells[column].origin }
      guard origins.count > 1, let first = origins.first ?? nil,
        origins.allSatisfy({ $0 == first })
      else { return nil }
      return (column, first)
    }
  }

  /// The origin without a note that most rows have, the first of equals.
  private var common: DataOrigin? {
    let origins = table.rows.map {
      DataOrigin(provenance: $0.origin.provenance, source: $0.origin.source, note: nil)
    }
    var best: (origin: DataOrigin, count: Int)?
    for origin in origins {
      let count = origins.count { $0 == origin }
      if count > best?.count ?? 0 { best = (origin, count) }
    }
    return best?.origin
  }

  private var nameColumn: Int? { table.headColumns.last }

  private func name(of row: Int) -> String {
    guard let column = nameColumn, let content = table.content(row: row, column: column) else {
      return ""
    }
    return TableCellMarkup(column: table.columns[column], words: words, language: language)
      .text(content)
  }

  private var comma: String { language == .chinese ? "，" : ", " }
}
