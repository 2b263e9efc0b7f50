import ReportModel

/// In which sections each figure, source and term is used; places in reading order.
struct ReferenceUses: Equatable {
  /// Where a figure is placed, referred to, or the origin of a number; by the figure's number, the
  /// first at index 0.
  let figures: [[SectionPlace]]
  /// Where a source is cited; by its index in ``Report/sources``.
  let sources: [[SectionPlace]]
  /// Where a term is explained; by its index in ``Report/glossary``.
  let terms: [[SectionPlace]]

  /// Nothing is used anywhere.
  static let none = ReferenceUses(figures: [], sources: [], terms: [])

  private init(figures: [[SectionPlace]], sources: [[SectionPlace]], terms: [[SectionPlace]]) {
    self.figures = figures
    self.sources = sources
    self.terms = terms
  }

  /// The uses of one figure alone.
  func ofFigure(_ number: Int) -> ReferenceUses {
    let own = figures.indices.map { $0 == number - 1 ? figures[$0] : [] }
    return ReferenceUses(figures: own, sources: [], terms: [])
  }

  /// The uses of the terms alone.
  var ofTerms: ReferenceUses { ReferenceUses(figures: [], sources: [], terms: terms) }

  /// Reads the Chinese text of every section; `destinations` are those of each in reading order.
  init(_ report: Report, _ destinations: [TextDestinations]) {
    var figures = Places(count: report.figures.count)
    var sources = Places(count: report.sources.count)
    var terms = Places(count: report.glossary.count)
    for (section, text) in zip(report.parts.flatMap(\.sections), destinations) {
      for destination in text.links + text.images {
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
