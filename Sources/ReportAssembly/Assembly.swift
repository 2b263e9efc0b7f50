public import Checks
import CommonMark
public import Diagnostics
public import ReportModel

/// Makes a report of the files of its content folder.
///
/// ```swift
/// let files = try ContentFolder(root: root).files(in: "Content").value
/// let report = Assembly.report(from: files)
/// ```
public enum Assembly {
  /// The report, or nil where an error stands in its way; every problem of every file either way.
  ///
  /// A pure function: the same files give the same report and the same diagnostics. An index is
  /// simulated `simulationRuns` times, which is most of the work; fewer are for tests.
  public static func report(
    from files: [SourceFile], simulationRuns: Int = CompositeIndex.publishedRuns
  ) -> Checked<Report?> {
    var memory = AssemblyMemory()
    let loaded = ContentLoader.load(
      files, simulationRuns: simulationRuns, showsDrafts: false, remembering: &memory)
    return report(of: loaded, ReportResolver(loaded.value).report().report)
  }

  /// The report, held to the rules of its text as well; and what the checks say besides.
  ///
  /// The report is there where the text breaks a rule, too: whoever publishes it asks the checks.
  /// Drafts are pages of it only where they are to be shown.
  public static func checkedReport(
    from files: [SourceFile], simulationRuns: Int = CompositeIndex.publishedRuns,
    showsDrafts: Bool = false, jobs: Int = 2
  ) -> (report: Checked<Report?>, checks: CheckOutcome) {
    var memory = AssemblyMemory()
    return checkedReport(
      from: files, simulationRuns: simulationRuns, showsDrafts: showsDrafts, jobs: jobs,
      remembering: &memory)
  }

  /// The same report, made with what an earlier run left in a memory.
  ///
  /// Costs what the files that changed since then cost, and a walk over all references.
  public static func checkedReport(
    from files: [SourceFile], simulationRuns: Int = CompositeIndex.publishedRuns,
    showsDrafts: Bool = false, jobs: Int = 2, remembering memory: inout AssemblyMemory
  ) -> (report: Checked<Report?>, checks: CheckOutcome) {
    let loaded = ContentLoader.load(
      files, simulationRuns: simulationRuns, showsDrafts: showsDrafts, remembering: &memory)
    let resolver = ReportResolver(loaded.value)
    let resolved = resolver.report()
    let checks = resolver.checks(resolved.references).run(
      levels: loaded.value.levels, jobs: jobs, remembering: &memory.checks)
    return (report(of: loaded, resolved.report), checks)
  }

  private static func report(of loaded: Checked<LoadedContent>, _ resolved: Checked<Report?>)
    -> Checked<Report?>
  {
    let diagnostics = loaded.diagnostics + resolved.diagnostics
    guard let report = resolved.value, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    // With an error elsewhere, what it hides would be called unused.
    let unused = UnusedEntries(loaded.value, figures: report.figures).findings()
    return Checked(report, diagnostics + unused)
  }
}

/// Numbers what was loaded and resolves its references.
struct ReportResolver {
  private let content: LoadedContent
  private let numbering: FigureNumbering

  init(_ content: LoadedContent) {
    self.content = content
    numbering = FigureNumbering(content)
  }

  /// The report, nil where `report.yaml` could not be read; and what its links lead to.
  func report() -> (report: Checked<Report?>, references: [String: CrossReference]) {
    var diagnostics = numbering.diagnostics
    let parts = content.parts.enumerated().map { index, part in
      self.part(part, number: index + 1, &diagnostics)
    }
    let articles = self.articles(&diagnostics)
    let figures = self.figures()
    let references = self.references(parts, articles, figures)
    diagnostics += references.diagnostics
    let home = HomePageReader(references: references.resolved).read(content.home)
    diagnostics += home.diagnostics + PageHeadings.read(content.home).diagnostics
    guard let file = content.report else {
      return (Checked(nil, diagnostics), references.resolved)
    }
    let cover = cover(file.cover, figures, &diagnostics)
    let share = file.share.map { SharePictures(content.media).find($0) }
    diagnostics += share?.diagnostics ?? []
    let report = Report(
      identity: file.identity, home: home.value, parts: parts, articles: articles,
      figures: figures, sources: content.sources.map(\.value),
      glossary: content.glossary.map(\.value), references: references.resolved,
      words: content.words, cover: cover, media: content.media, share: share?.value ?? nil,
      index: content.index?.index, commonFiles: content.commonFiles)
    return (Checked(report, diagnostics), references.resolved)
  }

