import Fixtures
import Foundation
import Testing

@testable import SiteRendering

@Suite struct WebHeadTests {
  private static let base = "https://example.org/a/b/"

  private static func rendered(
    _ change: (inout FixtureReport) throws -> Void = { _ in }
  ) async throws -> RenderedFixture {
    try await RenderedFixture(baseURL: "https://example.org/a/b", change)
  }

  /// The whole addresses below the base in a text.
  private static func addresses(_ pattern: String, in text: String) throws -> [String] {
    text.matches(of: try Regex(pattern)).compactMap { $0.output[1].substring.map(String.init) }
  }

  @Test func namesThePageInBothLanguagesAndForReadersOfNeither() async throws {
    let page = try await Self.rendered().text("zh/cargo/volume.html")
    #expect(
      page.contains(
        """
        <link rel="canonical" href="https://example.org/a/b/zh/cargo/volume.html">
        <link rel="alternate" hreflang="zh-Hans" href="https://example.org/a/b/zh/cargo/volume.html">
        <link rel="alternate" hreflang="en" href="https://example.org/a/b/en/cargo/volume.html">
        <link rel="alternate" hreflang="x-default" href="https://example.org/a/b/en/cargo/volume.html">

        """))
  }

  @Test func everyPageThatIsNamedNamesTheSamePages() async throws {
    let rendered = try await Self.rendered()
    let pattern = #"<link rel="alternate" (hreflang="[^"]*" href="[^"]*")>"#
    for page in rendered.pages where page.path != "404.html" {
      let own = try Self.addresses(pattern, in: page.text)
      #expect(own.count == 3, "\(page.path)")
      for address in try Self.addresses(#"href="https://example.org/a/b/([^"]*)""#, in: page.text) {
        guard address.hasSuffix(".html") else { continue }
        #expect(try Self.addresses(pattern, in: rendered.text(address)) == own, "\(page.path)")
      }
    }
  }

  @Test func leadsReadersOfNeitherLanguageFromTheHomePagesToTheChooser() async throws {
    let rendered = try await Self.rendered()
    for path in ["index.html", "zh/index.html", "en/index.html"] {
      #expect(
        try rendered.text(path).contains(
          "hreflang=\"x-default\" href=\"https://example.org/a/b/index.html\">"))
    }
  }

  @Test func saysNothingOfAnAddressThatItDoesNotKnow() async throws {
    let rendered = try await RenderedFixture()
    #expect(!rendered.paths.contains("sitemap.xml") && !rendered.paths.contains("robots.txt"))
    for page in rendered.pages {
      #expect(!page.text.contains("canonical") && !page.text.contains("og:"), "\(page.path)")
      #expect(!page.text.contains("ld+json") && !page.text.contains("hreflang=\"x-default"))
    }
  }

  @Test func tellsOtherSitesTitleDescriptionAndLanguage() async throws {
    let page = try await Self.rendered().text("en/cargo/volume.html")
    for line in [
      "<meta property=\"og:type\" content=\"article\">",
      "<meta property=\"og:site_name\" content=\"Sample Harbour Annual Review 2024\">",
      "<meta property=\"og:url\" content=\"https://example.org/a/b/en/cargo/volume.html\">",
      "<meta property=\"og:locale\" content=\"en_GB\">",
      "<meta property=\"og:locale:alternate\" content=\"zh_CN\">",
    ] { #expect(page.contains(line + "\n"), "\(line)") }
    let description = try Self.addresses(#"name="description" content="([^"]*)""#, in: page)
    #expect(
      try Self.addresses(#"property="og:description" content="([^"]*)""#, in: page) == description)
  }

  @Test func showsThePictureOfTheLanguage() async throws {
    let rendered = try await Self.rendered { fixture in
      for name in ["a", "b"] {
        fixture.write(bytes: Self.picture(1200, 630) + Array(name.utf8), to: "media/\(name).png")
      }
      try fixture.append("share: {zh: a.png, en: b.png}\n", to: "report.yaml")
    }
    #expect(rendered.findings == [])
    for (language, name) in [("zh", "a"), ("en", "b")] {
      let asset = try #require(rendered.paths.first { $0.hasPrefix("assets/media/\(name).") })
      #expect(
        try rendered.text("\(language)/index.html").contains(
          "<meta property=\"og:image\" content=\"\(Self.base)\(asset)\">"))
    }
  }

  /// The opening of a PNG file.
  static func picture(_ width: UInt16, _ height: UInt16) -> [UInt8] {
    [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13] + Array("IHDR".utf8)
      + [0, 0, UInt8(width >> 8), UInt8(width & 255), 0, 0]
      + [UInt8(height >> 8), UInt8(height & 255)]
  }

  @Test func mapsEveryPageWithItsAlternates() async throws {
    let rendered = try await Self.rendered()
    let map = try rendered.text("sitemap.xml")
    let pages = rendered.pages.map(\.path).filter { $0 != "404.html" }
    #expect(
      try Self.addresses("<loc>([^<]*)</loc>", in: map) == pages.sorted().map { Self.base + $0 })
    #expect(map.matches(of: /<xhtml:link\s/).count == 3 * pages.count)
    #expect(
      try rendered.text("robots.txt")
        == "User-agent: *\nAllow: /\nSitemap: https://example.org/a/b/sitemap.xml\n")
    #expect(try XMLDocumentCheck.isWellFormed(map))
  }

  @Test func leadsFromAWrongAddressToTheHomePages() async throws {
    let page = try await Self.rendered().text("404.html")
    #expect(page.contains("<a href=\"https://example.org/a/b/zh/index.html\">"))
    #expect(!page.contains("canonical"))
  }

  @Test func describesTheReportAndTheDataOfAFigure() async throws {
    let rendered = try await Self.rendered()
    let report = try Self.data(of: rendered.text("en/index.html"))
    #expect(report["@type"] as? String == "Report")
    #expect(report["datePublished"] as? String == "2025-03-31")
    #expect(report["inLanguage"] as? String == "en")
    let figure = try Self.data(of: rendered.text("zh/figures/1.html"))
    #expect(figure["@type"] as? String == "Dataset")
    let files = try #require(figure["distribution"] as? [[String: String]])
    #expect(
      files.map { $0["contentUrl"] } == [
        Self.base + "data/figures/01.csv", Self.base + "data/figures/01.json",
      ])
    #expect(files.allSatisfy { $0["@type"] == "DataDownload" })
    #expect(try rendered.text("en/cargo/volume.html").contains("ld+json") == false)
  }

  @Test func namesALicenceWhereThereIsOne() async throws {
    let rendered = try await Self.rendered { fixture in
      try fixture.append(
        "license: {id: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/}\n",
        to: "report.yaml")
    }
    let figure = try Self.data(of: rendered.text("zh/figures/1.html"))
    #expect(figure["license"] as? String == "https://creativecommons.org/licenses/by/4.0/")
  }

  @Test func keepsTheTextInsideTheScriptThatHoldsData() async throws {
    let evil = "</script><script>alert(1)</script><!--"
    let rendered = try await Self.rendered { fixture in
      try fixture.replace("Sample Harbour", with: evil, in: "report.yaml")
    }
    let page = try rendered.text("en/index.html")
    #expect(page.matches(of: /<script/).count == 2)
    #expect((try Self.data(of: page)["name"] as? String)?.contains(evil) == true)
  }

  private static func data(of page: String) throws -> [String: Any] {
    let script = try #require(
      page.firstMatch(of: /<script type="application\/ld\+json">([^<]*)<\/script>/))
    let value = try JSONSerialization.jsonObject(with: Data(script.1.utf8))
    return try #require(value as? [String: Any])
  }
}

/// Whether a text is well-formed XML, as far as tags go.
enum XMLDocumentCheck {
  static func isWellFormed(_ text: String) throws -> Bool {
    var open: [Substring] = []
    for tag in text.matches(of: /<(\/?)([a-z:]+)[^<>]*?(\/?)>/) {
      if tag.1 == "/" {
        guard open.popLast() == tag.2 else { return false }
      } else if tag.3 != "/" {
        open.append(tag.2)
      }
    }
    return open.isEmpty && text.hasPrefix("<?xml version=\"1.0\"")
  }
}
