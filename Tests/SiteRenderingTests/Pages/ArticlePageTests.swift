import Fixtures
import Testing

@Suite struct ArticlePageTests {
  /// A foreword, a contact page and a page about the edition.
  private static func rendered() async throws -> RenderedFixture {
    try await RenderedFixture { fixture in
      for (language, word) in [("zh", "前言"), ("en", "Foreword")] {
        fixture.write(
          "---\ntitle: \(word)\n---\n\n见[](section:cargo/volume)。[](cite:gate-log)\n\n## x {#why}\n",
          to: "front/1-foreword.\(language).md")
        fixture.write("---\ntitle: z\n---\n\nz\n", to: "back/1-contact.\(language).md")
        fixture.write(
          "---\ntitle: y\n---\n\n[](section:front/foreword#why)\n\n## n {#notes}\n\n文\n",
          to: "about.\(language).md")
        try fixture.append(
          "\n> [!NOTE]\n> 注一[](cite:gate-log)\n\n> [!NOTE]\n> 注二\n",
          to: "1-cargo/2-berths.\(language).md")
        try fixture.append("notes: [{zh: 图注, en: figure’s note}]\n", to: Self.figure(language))
      }
    }
  }

  /// Each figure gets its note once.
  private static func figure(_ language: String) -> String {
    language == "zh" ? "figures/01-throughput/figure.yaml" : "figures/02-quay/figure.yaml"
  }

  @Test func standsBeforeOrAfterThePartsInReadingOrder() async throws {
    let rendered = try await Self.rendered()
    #expect(rendered.findings == [])
    let foreword = try rendered.text("en/front/foreword.html")
    #expect(foreword.contains("<h1>Foreword</h1>"))
    #expect(foreword.contains("rel=\"next\" href=\"../cargo.html\""))
    let contact = try rendered.text("en/back/contact.html")
    #expect(contact.contains("rel=\"prev\" href=\"../energy/shore-power.html\""))
    #expect(contact.contains("rel=\"next\" href=\"../about.html\""))
    let part = try rendered.text("zh/cargo.html")
    #expect(part.contains("<a class=\"pager-previous\" rel=\"prev\" href=\"front/foreword.html\">"))
  }

  @Test func isReachedFromTheFootOfEveryPage() async throws {
    let page = try await Self.rendered().text("zh/figures/1.html")
    for path in ["front/foreword", "back/contact", "about"] {
      #expect(page.contains("<a href=\"../\(path).html\">"), "\(path)")
    }
  }

  @Test func hasHeadingsWithoutNumbersAndItsOwnSources() async throws {
    let page = try await Self.rendered().text("zh/front/foreword.html")
    #expect(page.contains("<h2 id=\"why\">x</h2>"))
    #expect(page.contains("<li id=\"source-1\">"))
    #expect(page.contains("第一章第一节“吞吐量”"))
  }

  @Test func isReferredToByItsPath() async throws {
    let page = try await Self.rendered().text("zh/about.html")
    #expect(page.contains("href=\"front/foreword.html#why\">“x”</a>"))
  }

  @Test func listsEveryNoteOnThePageAboutTheEdition() async throws {
    let rendered = try await Self.rendered()
    let page = try rendered.text("zh/about.html")
    #expect(page.contains("<a href=\"cargo/berths.html#note-2\">"))
    #expect(page.contains("注一<sup class=\"cite\"><a href=\"#source-1\" id=\"cite-1\">1</a></sup>"))
    #expect(page.contains("<a href=\"figures/1.html#notes\">") && page.contains("<p>图注</p>"))
    #expect(try rendered.text("zh/cargo/berths.html").contains("role=\"note\" id=\"note-2\""))
    #expect(try !rendered.text("zh/back/contact.html").contains("note-group"))
  }
}
