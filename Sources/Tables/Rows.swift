/// The rows of a table as a collection; a row is a view, made as it is asked for.
public struct Rows: Sendable, Equatable, RandomAccessCollection {
  private let columns: [Column]
  /// All cells, row after row.
  private let cells: [Cell]
  /// The number of rows.
  public let endIndex: Int

  init(columns: [Column], cells: [Cell]) {
    self.columns = columns
    self.cells = cells
    self.endIndex = columns.isEmpty ? 0 : cells.count / columns.count
  }

  /// The index of the first row.
  public var startIndex: Int { 0 }

  /// The row at an index from 0; the header is not counted.
  public subscript(index: Int) -> Row {
    precondition(indices.contains(index), "the table has no row \(index)")
    let start = index * columns.count
    return Row(columns: columns, cells: cells[start..<start + columns.count])
  }
}
