import CommonMark
import ReportModel

/// What every page of a site shares: the report, its templates, assets and drawings.
struct SiteMaterial {
  let report: Report
  /// Where the site is to be published; nil for a site that works at any address.
  let baseURL: BaseURL?
  let templates: TemplateSet
  let assets: AssetAddresses
  /// By number, the first at index 0.
  let figures: [Localized<DrawnFigure>]
  /// The data of each figure in each format, by number, the first at index 0.
  let dataFiles: [[DataFormat: [UInt8]]]
  let uses: ReferenceUses
  /// The sources that a section or figure uses.
  let usedSources: [UsedSource]
  /// Whether any source is used, so that there is a page of them.
  let hasSources: Bool
  /// The data of the index in each format; empty where there is none.
  let indexFiles: [DataFormat: [UInt8]]
  /// The data of the report as a whole.
  let data: ReportData
  /// The sections whose text makes a claim, by its id, in reading order.
  let claimPlaces: [String: [SectionPlace]]
  /// The interface words as a template sees them.
  let words: Localized<TemplateValue>

  func word(_ word: InterfaceWord, _ language: Language) -> String {
    report.words[word, language]
  }
}

/// Where the assets of the templates and the text are published.
struct AssetAddresses: Equatable {
  let stylesheet: String
  let script: String
  let favicon: String
  /// By index in ``Report/media``.
  let media: [String]
}

/// Which page a page is: its address in both languages and what it is called.
struct PagePlace {
  let language: Language
  let address: SiteAddress
  let counterpart: SiteAddress

  init(_ language: Language, _ address: (Language) -> SiteAddress) {
    self.language = language
    self.address = address(language)
    counterpart = address(language.other)
  }

  func link(to other: SiteAddress, anchor: String? = nil) -> String {
    address.link(to: other, anchor: anchor)
  }
}

/// Renders the shell around a page's own template: head, header, footer.
struct PageFrame {
  let site: SiteMaterial
  let place: PagePlace

  private var language: Language { place.language }
  private var identity: ReportIdentity { site.report.identity }

  /// The names that every template may use.
  var common: TemplateValues {
    let other = language.other
    return [
      "lang": .text(language.tag), "code": .text(language.rawValue),
      "isChinese": .flag(language == .chinese),
      "root": .text(place.address.root),
      "stylesheet": .text(site.assets.stylesheet), "script": .text(site.assets.script),
      "favicon": .text(site.assets.favicon),
      "home": .text(place.link(to: .home(language))),
      "other": .object([
        "lang": .text(other.tag), "code": .text(other.rawValue),
        "name": .text(other.ownName), "mark": .text(other.mark),
        "url": .text(place.link(to: place.counterpart)),
      ]),
      "site": .object([
        "title": .text(identity.fullTitle(language)),
        "shortTitle": .text(identity.shortTitle[language]),
        "edition": .text(identity.edition), "publisher": .text(identity.publisher[language]),
        "date": .text(identity.date.text(language)), "rights": .text(identity.rights[language]),
        "description": .text(identity.description[language]),
      ]),
      "t": site.words[language],
    ]
  }

  /// Which entry of the menu a page belongs to.
  enum MenuEntry { case read, figures, index }

  /// The whole page as a file.
  ///
  /// - Throws: ``TemplateFault`` where the values do not fit the templates.
  func page(
    kind: String, title: String, description: String, menu: MenuEntry?, isArticle: Bool = false,
    data: (StructuredData) -> [JSON] = { _ in [] }, values: TemplateValues
  ) throws(TemplateFault) -> RenderedFile {
    let web = site.baseURL.map { baseURL in
      WebHead(site: site, baseURL: baseURL).values(
        place, title: title, description: description, isArticle: isArticle,
        data: data(StructuredData(site: site, baseURL: baseURL, language: language)))
    }
    let common = common
    let main = try site.templates.render(kind, common.adding(values))
    let header = try site.templates.render("header", common.adding(headerValues(current: menu)))
    let footer = try site.templates.render("footer", common.adding(footerValues))
    let html = try site.templates.render(
      "page",
      common.adding([
        "kind": .text(kind), "title": .text(title), "isHome": .flag(kind == "home"),
        "description": .text(description), "header": .html(header), "main": .html(main),
        "footer": .html(footer), "web": web.map { .object($0) },
      ]))
    return RenderedFile(path: place.address.path, text: html)
  }

