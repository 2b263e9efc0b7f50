import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// What figures of the kinds `rows` and `shares` are read from: series, rows, groups and values.
struct RowsData {
  /// One measure: what a value of a row says.
  struct Series {
    let column: ColumnsFigure.Series
    /// What the legend calls it: its title, or fewer words.
    let legend: Localized<String>
    let form: RowChart.Form
    /// Whether a rise is written with its plus sign.
    let isSigned: Bool

    var id: String { column.id }
    var title: Localized<String> { column.title }
  }

  /// One category.
  struct Definition {
    let id: String
    let title: Localized<String>
    let color: ChartColor?
    let marker: Marker
    let group: String?
    let isRemainder: Bool
    /// A few words under its share.
    let note: Localized<String>?
  }

  /// Categories under one heading.
  struct Group {
    let id: String
    let title: Localized<String>
    let color: ChartColor?
  }

  /// One number: of a series, for a row, at a period.
  struct Value {
    let definition: Definition
    let number: ColumnsValue

    var common: DataRows.Common { number.common }
  }

  let heads: FigureColumns?
  let series: [Series]
  let rows: [Definition]
  let groups: [Group]
  let values: [Value]
  let words: LegendWords
  private let units: FigureUnits

  static let keys = ["series", "rows", "groups", "units", "legend"]

  init(_ input: FigureInput, _ keys: inout KeyReader, _ data: inout DataRows) {
    heads = FigureHeads.read(&keys, groups: ["series", "row", "period"], content: "value")
    series = keys.mappings("series").compactMap { Series.read($0, &keys) }
    let groups = keys.mappings("groups").compactMap { Group.read($0, &keys) }
    let rows = keys.mappings("rows").compactMap { Definition.read($0, groups, &keys) }
    let units = FigureUnits.read(&keys)
    words = LegendWords.read(&keys)
    let measures = series.map(\.column)
    values = input.table.rows.compactMap { row in
      let definition = data.declared("row", row, in: rows.map { ($0.id, $0) })
      let number = ColumnsValue.read(row, measures, units, &data)
      guard let definition, let number else { return nil }
      return Value(definition: definition, number: number)
    }
    self.groups = groups
    self.rows = rows
    self.units = units
  }

  /// The columns of the data of these kinds.
  static func dataRows(_ input: FigureInput) -> DataRows {
    DataRows(
      input, required: ["series", "row", "period", "value", "unit"],
      optional: ["low", "high", "label.zh", "label.en"])
  }

  /// The figure's table.
  ///
  /// A unit in words stands with the name of the series, not after each number.
  var figureRows: [FigureRow] {
    values.map { value in
      let quantity = value.number.quantity
      let isNamed = units.isNamed(quantity.unit)
      let title = value.number.series.title
      let head = Localized { language in
        isNamed
          ? Self.joined(title[language], quantity.unit.name(in: NumberStyle(language)), language)
          : title[language]
      }
      let shown = isNamed ? Unit(quantity.unit.id, chinese: "", english: "") : quantity.unit
      let period = value.number.label ?? Localized { _ in value.number.period }
      return FigureRow(
        id: value.common.id, heads: [head, value.definition.title, period],
        period: value.number.period, content: .quantity(Quantity(quantity.amount, shown)),
        provenance: value.common.provenance, source: value.common.source, note: value.common.note)
    }
  }

  private static func joined(_ title: String, _ unit: String, _ language: Language) -> String {
    language == .chinese ? "\(title)（\(unit)）" : "\(title) (\(unit))"
  }

  /// The one value of a row in a series, of all periods the first; nil where there is none.
  func value(of row: String, in series: String) -> Value? {
    values.first { $0.definition.id == row && $0.number.series.id == series }
  }

  /// The values of a series for rows that have more than one, which a chart could not tell apart.
  func repeated(in series: String) -> [Value] {
    var seen: Set<String> = []
    return values.filter {
      $0.number.series.id == series && !seen.insert($0.definition.id).inserted
    }
  }

  /// Whether the values of some series have one unit, so that they can share a scale.
  func hasOneUnit(_ series: [Series]) -> Bool {
    let ids = series.map(\.id)
    let units = values.filter { ids.contains($0.number.series.id) }.map(\.number.quantity.unit)
    return units.allSatisfy { $0 == units.first }
  }

