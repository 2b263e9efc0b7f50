import Diagnostics
import Plotting
import Quantities
import ReportModel

/// A panel of a figure of kind `columns`: one series, from one period to another, and the levels
/// drawn across it.
struct ColumnsPanel {
  enum Scale: String, CaseIterable {
    case categories, years
  }

  /// The level of a row as a line.
  struct Line {
    let row: ColumnsValue
    let text: Localized<String>
  }

  let title: Localized<String>
  let columns: [ColumnsValue]
  let scale: Scale
  let gap: Localized<String>?
  let color: ChartColor
  let lines: [Line]

  /// What a panel may refer to, and what holds where it says nothing itself.
  struct Surroundings {
    let series: [ColumnsFigure.Series]
    let values: [ColumnsValue]
    let names: ColumnsNames
    let draw: Located<String>?
    let color: ChartColor
  }

  static func read(
    _ mapping: YAMLMapping, _ surroundings: Surroundings, _ outer: inout KeyReader
  ) -> ColumnsPanel? {
    var keys = KeyReader(
      mapping,
      keys: ["title", "draw", "color", "from", "to", "scale", "gap", "reference-lines"])
    defer { outer.report(keys.diagnostics) }
    let title = keys.localized("title")
    let drawn = columns(surroundings, &keys)
    let scale = keys.optionalText("scale").map { name in
      keys.entry(name, in: Scale.allCases.map { ($0.rawValue, $0) }, kind: "scale")
    }
    let gap = keys.optionalLocalized("gap")
    let color = mapping["color"] == nil ? surroundings.color : keys.color()
    let lines = keys.mappings("reference-lines").compactMap {
      line($0, surroundings, drawn?.first, &keys)
    }
    guard let title, let drawn else { return nil }
    return ColumnsPanel(
      title: title, columns: drawn, scale: (scale ?? .categories) ?? .categories, gap: gap,
      color: color, lines: lines)
  }

  /// The values of the panel's series between its periods, all of one unit.
  private static func columns(_ surroundings: Surroundings, _ keys: inout KeyReader)
    -> [ColumnsValue]?
  {
    let ownDraw = keys.optionalText("draw")
    guard let draw = ownDraw ?? surroundings.draw else {
      _ = keys.text("draw")
      return nil
    }
    let ids = surroundings.series.map { ($0.id, $0.id) }
    // Series that could not be read, and columns that are missing, have been reported.
    guard !ids.isEmpty, let id = keys.entry(draw, in: ids, kind: "series"),
      surroundings.names.areKnown
    else { return nil }
    let values = surroundings.values.filter { $0.series.id == id }
    let stated = values.filter { !$0.quantity.unit.id.isEmpty }
    if let other = stated.first(where: { $0.quantity.unit != stated.first?.quantity.unit }) {
      keys.report(
        Diagnostic(
          .chartForm, at: other.unitRange, "two units in the series that is drawn",
          help: "draw one unit; put the other into a series of its own"))
    }
    let periods = surroundings.names.periods(of: id, among: surroundings.series.map(\.id))
    let from = keys.optionalText("from").map { keys.entry($0, in: periods, kind: "period") }
    let to = keys.optionalText("to").map { keys.entry($0, in: periods, kind: "period") }
    guard let first = from ?? 0, let last = to ?? periods.count - 1 else { return nil }
    guard first <= last else {
      // A series without rows is the drawing's to refuse.
      if values.isEmpty { return [] }
      keys.report(
        Diagnostic(
          .wrongValue, at: keys.mapping.range, "the panel ends before it begins",
          help: "write the earlier period under 'from'"))
      return nil
    }
    // Where a row could not be read, the places are not those of the values.
    return values.count == periods.count ? Array(values[first...last]) : nil
  }

  private static func line(
    _ mapping: YAMLMapping, _ surroundings: Surroundings, _ column: ColumnsValue?,
    _ outer: inout KeyReader
  ) -> Line? {
    var keys = KeyReader(mapping, keys: ["row", "text"])
    defer { outer.report(keys.diagnostics) }
    let name = keys.text("row")
    let text = keys.localized("text")
    guard let name, let text, surroundings.names.areKnown,
      let id = keys.entry(name, in: surroundings.names.rows, kind: "row"),
      let row = surroundings.values.first(where: { $0.common.id == id })
    else { return nil }
    guard row.quantity.amount.number != nil else {
      keys.report(
        Diagnostic(
          .chartForm, at: name.range, "row '\(name.value)' has no single number for a line",
          help: "name a row with a value of its own"))
      return nil
    }
    if let column, column.quantity.unit != row.quantity.unit {
      keys.report(
        Diagnostic(
          .chartForm, at: name.range,
          "row '\(name.value)' is in another unit than the columns of its panel",
          help: "name a row in the unit of the panel"))
      return nil
    }
    return Line(row: row, text: text)
  }
}
