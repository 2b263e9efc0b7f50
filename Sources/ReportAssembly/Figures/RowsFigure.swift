import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// A figure of kind `rows`: bars, dots or ranges along a linear axis, in one or several panels.
enum RowsFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping,
      keys: FigureFolder.commonKeys + RowsData.keys + ["color", "panels", "panels-beside"])
    var data = RowsData.dataRows(input)
    let rows = RowsData(input, &keys, &data)
    let color = keys.color()
    let isBeside = keys.flag("panels-beside")
    let facets = FacetKeys.read(&keys, by: ["series", "group"], allowed: RowsPanel.sharedKeys)
    let panels =
      facets.map { RowsPanel.read($0, rows, &keys) }
      ?? keys.mappings("panels").compactMap { RowsPanel.read($0, rows, &keys) }
    let sharesScale = facets != nil && rows.hasOneUnit(panels.flatMap(\.series))
    data.report(panels.flatMap { $0.diagnostics(rows) })
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads = rows.heads, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    let drawing = Localized { language in
      let words = rows.words.chartWords(input.surroundings.words, language)
      return Drawing.rows(
        RowChart(
          panels: panels.map { $0.panel(rows, language, color: color, words) },
          placesSideBySide: isBeside, sharesScale: sharesScale, words: words,
          numberFormat: NumberFormat(language)))
    }
    return Checked(
      FigureBody(
        drawing: drawing, columns: heads, rows: rows.figureRows,
        drawn: panels.flatMap { $0.drawnIDs(rows) }), diagnostics)
  }
}

/// A panel of a figure of kind `rows`: which series of which rows it draws.
struct RowsPanel {
  enum Order: String, CaseIterable {
    case value, given
  }

  let title: Localized<String>?
  /// What stands beside the title in place of the unit.
  let unit: Localized<String>?
  let series: [RowsData.Series]
  let rows: [RowsData.Definition]
  let order: Order
  let text: RowsData.Series?
  let textHead: Localized<String>?
  let showsAxis: Bool
  let range: SourceRange

  /// What panels made by a column of the data may say of themselves.
  static let sharedKeys = ["unit", "series", "order", "text", "text-head"]

  /// A panel for each series, or for each group of rows.
  static func read(_ facets: FacetKeys, _ data: RowsData, _ outer: inout KeyReader) -> [RowsPanel] {
    // Its keys have been checked once for all panels.
    var keys = KeyReader(facets.mapping, keys: facets.mapping.entries.map(\.key))
    let named = data.series.map { ($0.id, $0) }
    let chosen = keys.texts("series").compactMap { keys.entry($0, in: named, kind: "series") }
    let order = keys.optionalText("order").flatMap { name in
      keys.entry(name, in: Order.allCases.map { ($0.rawValue, $0) }, kind: "order")
    }
    let text = keys.optionalText("text").flatMap { keys.entry($0, in: named, kind: "series") }
    let head = keys.optionalLocalized("text-head")
    let unit = keys.optionalLocalized("unit")
    outer.report(keys.diagnostics)
    let series = chosen.isEmpty ? data.series.filter { $0.id != text?.id } : chosen
    func panel(
      _ title: Localized<String>, _ series: [RowsData.Series], _ rows: [RowsData.Definition]
    )
      -> RowsPanel
    {
      RowsPanel(
        title: title, unit: unit, series: series, rows: rows, order: order ?? .value, text: text,
        textHead: head, showsAxis: true, range: facets.mapping.range)
    }
    if facets.column == "series" { return series.map { panel($0.title, [$0], data.rows) } }
    return data.groups.map { group in
      let members = data.rows.filter { $0.group == group.id }
      return panel(group.title, series, members.map { $0.alone(in: group) })
    }
  }

