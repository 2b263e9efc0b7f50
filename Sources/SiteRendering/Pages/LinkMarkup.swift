import CommonMark
import Indicators
import Quantities
import ReportModel

/// What a link of the text becomes, by what it leads to.
struct LinkMarkup: Sendable {
  let report: Report
  let place: PagePlace
  /// The section the page is; nil for other pages.
  let section: SectionPlace?
  /// The part the page belongs to; nil outside the parts.
  let partNumber: Int?

  private var language: Language { place.language }
  private var wording: ReferenceWording { ReferenceWording(report: report, language: language) }

  func markup(_ link: Link, _ citations: Citations) -> HTMLRenderer.Markup {
    guard let reference = report.references[link.destination] else { return external(link) }
    switch reference {
    case .figure(let number): return figure(number, link)
    case .part(let number):
      let part = report.parts[number - 1]
      return anchor("section-ref", .part(part, language), nil, link, wording.part(number))
    case .section(let target, let heading):
      let (part, section) = report.section(at: target)
      return anchor(
        "section-ref", .section(section, of: part, language),
        heading.map { section.headings[$0].id }, link,
        wording.section(target, heading: heading, fromPart: partNumber))
    case .article(let path, let heading):
      guard let article = report.article(at: path) else {
        return HTMLRenderer.Markup(opening: "", closing: "")
      }
      let named = heading.map { article.headings[$0] }
      return anchor(
        "section-ref", .article(article, language), named?.id, link,
        wording.article(article, heading: named))
    case .source(let index): return citation(index, link, citations)
    case .value(let value): return bound(value)
    case .term(let index): return term(report.glossary[index])
    case .score(let row, let region): return score(row, region)
    case .claim(let claim): return self.claim(claim)
    case .media: return HTMLRenderer.Markup(opening: "", closing: "")
    }
  }

  private func figure(_ number: Int, _ link: Link) -> HTMLRenderer.Markup {
    let figure = report.figures[number - 1]
    let isHere = section != nil && figure.placement == section
    return anchor(
      "figure-ref", isHere ? place.address : .figure(number, language),
      isHere ? "figure-\(number)" : nil, link, Numbering.figure(number, language))
  }

  private func anchor(
    _ name: String, _ address: SiteAddress, _ fragment: String?, _ link: Link, _ words: String
  ) -> HTMLRenderer.Markup {
    let url = HTML.escapedAddress(place.link(to: address, anchor: fragment))
    return HTMLRenderer.Markup(
      opening: "<a class=\"\(name)\" href=\"\(url)\">",
      content: link.content.isEmpty ? HTML.escapedText(words) : nil, closing: "</a>")
  }

  private func citation(_ index: Int, _ link: Link, _ citations: Citations) -> HTMLRenderer.Markup {
    guard let number = citations.number(of: index) else {
      return HTMLRenderer.Markup(opening: "", content: "", closing: "")
    }
    let id = citations.isFirst(link, citing: index) ? " id=\"cite-\(number)\"" : ""
    return HTMLRenderer.Markup(
      opening: "<sup class=\"cite\"><a href=\"#source-\(number)\"\(id)>",
      content: "\(number)", closing: "</a></sup>")
  }

  private func term(_ term: Term) -> HTMLRenderer.Markup {
    let url = HTML.escapedAddress(
      place.link(to: .glossary(language), anchor: GlossaryPageView.anchor(of: term)))
    let title = HTML.escapedAttribute(term.definition[language])
    return HTMLRenderer.Markup(
      opening: "<a class=\"term\" href=\"\(url)\" title=\"\(title)\">", closing: "</a>")
  }

