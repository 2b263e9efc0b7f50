import CommonMark
import ReportModel

/// The page of all sources that the text cites or the figures draw on, by the part that uses them
/// first.
struct SourcesPageView {
  let site: SiteMaterial
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, language: Language) {
    self.site = site
    place = PagePlace(language, SiteAddress.sources)
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let used = site.usedSources
    var groups = report.parts.compactMap { part in
      group(
        used.filter { $0.firstPlace?.part == part.number },
        number: Numbering.part(part.number, language), title: part.text[language].title)
    }
    let others = group(
      used.filter { $0.firstPlace == nil }, number: "–",
      title: site.word(.unplacedFigures, language))
    if let others { groups.append(others) }
    let summary = site.word(.sourcesSummary, language)
    return try PageFrame(site: site, place: place).page(
      kind: "sources", title: site.word(.menuSources, language), description: summary, menu: nil,
      values: [
        "count": .text(String(used.count)), "summary": .text(summary), "groups": .list(groups),
      ])
  }

  private func group(_ sources: [UsedSource], number: String, title: String) -> TemplateValues? {
    guard !sources.isEmpty else { return nil }
    return [
      "number": .text(number), "title": .text(title), "sources": .list(sources.map(entry)),
    ]
  }

  private func entry(_ used: UsedSource) -> TemplateValues {
    let source = report.sources[used.index]
    let wording = ReferenceWording(report: report, language: language)
    let figures = used.figures.map { number -> TemplateValues in
      [
        "title": .text(Numbering.figure(number, language)),
        "url": .text(place.link(to: .figure(number, language))),
      ]
    }
    let links = PlaceLinks(report: report, place: place)
    return [
      "anchor": .text("source-\(source.id)"), "text": .html(wording.source(source)),
      "usedIn": .list(used.places.map(links.link) + figures),
    ]
  }
}

/// A source with where it is used.
struct UsedSource: Equatable {
  /// Its index in ``Report/sources``.
  let index: Int
  /// The sections that cite it, in reading order.
  let places: [SectionPlace]
  /// The numbers of the figures that draw on it.
  let figures: [Int]
  /// The first section that cites it or shows such a figure; nil where no section does.
  let firstPlace: SectionPlace?

  /// Every source that is used, in reading order of the first use, then in the order of the file.
  static func all(in report: Report, uses: ReferenceUses) -> [UsedSource] {
    let drawn = figures(of: report)
    let used = report.sources.indices.compactMap { index -> UsedSource? in
      let places = uses.sources[index]
      guard !places.isEmpty || !drawn[index].isEmpty else { return nil }
      let shown = drawn[index].compactMap { report.figures[$0 - 1].placement }
      return UsedSource(
        index: index, places: places, figures: drawn[index], firstPlace: (places + shown).min())
    }
    return used.sorted { left, right in
      switch (left.firstPlace, right.firstPlace) {
      case (let first?, let second?):
        first == second ? left.index < right.index : first < second
      case (nil, nil): left.index < right.index
      case (let first, _): first != nil
      }
    }
  }

  private static func figures(of report: Report) -> [[Int]] {
    var numbers: [[Int]] = Array(repeating: [], count: report.sources.count)
    for figure in report.figures {
      let sources = figure.sources + figure.rows.compactMap(\.source)
      for index in sources where numbers[index].last != figure.number {
        numbers[index].append(figure.number)
      }
    }
    return numbers
  }
}
