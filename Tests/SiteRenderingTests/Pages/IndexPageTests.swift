import Fixtures
import Indicators
import ReportModel
import Testing

@testable import SiteRendering

@Suite struct IndexPageTests {
  private static let figure = """
    title: {zh: 港口得分, en: Scores of the harbours}
    headline: {zh: 北港领先, en: North leads}
    subtitle: {zh: 三个港口, en: Three harbours}

    """

  /// The fixture with its index, a figure of the total, one of a dimension, and links of the text.
  private static func rendered(_ text: String = "") async throws -> RenderedFixture {
    try await RenderedFixture { fixture in
      try fixture.addIndex()
      fixture.write(figure + "kind: ranking\n", to: "figures/03-standing/figure.yaml")
      fixture.write(
        figure + "kind: scores\ndimension: quay\n", to: "figures/04-quays/figure.yaml")
      for language in ["zh", "en"] {
        try fixture.append(
          "\n![](figure:standing)\n\n![](figure:quays)\n\n\(text)\n",
          to: "2-energy/1-shore-power.\(language).md")
      }
    }
  }

  @Test func rendersItsPagesAndData() async throws {
    let rendered = try await Self.rendered()
    #expect(rendered.findings == [])
    for language in ["zh", "en"] {
      for name in ["scores", "method", "claims"] {
        let page = try rendered.text("\(language)/\(name).html")
        #expect(page.contains("<a href=\"\(name).html\" aria-current=\"page\">"))
        #expect(page.contains("href=\"../\(language == "zh" ? "en" : "zh")/\(name).html\""))
      }
    }
    #expect(try rendered.text("data/index.csv").contains("total,total,"))
    #expect(try rendered.text("data/index.json").contains("\"monteCarlo\": {"))
  }

  @Test func leavesNoTraceWithoutAnIndex() async throws {
    let rendered = try await RenderedFixture()
    #expect(!rendered.paths.contains { $0.contains("scores") || $0.contains("data/index") })
    #expect(try !rendered.text("en/index.html").contains("scores.html"))
  }

  @Test func printsAScoreWithItsNumberAndRank() async throws {
    let rendered = try await Self.rendered("[66](score:quay/north)")
    let page = try rendered.text("en/energy/shore-power.html")
    let pattern =
      /<a class="value" href="\.\.\/scores\.html#quay" title="Quay, North Harbour, score [0-9.]+, rank 1 \[1–[123]\]"><data value="[0-9.]+">66<\/data><\/a>/
    #expect(page.contains(pattern))
    #expect(try rendered.text("en/scores.html").contains(" id=\"quay\""))
  }

