import Diagnostics
import ReportModel

/// Finds the rows that each cell of a spanning column covers.
struct TableSpans {
  let columns: [String]
  let spanning: [String]

  /// Reports empty cells that continue nothing.
  func check(_ rows: [TableRowDraft]) -> [Diagnostic] {
    let outer = columns.firstIndex { $0 == spanning.first }
    return rows.enumerated().flatMap { index, row in
      zip(columns, row.cells).compactMap { column, cell -> Diagnostic? in
        guard cell.content == nil else { return nil }
        guard spanning.contains(column) else {
          return Diagnostic(
            .cellValue, at: cell.range, "cell '\(column)' is empty",
            help: "fill it in, with — where nothing is stated, or list '\(column)' under 'spans'")
        }
        let beginsBlock = index == 0 || outer.map { row.cells[$0].content != nil } ?? false
        guard beginsBlock else { return nil }
        return Diagnostic(
          .cellValue, at: cell.range, "cell '\(column)' is empty, yet nothing above it goes on",
          help: "fill it in; only cells within one '\(spanning.first ?? column)' are joined")
      }
    }
  }

  func rows(_ drafts: [TableRowDraft]) -> [FigureTableRow] {
    drafts.enumerated().map { index, draft in
      let cells = draft.cells.enumerated().map { column, cell in
        let following = drafts[(index + 1)...].prefix { $0.cells[column].content == nil }
        return FigureTableCell(
          content: cell.content, rowSpan: cell.content == nil ? 0 : following.count + 1,
          origin: cell.origin)
      }
      return FigureTableRow(id: draft.id, cells: cells, origin: draft.origin, group: draft.group)
    }
  }
}