  static func read(_ mapping: YAMLMapping, _ data: RowsData, _ outer: inout KeyReader)
    -> RowsPanel?
  {
    var keys = KeyReader(
      mapping, keys: ["title", "unit", "series", "rows", "order", "text", "text-head"])
    let named = data.series.map { ($0.id, $0) }
    let series = keys.texts("series").compactMap { keys.entry($0, in: named, kind: "series") }
    let known = data.rows.map { ($0.id, $0) }
    let rows = keys.texts("rows").compactMap { keys.entry($0, in: known, kind: "row") }
    let order = keys.optionalText("order").flatMap { name in
      keys.entry(name, in: Order.allCases.map { ($0.rawValue, $0) }, kind: "order")
    }
    let text = keys.optionalText("text").flatMap { keys.entry($0, in: named, kind: "series") }
    let head = keys.optionalLocalized("text-head")
    let title = keys.optionalLocalized("title")
    let unit = keys.optionalLocalized("unit")
    if mapping["series"] == nil || (series.isEmpty && keys.diagnostics.isEmpty) {
      keys.report(
        Diagnostic(
          .missingKey, at: mapping["series"]?.range ?? mapping.range, "the panel names no series",
          help: "list the ids of one or more: 'series: [\(data.series.first?.id ?? "id")]'"))
    }
    outer.report(keys.diagnostics)
    guard !series.isEmpty else { return nil }
    return RowsPanel(
      title: title, unit: unit, series: series, rows: rows.isEmpty ? data.rows : rows,
      order: order ?? .value, text: text, textHead: head, showsAxis: true, range: mapping.range)
  }

  /// A panel of bars whose numbers are all written, without title or axis.
  init(breakdown series: RowsData.Series, of rows: [RowsData.Definition], at range: SourceRange) {
    self.init(
      title: nil, unit: nil, series: [series], rows: rows, order: .value, text: nil, textHead: nil,
      showsAxis: false, range: range)
  }

  private init(
    title: Localized<String>?, unit: Localized<String>?, series: [RowsData.Series],
    rows: [RowsData.Definition], order: Order, text: RowsData.Series?,
    textHead: Localized<String>?, showsAxis: Bool, range: SourceRange
  ) {
    self.title = title
    self.unit = unit
    self.series = series
    self.rows = rows
    self.order = order
    self.text = text
    self.textHead = textHead
    self.showsAxis = showsAxis
    self.range = range
  }

  // MARK: Checks

  /// One axis has one unit, and a row one value of a series.
  func diagnostics(_ data: RowsData) -> [Diagnostic] {
    let ids = series.map(\.id)
    let shown = data.values.filter { value in
      ids.contains(value.number.series.id) && rows.contains { $0.id == value.definition.id }
    }
    var found: [Diagnostic] = []
    if let other = shown.first(where: {
      $0.number.quantity.unit != shown.first?.number.quantity.unit
    }) {
      found.append(
        Diagnostic(
          .chartForm, at: other.number.unitRange, "two units on the axis of one panel",
          help: "draw one unit; put the other into a panel of its own"))
    }
    found += shown.compactMap(wrongForm)
    let rowIDs = rows.map(\.id)
    for value in (series + [text].compactMap { $0 }).flatMap({ data.repeated(in: $0.id) })
    where rowIDs.contains(value.definition.id) {
      found.append(
        Diagnostic(
          .chartForm, at: value.number.unitRange,
          "row '\(value.definition.id)' has two values of series '\(value.number.series.id)'",
          help: "give the second a series of its own"))
    }
    return found
  }

  /// A range needs both ends and a dot a number; a middle is never made up.
  private func wrongForm(_ value: RowsData.Value) -> Diagnostic? {
    let form = series.first { $0.id == value.number.series.id }?.form
    let refusal: RowRefusal
    switch (value.number.quantity.amount, form) {
    case (.range, .dot): refusal = .dotWithoutNumber(key: value.definition.id)
    case (.value(_, _, nil), .range): refusal = .rangeWithoutInterval(key: value.definition.id)
    default: return nil
    }
    let reason = ChartRefusal.rows(refusal)
    return Diagnostic(
      .chartForm, at: value.number.unitRange, reason.message, help: reason.help)
  }

