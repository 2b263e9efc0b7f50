import Testing

@testable import Plotting

@Suite("Scores, ranks and grids")
struct ScoreTests {
  private func item(
    _ key: String, _ score: Double?, _ rank: ScoreChart.Rank? = nil,
    parts: [ScoreChart.Part] = []
  ) -> ScoreChart.Item {
    .init(
      key: key, shortKey: key, color: .blue, marker: .disc, score: score, rank: rank, parts: parts)
  }

  private func chart(_ items: [ScoreChart.Item], parts: ScoreChart.Parts? = nil) -> ScoreChart {
    ScoreChart(
      form: .dot, title: "综合得分", items: items, parts: parts,
      words: ScoreSpecimen.ranking(.zh).words)
  }

  @Test func standsItemsFromTheHighestScoreDown() {
    let chart = chart([item("印度", 17.5), item("东盟", nil), item("美国", 86.4), item("同分", 17.5)])
    #expect(chart.items.map(\.key) == ["美国", "印度", "同分", "东盟"])
  }

  @Test func putsNeighboursWithOneIntervalIntoOneBand() {
    let chart = chart([
      item("美国", 90, .init(1, low: 1, high: 2)), item("中国", 80, .init(2, low: 1, high: 2)),
      item("欧盟", 70, .init(3, low: 3, high: 3)), item("印度", 60, .init(4, low: 4, high: 6)),
      item("东盟", 50, .init(5, low: 4, high: 6)), item("中东", 40, .init(6, low: 4, high: 6)),
    ])
    #expect(chart.bands == [0..<2, 3..<6])
    #expect(chart.facts().bands == [["美国", "中国"], ["印度", "东盟", "中东"]])
    #expect(chart.scene(.wide).strings.filter { $0 == chart.words.band }.count == 2)
  }

  @Test func makesNoBandOfItemsWithoutRank() {
    #expect(chart([item("美国", 90), item("中国", 80)]).bands.isEmpty)
    #expect(chart([]).bands.isEmpty)
  }

  @Test func standsMarkerAtItsRankAndBarOverItsInterval() {
    let strip = RankStrip(count: 6, start: 100, step: 20)
    var builder = SceneBuilder()
    strip.draw(item("印度", 17.5, .init(4, low: 4, high: 6)), y: 10, datum: 3, into: &builder)
    let marks = Scene(width: 400, height: 20, elements: builder.elements).shapes
      .filter { $0.datum == 3 }
    #expect(marks.first?.bounds == Rect(x: 158, y: 8, width: 44, height: 4))
    #expect(marks.last?.bounds.midX == 160)
    #expect(builder.elements.count == 8)
  }

  @Test func keepsOneAxisForEveryChart() {
    for scores in [[3.0, 1.2], [86.4, 57.1]] {
      let items = zip(["美国", "中国"], scores).map { item($0, $1) }
      let strings = chart(items).scene(.wide).strings
      #expect(["0", "25", "50", "75", "100"].allSatisfy(strings.contains))
    }
  }

  @Test(arguments: [
    (0.0, "0"), (0.04, "0.0"), (9.94, "9.9"), (9.96, "10"), (10.4, "10"), (98.5, "99"),
    (100, "100"),
  ])
  func writesSmallScoresWithADecimal(score: Double, text: String) {
    #expect(ScoreNumber.text(score, NumberFormat()) == text)
  }

  @Test func hatchesStandInsTheOtherWay() {
    let svg = String(
      decoding: SVGSerializer(idPrefix: "f").bytes(
        ScoreSpecimen.dimension(.en).scene(.wide), title: "", description: ""), as: UTF8.self)
    #expect(svg.contains("<pattern id=\"f-x1\" width=\"5\" height=\"5\""))
    #expect(svg.contains("patternTransform=\"rotate(-45)\""))
  }