  private func headerValues(current: MenuEntry?) -> TemplateValues {
    var menu: [TemplateValues] = []
    if let first = site.report.firstSection(language) {
      menu.append([
        "title": .text(site.word(.menuRead, language)), "url": .text(place.link(to: first)),
        "current": .flag(current == .read),
      ])
    }
    menu.append([
      "title": .text(site.word(.menuFigures, language)),
      "url": .text(place.link(to: .gallery(language))), "current": .flag(current == .figures),
    ])
    if site.report.index != nil {
      menu.append([
        "title": .text(site.word(.menuIndex, language)),
        "url": .text(place.link(to: .index(.scores, language))),
        "current": .flag(current == .index),
      ])
    }
    return ["menu": .list(menu), "contents": .list(site.report.parts.map(contents))]
  }

  private func contents(_ part: Part) -> TemplateValues {
    [
      "title": .text(part.text[language].title),
      "url": .text(place.link(to: .part(part, language))),
      "number": .text(Numbering.partLabel(part.number, language)),
      "sections": .list(
        part.sections.map { section in
          [
            "title": .text(section.text[language].title),
            "url": .text(place.link(to: .section(section, of: part, language))),
            "number": .text(Numbering.section(section.place, language)),
          ]
        }),
    ]
  }

  private var footerValues: TemplateValues {
    let parts = site.report.parts.map { part in
      link(
        Numbering.partLabel(part.number, language) + (language == .chinese ? "　" : "  ")
          + part.text[language].title, .part(part, language))
    }
    let report = articles(.front) + parts + articles(.back)
    var use = [
      link(site.word(.homePage, language), .home(language)),
      link(site.word(.menuFigures, language), .gallery(language)),
    ]
    if site.report.index != nil {
      use += IndexPage.allCases.map { link(site.word($0.title, language), .index($0, language)) }
    }
    use.append(link(site.word(.menuData, language), .dataPage(language)))
    if site.hasSources {
      use.append(link(site.word(.menuSources, language), .sources(language)))
    }
    if !site.report.glossary.isEmpty {
      use.append(link(site.word(.menuGlossary, language), .glossary(language)))
    }
    use += articles(.about)
    return [
      "groups": .list([
        ["title": .text(site.word(.footReport, language)), "links": .list(report)],
        ["title": .text(site.word(.footUse, language)), "links": .list(use)],
      ])
    ]
  }

  private func articles(_ shelf: Article.Shelf) -> [TemplateValues] {
    site.report.articles.filter { $0.shelf == shelf }.map { article in
      link(article.text[language].title, .article(article, language))
    }
  }

  private func link(_ title: String, _ address: SiteAddress) -> TemplateValues {
    ["title": .text(title), "url": .text(place.link(to: address))]
  }
}

extension Language {
  /// The language's name in itself.
  var ownName: String {
    switch self {
    case .chinese: "中文"
    case .english: "English"
    }
  }

  /// The shortest mark of the language.
  var mark: String {
    switch self {
    case .chinese: "中"
    case .english: "EN"
    }
  }
}

extension Report {
  /// Where reading begins: the first section, or the first part where it has none.
  func firstSection(_ language: Language) -> SiteAddress? {
    guard let part = parts.first else { return nil }
    guard let section = part.sections.first else { return .part(part, language) }
    return .section(section, of: part, language)
  }

  /// The article that content calls by a path.
  func article(at path: String) -> Article? { articles.first { $0.path == path } }

  /// The part and the section at a place.
  func section(at place: SectionPlace) -> (part: Part, section: Section) {
    let part = parts[place.part - 1]
    return (part, part.sections[place.section - 1])
  }
}