  @Test func leadsFromAClaimToItsVerdictAndBack() async throws {
    let rendered = try await Self.rendered("[a sentence](claim:C2)")
    let page = try rendered.text("en/energy/shore-power.html")
    let pattern =
      /<span class="claimed">a sentence<\/span><a class="verdict-link (agrees|disagrees|undecided)" aria-label="Claims checked: [A-Z][a-z ()]+" href="\.\.\/claims\.html#C2">/
    #expect(page.contains(pattern))
    let claims = try rendered.text("en/claims.html")
    #expect(
      claims.contains("<a href=\"energy/shore-power.html\">In the text: 2.1\u{A0}Shore power</a>"))
    // C1 is linked nowhere: its data name the section.
    #expect(claims.contains("<a href=\"cargo/volume.html\">In the text: 1.1"))
  }

  @Test func showsEveryVerdictAsItIs() async throws {
    let index = try #require(try fixtureReport { try $0.addIndex() }.index)
    let page = try await Self.rendered().text("en/claims.html")
    for claim in index.claims {
      let verdict = claim.judgement.verdict
      #expect(page.contains("<article class=\"claim \(verdict.rawValue)\" id=\"\(claim.id)\">"))
    }
    // The cranes of the south are not known.
    #expect(page.contains("<article class=\"claim undecided\" id=\"C3\">"))
    #expect(page.contains("<li class=\"undecided\"><b>1</b> <span>cannot be judged</span></li>"))
    #expect(page.contains("South Harbour, Number of cranes (cranes)</span> <b>n/a</b>"))
  }

  @Test func callsAVerdictTentativeWhereMostRunsContradictIt() throws {
    let index = try #require(try fixtureReport { try $0.addIndex() }.index)
    let claim = try #require(
      index.claims.first { $0.isScore && $0.judgement.verdict == .disagrees })
    func verdict(_ holds: Int, _ language: Language) -> String {
      IndexWording(index: index, language: language).verdict(
        IndexClaim(
          claim.claim, judgement: claim.judgement,
          support: ClaimSupport(holds: holds, decided: 1000)))
    }
    #expect(verdict(501, .english) == "Disagrees (tentative)")
    #expect(verdict(501, .chinese) == "不符（存疑）")
    #expect(verdict(500, .english) == "Disagrees")
  }

  @Test func writesSpansOfYearsWithTheDashOfTheLanguage() throws {
    let index = try #require(try fixtureReport { try $0.addIndex() }.index)
    let english = IndexWording(index: index, language: .english)
    let chinese = IndexWording(index: index, language: .chinese)
    #expect(english.period("2013-2024") == "2013–2024")
    #expect(chinese.period("2013-2024") == "2013—2024")
    #expect(english.period("2025-06") == "June 2025")
    #expect(chinese.period("2024") == "2024")
    #expect(english.period("FY2024") == "FY2024")
  }

  @Test func givesSupportToClaimsAboutScoresAlone() async throws {
    let page = try await Self.rendered().text("en/claims.html")
    #expect(page.matches(of: /claim-support/).count == 2)
    #expect(page.matches(of: /not independent/).count == 1)
  }

  @Test func setsAlternativesBesideAClaimAboutValues() async throws {
    let rendered = try await RenderedFixture { fixture in
      try fixture.addIndex()
      try fixture.replace(
        "\"value(B2a,south)>=4\"", with: "\"value(B1,north)>=4\"", in: "index/claims.csv")
    }
    let page = try rendered.text("en/claims.html")
    #expect(page.contains("What the sources say"))
    #expect(page.contains("<th scope=\"row\">By weight (kt)</th><td class=\"numeric \">300</td>"))
  }

  @Test func showsDataWithStatusSourceAndMembers() async throws {
    let page = try await Self.rendered().text("en/method.html")
    #expect(page.contains("<details class=\"measure\" id=\"measure-B1\">"))
    #expect(page.contains("<caption>Boxes a year (thousand boxes, weight 25%)</caption>"))
    #expect(page.contains("<td class=\"numeric \">40\u{A0}(36–44)</td>"))
    #expect(page.contains("<td class=\"hollow\">stand-in</td>"))
    #expect(page.contains("<caption>By weight (kt)</caption>"))
    #expect(page.contains("<b>North Harbour</b> sum: Quay 1\u{A0}25; Quay 2\u{A0}15"))
    #expect(page.contains("<td class=\"missing\">not published</td>"))
    #expect(page.contains("<a href=\"#measure-B1\">Boxes a year</a>"))
    #expect(page.contains("Calls of ships (calls)"))
  }

  @Test func putsTablesAfterTheStepsThatTheyShow() async throws {
    let page = try await Self.rendered().text("en/method.html")
    let steps = try #require(page.firstRange(of: "Mean after mean."))
    let weights = try #require(page.firstRange(of: "<caption>Structure and weights</caption>"))
    #expect(steps.upperBound < weights.lowerBound)
    #expect(page.contains("<li id=\"source-1\">"))
  }

  @Test func givesAFigureTheDataOfTheIndex() async throws {
    let rendered = try await Self.rendered()
    let total = try rendered.text("en/figures/3.html")
    #expect(total.contains("<a href=\"../method.html\">Method and data</a>"))
    #expect(total.contains("This site’s index, 50 runs. Of 3 claims,"))
    let quay = try rendered.text("en/figures/4.html")
    #expect(quay.contains("<caption>Number of cranes (cranes, weight 13%)</caption>"))
    let csv = try rendered.text("data/figures/04.csv").split(
      separator: "\r\n", omittingEmptySubsequences: false)
    #expect(csv.filter { $0.hasPrefix("dimension,quay,") }.count == 3)
    #expect(csv.filter { $0.hasPrefix("measure,") }.count == 9)
    #expect(try rendered.text("data/figures/03.csv").contains("dimension,power,"))
    #expect(try rendered.text("data/figures/04.json").contains("\"level\": \"measure\""))
  }

  @Test func describesScoresAndBands() async throws {
    let page = try await Self.rendered().text("en/figures/4.html")
    #expect(page.contains("Scores in 3 rows, the highest first; Dimension score, best = 100."))
    #expect(page.contains("numbers rest on stand-ins."))
  }

  @Test(arguments: [
    (86.448213, "86.4482"), (0, "0"), (100, "100"), (0.000123456789, "0.000123457"), (-3.5, "-3.5"),
    (9.999999999, "10"), (123456.7, "123457"), (1_234_567, "1234567"),
  ])
  func writesSixSignificantDigitsIntoData(number: Double, text: String) {
    #expect(IndexNumber.data(number) == text)
    #expect(IndexNumber.data(nil) == "" && IndexNumber.data(.nan) == "")
  }

  @Test func shadesCellsBySize() {
    let cells = [0.0, 19.9, 20, 80].map {
      ShadedTable.Cell.shaded($0, { "\($0)" }, missing: "n/a").mark
    }
    #expect(cells == ["q1", "q1", "q2", "q5"])
    #expect(ShadedTable.Cell.shaded(nil, { "\($0)" }, missing: "n/a").mark == "missing")
  }
}
