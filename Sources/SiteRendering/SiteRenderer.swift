public import Diagnostics
import Plotting
import Rebuilding
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
    var memory = SiteMemory()
    return try await render(jobs: jobs, remembering: &memory)
  }

  /// The same site, made with what an earlier run left in a memory.
  ///
  /// Costs what the pages whose input changed since then cost, and a comparison of all inputs.
  public func render(jobs: Int, remembering memory: inout SiteMemory) async throws
    -> Checked<RenderedSite?>
  {
    let templates = templates(&memory)
    let assets = assets(&memory)
    let settings = report.drawingSettings
    let settingsNumber = memory.settings.number(of: settings)
    let drawn = drawnFigures(settings, settingsNumber, jobs, &memory)
    var diagnostics = templates.diagnostics + templateFiles.diagnostics + assets.diagnostics
    diagnostics += drawn.flatMap { figure in
      Language.allCases.flatMap { figure.drawn[$0].diagnostics }
    }
    guard let published = assets.value, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    memory.indexFiles.beginRun()
    let indexFiles = memory.indexFiles.output("index", for: settingsNumber) { _ in
      Self.indexFiles(of: settings)
    }
    let data = reportData(drawn.map(\.dataFiles), indexFiles, settingsNumber, &memory)
    let destinations = destinations(&memory)
    let sections = report.parts.flatMap { part in
      part.sections.map { SiteAddress.section($0, of: part, .chinese).path }
    }.compactMap { destinations[$0] }
    let uses = ReferenceUses(report, sections)
    let usedSources = UsedSource.all(in: report, uses: uses)
    let unshared = SiteMaterial(
      report: report.outline, baseURL: baseURL, templates: templates.value,
      assets: published.addresses,
      figures: drawn.map(\.drawn), dataFiles: drawn.map(\.dataFiles), uses: .none,
      usedSources: [], hasSources: !usedSources.isEmpty, indexFiles: indexFiles, data: data,
      claimPlaces: [:], words: templateWords)
    let frame = memory.frames.number(
      of: SiteMemory.Frame(
        outline: unshared.report, outlineBytes: report.outlineBytes,
        templates: templateFiles.templates, assets: unshared.assets,
        hasSources: unshared.hasSources,
        baseURL: baseURL?.text))
    let inputs = PageInputs(
      report: report, destinations: destinations, uses: uses, usedSources: usedSources,
      claimPlaces: ClaimPlaces(report, sections).places, data: data, frame: frame)
    let all = SitePage.all(of: report, hasSources: unshared.hasSources)
    let site = unshared.sharing(try navigation(of: all, in: unshared, frame, jobs, &memory))
    let pages = all.map { page in
      let path = page.address(in: report).path
      return (name: path, input: inputs.input(of: page, at: path))
    }
    memory.pages.beginRun()
    let files = try memory.pages.outputs(for: pages) { inputs in
      try ConcurrentMap(jobs: jobs).map(inputs) { input in
        try input.page.file(in: input.material(in: site))
      }
    }
    let rendered = try RenderedSite(
      files + published.files + data.files + figureFiles(of: site)
        + (baseURL.map { SearchEngineFiles(baseURL: $0).files(for: files) } ?? [])
        + DataFormat.allCases.compactMap { format in
          indexFiles[format].map {
            RenderedFile(path: SiteAddress.indexData(format).path, bytes: $0)
          }
        })
    diagnostics += memory.links.check(rendered, baseURL: baseURL, jobs: jobs)
    return Checked(diagnostics.containsError ? nil : rendered, diagnostics)
  }

  // MARK: What pages are made from

  private func templates(_ memory: inout SiteMemory) -> Checked<TemplateSet> {
    memory.templates.beginRun()
    return memory.templates.output(
      "templates", for: .init(files: templateFiles.templates, words: report.words.keys)
    ) { input in
      TemplateSet.load(input.files, schemas: PageSchemas.all(words: input.words))
    }
  }

  private func assets(_ memory: inout SiteMemory) -> Checked<TemplateFolder.Assets?> {
    memory.assets.beginRun()
    return memory.assets.output(
      "assets", for: .init(files: templateFiles.assetFiles, media: report.media)
    ) { input in templateFiles.assets(media: input.media) }
  }

  private func drawnFigures(
    _ settings: Report, _ number: Int, _ jobs: Int, _ memory: inout SiteMemory
  ) -> [FigureMaterial] {
    memory.figures.beginRun()
    return memory.figures.outputs(
      for: report.figures.map { ($0.id, .init(figure: $0, settings: number)) }
    ) { inputs in
      ConcurrentMap(jobs: jobs).map(inputs) { input in
        FigureMaterial(
          drawn: Localized { DrawnFigure(input.figure, $0, settings) },
          dataFiles: Self.dataFiles(of: input.figure, settings))
      }
    }
  }

  /// What the pages of each folder share, by the folder.
  private func navigation(
    of pages: [SitePage], in site: SiteMaterial, _ frame: Int, _ jobs: Int,
    _ memory: inout SiteMemory
  ) throws -> [String: Navigation] {
    var folders: [(name: String, input: SiteMemory.NavigationInput)] = []
    var seen: Set<String> = []
    for page in pages {
      guard let language = page.language else { continue }
      let address = page.address(in: report)
      if seen.insert(address.folder).inserted {
        folders.append((address.folder, .init(language: language, address: address, frame: frame)))
      }
    }
    memory.navigation.beginRun()
    let made = try memory.navigation.outputs(for: folders) { inputs in
      try ConcurrentMap(jobs: jobs).map(inputs) { input in
        try Navigation(site: site, language: input.language, address: input.address)
      }
    }
    return Dictionary(zip(folders.map(\.name), made)) { first, _ in first }
  }

  private func reportData(
    _ figureFiles: [[DataFormat: [UInt8]]], _ indexFiles: [DataFormat: [UInt8]], _ settings: Int,
    _ memory: inout SiteMemory
  ) -> ReportData {
    memory.data.beginRun()
    return memory.data.output(
      "data", for: .init(figures: report.figures, settings: settings, baseURL: baseURL?.text)
    ) { _ in
      ReportData(report, figureFiles: figureFiles, indexFiles: indexFiles, baseURL: baseURL)
    }
  }

  /// The destinations of each page that has a text, by its path.
  private func destinations(_ memory: inout SiteMemory) -> [String: TextDestinations] {
    memory.destinations.beginRun()
    var found: [String: TextDestinations] = [:]
    for language in Language.allCases {
      let texts =
        [(SiteAddress.home(language), report.home.lead)]
        + report.articles.map { (SiteAddress.article($0, language), $0.text) }
        + report.parts.flatMap { part in
          [(SiteAddress.part(part, language), part.text)]
            + part.sections.map { (SiteAddress.section($0, of: part, language), $0.text) }
        }
      for (address, text) in texts {
        found[address.path] = memory.destinations.output(address.path, for: text[language]) {
          TextDestinations($0.blocks)
        }
      }
    }
    return found
  }

  private var templateWords: Localized<TemplateValue> {
    Localized { language in
      .object(
        TemplateValues(
          report.words.keys.map { ($0, .text(report.words[$0]?[language] ?? "")) }))
    }
  }

  private static func indexFiles(of report: Report) -> [DataFormat: [UInt8]] {
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

  private static func dataFiles(of figure: Figure, _ report: Report) -> [DataFormat: [UInt8]] {
    [
      .csv: FigureDataFile.bytes(figure, report),
      .json: Array(FigureJSON.text(figure, report).utf8),
    ]
  }
}
