import CommonMark
public import Diagnostics
import Indicators
import Quantities
public import ReportModel

/// What editors are told of a page, beside the page: where its numbers and figures come from, and
/// both languages side by side.
///
/// For the preview; never part of a site.
public struct EditorsHelp: Sendable {
  private let report: Report
  private let diagnostics: [Diagnostic]

  /// Takes a report and what was found in it; costs nothing until something is asked.
  public init(report: Report, diagnostics: [Diagnostic]) {
    self.report = report
    self.diagnostics = diagnostics
  }

  /// A page with a text of its own, or that of a figure, in one language.
  private struct Page {
    let addresses: Localized<SiteAddress>
    let text: Localized<PageText>?
    /// The figure whose page it is.
    var figures: [Figure] = []
  }

  /// Where the bound numbers and the figures of a page come from, as JSON; nil for another page.
  ///
  /// Numbers stand in the order of the page's links to values and scores.
  public func origins(ofPage path: String) -> String? {
    for language in Language.allCases {
      guard let page = pages.first(where: { $0.addresses[language].path == path }) else {
        continue
      }
      let references = page.text.map { PageReferences($0[language].blocks) }
      let placed = references?.placedImages.compactMap { image -> Figure? in
        guard case .figure(let number)? = report.references[image.destination] else { return nil }
        return report.figures[number - 1]
      }
      let review = page.text == nil ? nil : Self.reviewPath(of: page.addresses.english)
      return JSON.object([
        ("review", review.map { .string($0) } ?? .null),
        ("values", .list((references?.links ?? []).compactMap { value($0, language) })),
        ("figures", .list((page.figures + (placed ?? [])).map { figure($0, language) })),
      ]).text
    }
    return nil
  }

  /// Both languages of a page side by side, as HTML, by the path that ``origins(ofPage:)`` names.
  public func review(at path: String) -> String? {
    let page = pages.first { $0.text != nil && Self.reviewPath(of: $0.addresses.english) == path }
    return page.flatMap { page in
      page.text.map { text in
        ReviewPage(
          text: text, addresses: page.addresses, report: report,
          diagnostics: diagnostics.sortedByPlace()
        ).html
      }
    }
  }

  /// The path of a page without its language.
  private static func reviewPath(of address: SiteAddress) -> String {
    String(address.path.dropFirst(Language.english.rawValue.count + 1))
  }

  private var pages: [Page] {
    func addresses(_ make: (Language) -> SiteAddress) -> Localized<SiteAddress> {
      Localized { make($0) }
    }
    let home = Page(addresses: addresses(SiteAddress.home), text: report.home.lead)
    let articles = report.articles.map { article in
      Page(addresses: addresses { .article(article, $0) }, text: article.text)
    }
    let parts = report.parts.flatMap { part in
      [Page(addresses: addresses { .part(part, $0) }, text: part.text)]
        + part.sections.map { section in
          Page(addresses: addresses { .section(section, of: part, $0) }, text: section.text)
        }
    }
    let figures = report.figures.map { figure in
      Page(addresses: addresses { .figure(figure.number, $0) }, text: nil, figures: [figure])
    }
    return [home] + articles + parts + figures
  }

  // MARK: Origins

  private func value(_ link: Link, _ language: Language) -> JSON? {
    switch report.references[link.destination] {
    case .value(let value)?:
      let figure = report.figures[value.figureNumber - 1]
      let row = figure.rows[value.rowIndex]
      let format = QuantityFormat(
        NumberStyle(language), missing: report.words[.missingValue, language])
      return .object([
        ("name", .string("\(figure.id)#\(row.id)")),
        ("value", .string(format.text(value.quantity))),
        ("status", .string(report.words.status(row.provenance, language))),
        (
          "sources", .list((row.source.map { [$0] } ?? figure.sources).map { source($0, language) })
        ),
        ("places", .list([.string(DatumPlaces(figure).place(of: row.id).fileAndLine)])),
        ("text", .string(link.range.fileAndLine)),
      ])
    case .score(let row, let region)?:
      return report.index.map { score(row, region, $0, link, language) }
    default: return nil
    }
  }

  /// A score with the values that it is computed from.
  private func score(
    _ row: IndexRow, _ region: Int, _ index: CompositeIndex, _ link: Link, _ language: Language
  ) -> JSON {
    let ranks = index.simulation.rows.first { $0.row == row }?.regions[region]
    let measures = index.measures.indices.filter { measure in
      row == .total || row == .dimension(index.data.structure.dimension(ofMeasure: measure))
    }.map { index.measures[$0] }
    var seen: Set<Int> = []
    let sources = measures.compactMap { $0.cells[region].origin.source }
      .filter { seen.insert($0).inserted }
    return .object([
      ("name", .string(link.destination)),
      (
        "value",
        .string(
          IndexWording(index: index, language: language)
            .provenance(row, region, index.scores[row][region], ranks))
      ),
      ("status", .string(report.words[.statusDerived, language])),
      ("sources", .list(sources.map { source($0, language) })),
      (
        "places",
        .list(
          measures.map { .string("\($0.id) \($0.cells[region].place.fileAndLine)") })
      ),
      ("text", .string(link.range.fileAndLine)),
    ])
  }

  private func figure(_ figure: Figure, _ language: Language) -> JSON {
    let places = DatumPlaces(figure)
    let files = figure.files.map { SourceRange(wholeFile: $0.path).fileAndLine }
    // A mark of a drawing carries the number of its row.
    let marks = figure.rows.map { row -> JSON in
      .object([
        ("name", .string("\(figure.id)#\(row.id)")),
        ("place", .string(places.place(of: row.id).fileAndLine)),
      ])
    }
    return .object([
      ("anchor", .string("figure-\(figure.number)")),
      (
        "name",
        .string(
          "\(Numbering.figure(figure.number, language)) · \(figure.caption.title[language])")
      ),
      ("sources", .list(figure.sources.map { source($0, language) })),
      (
        "places",
        .list(
          (files.isEmpty ? [figure.definition.fileAndLine] : files).map { .string($0) })
      ),
      ("marks", .list(marks)),
    ])
  }

  private func source(_ index: Int, _ language: Language) -> JSON {
    let source = report.sources[index]
    let date = source.date.map { $0.text(language) }
    let pieces = [source.publisher[language], source.title[language], date].compactMap { $0 }
    return .object([
      ("text", .string(pieces.joined(separator: language == .chinese ? "，" : ", "))),
      ("id", .string(source.id)), ("url", source.url.map { .string($0) } ?? .null),
    ])
  }
}
