public import Diagnostics
import Plotting
public import ReportModel

/// Makes the files of a site from a report and the files of the templates' folder.
///
/// ```swift
/// let site = try await SiteRenderer(report: report, templates: files).render(jobs: 2)
/// ```
///
/// A pure function of its inputs: the same report and templates give the same bytes, whatever the
/// number of jobs.
public struct SiteRenderer: Sendable {
  private let report: Report
  private let templateFiles: TemplateFolder
  private let baseURL: BaseURL?

  /// Takes a report, the files below `Templates`, and the address that the site is meant for; nil
  /// for a site that works at any, without a whole address of its own in it.
  public init(report: Report, templates files: [SourceFile], baseURL: BaseURL? = nil) {
    self.report = report
    self.baseURL = baseURL
    templateFiles = TemplateFolder(files)
  }

  /// Renders every page in both languages.
  ///
  /// - Parameter jobs: how many pages are rendered side by side, at least 1.
  /// - Returns: the site, or nil where an error stands in its way, with every finding of the
  ///   templates, the drawings and the links.
  /// - Throws: ``TemplateFault`` or ``SiteFault``, both faults of the program and not of the author.
  public func render(jobs: Int) async throws -> Checked<RenderedSite?> {
    let templates = TemplateSet.load(
      templateFiles.templates, schemas: PageSchemas.all(words: report.words.keys))
    let assets = templateFiles.assets(media: report.media)
    var diagnostics = templates.diagnostics + templateFiles.diagnostics + assets.diagnostics
    let report = report
    let drawn = try await ConcurrentMap(jobs: jobs).map(report.figures) { figure in
      Localized { DrawnFigure(figure, $0, report) }
    }
    diagnostics += drawn.flatMap { figure in
      Language.allCases.flatMap { figure[$0].diagnostics }
    }
    guard let addresses = assets.value, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    let uses = ReferenceUses(report)
    let figureFiles = report.figures.map(dataFiles)
    let data = ReportData(
      report, figureFiles: figureFiles, indexFiles: indexFiles, baseURL: baseURL)
    let site = SiteMaterial(
      report: report, baseURL: baseURL, templates: templates.value, assets: addresses.addresses,
      figures: drawn,
      dataFiles: figureFiles, uses: uses,
      usedSources: UsedSource.all(in: report, uses: uses), indexFiles: indexFiles, data: data,
      claimPlaces: ClaimPlaces(report).places, words: templateWords)
    let pages = try await ConcurrentMap(jobs: jobs).map(SitePage.all(of: site)) { page in
      try page.file(in: site)
    }
    let rendered = try RenderedSite(
      pages + addresses.files + data.files + self.figureFiles(of: site)
        + (baseURL.map { SearchEngineFiles(baseURL: $0).files(for: pages) } ?? [])
        + DataFormat.allCases.compactMap { format in
          indexFiles[format].map {
            RenderedFile(path: SiteAddress.indexData(format).path, bytes: $0)
          }
        })
    diagnostics += LinkCheck.check(rendered, baseURL: baseURL)
    return Checked(diagnostics.containsError ? nil : rendered, diagnostics)
  }

  private var templateWords: Localized<TemplateValue> {
    Localized { language in
      .object(
        TemplateValues(
          report.words.keys.map { ($0, .text(report.words[$0]?[language] ?? "")) }))
    }
  }

  private var indexFiles: [DataFormat: [UInt8]] {
    guard let index = report.index else { return [:] }
    return [
      .csv: IndexRows.csv(IndexRows(index: index, report: report).all),
      .json: Array(IndexJSON(index, isRounded: true).text.utf8),
    ]
  }

  private func figureFiles(of site: SiteMaterial) -> [RenderedFile] {
    report.figures.flatMap { figure in
      let drawings = Language.allCases.compactMap { language in
        site.figures[figure.number - 1][language].standalone.map { bytes in
          RenderedFile(path: SiteAddress.drawing(figure.number, language).path, bytes: bytes)
        }
      }
      let data = DataFormat.allCases.map { format in
        RenderedFile(
          path: SiteAddress.data(figure.number, format).path,
          bytes: site.dataFiles[figure.number - 1][format] ?? [])
      }
      return drawings + data
    }
  }

  private func dataFiles(of figure: Figure) -> [DataFormat: [UInt8]] {
    [
      .csv: FigureDataFile.bytes(figure, report),
      .json: Array(FigureJSON.text(figure, report).utf8),
    ]
  }
}

/// A page of the site that is still to be rendered.
enum SitePage {
  case chooser, notFound
  case home(Language)
  case part(Part, Language)
  case section(Part, Section, Language)
  case article(Article, Language)
  case gallery(Language)
  case sources(Language)
  case glossary(Language)
  case data(Language)
  case figure(Figure, Language)
  case index(IndexPage, CompositeIndex, Language)

  /// Every page of a site; a list that would be empty has no page.
  static func all(of site: SiteMaterial) -> [SitePage] {
    let report = site.report
    return [.chooser, .notFound]
      + Language.allCases.flatMap { language -> [SitePage] in
        [.home(language), .gallery(language), .data(language)]
          + (site.usedSources.isEmpty ? [] : [.sources(language)])
          + (report.glossary.isEmpty ? [] : [.glossary(language)])
          + report.articles.map { .article($0, language) }
          + report.parts.flatMap { part in
            [.part(part, language)] + part.sections.map { .section(part, $0, language) }
          } + report.figures.map { .figure($0, language) }
          + (report.index.map { index in
            IndexPage.allCases.map { .index($0, index, language) }
          } ?? [])
      }
  }

  func file(in site: SiteMaterial) throws(TemplateFault) -> RenderedFile {
    switch self {
    case .chooser: try EntryPages(site: site).chooser()
    case .notFound: try EntryPages(site: site).notFound()
    case .home(let language): try HomePageView(site: site, language: language).file()
    case .part(let part, let language):
      try PartPageView(site: site, part: part, language: language).file()
    case .section(let part, let section, let language):
      try SectionPageView(site: site, part: part, section: section, language: language).file()
    case .article(let article, let language):
      try ArticlePageView(site: site, article: article, language: language).file()
    case .gallery(let language): try GalleryPageView(site: site, language: language).file()
    case .sources(let language): try SourcesPageView(site: site, language: language).file()
    case .glossary(let language): try GlossaryPageView(site: site, language: language).file()
    case .data(let language): try DataPageView(site: site, language: language).file()
    case .figure(let figure, let language):
      try FigurePageView(site: site, figure: figure, language: language).file()
    case .index(.scores, let index, let language):
      try ScoresPageView(site: site, index: index, language: language).file()
    case .index(.method, let index, let language):
      try MethodPageView(site: site, index: index, language: language).file()
    case .index(.claims, let index, let language):
      try ClaimsPageView(site: site, index: index, language: language).file()
    }
  }
}
