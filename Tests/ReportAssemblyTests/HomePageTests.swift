import Fixtures
import ReportModel
import Testing

@Suite struct HomePageTests {
  private static let help =
    "write '- [1397 EFLOPS](value:FIGURE#ROW) what it says' on one line"

  @Test func readsEachItemAsAHeadlineNumber() throws {
    let report = try report()
    let number = try #require(report?.home.numbers.first)
    #expect(number.text == Localized(chinese: "87.5千箱", english: "87.5 thousand boxes"))
    #expect(number.figureNumber == 1)
    #expect(report?.home.lead.chinese.blocks.count == 1)
  }

  @Test(arguments: [
    "- 吞吐量", "- 一共[87.5](value:throughput#y2023)", "- [图](figure:quay)", "-", "- a\n\n  b",
  ])
  func reportsAnItemThatDoesNotBeginWithABoundNumber(_ item: String) throws {
    let found = try findings { try $0.append("\(item)\n", to: "index.zh.md") }
    #expect(
      found == [
        "index.zh.md:9:1 block-not-allowed: a headline number does not begin with a bound number — "
          + Self.help
      ])
  }

  @Test func reportsNumbersThatDifferBetweenTheLanguages() throws {
    let found = try findings {
      try $0.append("- [81](value:throughput#y2022) x\n", to: "index.en.md")
    }
    #expect(
      found == [
        "index.en.md:1:1 pair-structure: the headline numbers differ from those of the Chinese page — "
          + "list the same numbers in the same order in both languages"
      ])
  }

  @Test func reportsAnUnknownNumberOnce() throws {
    let found = try findings {
      try $0.replace("y2023", with: "y2032", in: "index.zh.md")
    }
    #expect(
      found == [
        "index.zh.md:8:3 unknown-reference: unknown row 'y2032' — did you mean 'y2022'?"
      ])
  }
}
