import CommonMark
import ReportModel

/// The gallery of all figures, by part.
struct GalleryPageView {
  let site: SiteMaterial
  let place: PagePlace

  private var language: Language { place.language }

  init(site: SiteMaterial, language: Language) {
    self.site = site
    place = PagePlace(language, SiteAddress.gallery)
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let figures = site.report.figures
    var groups = site.report.parts.compactMap { part in
      group(
        figures.filter { $0.placement?.part == part.number },
        number: Numbering.part(part.number, language), title: part.text[language].title)
    }
    let unplaced = group(
      figures.filter { $0.placement == nil }, number: "–",
      title: site.word(.unplacedFigures, language))
    if let unplaced { groups.append(unplaced) }
    let summary = site.word(.gallerySummary, language)
    return try PageFrame(site: site, place: place).page(
      kind: "figures", title: site.word(.menuFigures, language), description: summary,
      menu: .figures,
      values: [
        "count": .text(String(figures.count)), "summary": .text(summary), "groups": .list(groups),
      ])
  }

  private func group(_ figures: [Figure], number: String, title: String) -> TemplateValues? {
    guard let first = figures.first, let last = figures.last else { return nil }
    let tiles = FigureTiles(site: site, place: place)
    return [
      "number": .text(number), "title": .text(title),
      "range": .text(Numbering.figures(first.number...last.number, language)),
      "figures": .list(figures.map { tiles.tile($0) }),
    ]
  }
}

/// The page of one figure: the chart, where each value comes from, where it is used.
struct FigurePageView {
  let site: SiteMaterial
  let figure: Figure
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, figure: Figure, language: Language) {
    self.site = site
    self.figure = figure
    place = PagePlace(language) { .figure(figure.number, $0) }
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let card = FigureCard(site: site, place: place, onOwnPage: true)
    let tables = FigureTables(figure: figure, report: report, language: language)
    let notes = FigureCard.notes(figure, language)
    let values: TemplateValues = [
      "part": part.map { .object($0) },
      "label": .text(Numbering.figure(figure.number, language)),
      "number": .text(String(figure.number)),
      "title": .text(figure.caption.title[language]),
      "headline": .text(figure.caption.headline[language]),
      "subtitle": .text(figure.caption.subtitle[language]),
      "card": .html(try card.render(figure)),
      "notes": .list(notes), "hasNotes": .flag(!notes.isEmpty),
      "tables": .list(tables.provenance()),
      "usedIn": .list(site.uses.figures[figure.number - 1].map(use)),
      "downloads": .list(card.downloads(figure)), "citation": .text(citation),
      "marks": .list(marks), "hasMarks": .flag(!marks.isEmpty),
      "previous": neighbour(figure.number - 1).map { .object($0) },
      "next": neighbour(figure.number + 1).map { .object($0) },
    ]
    let description = site.figures[figure.number - 1][language].description
    return try PageFrame(site: site, place: place).page(
      kind: "figure", title: figure.caption.title[language],
      description: description, menu: .figures,
      data: { [$0.dataset(figure, description: description)] }, values: values)
  }

  private var part: TemplateValues? {
    figure.placement.map { placement in
      let part = report.parts[placement.part - 1]
      return [
        "label": .text(Numbering.partLabel(part.number, language)),
        "title": .text(part.text[language].title),
        "url": .text(place.link(to: .part(part, language))),
      ]
    }
  }

  private func use(_ target: SectionPlace) -> TemplateValues {
    PlaceLinks(report: report, place: place)
      .link(to: target, anchor: figure.placement == target ? "figure-\(figure.number)" : nil)
  }

  private var citation: String {
    let identity = report.identity
    let label = Numbering.figure(figure.number, language)
    let title = figure.caption.title[language]
    let sources = ReferenceWording(report: report, language: language).origin(of: figure)
    switch language {
    case .chinese:
      return "\(identity.publisher.chinese)：《\(identity.fullTitle(.chinese))（\(identity.edition)年）》"
        + "\(label)“\(title)”。数据来源：\(sources)。"
    case .english:
      return
        "\(identity.publisher.english) (\(identity.edition)). \(identity.fullTitle(.english)). "
        + "\(label), “\(title)”. Data: \(sources)."
    }
  }

  private var marks: [TemplateValues] {
    let numbers = figure.rows.filter { if case .quantity = $0.content { true } else { false } }
    var used = Set(numbers.map { StatusMark($0.provenance) })
    // The legend of scores stands in their drawing.
    if case .scores = figure.form { used = [] }
    // Plain numbers of a table without bars have no mark.
    if case .table(let table) = figure.form, !table.columns.contains(where: { $0.barLimit != nil })
    {
      used.remove(.solid)
    }
    return StatusMark.allCases.filter(used.contains).map { mark in
      ["class": .text(mark.rawValue), "title": .text(site.word(mark.word, language))]
    }
  }

  private func neighbour(_ number: Int) -> TemplateValues? {
    guard (1...report.figures.count).contains(number) else { return nil }
    return [
      "label": .text(Numbering.figure(number, language)),
      "title": .text(report.figures[number - 1].caption.title[language]),
      "url": .text(place.link(to: .figure(number, language))),
    ]
  }
}