  @Test func explainsPlainPartsOnlyBesideStandIns() {
    func words(_ parts: [ScoreChart.Part]) -> [String] {
      let names = (0..<parts.count).map { "指标\($0)" }
      let chart = chart(
        [item("美国", 90, .init(1, low: 1, high: 1), parts: parts)],
        parts: .init(title: "指标", names: names, form: .strip))
      return LegendGuide(scores: chart).entries.map(\.words)
    }
    #expect(words([.init(90)]) == ["名次与5—95%区间"])
    #expect(words([.init(90, isStandIn: true)]) == ["名次与5—95%区间", "替代指标"])
    #expect(
      words([.init(90, isStandIn: true), .init(3)]) == ["名次与5—95%区间", "实测或公开数据", "替代指标"])
  }

  @Test func standsNamesOfGridAboveWhereColumnsAreNarrow() {
    let grid = ScoreSpecimen.grid(.en)
    #expect(!HeatMeasure.fitting(grid, width: 704).isStacked)
    #expect(HeatMeasure.fitting(grid, width: 344).isStacked)
    #expect(!HeatMeasure.fitting(ScoreSpecimen.grid(.zh), width: 704).isStacked)
  }

  @Test func partsWordsAtSoftHyphens() {
    let word = "Sustain\u{AD}ability"
    #expect(TextLayout(word, .note, width: 56).lines == ["Sustain-", "ability"])
    #expect(TextLayout(word, .note, width: 200).lines == ["Sustainability"])
    #expect(ScoreSpecimen.ranking(.en).facts().parts.last?.name == "Sustainability")
  }

  @Test func writesNumbersOnStrongShadesInTheColourOfThePage() {
    let scale = SequentialScale(domain: (0, 100))
    #expect(CellMark(59.9, scale).textStyle == .item)
    #expect(CellMark(60, scale).textStyle == .itemOnFill)
    #expect(CellMark(nil, scale).textStyle == .tick)
    #expect(CellMark(.nan, scale).textStyle == .tick)
  }

  // MARK: Refusals

  @Test(arguments: [Double.nan, .infinity, -1, 101])
  func refusesWhatIsNoScore(score: Double) {
    let chart = chart([item("美国", score)])
    #expect(chart.refusals() == [.scores(.notAScore(key: "美国"))])
    #expect(chart.refusals().first?.column == "美国")
    for layout in LayoutClass.allCases { _ = chart.scene(layout) }
  }

  @Test func refusesRanksThatAreNoPlaces() {
    let items = [
      item("美国", 90, .init(0, low: 1, high: 1)), item("中国", 80, .init(2, low: 2, high: 1)),
      item("欧盟", nil, .init(3, low: 3, high: 3)), item("印度", 70, .init(4, low: 2, high: 5)),
    ]
    #expect(
      chart(items).refusals() == [
        .scores(.notAPlace(key: "美国")), .scores(.intervalOutOfOrder(key: "中国")),
        .scores(.notAPlace(key: "印度")), .scores(.rankWithoutScore(key: "欧盟")),
      ])
    for layout in LayoutClass.allCases { _ = chart(items).scene(layout) }
  }

  @Test func refusesDuplicatesAndPartsThatDifferAndNothing() {
    let parts = ScoreChart.Parts(title: "指标", names: ["专利", "人才"], form: .strip)
    let items = [item("美国", 90, parts: [.init(1)]), item("美国", 80, parts: [.init(1), .init(2)])]
    #expect(
      chart(items, parts: parts).refusals() == [
        .scores(.partsDiffer(key: "美国", count: 1, expected: 2)), .scores(.duplicateKey("美国")),
      ])
    #expect(chart([]).refusals() == [.scores(.empty)])
    for layout in LayoutClass.allCases {
      _ = chart([]).scene(layout)
      _ = chart(items, parts: parts).scene(layout)
    }
  }

  @Test func refusesGridsWithHoles() {
    let grid = HeatGrid(
      columns: ["第1名", "第2名"],
      rows: [
        .init(key: "美国", shortKey: "美", numbers: [101, 0]),
        .init(key: "中国", shortKey: "中", numbers: [1]),
      ], missing: "缺数据")
    #expect(
      grid.refusals() == [
        .scores(.notAScore(key: "美国")),
        .scores(.partsDiffer(key: "中国", count: 1, expected: 2)),
      ])
    #expect(HeatGrid(columns: [], rows: [], missing: "").refusals() == [.scores(.empty)])
  }

  @Test func saysHowToMendEveryRefusal() {
    let all: [ScoreRefusal] = [
      .notAScore(key: "a"), .notAPlace(key: "a"), .intervalOutOfOrder(key: "a"),
      .rankWithoutScore(key: "a"), .duplicateKey("a"),
      .partsDiffer(key: "a", count: 1, expected: 2),
    ]
    for refusal in all {
      #expect(refusal.message.contains("'a'") && !refusal.message.hasSuffix("."))
      #expect(!refusal.help.isEmpty && refusal.key == "a")
    }
    #expect(ScoreRefusal.empty.key == nil)
  }

  // MARK: Facts

  @Test func tellsScoresRanksAndHighestParts() throws {
    let facts = ScoreSpecimen.dimension(.en).facts()
    #expect(facts.items.map(\.label) == ["86.3", "38.6", "9.9", "2.7", "1.8", nil])
    #expect(facts.items.first?.rank?.label == "1 [1–2]")
    #expect(facts.parts.map(\.label) == ["100", "100", "100", "100"])
    #expect(facts.parts[1].highest == ["China"])
    #expect(facts.parts[0].missing == ["ASEAN"])
    #expect((facts.standInCount, facts.partCount) == (8, 23))
  }

  @Test func drawsLongNamesWithoutOverlap() {
    let long = "中东（沙特阿拉伯、阿拉伯联合酋长国、卡塔尔和其他海湾合作委员会成员国）"
    let items = [
      item(long, 90, .init(1, low: 1, high: 2)), item("美国", 80, .init(2, low: 1, high: 2)),
    ]
    for layout in [LayoutClass.wide, .narrow] {
      #expect(chart(items).scene(layout).findings() == [])
    }
  }

  @Test func findsPlacesForManyItems() {
    let items = (1...14).map { place in
      item("区域\(place)", Double(100 - place), .init(place, low: place, high: min(place + 1, 14)))
    }
    for layout in LayoutClass.allCases {
      #expect(chart(items).scene(layout).findings() == [])
    }
  }
}
