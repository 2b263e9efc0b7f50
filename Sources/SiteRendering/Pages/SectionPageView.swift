import CommonMark
import ReportModel

/// The page of a section.
struct SectionPageView {
  let site: SiteMaterial
  let part: Part
  let section: Section
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, part: Part, section: Section, language: Language) {
    self.site = site
    self.part = part
    self.section = section
    place = PagePlace(language) { .section(section, of: part, $0) }
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let text = section.text[language]
    let body = try PageBody(site: site, place: place, section: section).render(text.blocks)
    let way = ReadingOrder(report: report, place: place)
    let values: TemplateValues = [
      "part": .object(partLink(part)),
      "number": .text(Numbering.section(section.place, language)), "title": .text(text.title),
      "summary": .text(text.summary), "isDraft": .flag(text.isDraft),
      "meta": .list(meta.map { ["text": .text($0)] }),
      "body": .html(body.html),
      "sources": .list(PageSources(site: site, language: language).list(body.citedSources)),
      "hasSources": .flag(!body.citedSources.isEmpty),
      "toc": .list(tableOfContents), "hasToc": .flag(!section.headings.isEmpty),
      "outline": .object(partLink(part).adding(["sections": .list(part.sections.map(entry))])),
      "otherParts": .list(report.parts.filter { $0.number != part.number }.map(partLink)),
      "previous": way.before(.section(section.place)).map { .object($0) },
      "next": way.after(.section(section.place)).map { .object($0) },
    ]
    return try PageFrame(site: site, place: place).page(
      kind: "section", title: text.title, description: text.summary, menu: .read,
      isArticle: true, values: values)
  }

  private func partLink(_ part: Part) -> TemplateValues {
    [
      "label": .text(Numbering.partLabel(part.number, language)),
      "title": .text(part.text[language].title),
      "url": .text(place.link(to: .part(part, language))),
    ]
  }

  private func entry(_ other: Section) -> TemplateValues {
    [
      "title": .text(other.text[language].title),
      "url": .text(place.link(to: .section(other, of: part, language))),
      "number": .text(Numbering.section(other.place, language)),
      "current": .flag(other.place == section.place),
    ]
  }

  private var tableOfContents: [TemplateValues] {
    section.headings.filter { $0.path.count <= 2 }.map { heading in
      [
        "title": .text(heading.title[language]), "url": .text("#\(heading.id)"),
        "number": .text(Numbering.heading(heading.path, in: section.place, language)),
        "isDeep": .flag(heading.path.count == 2),
      ]
    }
  }

  private var meta: [String] {
    let minutes = ReadingTime.minutes(PlainText().text(section.text[language].blocks), language)
    let time = report.words.text(.readingTime, language, ["n": String(minutes)])
    let figures = report.figures.filter { $0.placement == section.place }.map(\.number)
    guard let first = figures.first, let last = figures.last else { return [time] }
    return [time, Numbering.figures(first...last, language)]
  }
}

/// How long a text takes to read.
enum ReadingTime {
  /// Minutes, at least 1: 350 Chinese characters or 220 English words each.
  static func minutes(_ text: String, _ language: Language) -> Int {
    let (count, pace) =
      switch language {
      case .chinese: (text.unicodeScalars.count { $0.properties.isIdeographic }, 350)
      case .english: (text.utf8.split { $0 == 0x20 || $0 == 0x0A }.count, 220)
      }
    return max(1, (count + pace / 2) / pace)
  }
}
