import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// A figure of kind `lines`: series over time or numbers as lines, areas or dots, in one panel or one
/// for each series; series that are not drawn stand in the table alone.
enum LinesFigure {
  /// What lies along the y direction.
  private enum Scale: String, CaseIterable {
    case linear, log
  }

  /// Where a linear y axis begins.
  private enum Baseline: String, CaseIterable {
    case zero, data
  }

  private static let forms: [(String, LineChart.Form)] = [
    ("line", .line), ("area", .area), ("points", .points),
  ]

  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping,
      keys: FigureFolder.commonKeys + [
        "series", "units", "draw", "panel", "panels", "scale", "baseline", "reference-lines",
        "legend",
      ])
    let heads = FigureHeads.read(&keys, groups: ["series", "period"], content: "value")
    let series = keys.entries("series").compactMap { Definition.read($0, &keys) }
    let units = FigureUnits.read(&keys)
    let legend = LegendWords.read(&keys)
    let title = keys.optionalLocalized("panel")
    let facets = FacetKeys.read(&keys, by: ["series"], allowed: [])
    if facets == nil, input.mapping["panels"] != nil {
      keys.report(
        Diagnostic(
          .wrongValue, at: input.mapping["panels"]?.range ?? input.mapping.range,
          "key 'panels' lists panels of lines",
          help: "write 'panels: {by: series}' for a panel of each series, or leave it out"))
    }
    let scale = keys.choice("scale", Scale.self)
    let baseline = keys.choice("baseline", Baseline.self)
    var data = DataRows(
      input, required: ["series", "period", "value", "unit"],
      optional: ["low", "high", "label.zh", "label.en"])
    let measures = series.map(\.column)
    let values = data.rows.compactMap { ColumnsValue.read($0, measures, units, &data) }
    let drawn = drawnSeries(series, &keys)
    let plot = LinesData(drawn.map(\.column), values, isLogarithmic: scale == .log)
    data.report(plot.diagnostics)
    let names = ColumnsNames(data)
    let rules = keys.mappings("reference-lines").compactMap { rule($0, names, values, &keys) }
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads, !diagnostics.containsError else { return Checked(nil, diagnostics) }
    let drawing = Localized { language in
      let words = legend.chartWords(input.surroundings.words, language)
      let styles = ColumnsBundle.drawnSeries(drawn.map(\.column), language)
      return Drawing.lines(
        LineChart(
          title: title?[language] ?? "", unit: plot.unit(language),
          series: zip(drawn, styles).enumerated().map { index, one in
            LineChart.Series(
              title: one.1.title, color: one.1.color, marker: one.1.marker, form: one.0.form,
              points: plot.points(index, language, missing: words.missing))
          },
          rules: rules.map { LineChart.Rule(value: $0.value, words: $0.text[language]) },
          xAxis: plot.axis(language),
          yAxis: scale == .log ? .logarithmic : baseline == .data ? .overData : .fromZero,
          splitsSeries: facets != nil, words: words, numberFormat: NumberFormat(language)))
    }
    let rows = values.map { $0.row(showsSeries: series.count > 1) }
    return Checked(
      FigureBody(
        drawing: drawing,
        columns: FigureColumns(
          heads: series.count > 1 ? heads.heads : Array(heads.heads.dropFirst()),
          content: heads.content), rows: rows, drawn: plot.drawnIDs), diagnostics)
  }

  /// The series under `draw`, in its order; all of them where it is left out.
  private static func drawnSeries(_ series: [Definition], _ keys: inout KeyReader) -> [Definition] {
    guard keys.mapping["draw"] != nil else { return series }
    let known = series.map { ($0.column.id, $0) }
    return keys.texts("draw").compactMap { name in
      known.isEmpty ? nil : keys.entry(name, in: known, kind: "series")
    }
  }

  /// The level of a row with a single number, as a line with words.
  private static func rule(
    _ mapping: YAMLMapping, _ names: ColumnsNames, _ values: [ColumnsValue],
    _ outer: inout KeyReader
  ) -> (value: Double, text: Localized<String>)? {
    var keys = KeyReader(mapping, keys: ["row", "text"])
    defer { outer.report(keys.diagnostics) }
    let name = keys.text("row")
    let text = keys.localized("text")
    guard let name, let text, names.areKnown,
      let id = keys.entry(name, in: names.rows, kind: "row"),
      let row = values.first(where: { $0.common.id == id })
    else { return nil }
    guard let number = row.quantity.amount.number else {
      keys.report(
        Diagnostic(
          .chartForm, at: name.range, "row '\(name.value)' has no single number for a line",
          help: "name a row with a value of its own"))
      return nil
    }
    return (number.doubleValue, text)
  }

  /// A series and how it is drawn.
  private struct Definition {
    let column: ColumnsFigure.Series
    let form: LineChart.Form

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Definition? {
      var keys = KeyReader(mapping, keys: ["id", "title", "color", "marker", "mark"])
      let id = keys.text("id")
      let title = keys.localized("title")
      let color = keys.optionalColor()
      let marker = keys.marker()
      let form = keys.optionalText("mark").flatMap { keys.entry($0, in: forms, kind: "mark") }
      outer.report(keys.diagnostics)
      guard let id else { return nil }
      return Definition(
        column: ColumnsFigure.Series(
          id: id.value, title: title ?? .empty, color: color, marker: marker),
        form: form ?? .line)
    }
  }
}

extension KeyReader {
  /// The choice under a key that may be left out.
  fileprivate mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ key: String, _ type: Choice.Type
  ) -> Choice? where Choice.RawValue == String {
    optionalText(key).flatMap { name in
      entry(name, in: Choice.allCases.map { ($0.rawValue, $0) }, kind: key)
    }
  }
}
