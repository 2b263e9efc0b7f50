import CommonMark
import Diagnostics
import ReportModel

/// Everything that one page is made from, beside what all pages share.
///
/// A page's view is handed this and nothing else, in a full build too: what is missing here is
/// missing on the page, so that a page whose input is equal is equal itself.
struct PageInput: Equatable, Sendable {
  /// The page with its own text.
  let page: SitePage
  /// The home page's text; nil for other pages.
  var home: HomePage?
  /// The parts with the editor's notes, for the page that lists them; nil for other pages.
  var notes: [Part]?
  /// The figures whose data it shows.
  var figures: [Figure] = []
  /// The data of the report as a whole; nil for pages that do not offer them.
  var data: ReportData?
  /// Where its links and images lead.
  var references = References()
  /// Where the figure, the terms or the sources that it describes are used.
  var uses = ReferenceUses.none
  var usedSources: [UsedSource] = []
  var claimPlaces: [String: [SectionPlace]] = [:]
  /// Changes with what all pages share.
  let frame: Int

  /// What some destinations lead to.
  struct References: Equatable, Sendable {
    var destinations: [String] = []
    var targets: [CrossReference?] = []

    var dictionary: [String: CrossReference] {
      Dictionary(zip(destinations, targets).compactMap { key, value in value.map { (key, $0) } }) {
        first, _ in first
      }
    }
  }

  /// The site as the page sees it.
  func material(in site: SiteMaterial) -> SiteMaterial {
    let outline = site.report
    var shown = outline.figures
    var drawn = Array(repeating: Localized { _ in DrawnFigure.blank }, count: shown.count)
    var files: [[DataFormat: [UInt8]]] = Array(repeating: [:], count: shown.count)
    for figure in figures {
      shown[figure.number - 1] = figure
      drawn[figure.number - 1] = site.figures[figure.number - 1]
      files[figure.number - 1] = site.dataFiles[figure.number - 1]
    }
    let report = Report(
      identity: outline.identity, home: home ?? outline.home, parts: notes ?? outline.parts,
      articles: outline.articles, figures: shown, sources: outline.sources,
      glossary: outline.glossary, references: references.dictionary, words: outline.words,
      cover: outline.cover, media: outline.media, share: outline.share, index: outline.index,
      commonFiles: outline.commonFiles)
    return SiteMaterial(
      report: report, baseURL: site.baseURL, templates: site.templates, assets: site.assets,
      figures: drawn,
      dataFiles: files, uses: uses, usedSources: usedSources, hasSources: site.hasSources,
      indexFiles: site.indexFiles, data: data ?? .none, claimPlaces: claimPlaces, words: site.words
    ).sharing(site.navigation)
  }
}

/// What a text links to and shows, by its destinations.
struct TextDestinations: Equatable, Sendable {
  let links: [String]
  let images: [String]

  init(_ blocks: [Block]) {
    let references = PageReferences(blocks)
    links = references.links.map(\.destination)
    images = references.placedImages.map(\.destination)
  }

  init(_ content: [Inline]) {
    self.init([.paragraph(content, range: SourceRange(wholeFile: ""))])
  }
}

/// Says of each page what it is made from.
struct PageInputs {
  let report: Report
  /// The destinations of each page's text, by the page's path.
  let destinations: [String: TextDestinations]
  let uses: ReferenceUses
  let usedSources: [UsedSource]
  let claimPlaces: [String: [SectionPlace]]
  let data: ReportData
  let frame: Int

  /// What a page that is published at a path is made from.
  func input(of page: SitePage, at path: String) -> PageInput {
    var input = PageInput(page: page, frame: frame)
    let own = [destinations[path]].compactMap { $0 }
    switch page {
    case .chooser, .notFound: break
    case .home:
      input.home = report.home
      let numbers = report.home.numbers.flatMap { number in
        Language.allCases.map { TextDestinations(number.explanation[$0]) }
      }
      read(own + numbers, into: &input)
      input.figures = report.figures
      input.data = data
    case .data:
      input.figures = report.figures
      input.data = data
    case .gallery: input.figures = report.figures
    case .part(let part, _):
      read(own, into: &input)
      let bound = Set(input.figures.map(\.number))
      input.figures = report.figures.filter { figure in
        figure.placement?.part == part.number || bound.contains(figure.number)
      }
    case .section: read(own, into: &input)
    case .article(let article, let language):
      guard article.shelf == .about else {
        read(own, into: &input)
        break
      }
      let parts = report.partsWithNotes(language)
      let notes = parts.flatMap(\.sections).map { TextDestinations($0.text[language].blocks) }
      input.notes = parts
      read(own + notes, into: &input)
    case .figure(let figure, _):
      input.figures = [figure]
      input.uses = uses.ofFigure(figure.number)
    case .sources: input.usedSources = usedSources
    case .glossary: input.uses = uses.ofTerms
    case .index(_, let index, let language):
      let claims = index.claims.map { "section:\($0.section)" }
      read(
        [TextDestinations(index.method[language].blocks)], and: claims, into: &input)
      input.claimPlaces = claimPlaces
    }
    return input
  }

  /// Where texts lead, and the figures whose data they show: those that stand in them and those of
  /// bound numbers.
  private func read(
    _ texts: [TextDestinations], and more: [String] = [], into input: inout PageInput
  ) {
    let all = texts.flatMap { $0.links + $0.images } + more
    input.references = .init(destinations: all, targets: all.map { report.references[$0] })
    var numbers: Set<Int> = []
    for image in texts.flatMap(\.images) {
      if case .figure(let number)? = report.references[image] { numbers.insert(number) }
    }
    for case .value(let value)? in input.references.targets { numbers.insert(value.figureNumber) }
    input.figures = report.figures.filter { numbers.contains($0.number) }
  }
}
