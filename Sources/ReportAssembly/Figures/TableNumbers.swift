import ReportModel

/// The numbers of a table as the text refers to them: `row.column`.
struct TableNumbers {
  let table: FigureTable

  var rows: [FigureRow] {
    table.rows.enumerated().flatMap { index, row in
      zip(table.columns, row.cells).compactMap { column, cell -> FigureRow? in
        guard case .quantity(let quantity, _)? = cell.content else { return nil }
        let origin = cell.origin ?? row.origin
        return FigureRow(
          id: "\(row.id).\(column.id)", heads: table.heads(ofRow: index) + [column.title],
          content: .quantity(quantity), provenance: origin.provenance, source: origin.source,
          note: origin.note)
      }
    }
  }
}
