import Plotting
import Testing

@Suite("Facts of a figure")
struct FactsTests {
  @Test func namesExtremesTrendAndForecast() throws {
    guard case .columns(let facts) = Drawing.columns(Specimen.computingPower(.en)).facts() else {
      Issue.record("no columns")
      return
    }
    let panel = try #require(facts.panels.first)
    #expect(facts.panels.count == 1)
    #expect(panel.count == 4)
    #expect(panel.first == panel.smallest)
    #expect(panel.smallest?.label == "615")
    #expect(panel.largest?.key == "2030")
    #expect(panel.trend == .rising)
    #expect(panel.forecast == ["2030"])
    #expect(panel.lowerBounds == ["2030"])
    #expect(panel.gaps == ["2024–2029: no values given"])
    #expect(panel.notes == ["at least 11 times 2023"])
  }

  @Test func namesMissingAndLeavesItOutOfExtremes() throws {
    guard case .columns(let facts) = Drawing.columns(Specimen.racks(.zh)).facts() else {
      Issue.record("no columns")
      return
    }
    let panel = try #require(facts.panels.last)
    #expect(panel.missing == ["2025年6月"])
    #expect(panel.last?.key == "2024年末")
    #expect(panel.unit == "EFLOPS")
  }

  @Test(arguments: [
    ([1.0, 2, 2, 3], ColumnFacts.Trend.rising), ([3, 2, 2], .falling), ([2, 2], .level),
    ([1, 3, 2], .mixed),
  ])
  func tellsTrend(numbers: [Double], trend: ColumnFacts.Trend) {
    let columns = numbers.enumerated().map {
      ColumnChart.Column(key: "\($0)", value: .exact($1), label: "\($1)")
    }
    let chart = ColumnChart(
      .panels([.init(title: "", columns: columns)], sharesScale: false), color: .blue,
      words: Specimen.words(.en))
    #expect(chart.facts().panels.first?.trend == trend)
  }

  @Test func tellsTheEndsOfWhiskersAroundDrawnValues() {
    let columns: [ColumnChart.Column] = [
      .init(
        key: "2025", value: .interval(low: 400, high: 460, center: 430), label: "430",
        ends: "400–460"),
      .init(key: "2026", value: .interval(low: 1, high: 2, center: nil), label: "1–2"),
    ]
    let facts = ColumnChart(
      .panels([.init(title: "", columns: columns)], sharesScale: false), color: .blue,
      words: Specimen.words(.en)
    ).facts()
    #expect(facts.panels.first?.intervals == ["2025", "2026"])
    #expect(facts.panels.first?.whiskers.map(\.key) == ["2025"])
    #expect(facts.panels.first?.whiskers.map(\.ends) == ["400–460"])
  }

  @Test func listsIntervalsAndHollowValues() {
    let facts = Specimen.capitalExpenditure(.en).facts()
    #expect(facts.panels.map(\.intervals) == [[], ["2025"], [], ["2025"]])
    #expect(facts.panels.map(\.hollow.count) == [0, 0, 3, 0])
  }

  @Test func namesLinesAndWhetherPanelsCompare() {
    let facts = Specimen.electricity(.zh).facts()
    #expect(facts.panels.map(\.lines) == [[], ["中国2024年水平，为美国的2.3倍"]])
    #expect(facts.sharesScale)
    #expect(facts.words.hollowForecast == "预测且推算")
    #expect(!Specimen.scholars(.zh).facts().sharesScale)
    #expect(!Specimen.racks(.zh).facts().sharesScale)
  }

  @Test func handsOutLayersAndStages() {
    let layers = Drawing.layers(Specimen.industryChain(.zh)).facts()
    #expect(layers == .layers(Specimen.industryChain(.zh).layers))
    let stages = Drawing.stages(Specimen.revolutions(.zh)).facts()
    #expect(stages == .stages(Specimen.revolutions(.zh).stages))
  }
}
