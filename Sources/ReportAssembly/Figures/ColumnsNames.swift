import Quantities
import Tables

/// What the panels and annotations of a figure may name: taken from the cells, so that a row with a
/// mistake in another cell can still be named.
struct ColumnsNames {
  let rows: [(id: String, entry: String)]
  /// False where the columns are missing, and so the names.
  let areKnown: Bool
  private let cells: [(series: String, period: String)]

  init(_ data: DataRows) {
    areKnown = data.hasRequiredColumns
    rows = data.rows.map { row in
      let id = data.text("id", row).text
      return (id, id)
    }
    cells = data.rows.map { (data.text("series", $0).text, data.text("period", $0).text) }
  }

  /// The periods of a series, with their place among them; rows of no declared series may be meant.
  func periods(of series: String, among declared: [String]) -> [(id: String, entry: Int)] {
    cells.filter { $0.series == series || !declared.contains($0.series) }
      .enumerated().map { ($0.element.period, $0.offset) }
  }

  /// The periods of several series in the order in which they first appear.
  func periods(ofAll series: [String]) -> [(id: String, entry: Int)] {
    var periods: [String] = []
    for cell in cells where series.contains(cell.series) && !periods.contains(cell.period) {
      periods.append(cell.period)
    }
    return periods.enumerated().map { ($0.element, $0.offset) }
  }
}
