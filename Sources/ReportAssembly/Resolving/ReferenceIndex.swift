import CommonMark
import Diagnostics
import Indicators
import Quantities
import ReportModel

/// Everything that a link of the text can lead to, by name.
struct ReferenceIndex {
  private let figures: [Figure]
  /// Nil where the report has no index.
  private let index: CompositeIndex?
  private let figureNames: NameList
  private let sourceNames: NameList
  private let termNames: NameList
  private let mediaNames: NameList
  private let claimNames: NameList
  /// Parts, sections and articles, as links call them.
  private let pageNames: NameList
  /// In the order of ``pageNames``.
  private let pages: [Page]

  /// What a link to a page leads to, and the headings it may name.
  private struct Page {
    let headings: [SectionHeading]
    /// Nil for a part, which has no headings of its own.
    let atHeading: ((Int) -> CrossReference)?
    let whole: CrossReference
  }

  init(
    parts: [Part], articles: [Article], figures: [Figure], sources: [Source], glossary: [Term],
    media: [MediaFile], index: CompositeIndex?
  ) {
    self.figures = figures
    self.index = index
    figureNames = NameList("figure", figures.map(\.id))
    sourceNames = NameList("source", sources.map(\.id))
    termNames = NameList("term", glossary.map(\.id))
    mediaNames = NameList("media file", media.map(\.name))
    claimNames = NameList("claim", index?.claims.map(\.id) ?? [])
    let pages = Self.pages(parts, articles)
    pageNames = NameList("section", pages.map(\.name))
    self.pages = pages.map(\.page)
  }

  private static func pages(
    _ parts: [Part], _ articles: [Article]
  ) -> [(name: String, page: Page)] {
    parts.map { part in
      (part.id, Page(headings: [], atHeading: nil, whole: .part(part.number)))
    }
      + parts.flatMap { part in
        part.sections.map { section in
          (
            "\(part.id)/\(section.id)",
            Page(
              headings: section.headings,
              atHeading: { .section(section.place, heading: $0) },
              whole: .section(section.place, heading: nil))
          )
        }
      }
      + articles.map { article in
        (
          article.path,
          Page(
            headings: article.headings, atHeading: { .article(path: article.path, heading: $0) },
            whole: .article(path: article.path, heading: nil))
        )
      }
  }

  /// What a destination leads to, or why it leads nowhere.
  func resolve(_ scheme: LinkScheme, _ name: String) -> Result<CrossReference, Failure> {
    switch scheme {
    case .figure: figureNames.position(of: name).map { .figure(figures[$0].number) }
    case .section: page(name)
    case .cite: sourceNames.position(of: name).map { .source($0) }
    case .term: termNames.position(of: name).map { .term($0) }
    case .value: value(name)
    case .media: mediaNames.position(of: name).map { .media($0) }
    case .claim: claimNames.position(of: name).map { .claim($0) }
    case .score: score(name)
    }
  }

  /// Why a name leads nowhere: what it is called, and the nearest one.
  struct Failure: Error {
    let message: String
    let help: String

    init(message: String, help: String) {
      (self.message, self.help) = (message, help)
    }

    init(unknown kind: String, _ name: String, among names: some Sequence<String>) {
      message = "unknown \(kind) '\(name)'"
      help = Suggestion.help(for: name, in: names, kind: "\(kind)s")
    }
  }

  private func score(_ name: String) -> Result<CrossReference, Failure> {
    guard let index else { return .failure(Failure(unknown: "score", name, among: [])) }
    let pieces = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count == 2 else {
      return .failure(
        Failure(
          message: "'score:\(name)' names no score",
          help: "write 'score:DIMENSION/REGION', such as "
            + "'score:\(IndexStructure.totalID)/\(index.regions.first?.id ?? "REGION")'"))
    }
    let rows = index.data.structure.rows
    return Self.position(of: pieces[0], in: rows.map(index.data.structure.id), kind: "dimension")
      .flatMap { row in
        Self.position(of: pieces[1], in: index.regions.map(\.id), kind: "region").map { region in
          .score(rows[row], region: region)
        }
      }
  }

  private func page(_ name: String) -> Result<CrossReference, Failure> {
    let (path, anchor) = Self.divided(name)
    return pageNames.position(of: path).flatMap { position in
      let page = pages[position]
      guard let anchor else { return .success(page.whole) }
      guard let atHeading = page.atHeading else {
        return .failure(
          Failure(
            message: "part '\(path)' has no headings of its own",
            help: "name the section: 'section:\(path)/SECTION#\(anchor)'"))
      }
      return Self.position(of: anchor, in: page.headings.lazy.map { $0.id }, kind: "heading")
        .map(atHeading)
    }
  }

  private func value(_ name: String) -> Result<CrossReference, Failure> {
    let (path, anchor) = Self.divided(name)
    guard let anchor else {
      return .failure(
        Failure(
          message: "'value:\(name)' names no row", help: "write 'value:FIGURE#ROW', the row's id"))
    }
    return figureNames.position(of: path).flatMap { position in
      let figure = figures[position]
      let rows = figure.rows.lazy.map { $0.id }
      return Self.position(of: anchor, in: rows, kind: "row").flatMap { row in
        guard case .quantity(let quantity) = figure.rows[row].content else {
          return .failure(
            Failure(
              message: "row '\(anchor)' of figure '\(figure.id)' holds words, not a number",
              help: "bind the number to a row that holds one"))
        }
        return .success(
          .value(BoundValue(figureNumber: figure.number, rowIndex: row, quantity: quantity)))
      }
    }
  }

  private static func position(
    of name: String, in names: some Collection<String>, kind: String
  ) -> Result<Int, Failure> {
    if let position = names.enumerated().first(where: { $0.element == name })?.offset {
      return .success(position)
    }
    return .failure(Failure(unknown: kind, name, among: names))
  }

  /// What stands before the first `#`, and after it.
  private static func divided(_ name: String) -> (path: String, anchor: String?) {
    guard let mark = name.utf8.firstIndex(of: UInt8(ascii: "#")) else { return (name, nil) }
    return (String(name[..<mark]), String(name[name.index(after: mark)...]))
  }
}

/// The names of all things of one kind, in their order: many links are looked up among them.
private struct NameList {
  private let kind: String
  private let names: [String]
  private let positions: [String: Int]

  init(_ kind: String, _ names: [String]) {
    self.kind = kind
    self.names = names
    positions = Dictionary(zip(names, names.indices)) { first, _ in first }
  }

  func position(of name: String) -> Result<Int, ReferenceIndex.Failure> {
    if let position = positions[name] { return .success(position) }
    return .failure(ReferenceIndex.Failure(unknown: kind, name, among: names))
  }
}
