import CommonMark
import ReportModel

/// The files that search engines ask for.
struct SearchEngineFiles {
  let baseURL: BaseURL

  /// The map of the site and the file that names it.
  func files(for pages: [RenderedFile]) -> [RenderedFile] {
    [
      RenderedFile(path: SiteAddress.sitemap.path, text: sitemap(pages)),
      RenderedFile(
        path: SiteAddress.robots.path,
        text: "User-agent: *\nAllow: /\nSitemap: \(baseURL.address(of: .sitemap))\n"),
    ]
  }

  /// Every page of a language with the same page in the other, and the chooser.
  ///
  /// Source: sitemaps.org 0.9, with the alternates that search engines read there.
  private func sitemap(_ pages: [RenderedFile]) -> String {
    let paths = Set(pages.map(\.path))
    let entries = pages.map(\.path).sorted().compactMap { path -> String? in
      guard path != SiteAddress.chooser.path else { return entry(path, nil) }
      guard let language = Language.allCases.first(where: { path.hasPrefix("\($0.rawValue)/") })
      else { return nil }
      let rest = path.dropFirst(language.rawValue.count)
      let both = Localized { "\($0.rawValue)\(rest)" }
      return Language.allCases.allSatisfy { paths.contains(both[$0]) } ? entry(path, both) : nil
    }
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" \
      xmlns:xhtml="http://www.w3.org/1999/xhtml">
      \(entries.joined())</urlset>

      """
  }

  private func entry(_ path: String, _ pair: Localized<String>?) -> String {
    let isHome = pair?.chinese == SiteAddress.home(.chinese).path
    let homes = Localized { SiteAddress.home($0).path }
    let both = pair ?? homes
    let rest = pair == nil || isHome ? SiteAddress.chooser.path : both.english
    let alternates =
      Language.allCases.map { link($0.tag, both[$0]) } + [link("x-default", rest)]
    return "<url>\n<loc>\(escaped(path))</loc>\n\(alternates.joined())</url>\n"
  }

  private func link(_ language: String, _ path: String) -> String {
    "<xhtml:link rel=\"alternate\" hreflang=\"\(language)\" href=\"\(escaped(path))\"/>\n"
  }

  private func escaped(_ path: String) -> String { HTML.escapedAttribute(baseURL.text + path) }
}