  /// The checks of the text.
  func checks(_ references: [String: CrossReference]) -> ReportChecks {
    let pages =
      [content.home]
      + content.parts.flatMap { part in [part.pages] + part.sections.map(\.pages) }
      + content.articles.map(\.pages) + [content.index?.method].compactMap { $0 }
    return ReportChecks(
      CheckedReport(
        pages: pages.filter { $0.chinese.file.path != $0.english.file.path }.map { pair in
          pair.map { CheckedPage($0) }
        }, texts: content.texts, figures: figures(), references: references,
        index: content.index?.index))
  }

  private func part(
    _ part: LoadedContent.LoadedPart, number: Int, _ diagnostics: inout [Diagnostic]
  ) -> Part {
    let isDraft = part.pages.isDraft
    let sections = part.sections.enumerated().map { index, section in
      let headings = PageHeadings.read(section.pages)
      diagnostics += headings.diagnostics + TranslationPairs.check(section.pages)
      diagnostics += TranslationPairs.checkSummaries(section.pages)
      return Section(
        place: SectionPlace(part: number, section: index + 1), id: section.id,
        text: section.pages.map { $0.text(isDraft: isDraft || section.pages.isDraft) },
        headings: headings.value)
    }
    diagnostics += PageHeadings.read(part.pages).diagnostics
    diagnostics += TranslationPairs.checkSummaries(part.pages)
    return Part(
      number: number, id: part.id, text: part.pages.map { $0.text(isDraft: isDraft) },
      sections: sections)
  }

  private func articles(_ diagnostics: inout [Diagnostic]) -> [Article] {
    content.articles.map { article in
      let headings = PageHeadings.read(article.pages)
      diagnostics += headings.diagnostics + TranslationPairs.checkSummaries(article.pages)
      return Article(
        shelf: article.shelf, id: article.id, text: article.pages.map(\.text),
        headings: headings.value)
    }
  }

  private func figures() -> [Figure] {
    numbering.order.enumerated().compactMap { index, id in
      content.figures.first { $0.id == id }.map { draft in
        Figure(
          number: index + 1, id: id, caption: draft.caption, sources: draft.sources,
          form: draft.form, rows: draft.rows, drawnRows: draft.drawnRows,
          placement: numbering.placements[id], definition: draft.definition,
          files: draft.files)
      }
    }
  }

  private func references(_ parts: [Part], _ articles: [Article], _ figures: [Figure])
    -> CrossReferences
  {
    var references = CrossReferences(
      ReferenceIndex(
        parts: parts, articles: articles, figures: figures, sources: content.sources.map(\.value),
        glossary: content.glossary.map(\.value), media: content.media,
        index: content.index?.index),
      unreadable: content.unreadable, drafts: content.drafts)
    for language in Language.allCases {
      references.resolve(content.home[language], of: .list)
      for part in content.parts {
        references.resolve(part.pages[language], of: .list, isDraft: part.pages.isDraft)
        for section in part.sections {
          references.resolve(
            section.pages[language], of: .section,
            isDraft: part.pages.isDraft || section.pages.isDraft)
        }
      }
      for article in content.articles {
        references.resolve(
          article.pages[language], of: .article, isDraft: article.pages.isDraft)
      }
      if let method = content.index?.method[language] {
        references.resolve(method, of: .article)
      }
    }
    for section in content.index?.sections ?? [] { references.resolve(claimSection: section) }
    return references
  }

  private func cover(
    _ cover: Located<String>?, _ figures: [Figure], _ diagnostics: inout [Diagnostic]
  ) -> Int? {
    guard let cover, !content.unreadable.hides(.figure, cover.value) else { return nil }
    if content.drafts.hold(.figure, cover.value) {
      diagnostics.append(CrossReferences.leadsToDraft("figure:\(cover.value)", at: cover.range))
      return nil
    }
    if let figure = figures.first(where: { $0.id == cover.value }) { return figure.number }
    diagnostics.append(
      Diagnostic(
        .unknownReference, at: cover.range, "unknown figure '\(cover.value)'",
        help: Suggestion.help(for: cover.value, in: figures.map(\.id), kind: "figures")))
    return nil
  }
}
