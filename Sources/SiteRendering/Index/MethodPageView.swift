import CommonMark
import Indicators
import Quantities
import ReportModel

/// The page of the method, with the data down to each country.
struct MethodPageView {
  private let frame: IndexPageFrame

  init(site: SiteMaterial, index: CompositeIndex, language: Language) {
    frame = IndexPageFrame(site: site, index: index, page: .method, language: language)
  }

  private var index: CompositeIndex { frame.index }
  private var wording: IndexWording { frame.wording }
  private var language: Language { frame.language }

  /// The id of the section of data, which headings of the text must not have.
  static let valuesID = "values"

  func file() throws(TemplateFault) -> RenderedFile {
    let text = index.method[language]
    let body = PageBody(site: frame.site, place: frame.place, section: nil)
    let stretches = Self.stretches(of: text.blocks)
    let rendered = try body.render(stretches.map(\.blocks))
    let sensitivity = SensitivityTables(wording: wording)
    var blocks: [TemplateValues] = []
    for (stretch, html) in zip(stretches, rendered.html) {
      let tables: [(ShadedTable, String?)] =
        switch stretch.id {
        case "steps": [(sensitivity.weights(), nil)]
        case "uncertainty": sensitivity.tables
        default: []
        }
      blocks.append([
        "body": .html(html),
        "tables": .list(
          tables.map { table, note in table.values.adding(["note": note.map { .text($0) }]) }),
      ])
    }
    let wordingOfSources = ReferenceWording(report: frame.site.report, language: language)
    let toc = stretches.compactMap { stretch in stretch.id.map { ($0, stretch.title) } }
    return try frame.file(
      title: text.title, summary: text.summary,
      toc: toc + [(Self.valuesID, frame.site.word(.indexValues, language))],
      hasSources: !rendered.citedSources.isEmpty,
      values: [
        "blocks": .list(blocks),
        "dimensions": .list(index.data.structure.dimensions.indices.map(dimension)),
        "context": .list(context.map(\.values)), "hasContext": .flag(!context.isEmpty),
        "sources": .list(
          rendered.citedSources.enumerated().map { offset, source in
            [
              "number": .text(String(offset + 1)),
              "text": .html(wordingOfSources.source(frame.site.report.sources[source])),
            ]
          }),
      ])
  }

  /// A heading of the second level with all that follows it, or what stands before the first.
  private struct Stretch {
    var id: String?
    var title = ""
    var blocks: [Block] = []
  }

  private static func stretches(of blocks: [Block]) -> [Stretch] {
    var stretches: [Stretch] = []
    for block in blocks {
      if case .heading(let heading) = block, heading.level == 2 {
        stretches.append(Stretch(id: heading.id, title: PlainText().text(heading.content)))
      } else if stretches.isEmpty {
        stretches.append(Stretch())
      }
      stretches[stretches.count - 1].blocks.append(block)
    }
    return stretches
  }

  // MARK: Data

  private func dimension(_ dimension: Int) -> TemplateValues {
    let structure = index.data.structure
    let measures = structure.measures.indices.filter {
      structure.dimension(ofMeasure: $0) == dimension
    }
    return [
      "id": .text("\(Self.valuesID)-\(structure.dimensions[dimension].id)"),
      "title": .text(wording.row(.dimension(dimension))),
      "measures": .list(measures.map(measure)),
    ]
  }

  private func measure(_ measure: Int) -> TemplateValues {
    let alternates = index.data.alternates.indices.filter {
      index.data.alternates[$0].measure == measure
    }
    let values = IndexValues(wording: wording, report: frame.site.report)
    let tables = [values.measure(measure)] + alternates.map(values.alternate)
    return [
      "id": .text("measure-\(index.data.structure.measures[measure].id)"),
      "title": .text(wording.measure(measure)), "meta": .text(meta(measure)),
      "tables": .list(tables.map(\.values)),
      "members": .list(members(of: measure, alternates: alternates)),
    ]
  }

  private func meta(_ measure: Int) -> String {
    let structure = index.data.structure
    let unit = index.measures[measure].unit.name(in: .init(language))
    let sub = index.subIndicators[structure.subIndicator(ofMeasure: measure)].title[language]
    let weight = IndexNumber.percent(structure.effectiveWeights[measure], language)
    let direction =
      structure.measures[measure].direction == .negative
      ? wording.pick("越低越好", "lower is better") : ""
    return [sub, unit, direction, wording.pick("权重\(weight)", "weight \(weight)")]
      .filter { !$0.isEmpty }.joined(separator: " · ")
  }

  /// The countries behind the value of each region of several, in the measure and its alternates.
  private func members(of measure: Int, alternates: [Int]) -> [TemplateValues] {
    let owners: [(owner: IndexMember.Owner, title: String?)] =
      [(.measure(measure), nil)]
      + alternates.map { (.alternate($0), index.alternates[$0].title[language]) }
    return owners.flatMap { owner, title in
      index.regions.indices.compactMap { region in
        let members = index.members.filter { $0.owner == owner && $0.region == region }
        guard members.count > 1 else { return nil }
        let names = [title, wording.region(region)].compactMap { $0 }
        return [
          "title": .text(names.joined(separator: wording.pick("，", ", "))),
          "text": .text(Self.text(of: members, wording)),
        ]
      }
    }
  }

  /// Each member with its value; how it enters the region's value once, where it is the same for all.
  private static func text(of members: [IndexMember], _ wording: IndexWording) -> String {
    let uses = members.map { $0.use?[wording.language] }
    let shared = uses.allSatisfy { $0 == uses.first } ? uses.first ?? nil : nil
    let entries = zip(members, uses).map { member, use in
      let value = member.value.map { number in
        QuantityFormat(NumberStyle(wording.language), missing: wording.missing).text(number)
      }
      let entry = "\(member.title[wording.language])\u{A0}\(value ?? wording.missing)"
      guard let use, shared == nil else { return entry }
      return entry + wording.pick("（\(use)）", " (\(use))")
    }
    let text = entries.joined(separator: wording.pick("；", "; "))
    return shared.map { $0 + wording.pick("：", ": ") + text } ?? text
  }

  /// What is shown beside the index, a table a measure.
  private var context: [ShadedTable] {
    var ids: [String] = []
    for entry in index.context where !ids.contains(entry.id) { ids.append(entry.id) }
    let values = IndexValues(wording: wording, report: frame.site.report)
    return ids.map { id in values.context(index.context.filter { $0.id == id }) }
  }
}
