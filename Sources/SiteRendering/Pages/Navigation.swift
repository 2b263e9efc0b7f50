import ReportModel

/// The menus that all pages of one folder share, rendered once: their links are relative to it.
///
/// A large report has hundreds of links here, and a page for each of them.
struct Navigation: Sendable {
  /// The rendered template contents.
  let contents: String
  /// The rendered template footer.
  let footer: String

  /// Renders what pages in the folder of an address share.
  ///
  /// - Throws: ``TemplateFault`` where the values do not fit the templates.
  init(site: SiteMaterial, language: Language, address: SiteAddress) throws(TemplateFault) {
    let names = FolderNames(site: site, language: language, address: address).values
    let links = NavigationLinks(site: site, language: language, address: address)
    contents = try site.templates.render("contents", names.adding(links.contents))
    footer = try site.templates.render("footer", names.adding(links.footer))
  }
}

/// The names that every template may use whose text is the same on all pages of a folder.
struct FolderNames {
  let site: SiteMaterial
  let language: Language
  /// Any page of the folder.
  let address: SiteAddress

  var values: TemplateValues {
    let identity = site.report.identity
    return [
      "lang": .text(language.tag), "code": .text(language.rawValue),
      "isChinese": .flag(language == .chinese),
      "root": .text(address.root),
      "stylesheet": .text(site.assets.stylesheet), "script": .text(site.assets.script),
      "favicon": .text(site.assets.favicon),
      "home": .text(address.link(to: .home(language))),
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
}

/// Where the menus lead.
private struct NavigationLinks {
  let site: SiteMaterial
  let language: Language
  let address: SiteAddress

  var contents: TemplateValues { ["parts": .list(site.report.parts.map(entry))] }

  private func entry(_ part: Part) -> TemplateValues {
    [
      "title": .text(part.text[language].title),
      "url": .text(address.link(to: .part(part, language))),
      "number": .text(Numbering.partLabel(part.number, language)),
      "sections": .list(
        part.sections.map { section in
          [
            "title": .text(section.text[language].title),
            "url": .text(address.link(to: .section(section, of: part, language))),
            "number": .text(Numbering.section(section.place, language)),
          ]
        }),
    ]
  }

  var footer: TemplateValues {
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

  private func link(_ title: String, _ other: SiteAddress) -> TemplateValues {
    ["title": .text(title), "url": .text(address.link(to: other))]
  }
}
