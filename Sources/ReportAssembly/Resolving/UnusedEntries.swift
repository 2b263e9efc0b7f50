import CommonMark
import Diagnostics
import ReportModel

/// What the content holds and nothing uses: a source, a term, a picture, a figure that no sentence
/// points to.
struct UnusedEntries {
  private let content: LoadedContent
  private let figures: [Figure]
  private var used: Set<String> = []

  init(_ content: LoadedContent, figures: [Figure]) {
    self.content = content
    self.figures = figures
    let sections = content.parts.flatMap { part in part.sections.map(\.pages) }
    let articles = content.articles.map(\.pages) + [content.index?.method].compactMap { $0 }
    // What only a draft uses is used, whether the draft is shown or not.
    for pages in [content.home] + content.parts.map(\.pages) + sections + articles
      + content.leftOut.pages
    {
      for language in Language.allCases {
        let references = pages[language].references
        used.formUnion(references.links.map(\.destination))
        used.formUnion(references.placedImages.lazy.map(\.destination).filter(Self.isPicture))
      }
    }
    if let share = content.report?.share {
      used.formUnion(Language.allCases.map { "media:\(share[$0].value)" })
    }
  }

  /// A warning for each, at the place where it is defined.
  func findings() -> [Diagnostic] {
    unusedSources + unusedTerms + unusedPictures + uncitedFigures
  }

  private static func isPicture(_ destination: String) -> Bool {
    if case (.media, _)? = LinkScheme.split(destination) { true } else { false }
  }

  private var unusedSources: [Diagnostic] {
    let drawn = Set(
      figures.flatMap { $0.sources + $0.rows.compactMap(\.source) }
        + (content.index?.index.sources ?? [])
        + content.leftOut.figures.flatMap { $0.sources + $0.rows.compactMap(\.source) })
    return content.sources.enumerated().compactMap { index, source in
      guard !drawn.contains(index), !used.contains("cite:\(source.value.id)") else { return nil }
      return Diagnostic(
        .unusedSource, severity: .warning, at: source.range,
        "source '\(source.value.id)' is used nowhere",
        help: "cite it with '[](cite:\(source.value.id))', name it in a figure, or remove it")
    }
  }

  private var unusedTerms: [Diagnostic] {
    content.glossary.compactMap { term in
      guard !used.contains("term:\(term.value.id)") else { return nil }
      return Diagnostic(
        .unusedTerm, severity: .warning, at: term.range,
        "term '\(term.value.id)' is used nowhere",
        help: "link the word with '[…](term:\(term.value.id))', or remove it")
    }
  }

  private var unusedPictures: [Diagnostic] {
    content.media.compactMap { picture in
      guard !used.contains("media:\(picture.name)") else { return nil }
      return Diagnostic(
        .unusedMedia, severity: .warning,
        at: SourceRange(wholeFile: "\(ContentPath.folder)/media/\(picture.name)"),
        "picture '\(picture.name)' is shown nowhere",
        help: "show it with '![what it shows](media:\(picture.name))', or remove it")
    }
  }

  /// A reader should be sent to a figure by the text before meeting it.
  private var uncitedFigures: [Diagnostic] {
    figures.compactMap { figure in
      guard figure.placement != nil, !used.contains("figure:\(figure.id)") else { return nil }
      return Diagnostic(
        .figureNeverCited, severity: .warning, at: figure.definition,
        "no sentence refers to figure '\(figure.id)'",
        help: "refer to it where it matters with '[](figure:\(figure.id))'")
    }
  }
}
