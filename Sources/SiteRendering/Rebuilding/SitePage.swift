import ReportModel

/// A page of the site that is still to be rendered, with its own text in its language.
///
/// Behind a reference: a large report has thousands, which are compared and passed on at every run.
indirect enum SitePage: Equatable {
  case chooser, notFound
  case home(Language)
  case part(Part, Language)
  case section(Section, Language)
  case article(Article, Language)
  case gallery(Language)
  case sources(Language)
  case glossary(Language)
  case data(Language)
  case figure(Figure, Language)
  case index(IndexPage, CompositeIndex, Language)

  /// Every page of a site; a list that would be empty has no page.
  static func all(of report: Report, hasSources: Bool) -> [SitePage] {
    [.chooser, .notFound]
      + Language.allCases.flatMap { language -> [SitePage] in
        [.home(language), .gallery(language), .data(language)]
          + (hasSources ? [.sources(language)] : [])
          + (report.glossary.isEmpty ? [] : [.glossary(language)])
          + report.articles.map { .article($0.showing(language), language) }
          + report.parts.flatMap { part in
            [.part(part.showing(language), language)]
              + part.sections.map { .section($0.showing(language), language) }
          } + report.figures.map { .figure($0, language) }
          + (report.index.map { index in
            IndexPage.allCases.map { .index($0, index, language) }
          } ?? [])
      }
  }

  /// The language of the page; nil where it is in none, or in both.
  var language: Language? {
    switch self {
    case .chooser, .notFound: nil
    case .home(let language), .gallery(let language), .sources(let language),
      .glossary(let language), .data(let language), .part(_, let language),
      .section(_, let language), .article(_, let language), .figure(_, let language),
      .index(_, _, let language):
      language
    }
  }

  /// Where the page of a report is published.
  func address(in report: Report) -> SiteAddress {
    switch self {
    case .chooser: .chooser
    case .notFound: .notFound
    case .home(let language): .home(language)
    case .part(let part, let language): .part(part, language)
    case .section(let section, let language):
      .section(section, of: report.parts[section.place.part - 1], language)
    case .article(let article, let language): .article(article, language)
    case .gallery(let language): .gallery(language)
    case .sources(let language): .sources(language)
    case .glossary(let language): .glossary(language)
    case .data(let language): .dataPage(language)
    case .figure(let figure, let language): .figure(figure.number, language)
    case .index(let page, _, let language): .index(page, language)
    }
  }

  func file(in site: SiteMaterial) throws(TemplateFault) -> RenderedFile {
    switch self {
    case .chooser: try EntryPages(site: site).chooser()
    case .notFound: try EntryPages(site: site).notFound()
    case .home(let language): try HomePageView(site: site, language: language).file()
    case .part(let part, let language):
      try PartPageView(site: site, part: part, language: language).file()
    case .section(let section, let language):
      try SectionPageView(
        site: site, part: site.report.parts[section.place.part - 1], section: section,
        language: language
      ).file()
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
