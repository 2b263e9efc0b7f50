import Fixtures
import Indicators
import ReportModel
import Testing

@Suite struct IndexLinkTests {
  private func found(_ link: String) throws -> [String] {
    try indexFindings { try $0.append("\n\(link)\n", to: "1-cargo/2-berths.en.md") }
      .map { String($0.drop { $0 != " " }.dropFirst()) }
  }

  @Test func resolvesScoresAndClaims() throws {
    let report = try #require(
      try report { fixture in
        try fixture.addIndex()
        try fixture.append(
          "\n[88](score:quay/north) [52](score:total/south) [first](claim:C1)\n",
          to: "1-cargo/2-berths.en.md")
      })
    #expect(report.references["score:quay/north"] == .score(.dimension(0), region: 0))
    #expect(report.references["score:total/south"] == .score(.total, region: 2))
    #expect(report.references["claim:C1"] == .claim(0))
  }

  @Test(arguments: [
    ("[x](score:quai/north)", "unknown dimension 'quai' — did you mean 'quay'?"),
    ("[x](score:quay/nort)", "unknown region 'nort' — did you mean 'north'?"),
    (
      "[x](score:quay)",
      "'score:quay' names no score — write 'score:DIMENSION/REGION', such as 'score:total/north'"
    ),
    (
      "[x](score:quay/north/1)",
      "'score:quay/north/1' names no score — write 'score:DIMENSION/REGION', such as "
        + "'score:total/north'"
    ),
    ("[x](claim:C9)", "unknown claim 'C9' — did you mean 'C1'?"),
  ])
  func reportsALinkThatLeadsNowhere(link: String, message: String) throws {
    #expect(try found(link) == ["unknown-reference: \(message)"])
  }

  @Test(arguments: ["[](score:quay/north)", "[](claim:C1)"])
  func wantsWordsInALink(link: String) throws {
    #expect(
      try found(link) == [
        "broken-link: a link without words — write its words between the brackets"
      ])
  }

  @Test(arguments: [("score:quay/north", "scores"), ("claim:C1", "claims")])
  func saysThatThereIsNoIndex(link: String, kind: String) throws {
    let found = try findings { try $0.append("\n[x](\(link))\n", to: "1-cargo/2-berths.en.md") }
    #expect(found.count == 1 && found[0].hasSuffix("there are no \(kind) yet"), "\(found)")
  }

  @Test(arguments: ["score:quay/north", "claim:C1"])
  func reportsABrokenIndexOnceAndNotItsLinks(link: String) throws {
    let found = try indexFindings { fixture in
      try fixture.append("\n[x](\(link))\n", to: "1-cargo/2-berths.en.md")
      try fixture.replace("36,44", with: "46,44", in: "index/indicators.csv")
    }
    #expect(
      found == [
        "indicators.csv:2:36 cell-value: low 46 is above high 44 — exchange the two — indicators.csv:2:39 high stands here"
      ])
  }
}
