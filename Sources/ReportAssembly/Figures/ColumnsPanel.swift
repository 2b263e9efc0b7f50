import Diagnostics
import Plotting
import Quantities
import ReportModel

/// A panel of a figure of kind `columns`: one series, or several that share its bands, from one period
/// to another, and the levels drawn across it.
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
  /// The values of its series; of several those that a column shows.
  let columns: [ColumnsValue]
  /// How several series share the bands; nil for one series.
  let bundle: ColumnsBundle?
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

  /// The ids of the rows behind its columns; nil for a column without a row.
  var drawnIDs: [String?] {
    guard let bundle else { return columns.map(\.common.id) }
    return bundle.columns.map { $0?.common.id }
  }

  /// What panels made by a column of the data may say of themselves.
  static let sharedKeys = ["color", "from", "to", "scale", "gap", "reference-lines"]

  static func read(
    _ mapping: YAMLMapping, _ surroundings: Surroundings, _ outer: inout KeyReader
  ) -> ColumnsPanel? {
    var keys = KeyReader(
      mapping, keys: ["title", "draw", "series", "arrangement"] + sharedKeys)
    defer { outer.report(keys.diagnostics) }
    let title = keys.localized("title")
    guard mapping["series"] == nil else {
      let bundle = bundle(surroundings, &keys)
      guard let title, let bundle else { return nil }
      return panel(title, bundle.columns.compactMap { $0 }, bundle, surroundings, &keys)
    }
    if let lone = keys.optionalText("arrangement") {
      keys.report(
        Diagnostic(
          .missingKey, at: lone.range, "an arrangement of one series",
          help: "list the series that share the bands: 'series: [id, id]'"))
    }
    let drawn = drawnSeries(surroundings, &keys).flatMap { columns(of: $0, surroundings, &keys) }
    let panel = panel(title ?? .empty, drawn ?? [], nil, surroundings, &keys)
    return title == nil || drawn == nil ? nil : panel
  }

  /// The panel of one series among those that a column of the data makes.
  static func read(
    _ series: ColumnsFigure.Series, of mapping: YAMLMapping, _ surroundings: Surroundings,
    _ outer: inout KeyReader
  ) -> ColumnsPanel? {
    // Its keys have been checked once for all panels.
    var keys = KeyReader(mapping, keys: mapping.entries.map(\.key))
    defer { outer.report(keys.diagnostics) }
    return columns(of: series.id, surroundings, &keys)
      .map { panel(series.title, $0, nil, surroundings, &keys, own: series.color) }
  }

  private static func panel(
    _ title: Localized<String>, _ columns: [ColumnsValue], _ bundle: ColumnsBundle?,
    _ surroundings: Surroundings, _ keys: inout KeyReader, own: ChartColor? = nil
  ) -> ColumnsPanel {
    let scale = keys.optionalText("scale").map { name in
      keys.entry(name, in: Scale.allCases.map { ($0.rawValue, $0) }, kind: "scale")
    }
    let gap = keys.optionalLocalized("gap")
    let color = keys.mapping["color"] == nil ? own ?? surroundings.color : keys.color()
    let lines = keys.mappings("reference-lines").compactMap {
      line($0, surroundings, columns.first, &keys)
    }
    return ColumnsPanel(
      title: title, columns: columns, bundle: bundle,
      scale: (scale ?? .categories) ?? .categories, gap: gap, color: color, lines: lines)
  }

  /// The id of the one series that is drawn, if it can be known.
  private static func drawnSeries(_ surroundings: Surroundings, _ keys: inout KeyReader)
    -> String?
  {
    guard let draw = keys.optionalText("draw") ?? surroundings.draw else {
      _ = keys.text("draw")
      return nil
    }
    let ids = surroundings.series.map { ($0.id, $0.id) }
    // Series that could not be read, and columns that are missing, have been reported.
    return ids.isEmpty ? nil : keys.entry(draw, in: ids, kind: "series")
  }

  /// The values of a series between the panel's periods, all of one unit.
  private static func columns(
    of id: String, _ surroundings: Surroundings, _ keys: inout KeyReader
  ) -> [ColumnsValue]? {
    guard surroundings.names.areKnown else { return nil }
    let values = surroundings.values.filter { $0.series.id == id }
    reportUnits(values, "two units in the series that is drawn", &keys)
    let periods = surroundings.names.periods(of: id, among: surroundings.series.map(\.id))
    guard let span = span(periods, isEmpty: values.isEmpty, &keys) else { return nil }
    if values.isEmpty { return [] }
    // Where a row could not be read, the places are not those of the values.
    return values.count == periods.count ? Array(values[span]) : nil
  }

  /// The series that share the panel's bands, with their values between its periods.
  private static func bundle(_ surroundings: Surroundings, _ keys: inout KeyReader)
    -> ColumnsBundle?
  {
    if let draw = keys.optionalText("draw") {
      keys.report(
        Diagnostic(
          .wrongValue, at: draw.range, "both 'draw' and 'series' in one panel",
          help: "name one series under 'draw', or several under 'series'"))
    }
    let arrangement = keys.optionalText("arrangement").flatMap { name in
      keys.entry(
        name, in: ColumnsBundle.Arrangement.allCases.map { ($0.rawValue, $0) },
        kind: "arrangement")
    }
    let known = surroundings.series.map { ($0.id, $0) }
    let names = keys.texts("series")
    let series = names.compactMap { name in
      known.isEmpty ? nil : keys.entry(name, in: known, kind: "series")
    }
    guard !series.isEmpty, series.count == names.count, surroundings.names.areKnown else {
      return nil
    }
    let ids = series.map(\.id)
    let values = surroundings.values.filter { ids.contains($0.series.id) }
    reportUnits(values, "two units on the axis of one panel", &keys)
    for value in ColumnsBundle.repeated(values) {
      keys.report(
        Diagnostic(
          .chartForm, at: value.unitRange,
          "series '\(value.series.id)' has two values for '\(value.period)'",
          help: "keep one of them, or give the other a series of its own"))
    }
    let periods = surroundings.names.periods(ofAll: ids)
    guard let span = span(periods, isEmpty: values.isEmpty, &keys) else { return nil }
    let shown = values.isEmpty ? [] : periods[span].map(\.id)
    return ColumnsBundle(
      arrangement ?? .grouped, series: series, values: values.filter { shown.contains($0.period) })
  }

  private static func reportUnits(
    _ values: [ColumnsValue], _ message: String, _ keys: inout KeyReader
  ) {
    let stated = values.filter { !$0.quantity.unit.id.isEmpty }
    guard let other = stated.first(where: { $0.quantity.unit != stated.first?.quantity.unit })
    else { return }
    keys.report(
      Diagnostic(
        .chartForm, at: other.unitRange, message,
        help: "draw one unit; put the other into a series of its own"))
  }

  /// The places of the periods under `from` and `to`.
  private static func span(
    _ periods: [(id: String, entry: Int)], isEmpty: Bool, _ keys: inout KeyReader
  ) -> ClosedRange<Int>? {
    let from = keys.optionalText("from").map { keys.entry($0, in: periods, kind: "period") }
    let to = keys.optionalText("to").map { keys.entry($0, in: periods, kind: "period") }
    guard let first = from ?? 0, let last = to ?? periods.count - 1 else { return nil }
    guard first <= last else {
      // A series without rows is the drawing's to refuse.
      if isEmpty { return 0...0 }
      keys.report(
        Diagnostic(
          .wrongValue, at: keys.mapping.range, "the panel ends before it begins",
          help: "write the earlier period under 'from'"))
      return nil
    }
    return first...last
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
