import ReportModel

/// The pages outside both languages: the chooser and the page for a wrong address.
struct EntryPages {
  let site: SiteMaterial

  func chooser() throws(TemplateFault) -> RenderedFile {
    let identity = site.report.identity
    let languages = Language.allCases.map { language -> TemplateValues in
      [
        "lang": .text(language.tag), "code": .text(language.rawValue),
        "name": .text(language.ownName), "title": .text(identity.fullTitle(language)),
        "edition": .text(identity.edition), "publisher": .text(identity.publisher[language]),
        "invitation": .text(site.word(.invitation, language)),
        "url": .text(SiteAddress.chooser.link(to: .home(language))),
      ]
    }
    let html = try site.templates.render(
      "chooser",
      [
        "stylesheet": .text(site.assets.stylesheet), "script": .text(site.assets.script),
        "favicon": .text(site.assets.favicon), "languages": .list(languages),
        "site": .object([
          "title": .text(identity.fullTitle(.chinese)), "edition": .text(identity.edition),
        ]),
        "web": site.baseURL.map { .object(WebHead(site: site, baseURL: $0).chooser()) },
      ])
    return RenderedFile(path: SiteAddress.chooser.path, text: html)
  }

  /// Served at any depth, so without a relative link; where the site's address is known, with whole
  /// ones.
  func notFound() throws(TemplateFault) -> RenderedFile {
    let languages = Language.allCases.map { language -> TemplateValues in
      [
        "lang": .text(language.tag), "title": .text(site.word(.notFoundTitle, language)),
        "message": .text(site.word(.notFoundMessage, language)),
        "name": .text(site.word(.homePage, language)),
        "url": site.baseURL.map { .text($0.address(of: .home(language))) },
      ]
    }
    let html = try site.templates.render("notfound", ["languages": .list(languages)])
    return RenderedFile(path: SiteAddress.notFound.path, text: html)
  }
}
