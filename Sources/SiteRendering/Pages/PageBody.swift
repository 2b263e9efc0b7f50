import CommonMark
import Diagnostics
import Quantities
import ReportModel

/// Renders the Markdown of a page: links by what they lead to, figures as cards, headings with
/// their numbers, notes in their box.
struct PageBody {
  let site: SiteMaterial
  let place: PagePlace
  /// The section the text belongs to; nil on other pages.
  let section: Section?
  /// The part the text belongs to; nil outside the parts.
  var partNumber: Int?

  private var language: Language { place.language }
  private var report: Report { site.report }

  /// A rendered body and the sources it cites, in order.
  struct Rendered {
    let html: String
    let citedSources: [Int]
  }

  /// The HTML of a page's blocks.
  ///
  /// - Throws: ``TemplateFault`` where the values do not fit the templates.
  func render(_ blocks: [Block]) throws(TemplateFault) -> Rendered {
    let citations = Citations(PageReferences(blocks).links, report.references)
    return Rendered(html: try html(blocks, citations), citedSources: citations.sources)
  }

  /// The HTML of each stretch of a page's blocks, and the sources that they cite together.
  ///
  /// - Throws: ``TemplateFault`` where the values do not fit the templates.
  func render(_ stretches: [[Block]]) throws(TemplateFault) -> (
    html: [String], citedSources: [Int]
  ) {
    let blocks = stretches.flatMap { $0 }
    let citations = Citations(PageReferences(blocks).links, report.references)
    let full = try pageRenderer(blocks, citations)
    return (stretches.map { full.html($0) }, citations.sources)
  }

  /// The HTML of blocks whose page numbers its sources as told.
  ///
  /// - Throws: ``TemplateFault`` where the values do not fit the templates.
  func html(_ blocks: [Block], _ citations: Citations) throws(TemplateFault) -> String {
    try pageRenderer(blocks, citations).html(blocks)
  }

  /// What renders a page's blocks, with its headings, notes and figures filled in.
  private func pageRenderer(_ blocks: [Block], _ citations: Citations) throws(TemplateFault)
    -> HTMLRenderer
  {
    let references = PageReferences(blocks)
    let inline = renderer(citations, headings: [:], notes: [:], cards: [:])
    var headings: [String: String] = [:]
    for heading in references.headings {
      headings[heading.id ?? ""] = try self.heading(heading, inline.html(heading.content))
    }
    var notes: [Int: String] = [:]
    for (index, note) in references.notes.enumerated() {
      notes[note.range.start.line] = try frame.rendered(
        "note",
        [
          "anchor": .text(EditorsNote.anchor(of: index)),
          "content": .html(inline.html(note.blocks)),
        ])
    }
    var cards: [String: String] = [:]
    for image in references.placedImages {
      guard case .figure(let number)? = report.references[image.destination] else { continue }
      cards[image.destination] = try FigureCard(site: site, place: place, onOwnPage: false)
        .render(report.figures[number - 1])
    }
    return renderer(citations, headings: headings, notes: notes, cards: cards)
  }

  /// The HTML of blocks that hold neither headings, nor notes, nor figures.
  func plainHTML(_ blocks: [Block], _ citations: Citations) -> String {
    renderer(citations, headings: [:], notes: [:], cards: [:]).html(blocks)
  }

  /// The HTML of a line of text without citations.
  func inlineHTML(_ content: [Inline]) -> String {
    renderer(Citations([], report.references), headings: [:], notes: [:], cards: [:])
      .html(content)
  }

  private var frame: PageFrame { PageFrame(site: site, place: place) }

  private func heading(_ heading: CommonMark.Heading, _ title: String) throws(TemplateFault)
    -> String
  {
    let id = heading.id ?? ""
    let path = section?.headings.first { $0.id == id }?.path ?? []
    let number = section.map { Numbering.heading(path, in: $0.place, language) }
    return try frame.rendered(
      "heading",
      [
        "level2": .flag(heading.level == 2), "level3": .flag(heading.level == 3),
        "level4": .flag(heading.level == 4), "id": .text(id), "number": number.map { .text($0) },
        "title": .html(title), "otherURL": .text(place.link(to: place.counterpart, anchor: id)),
      ])
  }

  private func renderer(
    _ citations: Citations, headings: [String: String], notes: [Int: String],
    cards: [String: String]
  ) -> HTMLRenderer {
    let links = LinkMarkup(
      report: report, place: place, section: section?.place,
      partNumber: section?.place.part ?? partNumber)
    let pictures = PictureMarkup(report: report, place: place, addresses: site.assets.media)
    return HTMLRenderer(
      link: { links.markup($0, citations) },
      image: { _ in "" },
      standaloneImage: { image in cards[image.destination] ?? pictures.html(image) },
      heading: { heading in
        let html = headings[heading.id ?? ""] ?? ""
        return HTMLRenderer.Markup(opening: html, content: "", closing: "")
      },
      note: { note in
        let html = notes[note.range.start.line]
        return html.map { HTMLRenderer.Markup(opening: $0, content: "", closing: "") }
          ?? HTMLRenderer.Markup(opening: "<div class=\"note\">", closing: "</div>")
      }, hanLanguage: language == .chinese ? nil : Language.chinese.tag)
  }
}

extension PageFrame {
  /// A template that stands inside a page, with the names every template may use.
  func rendered(_ template: String, _ values: TemplateValues) throws(TemplateFault) -> String {
    try site.templates.render(template, common.adding(values))
  }
}

/// The sources a page cites, numbered by first appearance.
struct Citations: Sendable {
  /// As indices into ``Report/sources``, in the order of their numbers.
  let sources: [Int]
  private let firstLines: [Int: CommonMark.Link]

  init(_ links: [CommonMark.Link], _ references: [String: CrossReference]) {
    var sources: [Int] = []
    var first: [Int: CommonMark.Link] = [:]
    for link in links {
      guard case .source(let index)? = references[link.destination], first[index] == nil else {
        continue
      }
      sources.append(index)
      first[index] = link
    }
    self.sources = sources
    firstLines = first
  }

  /// The number of a source on the page, from 1; nil where the page does not cite it.
  func number(of source: Int) -> Int? { sources.firstIndex(of: source).map { $0 + 1 } }

  /// Whether a link is the first to cite its source, to which the list of sources leads back.
  func isFirst(_ link: CommonMark.Link, citing source: Int) -> Bool {
    firstLines[source]?.range == link.range
  }
}
