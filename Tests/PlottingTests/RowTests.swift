import Testing

@testable import Plotting

@Suite("Rows and shares")
struct RowTests {
  private func chart(
    _ rows: [RowChart.Row], domain: ColumnChart.ValueDomain? = nil
  ) -> RowChart {
    RowChart(
      panels: [.init(title: "投资", groups: [.init(rows: rows)], domain: domain)],
      words: Specimen.words(.zh))
  }

  private func row(
    _ key: String, _ value: ChartValue, _ form: RowChart.Form = .bar, isRemainder: Bool = false
  ) -> RowChart.Row {
    .init(
      key: key, color: .blue, marks: [.init(form: form, value: value, label: key)],
      isRemainder: isRemainder)
  }

  private func share(_ key: String, _ value: ChartValue, isRemainder: Bool = false)
    -> ShareBar.Segment
  {
    .init(key: key, color: .blue, value: value, label: key, isRemainder: isRemainder)
  }

  private func bar(_ segments: [ShareBar.Segment]) -> ShareBar {
    ShareBar(segments: segments, words: Specimen.words(.zh))
  }

  // MARK: Refusals of rows

  @Test func refusesBarsOnAxisWithoutZero() {
    let chart = chart([row("美国", .exact(80.7))], domain: .init(low: 50, high: 100))
    #expect(chart.refusals() == [.rows(.baselineNotZero(panel: "投资", low: 50))])
  }

  @Test func letsDotsStandOnAxisWithoutZero() {
    let chart = chart([row("美国", .exact(80.7), .dot)], domain: .init(low: 50, high: 100))
    #expect(chart.refusals() == [])
  }

