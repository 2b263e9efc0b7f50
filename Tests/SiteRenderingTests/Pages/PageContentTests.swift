import Fixtures
import Testing

@Suite struct PageContentTests {
  @Test(arguments: ["zh", "en"])
  func showsAFigureInTheTextAndOnItsOwnPage(_ language: String) async throws {
    let rendered = try await RenderedFixture()
    for path in ["\(language)/cargo/volume.html", "\(language)/figures/1.html"] {
      let page = try rendered.text(path)
      #expect(page.contains("<figure class=\"figure-card\" id=\"figure-1\""))
      #expect(page.contains("<svg class=\"chart chart-wide\""))
      #expect(page.contains("<svg class=\"chart chart-narrow\""))
    }
    #expect(try !rendered.text("\(language)/cargo.html").contains("figure-card"))
  }

  @Test func numbersPartsSectionsHeadingsAndFiguresInBothLanguages() async throws {
    let rendered = try await RenderedFixture { fixture in
      for language in ["zh", "en"] {
        try fixture.append(
          "\n## b {#b}\n\n### c {#c}\n\n### d {#d}\n", to: "2-energy/1-shore-power.\(language).md")
      }
    }
    let chinese = try rendered.text("zh/energy/shore-power.html")
    #expect(chinese.contains("<span>第二章</span> <span>能源</span>"))
    #expect(
      chinese.contains("<span class=\"number\">一<span class=\"number-end\">、</span></span> 岸电"))
    for (id, number) in [("cables", "1"), ("b", "2"), ("c", "（1）"), ("d", "（2）")] {
      #expect(chinese.contains("id=\"\(id)\"><span class=\"number\">\(number)</span>"))
    }
    let english = try rendered.text("en/energy/shore-power.html")
    #expect(english.contains("<span>Part 2</span> <span>Energy</span>"))
    #expect(english.contains("<span class=\"number\">2.1</span> Shore power"))
    for (id, number) in [("cables", "2.1.1"), ("b", "2.1.2"), ("c", "2.1.2.1"), ("d", "2.1.2.2")] {
      #expect(english.contains("id=\"\(id)\"><span class=\"number\">\(number)</span>"))
    }
    #expect(try rendered.text("zh/figures/2.html").contains("<p class=\"figure-label\">图表2</p>"))
    #expect(
      try rendered.text("en/figures/2.html").contains("<p class=\"figure-label\">Figure\u{A0}2</p>")
    )
  }

  @Test func leadsFromEveryPlaceToTheSamePlaceInTheOtherLanguage() async throws {
    let rendered = try await RenderedFixture()
    for page in rendered.pages where page.path.contains("/") {
      let isChinese = page.path.hasPrefix("zh/")
      let (own, other) = isChinese ? ("zh/", "en/") : ("en/", "zh/")
      let up = String(repeating: "../", count: page.path.split(separator: "/").count - 1)
      let counterpart = up + other + page.path.dropFirst(own.count)
      let links = page.text.matches(of: /hreflang="[^"]*" href="([^"#]*)(#[^"]*)?"/)
      #expect(!links.isEmpty, "\(page.path)")
      for link in links {
        #expect(link.1 == counterpart, "\(page.path)")
        guard let anchor = link.2?.dropFirst() else { continue }
        #expect(page.text.contains(" id=\"\(anchor)\""), "\(page.path)")
      }
      let anchors = Set(links.compactMap { $0.2.map(String.init) })
      let headings = page.text.matches(of: /<div class="heading heading-[234]"><h. id="([^"]*)"/)
      let figures = page.text.matches(of: /<figure class="figure-card" id="([^"]*)"/)
      let places = headings.map { "#\($0.1)" } + figures.map { "#\($0.1)" }
      #expect(page.path.contains("/figures/") || anchors == Set(places), "\(page.path)")
    }
  }

  @Test func numbersCitationsByFirstAppearanceAndReturnsToTheFirst() async throws {
    let rendered = try await RenderedFixture { fixture in
      let text = try fixture.text(of: "references.yaml")
      fixture.write(text + text.replacing("gate-log", with: "tide-table"), to: "references.yaml")
      try fixture.append(
        "\nA[](cite:tide-table) b[](cite:gate-log) c[](cite:tide-table).\n",
        to: "2-energy/1-shore-power.en.md")
    }
    let page = try rendered.text("en/energy/shore-power.html")
    let citations = page.matches(of: /<sup class="cite"><a href="#source-(\d)"([^>]*)>(\d)<\/a>/)
    #expect(citations.map { String($0.3) } == ["1", "2", "1", "2"])
    #expect(citations.map { String($0.1) } == ["1", "2", "1", "2"])
    #expect(citations.map { String($0.2) } == [" id=\"cite-1\"", " id=\"cite-2\"", "", ""])
    #expect(page.matches(of: /<li id="source-\d">/).count == 2)
    #expect(try !rendered.text("zh/cargo/volume.html").contains("page-sources"))
  }

  @Test func namesThePartOfASectionOnlyFromOutsideIt() async throws {
    let rendered = try await RenderedFixture { fixture in
      for language in ["zh", "en"] {
        try fixture.append(
          "\n[](section:cargo/volume) [](section:cargo)\n", to: "1-cargo/2-berths.\(language).md")
      }
    }
    let inside = try rendered.text("zh/cargo/berths.html")
    #expect(inside.contains("<a class=\"section-ref\" href=\"volume.html\">第一节“吞吐量”</a>"))
    #expect(inside.contains("<a class=\"section-ref\" href=\"../cargo.html\">第一章“货运”</a>"))
    let outside = try rendered.text("zh/energy/shore-power.html")
    #expect(
      outside.contains("<a class=\"section-ref\" href=\"../cargo/volume.html\">第一章第一节“吞吐量”</a>"))
    let heading = try rendered.text("zh/cargo/volume.html")
    #expect(heading.contains("href=\"../energy/shore-power.html#cables\">第二章第一节1“岸电”</a>"))
    let english = try rendered.text("en/cargo/volume.html")
    #expect(english.contains("#cables\">section\u{A0}2.1.1, “Shore power”</a>"))
  }

  @Test func leadsFromAReferenceToTheFigureOnTheSamePageOrToItsOwn() async throws {
    let rendered = try await RenderedFixture()
    #expect(
      try rendered.text("en/cargo/volume.html")
        .contains("<a class=\"figure-ref\" href=\"#figure-1\">Figure\u{A0}1</a>"))
    #expect(
      try rendered.text("en/cargo.html")
        .contains("<a class=\"figure-ref\" href=\"figures/1.html\">Figure\u{A0}1</a>"))
  }

  @Test func writesABoundNumberWithItsValueAndOrigin() async throws {
    let rendered = try await RenderedFixture {
      try $0.append(
        "\n[87.5千箱](value:throughput#y2023) [逾9万箱](value:throughput#y2025)\n",
        to: "2-energy/1-shore-power.zh.md")
    }
    let page = try rendered.text("zh/energy/shore-power.html")
    #expect(
      page.contains(
        "<a class=\"value\" href=\"../figures/1.html\" title=\"图表1，2023，推算，示例港务\">"
          + "<data value=\"87.5\">87.5千箱</data></a>"))
    #expect(page.contains("title=\"图表1，2025，原报告所述，预测，示例港务\"><data value=\"90\">"))
  }

  @Test func setsTheHeadlineNumberApartFromItsUnit() async throws {
    let rendered = try await RenderedFixture()
    let chinese = try rendered.text("zh/index.html")
    #expect(chinese.contains("<p class=\"big\"><b>87.5</b> <span>千箱</span></p>"))
    let english = try rendered.text("en/index.html")
    #expect(english.contains("<p class=\"big\"><b>87.5</b> <span>thousand boxes</span></p>"))
  }

  @Test(arguments: [
    (">16 ZFLOPS", ">16", "ZFLOPS"), ("54%", "54%", ""), ("1,397 EFLOPS", "1,397", "EFLOPS"),
    ("640–720亿元", "640–720", "亿元"), ("超过3000亿元", "超过3000", "亿元"), ("数亿美元", "数亿美元", ""),
    ("3.5倍", "3.5", "倍"), ("12 Mt CO2", "12", "Mt CO2"), ("38.2 %", "38.2 %", ""),
  ])
  func findsTheNumberInItsWords(_ text: String, _ number: String, _ unit: String) async throws {
    let rendered = try await RenderedFixture {
      try $0.replace("[87.5千箱]", with: "[\(text)]", in: "index.zh.md")
    }
    let escaped = number.replacing(">", with: "&gt;")
    #expect(
      try rendered.text("zh/index.html")
        .contains("<p class=\"big\"><b>\(escaped)</b> <span>\(unit)</span></p>"))
  }

  @Test func givesEveryPageOneHeadingOfTheFirstLevel() async throws {
    for page in try await RenderedFixture().pages {
      #expect(page.text.matches(of: /<h1[ >]/).count == 1, "\(page.path)")
      #expect(page.text.hasPrefix("<!doctype html>\n<html lang=\""), "\(page.path)")
    }
  }

  @Test func keepsThePageForWrongAddressesFreeOfLinks() async throws {
    let page = try await RenderedFixture().text("404.html")
    for mark in ["href", "src=", "url(", "<link", "<script", "<style", "style="] {
      #expect(!page.contains(mark), "\(mark)")
    }
  }

  @Test func listsEachUseOfAFigure() async throws {
    let rendered = try await RenderedFixture { fixture in
      for language in ["zh", "en"] {
        try fixture.append(
          "\n[9](value:throughput#y2025)\n", to: "2-energy/1-shore-power.\(language).md")
      }
    }
    let page = try rendered.text("en/figures/1.html")
    #expect(
      page.contains(
        "<ul class=\"used-in\"><li><a href=\"../cargo/volume.html#figure-1\">1.1\u{A0}Volume</a></li>"
          + "<li><a href=\"../energy/shore-power.html\">2.1\u{A0}Shore power</a></li></ul>"))
  }

  @Test func putsAFigureThatStandsNowhereLastInTheGallery() async throws {
    let rendered = try await RenderedFixture { fixture in
      for name in ["figure.yaml", "data.csv"] {
        fixture.write(
          try fixture.text(of: "figures/02-quay/\(name)"), to: "figures/03-yard/\(name)")
      }
    }
    let gallery = try rendered.text("en/figures.html")
    let groups = gallery.matches(of: /<h2><span class="number">([^<]*)<\/span> ([^<]*)<\/h2>/)
    #expect(groups.map { String($0.1) } == ["1", "–"])
    #expect(groups.map { String($0.2) } == ["Cargo", "Not yet placed in the text"])
  }

  @Test func leadsMarksToTheRowsOfTheDataTable() async throws {
    let page = try await RenderedFixture().text("en/cargo/volume.html")
    let marks = page.matches(of: /data-i="(\d+)"/).compactMap { Int($0.1) }
    #expect(Set(marks) == [0, 1, 2, 3])
    let rows = page.matches(of: /<tr data-origin="([^"]*)"><th scope="row">([^<]*)</)
    #expect(rows.map { String($0.2) } == ["2022", "2023", "2024", "2025"])
    let last = try #require(rows.last)
    #expect(last.1.hasPrefix("stated in the source report, forecast · "))
    // A small picture is a link, not a drawing to be read mark by mark.
    #expect(try await !RenderedFixture().text("en/figures.html").contains("data-i="))
  }

  @Test func putsTheWordsOfAFigureIntoItsDrawingFile() async throws {
    let rendered = try await RenderedFixture()
    let english = try rendered.text("en/figures/1.svg")
    for words in [
      "Figure\u{A0}1. Throughput", "Throughput rises year after year",
      "Thousand boxes, 2022–2025", "Source: ",
    ] {
      #expect(english.contains(">\(words)"))
    }
    #expect(try rendered.text("zh/figures/1.svg").contains(">图表1　吞吐量</text>"))
    #expect(!english.contains("data-i="))
  }

  @Test func tagsAFigureByTheDataThatItShows() async throws {
    let all = try await RenderedFixture().text("en/figures.html")
    #expect(all.contains("data-tag=\"with forecast\""))
    // The forecast of 2025 is not drawn; what is drawn of 2023 is derived.
    let part = try await RenderedFixture { fixture in
      try fixture.replace(
        "to: \"2025\"", with: "to: \"2023\"", in: "figures/01-throughput/figure.yaml")
    }.text("en/figures.html")
    #expect(part.contains("data-tag=\"with derived values\""))
    #expect(!part.contains("data-tag=\"with forecast\""))
  }

  @Test func bringsEditorsNotesIntoTheirBox() async throws {
    let rendered = try await RenderedFixture {
      try $0.append("\n> [!NOTE]\n> 数字为**估算**。\n", to: "2-energy/1-shore-power.zh.md")
    }
    #expect(
      try rendered.text("zh/energy/shore-power.html").contains(
        "<p class=\"note-label\">编者注</p>\n<div class=\"note-text\">\n"
          + "<p>数字为<strong>估算</strong>。</p>"))
  }
}
