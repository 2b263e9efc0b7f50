import CommonMark
import ReportModel

/// The page of an article; the one about this edition ends with all editor's notes.
struct ArticlePageView {
  let site: SiteMaterial
  let article: Article
  let place: PagePlace

  private var language: Language { place.language }
  private var report: Report { site.report }

  init(site: SiteMaterial, article: Article, language: Language) {
    self.site = site
    self.article = article
    place = PagePlace(language) { .article(article, $0) }
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let text = article.text[language]
    let notes = article.shelf == .about ? EditorsNote.all(in: report, language) : []
    let body = PageBody(site: site, place: place, section: nil)
    let citations = Citations(
      PageReferences(text.blocks + notes.flatMap(\.blocks)).links, report.references)
    let way = ReadingOrder(report: report, place: place)
    let page = ReadingOrder.Page.article(article.path)
    let values: TemplateValues = [
      "title": .text(text.title), "summary": .text(text.summary), "isDraft": .flag(text.isDraft),
      "body": .html(try body.html(text.blocks, citations)),
      "noteGroups": .list(groups(of: notes, body, citations)),
      "sources": .list(PageSources(site: site, language: language).list(citations.sources)),
      "hasSources": .flag(!citations.sources.isEmpty),
      "toc": .list(tableOfContents), "hasToc": .flag(tableOfContents.count > 1),
      "previous": way.before(page).map { .object($0) },
      "next": way.after(page).map { .object($0) },
    ]
    return try PageFrame(site: site, place: place).page(
      kind: "article", title: text.title, description: text.summary, menu: .read,
      isArticle: true, values: values)
  }

  private var tableOfContents: [TemplateValues] {
    article.headings.filter { $0.path.count == 1 }.map { heading in
      ["title": .text(heading.title[language]), "url": .text("#\(heading.id)")]
    }
  }

  /// The notes by the page they stand on.
  private func groups(of notes: [EditorsNote], _ body: PageBody, _ citations: Citations)
    -> [TemplateValues]
  {
    var groups: [(note: EditorsNote, notes: [TemplateValues])] = []
    for note in notes {
      if groups.last?.note.address != note.address { groups.append((note, [])) }
      groups[groups.count - 1].notes.append([
        "content": .html(note.html(body, citations)),
        "url": .text(place.link(to: note.address, anchor: note.anchor)),
      ])
    }
    return groups.map { first, notes in
      [
        "title": .text(first.title), "url": .text(place.link(to: first.address)),
        "notes": .list(notes),
      ]
    }
  }
}

/// An editor's note with the place where it stands.
struct EditorsNote {
  /// What it says: Markdown of a section, or the plain text of a figure's note.
  private enum Content {
    case blocks([Block])
    case text(String)
  }

  /// The page it stands on.
  let address: SiteAddress
  /// Number and title of that page.
  let title: String
  /// Its anchor there.
  let anchor: String
  private let content: Content

  var blocks: [Block] {
    if case .blocks(let blocks) = content { blocks } else { [] }
  }

  func html(_ body: PageBody, _ citations: Citations) -> String {
    switch content {
    case .blocks(let blocks): body.plainHTML(blocks, citations)
    case .text(let text): "<p>\(HTML.escapedText(text))</p>"
    }
  }

  /// Every note of a report: of each section, then of the figures that stand in it.
  static func all(in report: Report, _ language: Language) -> [EditorsNote] {
    let placed = report.parts.flatMap { part in
      part.sections.flatMap { section in
        self.notes(of: section, in: part, language)
          + notes(of: report.figures.filter { $0.placement == section.place }, language)
      }
    }
    return placed + notes(of: report.figures.filter { $0.placement == nil }, language)
  }

  private static func notes(of section: Section, in part: Part, _ language: Language)
    -> [EditorsNote]
  {
    let label = Numbering.partLabel(part.number, language)
    let title = Numbering.sectionTitle(section, language)
    return PageReferences(section.text[language].blocks).notes.enumerated().map { index, note in
      EditorsNote(
        address: .section(section, of: part, language),
        title: language == .chinese ? label + title : title, anchor: anchor(of: index),
        content: .blocks(note.blocks))
    }
  }

  private static func notes(of figures: [Figure], _ language: Language) -> [EditorsNote] {
    figures.flatMap { figure in
      figure.caption.notes.map { note in
        EditorsNote(
          address: .figure(figure.number, language),
          title: Numbering.figure(figure.number, language) + (language == .chinese ? "　" : "  ")
            + figure.caption.title[language],
          anchor: "notes", content: .text(note[language]))
      }
    }
  }

  /// The anchor of a page's note by its index.
  static func anchor(of index: Int) -> String { "note-\(index + 1)" }
}
