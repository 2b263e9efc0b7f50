import ReportModel

/// What the head of a page tells search engines and other sites, all of it with whole addresses.
struct WebHead {
  let site: SiteMaterial
  let baseURL: BaseURL

  /// The values of `web` for a page of one language.
  func values(
    _ place: PagePlace, title: String, description: String, isArticle: Bool, data: [JSON]
  ) -> TemplateValues {
    // A reader of neither language is sent to the chooser from the home pages, elsewhere to English.
    let isHome = place.address == .home(place.language)
    let addresses = Localized { language in
      language == place.language ? place.address : place.counterpart
    }
    return values(
      canonical: place.address, addresses: addresses,
      others: isHome ? .chooser : addresses.english, language: place.language, title: title,
      description: description, isArticle: isArticle, data: data)
  }

  /// The values of `web` for the page that leads into both languages.
  func chooser() -> TemplateValues {
    let identity = site.report.identity
    return values(
      canonical: .chooser, addresses: Localized { .home($0) }, others: .chooser,
      language: .chinese,
      title: Language.allCases.map { identity.fullTitle($0) }.joined(separator: " · "),
      description: Language.allCases.map { identity.description[$0] }.joined(separator: " "),
      isArticle: false, data: [])
  }

  private func values(
    canonical: SiteAddress, addresses: Localized<SiteAddress>, others: SiteAddress,
    language: Language, title: String, description: String, isArticle: Bool, data: [JSON]
  ) -> TemplateValues {
    let alternates = Language.allCases.map { language -> TemplateValues in
      ["lang": .text(language.tag), "url": .text(baseURL.address(of: addresses[language]))]
    }
    let rest: TemplateValues = [
      "lang": .text("x-default"), "url": .text(baseURL.address(of: others)),
    ]
    return [
      "canonical": .text(baseURL.address(of: canonical)), "alternates": .list(alternates + [rest]),
      "type": .text(isArticle ? "article" : "website"), "title": .text(title),
      "description": .text(description), "locale": .text(language.locale),
      "otherLocale": .text(language.other.locale),
      "picture": picture(language).map { .object($0) },
      "data": .html(data.map(Self.script).joined(separator: "\n")),
    ]
  }

  private func picture(_ language: Language) -> TemplateValues? {
    site.report.share.map { pictures in
      let path = site.assets.media[pictures[language]]
      return [
        "url": .text(baseURL.text + path),
        "alternative": .text(site.report.identity.fullTitle(language)),
        "width": .text(String(ReportIdentity.sharePictureSize.width)),
        "height": .text(String(ReportIdentity.sharePictureSize.height)),
      ]
    }
  }

  /// The one script that stands in a page: data, which ``JSON`` escapes for that place.
  private static func script(_ data: JSON) -> String {
    "<script type=\"application/ld+json\">\n\(data.text)</script>"
  }
}

extension Language {
  /// Language and country, as the Open Graph protocol writes them.
  fileprivate var locale: String {
    switch self {
    case .chinese: "zh_CN"
    case .english: "en_GB"
    }
  }
}
