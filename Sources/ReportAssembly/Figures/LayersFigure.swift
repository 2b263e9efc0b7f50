import Diagnostics
import Plotting
import ReportModel
import Tables

/// A figure of kind `layers`: bands of groups, each with its items, and what leads from one band to
/// the next.
enum LayersFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(input.mapping, keys: FigureFolder.commonKeys + ["layers", "groups"])
    let heads = FigureHeads.read(&keys, groups: ["layer", "group"], content: "item")
    let layers = keys.entries("layers").compactMap { Layer.read($0, &keys) }
    let groups = keys.entries("groups").compactMap { Group.read($0, layers, &keys) }
    var data = DataRows(input, required: ["group", "label.zh", "label.en"])
    var items: [(group: Group, row: FigureRow, label: Localized<String>)] = []
    for row in data.rows {
      let common = data.common(row)
      let group = data.declared("group", row, in: groups.map { ($0.id, $0) })
      let label = data.pair("label", row)
      guard let common, let group, let label else { continue }
      let figureRow = FigureRow(
        id: common.id, heads: [group.layer?.title ?? .empty, group.title], content: .words(label),
        provenance: common.provenance, source: common.source, note: common.note)
      items.append((group, figureRow, label))
    }
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads, !diagnostics.containsError else { return Checked(nil, diagnostics) }
    let drawing = Localized { language in
      Drawing.layers(
        LayeredDiagram(
          layers: layers.map { layer in
            LayeredDiagram.Layer(
              title: layer.title[language], subtitle: layer.subtitle?[language] ?? "",
              color: layer.color,
              groups: groups.filter { $0.layer?.id == layer.id }.map { group in
                LayeredDiagram.Group(
                  title: group.title[language],
                  items: items.filter { $0.group.id == group.id }.map { $0.label[language] })
              },
              verb: layer.link?[language] ?? "")
          }))
    }
    return Checked(
      FigureBody(drawing: drawing, columns: heads, rows: items.map(\.row)), diagnostics)
  }

  private struct Layer {
    let id: String
    let title: Localized<String>
    let subtitle: Localized<String>?
    let link: Localized<String>?
    let color: ChartColor

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Layer? {
      var keys = KeyReader(mapping, keys: ["id", "title", "subtitle", "link", "color"])
      let id = keys.text("id")
      let title = keys.localized("title")
      let subtitle = keys.optionalLocalized("subtitle")
      let link = keys.optionalLocalized("link")
      let color = keys.color()
      outer.report(keys.diagnostics)
      return id.map {
        Layer(id: $0.value, title: title ?? .empty, subtitle: subtitle, link: link, color: color)
      }
    }
  }

  private struct Group {
    let id: String
    /// Nil where it could not be read.
    let layer: Layer?
    let title: Localized<String>

    static func read(_ mapping: YAMLMapping, _ layers: [Layer], _ outer: inout KeyReader)
      -> Group?
    {
      var keys = KeyReader(mapping, keys: ["id", "layer", "title"])
      let id = keys.text("id")
      let layer = keys.text("layer").flatMap { name in
        layers.isEmpty ? nil : keys.entry(name, in: layers.map { ($0.id, $0) }, kind: "layer")
      }
      let title = keys.localized("title")
      outer.report(keys.diagnostics)
      return id.map { Group(id: $0.value, layer: layer, title: title ?? .empty) }
    }
  }
}
