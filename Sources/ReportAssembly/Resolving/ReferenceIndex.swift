import CommonMark
import Diagnostics
import Indicators
import Quantities
import ReportModel

/// Everything that a link of the text can lead to, by name.
struct ReferenceIndex {
  let parts: [Part]
  let articles: [Article]
  let figures: [Figure]
  let sources: [Source]
  let glossary: [Term]
  let media: [MediaFile]
  /// Nil where the report has no index.
  let index: CompositeIndex?

  /// What a destination leads to, or why it leads nowhere.
  func resolve(_ scheme: LinkScheme, _ name: String) -> Result<CrossReference, Failure> {
    switch scheme {
    case .figure:
      return figure(name).map { .figure($0.number) }
    case .section: return section(name)
    case .cite:
      return entry(name, in: sources.map(\.id), kind: "source").map { .source($0) }
    case .term:
      return entry(name, in: glossary.map(\.id), kind: "term").map { .term($0) }
    case .value: return value(name)
    case .media:
      return entry(name, in: media.map(\.name), kind: "media file").map { .media($0) }
    case .claim:
      return entry(name, in: index?.claims.map(\.id) ?? [], kind: "claim").map { .claim($0) }
    case .score: return score(name)
    }
  }

  private func score(_ name: String) -> Result<CrossReference, Failure> {
    guard let index else { return .failure(unknown("score", name, [])) }
    let pieces = name.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard pieces.count == 2 else {
      return .failure(
        Failure(
          message: "'score:\(name)' names no score",
          help: "write 'score:DIMENSION/REGION', such as "
            + "'score:\(IndexStructure.totalID)/\(index.regions.first?.id ?? "REGION")'"))
    }
    let rows = index.data.structure.rows
    return entry(pieces[0], in: rows.map(index.data.structure.id), kind: "dimension")
      .flatMap { row in
        entry(pieces[1], in: index.regions.map(\.id), kind: "region").map { region in
          .score(rows[row], region: region)
        }
      }
  }

  /// Why a name leads nowhere: what it is called, and the nearest one.
  struct Failure: Error {
    let message: String
    let help: String
  }

  private func figure(_ id: String) -> Result<Figure, Failure> {
    if let figure = figures.first(where: { $0.id == id }) { return .success(figure) }
    return .failure(unknown("figure", id, figures.map(\.id)))
  }

  private func section(_ name: String) -> Result<CrossReference, Failure> {
    let pieces = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let path = String(pieces[0])
    if let part = parts.first(where: { $0.id == path }) {
      guard pieces.count == 2 else { return .success(.part(part.number)) }
      return .failure(
        Failure(
          message: "part '\(path)' has no headings of its own",
          help: "name the section: 'section:\(path)/SECTION#\(pieces[1])'"))
    }
    if let article = articles.first(where: { $0.path == path }) {
      guard pieces.count == 2 else { return .success(.article(path: path, heading: nil)) }
      return entry(String(pieces[1]), in: article.headings.map(\.id), kind: "heading").map {
        .article(path: path, heading: $0)
      }
    }
    let sections = parts.flatMap { part in
      part.sections.map { (path: "\(part.id)/\($0.id)", section: $0) }
    }
    guard let section = sections.first(where: { $0.path == path })?.section else {
      return .failure(
        unknown("section", path, parts.map(\.id) + sections.map(\.path) + articles.map(\.path)))
    }
    guard pieces.count == 2 else { return .success(.section(section.place, heading: nil)) }
    let anchor = String(pieces[1])
    return entry(anchor, in: section.headings.map(\.id), kind: "heading").map {
      .section(section.place, heading: $0)
    }
  }

  private func value(_ name: String) -> Result<CrossReference, Failure> {
    let pieces = name.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard pieces.count == 2 else {
      return .failure(
        Failure(
          message: "'value:\(name)' names no row", help: "write 'value:FIGURE#ROW', the row's id"))
    }
    return figure(String(pieces[0])).flatMap { figure in
      entry(String(pieces[1]), in: figure.rows.map(\.id), kind: "row").flatMap { index in
        guard case .quantity(let quantity) = figure.rows[index].content else {
          return .failure(
            Failure(
              message: "row '\(pieces[1])' of figure '\(figure.id)' holds words, not a number",
              help: "bind the number to a row that holds one"))
        }
        return .success(
          .value(BoundValue(figureNumber: figure.number, rowIndex: index, quantity: quantity)))
      }
    }
  }

  private func entry(_ name: String, in names: [String], kind: String) -> Result<Int, Failure> {
    if let index = names.firstIndex(of: name) { return .success(index) }
    return .failure(unknown(kind, name, names))
  }

  private func unknown(_ kind: String, _ name: String, _ names: [String]) -> Failure {
    Failure(
      message: "unknown \(kind) '\(name)'",
      help: Suggestion.help(for: name, in: names, kind: "\(kind)s"))
  }
}
