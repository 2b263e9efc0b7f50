import CommonMark
import ReportModel

/// The page of a part: its summary, key findings, sections and figures.
struct PartPageView {
  let site: SiteMaterial
  let part: Part
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, part: Part, language: Language) {
    self.site = site
    self.part = part
    place = PagePlace(language) { .part(part, $0) }
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let text = part.text[language]
    let body = PageBody(
      site: site, place: place, section: nil, partNumber: part.number)
    let figures = report.figures.filter { $0.placement?.part == part.number }
    let tiles = FigureTiles(site: site, place: place)
    let way = ReadingOrder(report: report, place: place)
    let values: TemplateValues = [
      "label": .text(Numbering.partLabel(part.number, language)), "title": .text(text.title),
      "summary": .text(text.summary), "isDraft": .flag(text.isDraft),
      "findings": .html(try body.render(text.blocks).html),
      "hasFindings": .flag(!text.blocks.isEmpty),
      "sections": .list(part.sections.map(section)),
      "figures": .list(figures.map { tiles.tile($0) }), "hasFigures": .flag(!figures.isEmpty),
      "previous": way.before(.part(part.number)).map { .object($0) },
      "next": way.after(.part(part.number)).map { .object($0) },
    ]
    return try PageFrame(site: site, place: place).page(
      kind: "part", title: text.title, description: text.summary, menu: .read, values: values)
  }

  private func section(_ section: Section) -> TemplateValues {
    let address = SiteAddress.section(section, of: part, language)
    return [
      "title": .text(section.text[language].title), "url": .text(place.link(to: address)),
      "number": .text(Numbering.section(section.place, language)),
      "summary": .text(section.text[language].summary),
      "headings": .list(
        section.headings.filter { $0.path.count == 1 }.map { heading in
          [
            "title": .text(heading.title[language]),
            "url": .text(place.link(to: address, anchor: heading.id)),
            "number": .text(Numbering.heading(heading.path, in: section.place, language)),
          ]
        }),
    ]
  }
}
