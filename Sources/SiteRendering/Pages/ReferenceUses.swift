import CommonMark
import ReportModel

/// In which sections each figure, source and term is used; places in reading order.
struct ReferenceUses {
  /// Where a figure is placed, referred to, or the origin of a number; by the figure's number, the
  /// first at index 0.
  let figures: [[SectionPlace]]
  /// Where a source is cited; by its index in ``Report/sources``.
  let sources: [[SectionPlace]]
  /// Where a term is explained; by its index in ``Report/glossary``.
  let terms: [[SectionPlace]]

  init(_ report: Report) {
    var figures = Places(count: report.figures.count)
    var sources = Places(count: report.sources.count)
    var terms = Places(count: report.glossary.count)
    for section in report.parts.flatMap(\.sections) {
      let references = PageReferences(section.text.chinese.blocks)
      let destinations =
        references.links.map(\.destination) + references.placedImages.map(\.destination)
      for destination in destinations {
        switch report.references[destination] {
        case .figure(let number): figures.add(section.place, at: number - 1)
        case .value(let value): figures.add(section.place, at: value.figureNumber - 1)
        case .source(let index): sources.add(section.place, at: index)
        case .term(let index): terms.add(section.place, at: index)
        case .part, .section, .article, .media, .score, .claim, nil: break
        }
      }
    }
    self.figures = figures.lists
    self.sources = sources.lists
    self.terms = terms.lists
  }

  /// Lists of places, one for each thing that can be used.
  private struct Places {
    private(set) var lists: [[SectionPlace]]

    init(count: Int) { lists = Array(repeating: [], count: count) }

    /// Adds a place; sections come in reading order, so the same place can only be the last.
    mutating func add(_ place: SectionPlace, at index: Int) {
      if lists[index].last != place { lists[index].append(place) }
    }
  }
}
