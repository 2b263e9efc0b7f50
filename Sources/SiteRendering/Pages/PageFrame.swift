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
  /// What the pages of a folder share, by its path; made by the page where it is not there.
  private(set) var navigation: [String: Navigation] = [:]

  /// The same material with what the pages of each folder share.
  func sharing(_ navigation: [String: Navigation]) -> SiteMaterial {
    var material = self
    material.navigation = navigation
    return material
  }

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

  /// The names that every template of one page may use.
  var common: TemplateValues {
    let other = language.other
    return FolderNames(site: site, language: language, address: place.address).values.adding([
      "other": .object([
        "lang": .text(other.tag), "code": .text(other.rawValue),
        "name": .text(other.ownName), "mark": .text(other.mark),
        "url": .text(place.link(to: place.counterpart)),
      ])
    ])
  }

  private var navigation: Navigation {
    get throws(TemplateFault) {
      if let shared = site.navigation[place.address.folder] { return shared }
      return try Navigation(site: site, language: language, address: place.address)
    }
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
    let navigation = try navigation
    let main = try site.templates.render(kind, common.adding(values))
    let header = try site.templates.render(
      "header",
      common.adding(["menu": .list(entries(current: menu)), "contents": .html(navigation.contents)])
    )
    let html = try site.templates.render(
      "page",
      common.adding([
        "kind": .text(kind), "title": .text(title), "isHome": .flag(kind == "home"),
        "description": .text(description), "header": .html(header), "main": .html(main),
        "footer": .html(navigation.footer), "web": web.map { .object($0) },
      ]))
    return RenderedFile(path: place.address.path, text: html)
  }

  private func entries(current: MenuEntry?) -> [TemplateValues] {
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
    return menu
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
