import Checks
import Diagnostics
import ReportModel
import Testing

@Suite struct NumberParityTests {
  @Test(arguments: [
    ("投入3800亿元。", "It invests RMB 380 billion."),
    ("由195.0亿美元增至346.6亿美元。", "From USD 19.50 billion to USD 34.66 billion."),
    ("资本支出为640—720亿美元。", "Capital expenditure is USD 64–72 billion."),
    ("装机1.2亿千瓦，年发电4.5亿千瓦时。", "It has 120 GW and generates 0.45 TWh a year."),
    ("占三成以上。", "It makes up more than 30%."),
    ("占三分之二。", "Two thirds of the total."),
    ("增长2倍。", "It grew threefold."),
    ("增长一倍以上。", "It more than doubled."),
    ("提升4个百分点，达到27%。", "Up 4 percentage points, to 27%."),
    ("2024年6月起，2021—2025年。", "From June 2024; 2021–2025."),
    ("昇腾910C接近A100。", "The Ascend 910C comes close to the A100."),
    ("13702号总统令。", "Executive Order 13702."),
    ("“十四五”规划。", "The 14th Five-Year Plan."),
    ("两座工厂，三个国家。", "Plants in several countries."),
    ("共有5座工厂。", "There are five plants."),
    ("新华三等厂商。", "Vendors such as H3C."),
    ("2025年开工，2026年投产。", "Work began in 2025; in 2026, a year after 2025, it opened."),
    ("与30%以上接近，30%以上的口径不明。", "How more than 30% was measured is unknown."),
    ("第三方、一方面、四川、千行百业。", "A third party."),
  ])
  func acceptsTheSameNumbersInOtherWords(_ chinese: String, _ english: String) {
    #expect(CheckedText(chinese: chinese, english: english).findings == [])
  }

  @Test(arguments: [
    // 一起 is no counterpart of the 1 that was changed, nor PUE 1.1 of 110%.
    ("名次为4、2、2、4，连同区间一起给出。", "Ranks 1, 2, 2, 4, given with intervals."),
    ("PUE为1.1，供电110%来自风电。", "PUE is 1.1; wind supplies 100%."),
  ])
  func takesNoOtherNumberForTheOneThatWasChanged(_ chinese: String, _ english: String) {
    let found = CheckedText(chinese: chinese, english: english).findings
    #expect(found.contains { $0.contains("number-parity") }, "\(found)")
  }

  @Test func namesBothPlacesOfADifference() throws {
    let text = CheckedText(
      chinese: "全球算力达**1397 EFLOPS**。", english: "The world has *1,379 EFLOPS*.")
    let finding = try #require(text.outcome.diagnostics.first)
    #expect(
      text.findings == [
        "en:1:16 number-parity: '1,379 EFLOPS' stands where the Chinese text has '1397 EFLOPS'"
      ])
    #expect(
      finding.help
        == "the English reads 1.379 ZFLOPS, the Chinese 1.397 ZFLOPS; correct one of them")
    #expect(finding.notes.map(\.message) == ["'1397 EFLOPS' in the Chinese text"])
    #expect(finding.notes.map { text.place($0.range) } == ["zh:1:8"])
    #expect(finding.severity == .error)
  }

  @Test(arguments: [
    ("增长1.7‰。", "It grew by 1.7%."), ("增长2倍。", "It doubled."), ("2023年。", "In 2022."),
    ("共1085万架。", "There are 10.85 billion racks."), ("占40%。", "It makes up 41%."),
    ("昇腾910C。", "The Ascend 910B."), ("200亿欧元。", "USD 20 billion."), ("第55次。", "The 56th."),
    ("4月9日。", "On 8 April."), ("4%—5%。", "4–6%."), ("10 GW。", "10 MW."),
  ])
  func reportsADifference(_ chinese: String, _ english: String) {
    let found = CheckedText(chinese: chinese, english: english).findings
    #expect(found.count == 1)
    #expect(found.allSatisfy { $0.contains("number-parity: ") })
  }

  @Test func reportsANumberOfOneLanguageAlone() {
    #expect(
      CheckedText(chinese: "规模很大，同比增长54%。", english: "It is large.").findings == [
        "zh:1:10 number-parity: '54%' has no counterpart in the English text of this block"
      ])
    #expect(
      CheckedText(chinese: "规模很大。", english: "It is large, up 54%.").findings == [
        "en:1:17 number-parity: '54%' has no counterpart in the Chinese text of this block"
      ])
  }

  @Test func warnsOfOtherQualifiers() {
    let text = CheckedText(chinese: "约为30%。", english: "More than 30%.")
    #expect(
      text.findings == [
        "en:1:1 qualifier-parity: 'More than 30%' and the Chinese '约为30%' qualify the number differently"
      ])
    #expect(text.outcome.diagnostics.map(\.severity) == [.warning])
  }

  @Test func comparesItemsOfListsAndNotesOneByOne() {
    let text = CheckedText(
      chinese: "- 有3.5%。\n- 有4.5%。\n\n> [!NOTE]\n> 应为6.5%。\n",
      english: "- It has 4.5%.\n- It has 3.5%.\n\n> [!NOTE]\n> It should be 6.5%.\n")
    #expect(text.findings.count == 2)
  }

  @Test func readsNothingAcrossLinksWithoutWordsAndCode() {
    let text = CheckedText(
      chinese: "见[](figure:a)5%，`12`。", english: "See [](figure:a) 5% and `12`.")
    #expect(text.findings == [])
  }

  @Test func comparesTextsOfDataWithoutTheirUnits() {
    let place = SourceRangeFixture.place
    let pair = Localized(
      chinese: PlacedText("亚马逊1000亿美元", at: place, isVerbatim: false),
      english: PlacedText("in USD bn: Amazon 100", at: place, isVerbatim: false))
    var text = CheckedText(chinese: "", english: "")
    text.texts = [pair]
    #expect(text.findings == [])
    text.texts = [
      Localized(
        chinese: pair.chinese,
        english: PlacedText("in USD bn: Amazon 110", at: place, isVerbatim: false))
    ]
    #expect(text.findings.count == 1)
  }
}
