import ReportModel

/// What comes before and after a page when the report is read from beginning to end: each part's
/// page, then its sections.
struct ReadingOrder {
  let report: Report
  let place: PagePlace

  enum Page: Equatable {
    case part(Int)
    case section(SectionPlace)
  }

  func before(_ page: Page) -> TemplateValues? { neighbour(of: page, step: -1) }

  func after(_ page: Page) -> TemplateValues? { neighbour(of: page, step: 1) }

  private var pages: [Page] {
    report.parts.flatMap { part in
      [.part(part.number)] + part.sections.map { .section($0.place) }
    }
  }

  private func neighbour(of page: Page, step: Int) -> TemplateValues? {
    let pages = pages
    guard let index = pages.firstIndex(of: page), pages.indices.contains(index + step) else {
      return nil
    }
    return link(pages[index + step])
  }

  private func link(_ page: Page) -> TemplateValues {
    let language = place.language
    switch page {
    case .part(let number):
      let part = report.parts[number - 1]
      return [
        "label": .text(Numbering.partLabel(number, language)),
        "title": .text(part.text[language].title),
        "url": .text(place.link(to: .part(part, language))),
      ]
    case .section(let target):
      let (part, section) = report.section(at: target)
      return [
        "label": .text(Numbering.section(target, language)),
        "title": .text(section.text[language].title),
        "url": .text(place.link(to: .section(section, of: part, language))),
      ]
    }
  }
}
