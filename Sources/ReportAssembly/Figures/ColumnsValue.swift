import Diagnostics
import Quantities
import ReportModel
import Tables

/// One number of a figure of kind `columns`.
struct ColumnsValue {
  let common: DataRows.Common
  let series: ColumnsFigure.Series
  let period: String
  /// What stands under the column in place of the period.
  let label: Localized<String>?
  let quantity: Quantity
  let unitRange: SourceRange

  static func read(_ row: Row, _ series: [ColumnsFigure.Series], _ data: inout DataRows)
    -> ColumnsValue?
  {
    let common = data.common(row)
    let named = data.declared("series", row, in: series.map { ($0.id, $0) })
    let period = data.text("period", row)
    let unit = data.text("unit", row)
    let amount = QuantityCells(
      value: data.text("value", row), low: data.text("low", row), high: data.text("high", row)
    ).amount()
    data.report(amount.diagnostics)
    data.report(emptyCells([("period", period), ("unit", unit)]))
    let label = data.optionalPair("label", row)
    guard let common, let named, !amount.diagnostics.containsError else { return nil }
    data.report(statusConflict(amount.value, common, at: data.text("status", row)))
    return ColumnsValue(
      common: common, series: named, period: period.text, label: label,
      quantity: Quantity(amount.value, Unit(unit.text)), unitRange: unit.range)
  }

  /// The place on a time axis: the year, and for a month its end; nil for anything else.
  var year: Double? {
    guard let date = PublicationDate(period), date.day == nil else { return nil }
    return Double(date.year) + Double(date.month ?? 0) / 12
  }

  func row(showsSeries: Bool) -> FigureRow {
    let periodHead = label ?? Localized { _ in period }
    return FigureRow(
      id: common.id, heads: showsSeries ? [series.title, periodHead] : [periodHead],
      content: .quantity(quantity), provenance: common.provenance, source: common.source,
      note: common.note)
  }

  private static func emptyCells(_ cells: [(name: String, cell: SourceText)]) -> [Diagnostic] {
    cells.filter { $0.cell.text.isEmpty }.map { name, cell in
      Diagnostic(.cellValue, at: cell.range, "cell '\(name)' is empty", help: "fill it in")
    }
  }

  /// A value must not be called missing, nor a missing one anything else.
  private static func statusConflict(
    _ amount: Amount, _ common: DataRows.Common, at status: SourceText
  ) -> [Diagnostic] {
    guard (amount == .missing) != (common.provenance.status == .missing) else { return [] }
    let message =
      amount == .missing
      ? "no value, yet the status is '\(status.text)'" : "a value, yet the status is 'missing'"
    return [
      Diagnostic(
        .cellValue, at: status.range, message,
        help: amount == .missing
          ? "write 'missing' as the status, or fill in the value"
          : "name the value's status, or remove the value")
    ]
  }
}
