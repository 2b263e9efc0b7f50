/// A rectangular table of text: named columns over rows of cells, each cell with its place.
///
/// ```swift
/// let table = CSVReader.read(file).value
/// for row in table.rows { print(row["id"]?.text ?? "", row["value"]?.text ?? "") }
/// ```
///
/// Every row has exactly one cell for each column. No two columns share a name, unless the reader
/// reported it; then the first of them answers to the name.
public struct DataTable: Sendable, Equatable {
  /// The path of the file, relative to the project.
  public let path: String
  /// The columns, from left to right.
  public let columns: [Column]
  /// The rows without the header, from top to bottom.
  public let rows: Rows

  /// Makes a table of whole rows; cells beyond the last whole row are left out.
  init(path: String, columns: [Column], cells: [Cell]) {
    self.path = path
    self.columns = columns
    self.rows = Rows(columns: columns, cells: cells)
  }

  /// The column of a name, or nil where there is none.
  ///
  /// Costs one pass over the columns.
  public func column(named name: String) -> Column? {
    columns.first { $0.name == name }
  }

  /// All cells of a column, from top to bottom.
  public func cells(of column: Column) -> [Cell] {
    rows.map { $0[column] }
  }
}
