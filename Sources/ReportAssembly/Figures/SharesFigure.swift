import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// A figure of kind `shares`: one bar of 100 %, with brackets, and its parts as rows below.
enum SharesFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping,
      keys: FigureFolder.commonKeys + RowsData.keys + [
        "draw", "color", "brackets", "remark", "breakdown",
      ])
    var data = RowsData.dataRows(input)
    let rows = RowsData(input, &keys, &data)
    let color = keys.color()
    let named = rows.series.map { ($0.id, $0) }
    let drawn = keys.text("draw").flatMap { keys.entry($0, in: named, kind: "series") }
    let brackets = keys.mappings("brackets").compactMap { Bracket.read($0, rows, &keys) }
    let remark = keys.optionalLocalized("remark")
    let parts = keys.optionalText("breakdown").flatMap { name in
      keys.entry(name, in: named, kind: "series").map {
        RowsPanel(breakdown: $0, of: rows.rows, at: name.range)
      }
    }
    let segments = drawn.map { series in
      rows.rows.compactMap { rows.value(of: $0.id, in: series.id) }
    }
    data.report((segments ?? []).flatMap(notPercent))
    data.report(parts?.diagnostics(rows) ?? [])
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads = rows.heads, let drawn, let segments, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    let drawing = Localized { language in
      let words = rows.words.chartWords(input.surroundings.words, language)
      let format = rows.format(of: drawn.id, language, missing: words.missing)
      return Drawing.shares(
        ShareBar(
          segments: segments.map { segment($0, rows, language, color, format) },
          brackets: brackets.map { $0.bracket(language, format) },
          note: remark?[language] ?? "",
          breakdown: parts.map {
            RowChart(
              panels: [$0.panel(rows, language, color: color, words)], words: words,
              numberFormat: NumberFormat(language))
          }, words: words))
    }
    let drawnIDs =
      segments.map(\.common.id) + brackets.map(\.value.common.id)
      + (parts?.drawnIDs(rows) ?? [])
    return Checked(
      FigureBody(drawing: drawing, columns: heads, rows: rows.figureRows, drawn: drawnIDs),
      diagnostics)
  }

  private static func notPercent(_ value: RowsData.Value) -> [Diagnostic] {
    guard value.number.quantity.unit.id != "%" else { return [] }
    return [
      Diagnostic(
        .chartForm, at: value.number.unitRange,
        "a bar of shares has the unit '\(value.number.quantity.unit.id)'",
        help: "write shares in '%', or draw rows")
    ]
  }

  private static func segment(
    _ value: RowsData.Value, _ data: RowsData, _ language: Language, _ color: ChartColor,
    _ format: QuantityFormat
  ) -> ShareBar.Segment {
    let row = value.definition
    return ShareBar.Segment(
      key: row.title[language], color: data.color(of: row, otherwise: color),
      value: ChartValue(value.number.quantity.amount),
      status: MarkStatus(value.common.provenance), label: format.text(value.number.quantity),
      note: row.note?[language], isRemainder: row.isRemainder)
  }

  /// A named stretch of the bar, by the row of the data that says how far it reaches.
  struct Bracket {
    let value: RowsData.Value
    let title: Localized<String>
    let color: ChartColor?

    static func read(_ mapping: YAMLMapping, _ data: RowsData, _ outer: inout KeyReader)
      -> Bracket?
    {
      var keys = KeyReader(mapping, keys: ["value", "title", "color"])
      let value = keys.text("value").flatMap { name in
        keys.entry(name, in: data.values.map { ($0.common.id, $0) }, kind: "row")
      }
      let title = keys.localized("title")
      let color = keys.optionalColor()
      outer.report(keys.diagnostics)
      guard let value, let title else { return nil }
      return Bracket(value: value, title: title, color: color)
    }

    func bracket(_ language: Language, _ format: QuantityFormat) -> ShareBar.Bracket {
      ShareBar.Bracket(
        title: title[language], color: color, value: ChartValue(value.number.quantity.amount),
        status: MarkStatus(value.common.provenance), label: format.text(value.number.quantity))
    }
  }
}
