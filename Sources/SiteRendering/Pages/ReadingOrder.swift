import ReportModel

/// What comes before and after a page when the report is read from beginning to end: the articles
/// of the front, each part's page with its sections, the articles of the back.
struct ReadingOrder {
  let report: Report
  let place: PagePlace

  enum Page: Equatable {
    case part(Int)
    case section(SectionPlace)
    /// An article, by its path.
    case article(String)
  }

  func before(_ page: Page) -> TemplateValues? { neighbour(of: page, step: -1) }

  func after(_ page: Page) -> TemplateValues? { neighbour(of: page, step: 1) }

  private var pages: [Page] {
    articles(.front)
      + report.parts.flatMap { part in
        [.part(part.number)] + part.sections.map { .section($0.place) }
      } + articles(.back) + articles(.about)
  }

  private func articles(_ shelf: Article.Shelf) -> [Page] {
    report.articles.filter { $0.shelf == shelf }.map { .article($0.path) }
  }

  private func neighbour(of page: Page, step: Int) -> TemplateValues? {
    let pages = pages
    guard let index = pages.firstIndex(of: page), pages.indices.contains(index + step) else {
      return nil
    }
    return link(pages[index + step])
  }

  private func link(_ page: Page) -> TemplateValues? {
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
    case .article(let path):
      guard let article = report.article(at: path) else { return nil }
      return [
        "title": .text(article.text[language].title),
        "url": .text(place.link(to: .article(article, language))),
      ]
    }
  }
}
