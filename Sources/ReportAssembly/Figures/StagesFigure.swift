import Diagnostics
import Plotting
import ReportModel
import Tables

/// A figure of kind `stages`: stages in order, each with a name, a time and facts.
enum StagesFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping, keys: FigureFolder.commonKeys + ["stages", "attributes", "color"])
    let heads = FigureHeads.read(&keys, groups: ["stage", "attribute"], content: "item")
    let stages = keys.entries("stages").compactMap { Entry.read($0, &keys) }
    let attributes = keys.entries("attributes").compactMap { Attribute.read($0, &keys) }
    let color = keys.color()
    var data = DataRows(input, required: ["stage", "attribute", "label.zh", "label.en"])
    var facts: [Fact] = []
    for row in data.rows {
      let common = data.common(row)
      let stage = data.declared("stage", row, in: stages.map { ($0.id, $0) })
      let attribute = data.declared("attribute", row, in: attributes.map { ($0.entry.id, $0) })
      let label = data.pair("label", row)
      guard let common, let stage, let attribute, let label else { continue }
      let figureRow = FigureRow(
        id: common.id, heads: [stage.title, attribute.entry.title], content: .words(label),
        provenance: common.provenance, source: common.source, note: common.note)
      facts.append(Fact(stage: stage.id, attribute: attribute, label: label, row: figureRow))
    }
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads, !diagnostics.containsError else { return Checked(nil, diagnostics) }
    let drawing = Localized { language in
      Drawing.stages(
        StagedTimeline(
          stages: stages.map {
            drawn($0, facts.filter { [id = $0.id] in $0.stage == id }, language)
          },
          color: color))
    }
    return Checked(
      FigureBody(drawing: drawing, columns: heads, rows: facts.map(\.row)), diagnostics)
  }

  private static func drawn(_ stage: Entry, _ facts: [Fact], _ language: Language)
    -> StagedTimeline.Stage
  {
    func text(_ role: Role) -> String? {
      facts.first { $0.attribute.role == role }?.label[language]
    }
    let details = facts.filter { $0.attribute.role == .detail }.map { fact in
      StagedTimeline.Detail(
        label: fact.attribute.entry.title[language], text: fact.label[language])
    }
    let callout = facts.first { $0.attribute.role == .callout }.map { fact in
      let colon = language == .chinese ? "：" : ": "
      return fact.attribute.entry.title[language] + colon + fact.label[language]
    }
    return StagedTimeline.Stage(
      ordinal: stage.title[language], heading: text(.heading) ?? "", period: text(.time) ?? "",
      details: details, callout: callout)
  }

  private struct Fact {
    let stage: String
    let attribute: Attribute
    let label: Localized<String>
    let row: FigureRow
  }

  private struct Entry {
    let id: String
    let title: Localized<String>

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Entry? {
      var keys = KeyReader(mapping, keys: ["id", "title"])
      let id = keys.text("id")
      let title = keys.localized("title")
      outer.report(keys.diagnostics)
      return id.map { Entry(id: $0.value, title: title ?? .empty) }
    }
  }

  /// What an attribute is to the drawing.
  private enum Role: String, CaseIterable {
    case heading, time, detail, callout
  }

  private struct Attribute {
    let entry: Entry
    let role: Role

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Attribute? {
      var keys = KeyReader(mapping, keys: ["id", "role", "title"])
      let id = keys.text("id")
      let title = keys.localized("title")
      let role = keys.text("role").flatMap { name in
        keys.entry(name, in: Role.allCases.map { ($0.rawValue, $0) }, kind: "role")
      }
      outer.report(keys.diagnostics)
      return id.map {
        Attribute(entry: Entry(id: $0.value, title: title ?? .empty), role: role ?? .detail)
      }
    }
  }
}