  // MARK: Drawing

  func panel(
    _ data: RowsData, _ language: Language, color: ChartColor, _ words: ChartWords
  ) -> RowChart.Panel {
    let groups = drawnGroups(data).map { group, members in
      RowChart.Group(
        title: group?.title[language] ?? "", color: group?.color,
        rows: members.map { row($0, data, language, color, words) })
    }
    return RowChart.Panel(
      title: title?[language] ?? "",
      unit: unit?[language] ?? (title == nil ? "" : data.unit(of: series[0].id, language)),
      groups: groups, textPlace: textHead.map { .column(head: $0[language]) } ?? .besideValue,
      showsAxis: showsAxis)
  }

  /// The ids of the rows of data behind its marks, in their order.
  func drawnIDs(_ data: RowsData) -> [String] {
    drawnGroups(data).flatMap(\.rows).flatMap { row in
      series.compactMap { data.value(of: row.id, in: $0.id)?.common.id }
    }
  }

  /// The rows that have a value, first those without a group, then group by group.
  private func drawnGroups(_ data: RowsData) -> [(
    group: RowsData.Group?, rows: [RowsData.Definition]
  )] {
    let drawn = rows.filter { row in
      series.contains { data.value(of: row.id, in: $0.id) != nil }
    }
    let names = data.groups.map(\.id)
    let loose = drawn.filter { row in row.group.map { !names.contains($0) } ?? true }
    let grouped = data.groups.map { group in
      (group: Optional(group), rows: sorted(drawn.filter { $0.group == group.id }, data))
    }
    return ([(group: nil, rows: sorted(loose, data))] + grouped).filter { !$0.rows.isEmpty }
  }

  /// Largest first where the panel is ordered by value; the remainder last in any order.
  private func sorted(_ rows: [RowsData.Definition], _ data: RowsData) -> [RowsData.Definition] {
    func number(_ row: RowsData.Definition) -> Double {
      let value = series.lazy.compactMap { data.value(of: row.id, in: $0.id) }.first
      return value.flatMap { ChartValue($0.number.quantity.amount).drawn } ?? -.infinity
    }
    let others = rows.filter { !$0.isRemainder }
    let remainder = rows.filter(\.isRemainder)
    guard order == .value else { return others + remainder }
    let ranked = others.enumerated().sorted { left, right in
      let (a, b) = (number(left.element), number(right.element))
      return a == b ? left.offset < right.offset : a > b
    }
    return ranked.map(\.element) + remainder
  }

  private func row(
    _ row: RowsData.Definition, _ data: RowsData, _ language: Language, _ color: ChartColor,
    _ words: ChartWords
  ) -> RowChart.Row {
    let marks = series.compactMap { series -> RowChart.Mark? in
      guard let value = data.value(of: row.id, in: series.id) else { return nil }
      let format = data.format(of: series.id, language, missing: words.missing)
      return RowChart.Mark(
        series: series.legend[language], form: series.form,
        value: ChartValue(value.number.quantity.amount),
        status: MarkStatus(value.common.provenance),
        label: format.text(value.number.quantity.amount))
    }
    let text = text.flatMap { series -> String? in
      guard let value = data.value(of: row.id, in: series.id) else { return nil }
      let amount = value.number.quantity.amount
      let isRise = series.isSigned && (amount.number?.doubleValue ?? 0) > 0
      let format = data.format(of: series.id, language, missing: words.missing)
      return (isRise ? "+" : "") + format.text(value.number.quantity)
    }
    return RowChart.Row(
      key: row.title[language], color: data.color(of: row, otherwise: color), marker: row.marker,
      marks: marks, text: text, isRemainder: row.isRemainder)
  }
}
