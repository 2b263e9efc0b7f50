import CommonMark
import Plotting
import ReportModel

/// The home page of a language.
struct HomePageView {
  let site: SiteMaterial
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, language: Language) {
    self.site = site
    place = PagePlace(language, SiteAddress.home)
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let body = PageBody(site: site, place: place, section: nil)
    let lead = report.home.lead[language]
    let start = report.firstSection(language) ?? .gallery(language)
    let values: TemplateValues = [
      "titleParts": .list(report.identity.title[language].map { ["text": .text($0)] }),
      "lead": .html(try body.render(lead.blocks).html),
      "start": .object([
        "title": .text(site.word(.startReading, language)), "url": .text(place.link(to: start)),
      ]),
      "actions": .list([
        [
          "title": .text(site.word(.menuFigures, language)),
          "url": .text(place.link(to: .gallery(language))),
        ],
        [
          "title": .text(site.word(.menuData, language)),
          "url": .text(place.link(to: .dataPage(language))),
        ],
      ]),
      "cover": cover.map { .object($0) },
      "numbers": .list(report.home.numbers.map { number($0, body) }),
      "parts": .list(report.parts.map(part)),
    ]
    return try PageFrame(site: site, place: place).page(
      kind: "home", title: report.identity.fullTitle(language), description: lead.summary,
      menu: nil, data: { [$0.wholeReport] }, values: values)
  }

  private var cover: TemplateValues? {
    report.cover.map { number in
      let figure = report.figures[number - 1]
      return [
        "title": .text(figure.caption.title[language]),
        "subtitle": .text(figure.caption.subtitle[language]),
        "label": .text(Numbering.figure(number, language)),
        "url": .text(place.link(to: .figure(number, language))),
        "graphic": .html(site.figures[number - 1][language].cover),
      ]
    }
  }

  /// A number set large: "1397 EFLOPS" is the number 1397 and the unit EFLOPS; words without a
  /// digit are all number.
  private func number(_ number: HeadlineNumber, _ body: PageBody) -> TemplateValues {
    let text = number.text[language]
    let end = Self.endOfNumber(in: text)
    let unit = text[end...].drop { $0.isWhitespace }
    return [
      "value": .text(String(text[..<end])), "unit": .text(String(unit)),
      "text": .html(body.inlineHTML(number.explanation[language])),
      "label": .text(Numbering.figure(number.figureNumber, language)),
      "url": .text(place.link(to: .figure(number.figureNumber, language))),
    ]
  }

  /// Behind the first number, its other end where it is a range, and a sign of percent.
  private static func endOfNumber(in text: String) -> String.Index {
    let isDigit = { (character: Character) in character.isWholeNumber && !character.isLetter }
    guard var end = text.firstIndex(where: isDigit) else { return text.endIndex }
    while true {
      let rest = text[end...].drop(while: isDigit)
      end = rest.startIndex
      guard let joint = rest.first, ".,，–—-~～/至".contains(joint),
        rest.dropFirst().first.map(isDigit) ?? false
      else { break }
      end = rest.index(after: end)
    }
    let sign = text[end...].drop { $0.isWhitespace }
    return sign.first.map("%％‰".contains) ?? false ? sign.index(after: sign.startIndex) : end
  }

  private func part(_ part: Part) -> TemplateValues {
    let figures = report.figures.filter { $0.placement?.part == part.number }.map(\.number)
    let sections =
      part.sections.count == 1
      ? site.word(.sectionCountOne, language)
      : report.words.text(.sectionCount, language, ["n": String(part.sections.count)])
    var meta = [sections]
    if let first = figures.first, let last = figures.last {
      meta.append(Numbering.figures(first...last, language))
    }
    return [
      "title": .text(part.text[language].title),
      "url": .text(place.link(to: .part(part, language))),
      "number": .text(Numbering.part(part.number, language)),
      "summary": .text(part.text[language].summary),
      "meta": .text(meta.joined(separator: " · ")),
      "thumbnail": .html(thumbnail(figures)),
    ]
  }

  /// The part's first chart, or its first figure where it has no chart.
  private func thumbnail(_ figures: [Int]) -> String {
    let chart = figures.first { number in
      guard case .drawing(let drawing, _) = report.figures[number - 1].form else { return false }
      return if case .columns = drawing[language] { true } else { false }
    }
    return (chart ?? figures.first).map { site.figures[$0 - 1][language].thumbnail } ?? ""
  }
}
