import Fixtures
import ReportModel
import Testing

@testable import SiteRendering

@Suite struct ListPageTests {
  private static func rendered() async throws -> RenderedFixture {
    try await RenderedFixture { fixture in
      fixture.write(
        """
        teu:
          term: {zh: 标准箱, en: TEU}
          pinyin: biao zhun xiang
          definition: {zh: 二十英尺箱, en: A 20-foot box}
        berth:
          term: {zh: 泊位, en: berth}
          pinyin: bo wei
          definition: {zh: 船停靠的地方, en: Where a ship lies}
        5g:
          term: {zh: 第五代移动通信, en: 5G}
          pinyin: di wu dai
          definition: {zh: 移动网络, en: A mobile network}

        """, to: "glossary.yaml")
      for language in ["zh", "en"] {
        try fixture.append(
          "\n[a](term:teu) [b](term:berth) [c](term:5g) d[](cite:gate-log)\n",
          to: "1-cargo/2-berths.\(language).md")
      }
    }
  }

  private static func anchors(_ page: String) -> [String] {
    page.matches(of: /id="term-([^"]*)"/).map { String($0.1) }
  }

  @Test func sortsTheGlossaryByPinyinAndByTheEnglishWord() async throws {
    let rendered = try await Self.rendered()
    #expect(Self.anchors(try rendered.text("zh/glossary.html")) == ["teu", "berth", "5g"])
    #expect(Self.anchors(try rendered.text("en/glossary.html")) == ["5g", "berth", "teu"])
  }

  @Test func leadsFromATermToItsEntryAndBack() async throws {
    let rendered = try await Self.rendered()
    #expect(
      try rendered.text("zh/cargo/berths.html").contains(
        "<a class=\"term\" href=\"../glossary.html#term-teu\" title=\"二十英尺箱\">a</a>"))
    let glossary = try rendered.text("zh/glossary.html")
    #expect(glossary.contains("<dt>标准箱 <span lang=\"en\">TEU</span></dt>"))
    #expect(glossary.contains("<a href=\"cargo/berths.html\">"))
  }

  @Test func listsASourceWithTheSectionsAndFiguresThatUseIt() async throws {
    let page = try await Self.rendered().text("en/sources.html")
    #expect(page.contains("id=\"source-gate-log\""))
    #expect(page.contains("<a href=\"cargo/berths.html\">1.2\u{A0}"))
    #expect(page.contains("<a href=\"figures/1.html\">Figure\u{A0}1</a>"))
  }

  @Test func sortsATermByItsLettersAlone() {
    let name = Localized(chinese: "“东数西算”", english: "East Data, West Computing")
    let term = Term(id: "a", name: name, pinyin: "dong shu xi suan", definition: name)
    #expect(GlossaryPageView.sortKey(term, .chinese) == "dongshuxisuan")
    #expect(GlossaryPageView.sortKey(term, .english) == "eastdatawestcomputing")
    #expect(GlossaryPageView.letter("eastdata") == "E")
    #expect(GlossaryPageView.letter("5g") == "0–9")
  }
}
