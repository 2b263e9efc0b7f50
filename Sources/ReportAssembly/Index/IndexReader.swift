import Diagnostics
import Indicators
import Quantities
import ReportModel
import Tables

/// Reads the tables that refer to regions and structure; each stands in an extension of its own.
struct IndexReader {
  /// A value as readers see it and as the index computes with it.
  struct Value {
    let shown: IndexCell
    let computed: IndicatorCell
  }

  /// An alternate while its rows are read.
  struct AlternateRows {
    let id: SourceText
    let measure: Int
    let title: Localized<String>
    let unit: SourceText
    let row: Row
    var values: [Value?]
  }

  let regions: IndexRegions
  let outline: IndexOutline
  let surroundings: FigureSurroundings
  var diagnostics: [Diagnostic] = []
  /// Measure × region; nil where a row is missing or has a mistake.
  var values: [[Value?]]
  var alternates: [AlternateRows] = []
  var members: [IndexMember] = []
  var context: [IndexContext] = []
  var claims: [IndexDraft.Claim] = []

  init(_ regions: IndexRegions, _ outline: IndexOutline, _ surroundings: FigureSurroundings) {
    self.regions = regions
    self.outline = outline
    self.surroundings = surroundings
    values = outline.measures.map { _ in regions.regions.map { _ in nil } }
  }

  var regionIDs: [String] { regions.regions.map(\.id) }
  var measureIDs: [String] { outline.measures.map(\.id.text) }

  /// The index; nil where something is lacking that has been reported.
  func draft() throws(IndexFault) -> IndexDraft? {
    guard let structure = outline.structure else { return nil }
    let measures = zip(outline.measures, values).map { measure, values in
      IndexMeasure(
        id: measure.id.text, title: measure.title, unit: measure.unit,
        cells: values.compactMap { $0?.shown })
    }
    let shownAlternates = alternates.map { alternate in
      IndexMeasure(
        id: alternate.id.text, title: alternate.title,
        unit: regions.units.unit(alternate.unit.text),
        cells: alternate.values.compactMap { $0?.shown })
    }
    let data = try IndexData(
      structure: structure, regions: regionIDs,
      cells: values.map { row in row.compactMap { $0?.computed } },
      alternates: alternates.map { alternate in
        Alternate(
          id: alternate.id.text, measure: alternate.measure,
          cells: alternate.values.compactMap { $0?.computed })
      },
      groups: regions.groups)
    return IndexDraft(
      data: data, regions: regions.regions, dimensions: names(.dimension),
      mainIndicators: names(.main), subIndicators: names(.sub), measures: measures,
      alternates: shownAlternates, members: members, context: context, claims: claims)
  }

  private func names(_ level: IndexOutline.Level) -> [IndexNode] {
    outline.nodes(level).map { IndexNode(id: $0.id, title: $0.title) }
  }
}
