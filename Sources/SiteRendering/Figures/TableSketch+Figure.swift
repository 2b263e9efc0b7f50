import Plotting
import Quantities
import ReportModel

extension TableSketch {
  /// The sketch of a table: how wide its columns are and how full its cells, by their characters.
  init(_ table: FigureTable, _ language: Language) {
    let lengths = table.columns.indices.map { column in
      table.rows.map { row in
        row.cells[column].content.map { Self.length(of: $0, table.columns[column], language) }
      }
    }
    let longest = lengths.map { $0.compactMap { $0 }.max() ?? 1 }
    let columns = zip(table.columns, longest).map { column, length in
      Column(
        weight: min(max(length, 4), 14) + 2, color: column.barLimit == nil ? nil : .blue)
    }
    let rows = table.rows.indices.map { row in
      zip(lengths, longest).map { cells, longest in cells[row].map { $0 / max(longest, 1) } }
    }
    self.init(columns: columns, rows: rows)
  }

  /// The length of a bar, or the number of characters.
  private static func length(
    of content: FigureTableContent, _ column: FigureTableColumn, _ language: Language
  ) -> Double {
    switch content {
    case .words(let words): Double(words[language].count)
    case .list(let items): Double(items[language].map(\.count).max() ?? 1)
    case .quantity(let quantity, _):
      column.barLimit.map { 14 * (ChartValue(quantity.amount).drawn ?? 0) / $0 } ?? 5
    case .versions(let numbers):
      column.barLimit.map { 14 * (numbers.last?.doubleValue ?? 0) / $0 } ?? 5
    case .unstated: 1
    }
  }
}
