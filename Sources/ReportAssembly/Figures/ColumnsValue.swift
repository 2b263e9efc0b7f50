import Diagnostics
import Quantities
import ReportModel
import Tables

/// One number of a figure of kind `columns`.
struct ColumnsValue {
  let common: DataRows.Common
  let series: ColumnsFigure.Series
  let period: String
  /// What stands under the column in place of the period; "|" marks where a line may break.
  let label: Localized<String>?
  let quantity: Quantity
  let unitRange: SourceRange
  let periodRange: SourceRange
  let valueRange: SourceRange

  static func read(
    _ row: Row, _ series: [ColumnsFigure.Series], _ units: FigureUnits, _ data: inout DataRows
  ) -> ColumnsValue? {
    let common = data.common(row)
    let named = data.declared("series", row, in: series.map { ($0.id, $0) })
    let period = data.text("period", row)
    let unit = data.text("unit", row)
    let amount = QuantityCells(
      value: data.text("value", row), low: data.text("low", row), high: data.text("high", row)
    ).amount()
    data.report(amount.diagnostics)
    data.report(emptyCells([("period", period)]) + misspeltDate(period))
    let label = data.optionalPair("label", row)
    guard let common, let named, !amount.diagnostics.containsError else { return nil }
    let status = data.text("status", row)
    if DataStatus.read(status).diagnostics.isEmpty {
      data.report(statusConflict(amount.value, common, at: status))
    }
    return ColumnsValue(
      common: common, series: named, period: period.text, label: label,
      quantity: Quantity(amount.value, units.unit(unit.text)), unitRange: unit.range,
      periodRange: period.range, valueRange: data.text("value", row).range)
  }

  /// The place on a time axis: the year, and for a month its end; nil for anything else.
  var year: Double? {
    guard let date = PublicationDate(period), date.day == nil else { return nil }
    return Double(date.year) + Double(date.month ?? 0) / 12
  }

  /// The period under its column: its label, else a month in words, else as it is written; U+200B
  /// where a line may break.
  var columnKey: Localized<String> {
    if let label { return label.map { Self.split($0).joined(separator: "\u{200B}") } }
    return heading
  }

  /// The period as the table shows it.
  private var heading: Localized<String> {
    if let label { return label.map { Self.split($0).joined() } }
    let date = PublicationDate(period)
    return Localized { date?.month == nil ? period : date?.text($0) ?? period }
  }

  func row(showsSeries: Bool) -> FigureRow {
    FigureRow(
      id: common.id, heads: showsSeries ? [series.title, heading] : [heading],
      period: period, content: .quantity(quantity), provenance: common.provenance,
      source: common.source,
      note: common.note)
  }

  private static func split(_ label: String) -> [Substring] {
    label.split(separator: "|", omittingEmptySubsequences: false)
  }

  private static func emptyCells(_ cells: [(name: String, cell: SourceText)]) -> [Diagnostic] {
    cells.filter { $0.cell.text.isEmpty }.map { name, cell in
      Diagnostic(.cellValue, at: cell.range, "cell '\(name)' is empty", help: "fill it in")
    }
  }

  /// A date as a spreadsheet or a hasty hand writes it, which would be taken for a period of its own.
  private static func misspeltDate(_ period: SourceText) -> [Diagnostic] {
    let bytes = Array(period.text.utf8)
    func areDigits(_ range: Range<Int>) -> Bool {
      range.upperBound <= bytes.count && bytes[range].allSatisfy { (0x30...0x39).contains($0) }
    }
    let rest = period.text.unicodeScalars.dropFirst(4).first
    let isChanged = areDigits(0..<4) && rest.map { ["年", "/", "／"].contains($0) } ?? false
    // A spreadsheet's Jun-25.
    let isShortened =
      bytes.count == 6 && bytes[3] == 0x2D && areDigits(4..<6)
      && bytes[..<3].allSatisfy { (0x61...0x7A).contains($0 | 0x20) }
    guard isChanged || isShortened else { return [] }
    return [
      Diagnostic(
        .cellValue, at: period.range, "period '\(period.text)' is not in the form of a date",
        help: "write 2025, 2025-06 or 2025-06-30; for other words on the axis, fill 'label.zh' and "
          + "'label.en'")
    ]
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
