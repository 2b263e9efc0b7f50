import ReportModel

/// A page of the index.
enum IndexPage: String, CaseIterable {
  case scores, method, claims

  var title: InterfaceWord {
    switch self {
    case .scores: .indexScores
    case .method: .indexMethod
    case .claims: .indexClaims
    }
  }
}

/// What the pages of the index share.
struct IndexPageFrame {
  let site: SiteMaterial
  let index: CompositeIndex
  let page: IndexPage
  let place: PagePlace

  init(site: SiteMaterial, index: CompositeIndex, page: IndexPage, language: Language) {
    self.site = site
    self.index = index
    self.page = page
    place = PagePlace(language) { .index(page, $0) }
  }

  var language: Language { place.language }
  var wording: IndexWording { IndexWording(index: index, language: language) }

  /// The whole page; `toc` are the ids and titles of its headings.
  func file(
    title: String, summary: String, toc: [(id: String, title: String)], hasSources: Bool = false,
    values: TemplateValues
  ) throws(TemplateFault) -> RenderedFile {
    let shared: TemplateValues = [
      "title": .text(title), "summary": .text(summary),
      "overviewURL": .text(place.link(to: .index(.scores, language))),
      "pages": .list(Self.links(site, place, current: page)),
      "toc": .list(toc.map { ["title": .text($0.title), "url": .text("#\($0.id)")] }),
      "hasSources": .flag(hasSources),
    ]
    return try PageFrame(site: site, place: place).page(
      kind: page.rawValue, title: title, description: summary, menu: .index,
      values: shared.adding(values))
  }

  /// Links to every page of the index.
  static func links(_ site: SiteMaterial, _ place: PagePlace, current: IndexPage?)
    -> [TemplateValues]
  {
    IndexPage.allCases.map { page in
      [
        "title": .text(site.word(page.title, place.language)),
        "url": .text(place.link(to: .index(page, place.language))),
        "current": .flag(page == current),
      ]
    }
  }
}