  /// What readers call the unit of a series.
  func unit(of series: String, _ language: Language) -> String {
    guard let value = values.first(where: { $0.number.series.id == series }) else { return "" }
    return value.number.quantity.unit.name(in: NumberStyle(language))
  }

  /// A number as it stands in the drawing: one count of decimals throughout the series.
  func format(of series: String, _ language: Language, missing: String) -> QuantityFormat {
    let numbers = values.filter { $0.number.series.id == series }
      .flatMap { value -> [DecimalNumber] in
        let amount = value.number.quantity.amount
        return [amount.number].compactMap { $0 }
      }
    return QuantityFormat(
      NumberStyle(language), missing: missing, fractionDigits: numbers.map(\.fractionDigits).max())
  }

  /// The colour of a row: its own, its group's, or the figure's; a remainder without one is grey.
  func color(of row: Definition, otherwise color: ChartColor) -> ChartColor? {
    let group = groups.first { $0.id == row.group }
    return row.color ?? group?.color ?? (row.isRemainder ? nil : color)
  }
}

extension RowsData.Series {
  private static let forms: [(String, RowChart.Form)] = [
    ("bar", .bar), ("dot", .dot), ("range", .range),
  ]

  fileprivate static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader)
    -> RowsData.Series?
  {
    var keys = KeyReader(mapping, keys: ["id", "title", "legend", "mark", "signed"])
    let id = keys.text("id")
    let title = keys.localized("title")
    let form = keys.optionalText("mark").flatMap { keys.entry($0, in: forms, kind: "mark") }
    let legend = keys.optionalLocalized("legend")
    let isSigned = keys.flag("signed")
    outer.report(keys.diagnostics)
    guard let id, let title else { return nil }
    return RowsData.Series(
      column: ColumnsFigure.Series(id: id.value, title: title), legend: legend ?? title,
      form: form ?? .bar, isSigned: isSigned)
  }
}

extension RowsData.Group {
  fileprivate static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader)
    -> RowsData.Group?
  {
    var keys = KeyReader(mapping, keys: ["id", "title", "color"])
    let id = keys.text("id")
    let title = keys.localized("title")
    let color = keys.optionalColor()
    outer.report(keys.diagnostics)
    guard let id, let title else { return nil }
    return RowsData.Group(id: id.value, title: title, color: color)
  }
}

extension RowsData.Definition {
  /// The row in the panel of its group, which names the group already.
  func alone(in group: RowsData.Group) -> RowsData.Definition {
    RowsData.Definition(
      id: id, title: title, color: color ?? group.color, marker: marker, group: nil,
      isRemainder: isRemainder, note: note)
  }

  fileprivate static func read(
    _ mapping: YAMLMapping, _ groups: [RowsData.Group], _ outer: inout KeyReader
  ) -> RowsData.Definition? {
    var keys = KeyReader(
      mapping, keys: ["id", "title", "color", "marker", "group", "remainder", "note"])
    let id = keys.text("id")
    let title = keys.localized("title")
    let color = keys.optionalColor()
    let marker = keys.marker()
    let group = keys.optionalText("group").flatMap {
      keys.entry($0, in: groups.map { ($0.id, $0.id) }, kind: "group")
    }
    let isRemainder = keys.flag("remainder")
    let note = keys.optionalLocalized("note")
    outer.report(keys.diagnostics)
    guard let id, let title else { return nil }
    return RowsData.Definition(
      id: id.value, title: title, color: color, marker: marker ?? .disc, group: group,
      isRemainder: isRemainder, note: note)
  }
}

extension KeyReader {
  /// The colour under `color`, if one is given.
  mutating func optionalColor() -> ChartColor? {
    mapping["color"] == nil ? nil : color()
  }

  /// The shape under `marker`, if one is given.
  mutating func marker() -> Marker? {
    let markers = Marker.allCases.map { ($0.rawValue, $0) }
    return optionalText("marker").flatMap { entry($0, in: markers, kind: "marker") }
  }

  /// Whether a key that may be left out says `yes`; any word but `yes` and `no` is an error.
  mutating func flag(_ key: String) -> Bool {
    optionalText(key).flatMap { entry($0, in: [("yes", true), ("no", false)], kind: "answer") }
      ?? false
  }
}