  @Test func refusesDotAtTheMiddleOfRange() {
    let chart = chart([row("中国", .interval(low: 400, high: 600, center: nil), .dot)])
    #expect(chart.refusals() == [.rows(.dotWithoutNumber(key: "中国"))])
    #expect(chart.refusals().first?.column == "中国")
    #expect(
      chart.refusals().first?.help == "draw a range; the middle of a range is not a value")
  }

  @Test func refusesRangeOfOneNumber() {
    #expect(
      chart([row("中国", .exact(400), .range)]).refusals()
        == [.rows(.rangeWithoutInterval(key: "中国"))])
  }

  @Test func refusesRowAfterRemainder() {
    let rows = [row("其他", .exact(9), isRemainder: true), row("中国", .exact(8))]
    #expect(chart(rows).refusals() == [.rows(.rowAfterRemainder(key: "中国"))])
  }

  @Test(arguments: [Double.nan, .infinity])
  func refusesNumberThatIsNotFinite(number: Double) {
    let chart = chart([row("中国", .exact(number))])
    #expect(chart.refusals() == [.rows(.notFinite(key: "中国"))])
    for layout in LayoutClass.allCases { _ = chart.scene(layout) }
  }

  @Test func refusesIntervalOutOfOrderAndDuplicateAndEmpty() {
    let upsideDown = row("美国", .interval(low: 509, high: 413, center: nil), .range)
    #expect(chart([upsideDown]).refusals() == [.rows(.intervalOutOfOrder(key: "美国"))])
    let twice = [row("美国", .exact(1)), row("美国", .exact(2))]
    #expect(chart(twice).refusals() == [.rows(.duplicateKey("美国"))])
    #expect(chart([]).refusals() == [.rows(.empty("panel '投资'"))])
    for layout in LayoutClass.allCases { _ = chart([]).scene(layout) }
  }

  // MARK: Refusals of shares

  @Test func refusesSharesThatDoNotAddUp() {
    let bar = bar([share("海外", .single(60, .approximate)), share("本土", .single(30, .atLeast))])
    #expect(bar.refusals() == [.shares(.sumIsNot100(sum: 90, passedBy: nil))])
    #expect(bar.refusals().first?.message == "shares add up to 90.0, not 100")
  }

  @Test func namesTheShareWithWhichTheSumPassesHundred() {
    let bar = bar([share("海外", .exact(60)), share("本土", .exact(45)), share("其他", .exact(3))])
    #expect(bar.refusals() == [.shares(.sumIsNot100(sum: 108, passedBy: "本土"))])
    #expect(bar.refusals().first?.column == "本土")
  }

  @Test func givesTheRestToRemainderWithoutValue() {
    let bar = bar([share("美国", .exact(34)), share("其他", .missing, isRemainder: true)])
    #expect(bar.refusals() == [])
    #expect(bar.shares == [34, 66])
  }

  @Test func allowsRoundingOfHalfPoint() {
    #expect(bar([share("甲", .exact(57.8)), share("乙", .exact(42.6))]).refusals() == [])
    #expect(bar([share("甲", .exact(57.8)), share("乙", .exact(42.8))]).refusals().count == 1)
  }

  @Test func refusesMissingShareThatIsNoRemainder() {
    let bar = bar([share("甲", .exact(57)), share("乙", .missing)])
    #expect(bar.refusals() == [.shares(.missingShare(key: "乙"))])
  }

  @Test func refusesIntervalNegativeAndMisplacedRemainder() {
    #expect(
      bar([share("甲", .interval(low: 90, high: 100, center: nil))]).refusals()
        == [.shares(.intervalOfShare(key: "甲"))])
    #expect(bar([share("甲", .exact(-5))]).refusals() == [.shares(.notAShare(key: "甲"))])
    let early = [share("其他", .exact(5), isRemainder: true), share("美国", .exact(95))]
    #expect(bar(early).refusals() == [.shares(.segmentAfterRemainder(key: "美国"))])
    #expect(bar([]).refusals() == [.shares(.empty)])
  }

  // MARK: Layout

  @Test func neverDrawsTheMiddleOfRange() {
    let scene = RowSpecimen.electricity(.en).scene(.wide)
    let circles = scene.shapes.filter {
      if case .circle = $0.outline { $0.datum != nil } else { false }
    }
    #expect(circles.count == 2)
    #expect(!scene.strings.contains("461") && !scene.strings.contains("500"))
  }

  @Test func putsNumbersBesideOrAboveOrOnLineAsTheyFit() {
    let panel = RowSpecimen.digitalEconomy(.en).panels[0]
    func form(_ width: Double) -> RowMeasure.Form {
      RowMeasure.fitting(
        panel, left: 0, width: width, style: RowStyle(panel, .wide), missing: "n/a",
        format: NumberFormat()
      ).form
    }
    #expect(form(704) == .beside)
    #expect(form(344) == .above)
    #expect(form(230) == .line)
  }

  @Test func drawsEveryWidthWithoutOverlap() {
    for layout in [LayoutClass.wide, .narrow] {
      let long = RowChart.Row(
        key: "中东（沙特阿拉伯、阿拉伯联合酋长国、卡塔尔和其他海湾合作委员会成员国）", color: .ochre,
        marks: [.init(form: .bar, value: .exact(3), label: "3")])
      #expect(chart([long, row("美国", .exact(80))]).scene(layout).findings() == [])
    }
  }

  @Test func endsAxisWithDataThatPassTickByLittle() {
    let scene = RowSpecimen.ventureCapital(.en).scene(.wide)
    #expect(scene.strings.contains("80"))
    #expect(!scene.strings.contains("100"))
  }

  @Test(arguments: [LayoutClass.wide, .narrow])
  func comparesPanelsOfOneScale(layout: LayoutClass) throws {
    let panels = [("短", 20.0, "20"), ("名称长得多的一行", 80, "80，约占八成")].map { key, number, label in
      RowChart.Panel(
        title: key,
        groups: [
          .init(rows: [
            .init(
              key: key, color: .blue,
              marks: [
                .init(form: .bar, value: .exact(number), label: label)
              ])
          ])
        ])
    }
    let chart = RowChart(panels: panels, sharesScale: true, words: Specimen.words(.zh))
    #expect(chart.refusals() == [])
    let bars = chart.scene(layout).shapes.filter { $0.datum != nil }.map(\.bounds.width)
    try #require(bars.count == 2)
    #expect(abs(bars[1] / bars[0] - 4) < 1e-9)
  }

  @Test func namesEachMarkOnceInLegend() {
    let legend = LegendGuide(rows: RowSpecimen.electricity(.en).marks, Specimen.words(.en))
    #expect(
      legend.entries.map(\.words) == ["2023", "Derived", "Guidance range", "2030 forecast range"])
    #expect(legend.entries[1].key == .dot(.diamond, .hollow))
  }

  @Test func needsNoLegendForPlainBars() {
    #expect(
      LegendGuide(rows: chart([row("美国", .exact(1))]).marks, Specimen.words(.zh)).entries.isEmpty)
  }

  @Test func listsSharesWhereNamesWouldTouch() {
    let scene = RowSpecimen.manyShares(.en).scene(.narrow)
    #expect(scene.texts.filter { $0.anchor == .end }.count == 6)
    #expect(scene.findings() == [])
  }

  // MARK: Facts

  @Test func namesSeriesThatIsForecastThroughout() throws {
    let panel = try #require(RowSpecimen.digitalEconomy(.en).facts().panels.first)
    #expect(panel.forecast == ["2030 range of scenarios"])
    #expect(panel.intervals == [])
    #expect(panel.rows.first?.data.map(\.label) == ["90", "200–360"])
    #expect(panel.rows.first?.text == "+13%")
  }

  @Test func namesHollowDotWithItsRowAndInterval() throws {
    let panel = try #require(RowSpecimen.electricity(.en).facts().panels.first)
    #expect(panel.hollow == ["China 2023"])
    #expect(panel.intervals == ["China 2023"])
  }

  @Test func tellsBoundsAndGapsOfRows() throws {
    let panel = try #require(RowSpecimen.rowMarks(.en).facts().panels.last)
    #expect(panel.lowerBounds == ["lower bound"])
    #expect(panel.missing == ["missing"])
    #expect(panel.rows.map(\.data.count) == [1, 1, 1, 1, 1])
  }

  @Test func tellsSegmentsBracketsAndBreakdown() {
    let facts = RowSpecimen.chipShare(.en).facts()
    #expect(facts.segments.map(\.label) == ["> 95%", "< 5%"])
    #expect(facts.segments.last?.note == "split not stated")
    #expect(facts.brackets.map(\.isForecast) == [true])
    #expect(RowSpecimen.chinaChips(.en).facts().breakdown?.panels.first?.rows.count == 5)
    #expect(RowSpecimen.manyShares(.en).facts().segments.last?.label == nil)
  }
}
