import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// A figure of kind `columns`: numbers over periods or categories in one or several panels, each of one
/// series or of several that share its bands; series that no panel draws stand in the table alone.
enum ColumnsFigure {
  /// How the panels stand together.
  enum Arrangement: String, CaseIterable {
    /// Side by side on one scale.
    case oneScale = "one-scale"
    /// Side by side, each on a scale of its own.
    case ownScales = "own-scales"
    /// Below each other on one x axis, each on a scale of its own.
    case stacked
  }

  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping,
      keys: FigureFolder.commonKeys + [
        "series", "units", "draw", "color", "arrangement", "panels", "enlarge-first",
        "annotations", "legend",
      ])
    let heads = FigureHeads.read(&keys, groups: ["series", "period"], content: "value")
    let series = keys.entries("series").compactMap { Series.read($0, &keys) }
    let units = FigureUnits.read(&keys)
    let legend = LegendWords.read(&keys)
    let draw = keys.optionalText("draw")
    let color = keys.color()
    let arrangement = keys.optionalText("arrangement").flatMap { name in
      keys.entry(name, in: Arrangement.allCases.map { ($0.rawValue, $0) }, kind: "arrangement")
    }
    var data = DataRows(
      input, required: ["series", "period", "value", "unit"],
      optional: ["low", "high", "label.zh", "label.en"])
    let values = data.rows.compactMap { ColumnsValue.read($0, series, units, &data) }
    let names = ColumnsNames(data)
    let notes = keys.mappings("annotations").compactMap { Annotation.read($0, names, &keys) }
    let surroundings = ColumnsPanel.Surroundings(
      series: series, values: values, names: names, draw: draw, color: color)
    let facets = FacetKeys.read(&keys, by: ["series"], allowed: ColumnsPanel.sharedKeys)
    let definitions = facets == nil ? keys.entries("panels") : []
    let enlarges = enlargesFirst(of: facets == nil ? definitions.count : series.count, &keys)
    let panels =
      definitions.compactMap { ColumnsPanel.read($0, surroundings, &keys) }
      + (facets.map { facets in
        series.compactMap { ColumnsPanel.read($0, of: facets.mapping, surroundings, &keys) }
      } ?? [])
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads, !diagnostics.containsError else { return Checked(nil, diagnostics) }
    let drawing = Localized { language in
      let drawing = ColumnsDrawing(
        language: language, words: input.surroundings.words, legend: legend, panels: panels,
        notes: notes, color: color)
      return Drawing.columns(
        enlarges && panels.count == 2
          ? drawing.enlarged() : drawing.chart(arrangement ?? .oneScale))
    }
    let rows = values.map { $0.row(showsSeries: series.count > 1) }
    let shownHeads = series.count > 1 ? heads.heads : Array(heads.heads.dropFirst())
    return Checked(
      FigureBody(
        drawing: drawing,
        columns: FigureColumns(
          heads: shownHeads,
          content: heads.content), rows: rows, drawn: panels.flatMap(\.drawnIDs)), diagnostics)
  }

  /// Whether the first of two panels is drawn as an enlarged part of the second.
  private static func enlargesFirst(of panelCount: Int, _ keys: inout KeyReader) -> Bool {
    guard let answer = keys.optionalText("enlarge-first"),
      keys.entry(answer, in: [("yes", true), ("no", false)], kind: "answer") == true
    else { return false }
    if panelCount != 2 {
      keys.report(
        Diagnostic(
          .wrongValue, at: answer.range,
          "\(panelCount) panel\(panelCount == 1 ? "" : "s") where the first is to be enlarged",
          help: "give two panels, the part before the whole, or write 'no'"))
    }
    return true
  }

  struct Series {
    let id: String
    let title: Localized<String>
    /// Its colour and marker where it shares bands with others; nil for the next free ones.
    var color: ChartColor?
    var marker: Marker?

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Series? {
      var keys = KeyReader(mapping, keys: ["id", "title", "color", "marker"])
      let id = keys.text("id")
      let title = keys.localized("title")
      let color = keys.optionalColor()
      let marker = keys.marker()
      outer.report(keys.diagnostics)
      return id.map { Series(id: $0.value, title: title ?? .empty, color: color, marker: marker) }
    }
  }

  /// A few words under the label of one column.
  struct Annotation {
    let rowID: String
    let text: Localized<String>

    static func read(_ mapping: YAMLMapping, _ names: ColumnsNames, _ outer: inout KeyReader)
      -> Annotation?
    {
      var keys = KeyReader(mapping, keys: ["row", "text"])
      let row = keys.text("row").flatMap { name in
        names.areKnown ? keys.entry(name, in: names.rows, kind: "row") : nil
      }
      let text = keys.localized("text")
      outer.report(keys.diagnostics)
      guard let row, let text else { return nil }
      return Annotation(rowID: row, text: text)
    }
  }
}
