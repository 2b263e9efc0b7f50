import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// A figure of kind `columns`: one series of numbers over periods, in one or several panels.
enum ColumnsFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping,
      keys: FigureFolder.commonKeys + [
        "series", "draw", "color", "panels", "enlarge-first", "annotations",
      ])
    let heads = FigureHeads.read(&keys, groups: ["series", "period"], content: "value")
    let series = keys.mappings("series").compactMap { Series.read($0, &keys) }
    let drawn = keys.text("draw").flatMap { name in
      keys.entry(name, in: series.map { ($0.id, $0) }, kind: "series")
    }
    let color = keys.color()
    let enlarges = keys.optionalText("enlarge-first")?.value == "yes"
    var data = DataRows(
      input, required: ["series", "period", "value", "unit"],
      optional: ["low", "high", "label.zh", "label.en"])
    let values = input.table.rows.compactMap { ColumnsValue.read($0, series, &data) }
    let notes = keys.mappings("annotations").compactMap { Annotation.read($0, values, &keys) }
    let columns = drawn.map { series in values.filter { $0.series.id == series.id } } ?? []
    let panels = keys.mappings("panels").compactMap { PanelDefinition.read($0, columns, &keys) }
    if let other = columns.first(where: { $0.quantity.unit != columns.first?.quantity.unit }) {
      data.report([
        Diagnostic(
          .chartForm, at: other.unitRange, "two units in the series that is drawn",
          help: "draw one unit; put the other into a series of its own")
      ])
    }
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads, drawn != nil, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    let drawing = Localized { language in
      let chart = ColumnsDrawing(
        language: language, words: input.surroundings.words, columns: columns, notes: notes,
        color: color)
      return Drawing.columns(chart.chart(panels: panels, enlargesFirst: enlarges))
    }
    let rows = values.map { $0.row(showsSeries: series.count > 1) }
    let shownHeads = series.count > 1 ? heads.heads : Array(heads.heads.dropFirst())
    return Checked(
      FigureBody(
        drawing: drawing,
        columns: FigureColumns(
          heads: shownHeads,
          content: heads.content), rows: rows), diagnostics)
  }

  struct Series {
    let id: String
    let title: Localized<String>

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Series? {
      var keys = KeyReader(mapping, keys: ["id", "title"])
      let id = keys.text("id")
      let title = keys.localized("title")
      outer.report(keys.diagnostics)
      guard let id, let title else { return nil }
      return Series(id: id.value, title: title)
    }
  }

  /// A few words under the label of one column.
  struct Annotation {
    let rowID: String
    let text: Localized<String>

    static func read(_ mapping: YAMLMapping, _ values: [ColumnsValue], _ outer: inout KeyReader)
      -> Annotation?
    {
      var keys = KeyReader(mapping, keys: ["row", "text"])
      let row = keys.text("row").flatMap { name in
        keys.entry(name, in: values.map { ($0.common.id, $0.common.id) }, kind: "row")
      }
      let text = keys.localized("text")
      outer.report(keys.diagnostics)
      guard let row, let text else { return nil }
      return Annotation(rowID: row, text: text)
    }
  }

  /// A panel: the columns from one period to another.
  struct PanelDefinition {
    enum Scale: String, CaseIterable {
      case categories, years
    }

    let title: Localized<String>
    let columns: Range<Int>
    let scale: Scale
    let gap: Localized<String>?

    static func read(_ mapping: YAMLMapping, _ values: [ColumnsValue], _ outer: inout KeyReader)
      -> PanelDefinition?
    {
      var keys = KeyReader(mapping, keys: ["title", "from", "to", "scale", "gap"])
      let title = keys.localized("title")
      let periods = values.enumerated().map { ($0.element.period, $0.offset) }
      let from = keys.text("from").flatMap { keys.entry($0, in: periods, kind: "period") }
      let to = keys.text("to").flatMap { keys.entry($0, in: periods, kind: "period") }
      let scale = keys.text("scale").flatMap { name in
        keys.entry(name, in: Scale.allCases.map { ($0.rawValue, $0) }, kind: "scale")
      }
      let gap = keys.optionalLocalized("gap")
      if let from, let to, from > to {
        keys.report(
          Diagnostic(
            .wrongValue, at: mapping.range, "the panel ends before it begins",
            help: "write the earlier period under 'from'"))
        outer.report(keys.diagnostics)
        return nil
      }
      outer.report(keys.diagnostics)
      guard let title, let from, let to, let scale else { return nil }
      return PanelDefinition(title: title, columns: from..<to + 1, scale: scale, gap: gap)
    }
  }
}
