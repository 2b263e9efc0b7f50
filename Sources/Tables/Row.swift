public import Diagnostics

/// One row of a table: a view that finds cells by the name of their column.
public struct Row: Sendable, Equatable {
  private let columns: [Column]
  /// The cells, one for each column, from left to right.
  public let cells: ArraySlice<Cell>

  init(columns: [Column], cells: ArraySlice<Cell>) {
    self.columns = columns
    self.cells = cells
  }

  /// The cell in the column of this name, or nil where there is no such column.
  ///
  /// Costs a pass over the columns; in long tables look the column up once.
  public subscript(name: String) -> Cell? {
    columns.first { $0.name == name }.map { self[$0] }
  }

  /// The cell in a column of the same table.
  public subscript(column: Column) -> Cell {
    let index = cells.startIndex + column.index
    precondition(
      cells.indices.contains(index), "column '\(column.name)' belongs to another table")
    return cells[index]
  }

  /// The place of the row, from its first cell to its last.
  public var range: SourceRange {
    guard let first = cells.first, let last = cells.last else { return SourceRange(wholeFile: "") }
    return SourceRange(path: first.range.path, start: first.range.start, end: last.range.end)
  }
}