  private func bound(_ value: BoundValue) -> HTMLRenderer.Markup {
    let figure = report.figures[value.figureNumber - 1]
    let row = figure.rows[value.rowIndex]
    let url = HTML.escapedAddress(place.link(to: .figure(value.figureNumber, language)))
    let title = HTML.escapedAttribute(provenance(of: row, in: figure))
    let number = HTML.escapedAttribute(Self.machineForm(value.quantity.amount))
    return HTMLRenderer.Markup(
      opening: "<a class=\"value\" href=\"\(url)\" title=\"\(title)\"><data value=\"\(number)\">",
      closing: "</data></a>")
  }

  /// A score or rank of the index as the text states it, leading to the page of scores.
  private func score(_ row: IndexRow, _ region: Int) -> HTMLRenderer.Markup {
    guard let index = report.index else { return HTMLRenderer.Markup(opening: "", closing: "") }
    let wording = IndexWording(index: index, language: language)
    let anchor = index.data.structure.id(of: row)
    let url = HTML.escapedAddress(
      place.link(to: .index(.scores, language), anchor: anchor))
    let standing = index.scores[row][region]
    let ranks = index.simulation.rows.first { $0.row == row }?.regions[region]
    let title = HTML.escapedAttribute(
      wording.provenance(row, region, standing, ranks))
    let number = HTML.escapedAttribute(IndexNumber.data(standing.score))
    return HTMLRenderer.Markup(
      opening: "<a class=\"value\" href=\"\(url)\" title=\"\(title)\"><data value=\"\(number)\">",
      closing: "</data></a>")
  }

  /// A sentence that the index judges, with its verdict.
  private func claim(_ number: Int) -> HTMLRenderer.Markup {
    guard let index = report.index else { return HTMLRenderer.Markup(opening: "", closing: "") }
    let claim = index.claims[number]
    let verdict = claim.judgement.verdict
    let words = HTML.escapedText(IndexWording(index: index, language: language).verdict(claim))
    let url = HTML.escapedAddress(
      place.link(to: .index(.claims, language), anchor: claim.id))
    let page = HTML.escapedAttribute(
      report.words[.indexClaims, language] + (language == .chinese ? "：" : ": "))
    let name = "class=\"verdict-link \(verdict.rawValue)\" aria-label=\"\(page)\(words)\""
    return HTMLRenderer.Markup(
      opening: "<span class=\"claimed\">",
      closing: "</span><a \(name) href=\"\(url)\">\(words)</a>")
  }

  /// Where a number comes from, in one line: figure, row, status, publisher.
  private func provenance(of row: FigureRow, in figure: Figure) -> String {
    let pieces =
      [Numbering.figure(figure.number, language)] + row.heads.map { $0[language] }
      + [report.words.status(row.provenance, language)]
      + [row.source.map { report.sources[$0].publisher[language] }].compactMap { $0 }
    return pieces.joined(separator: language == .chinese ? "，" : ", ")
  }

  /// A number as a machine reads it: 1397, or both ends of a range.
  private static func machineForm(_ amount: Amount) -> String {
    if let number = amount.number { return number.description }
    return amount.interval.map { "\($0.low)/\($0.high)" } ?? ""
  }

  private func external(_ link: Link) -> HTMLRenderer.Markup {
    let url = HTML.escapedAddress(link.destination)
    return HTMLRenderer.Markup(
      opening: "<a class=\"external\" rel=\"noopener\" href=\"\(url)\">", closing: "</a>")
  }
}

/// A picture of the text with its caption.
struct PictureMarkup: Sendable {
  let report: Report
  let place: PagePlace
  let addresses: [String]

  func html(_ image: Image) -> String {
    guard case .media(let index)? = report.references[image.destination] else { return "" }
    let source = HTML.escapedAddress(place.address.root + addresses[index])
    let text = HTML.escapedAttribute(image.alternativeText)
    let caption = image.title.map { "<figcaption>\(HTML.escapedText($0))</figcaption>" } ?? ""
    return
      "<figure class=\"picture\"><img src=\"\(source)\" alt=\"\(text)\" loading=\"lazy\">\(caption)</figure>"
  }
}
