import Testing

@testable import Plotting

@Suite("Series that share bands")
struct BundleTests {
  private static let series: [ColumnChart.Series] = [
    .init(title: "华北", color: .blue, marker: .disc),
    .init(title: "华东", color: .ochre, marker: .square),
  ]

  private func panel(
    _ form: ColumnChart.Bundle.Form, _ rows: [(String, [ChartValue])],
    series: [ColumnChart.Series] = series, domain: ColumnChart.ValueDomain? = nil,
    totals: [String] = []
  ) -> ColumnChart.Panel {
    .init(
      title: "机架", unit: "万架", form, series: series,
      categories: rows.enumerated().map { index, row in
        .init(
          key: row.0, data: row.1.map { .init(value: $0, label: "\($0.drawn ?? 0)") },
          total: totals.indices.contains(index) ? totals[index] : "")
      }, domain: domain)
  }

  private func chart(_ panels: [ColumnChart.Panel], sharesScale: Bool = false) -> ColumnChart {
    ColumnChart(
      .panels(panels, sharesScale: sharesScale), color: .teal, words: Specimen.words(.zh))
  }

  private func chart(
    _ form: ColumnChart.Bundle.Form, _ rows: [(String, [ChartValue])],
    series: [ColumnChart.Series] = series, domain: ColumnChart.ValueDomain? = nil
  ) -> ColumnChart {
    chart([panel(form, rows, series: series, domain: domain)])
  }

  /// The first rectangle of each datum.
  private func rects(_ scene: Scene) -> [Int: Rect] {
    var rects: [Int: Rect] = [:]
    for shape in scene.shapes {
      guard let datum = shape.datum, case .rect = shape.outline, rects[datum] == nil else {
        continue
      }
      rects[datum] = shape.bounds
    }
    return rects
  }

  // MARK: Places

  @Test func groupsColumnsOfOneCategoryBesideEachOther() throws {
    let chart = chart(
      .grouped, [("2023", [.exact(3), .exact(4)]), ("2024", [.exact(5), .exact(6)])])
    let rects = rects(chart.scene(.wide))
    #expect(rects.count == 4)
    let places = try (0..<4).map { try #require(rects[$0]) }
    #expect(abs(places[1].x - places[0].maxX - 2) < 1e-9)
    #expect(places[2].x - places[1].maxX > 20)
    #expect(Set(places.map { ($0.width * 10).rounded() }).count == 1)
  }

  @Test func stacksColumnsOnEachOther() throws {
    let chart = chart(.stacked, [("2023", [.exact(30), .exact(40)])])
    let rects = rects(chart.scene(.narrow))
    let (below, above) = (try #require(rects[0]), try #require(rects[1]))
    #expect(below.x == above.x)
    // A line of the ground parts them.
    #expect(abs(above.maxY + 1 - below.y) < 1e-9)
    #expect(abs((above.height + 1) / (below.height + 1) - 4.0 / 3) < 1e-9)
  }

  @Test func putsNegativePartsBelowZero() throws {
    let chart = chart(.stacked, [("2023", [.exact(30), .exact(-10)])])
    let rects = rects(chart.scene(.narrow))
    let (above, below) = (try #require(rects[0]), try #require(rects[1]))
    #expect(below.y >= above.maxY)
    #expect(abs((above.height + 1) / (below.height + 1) - 3) < 1e-9)
  }

  @Test func writesTotalsOverStacksAndNoParts() {
    let strings = chart([panel(.stacked, [("2023", [.exact(30), .exact(40)])], totals: ["70"])])
      .scene(.wide).strings
    #expect(strings.contains("70"))
    #expect(!strings.contains("30.0") && !strings.contains("40.0"))
  }

  @Test func fillsStackOfSharesFromZeroToHundred() throws {
    let chart = chart(.shares, [("2023", [.exact(40), .exact(60)])])
    let strings = chart.scene(.wide).strings
    #expect(strings.contains("100") && !strings.contains("120"))
  }

  @Test func saysOnceThatWholeStackIsMissing() {
    let chart = chart(
      .stacked, [("2023", [.exact(1), .exact(2)]), ("2024", [.missing, .missing])])
    #expect(chart.refusals() == [])
    #expect(chart.scene(.wide).strings.filter { $0 == "未公布" }.count == 1)
  }

  // MARK: Telling series apart

  @Test func tellsSeriesByMarkerWhereTheirNamesStandInTheLegend() {
    let chart = chart(.grouped, [("2023", [.exact(30), .exact(40)])])
    let scene = chart.scene(.wide)
    #expect(scene.strings.contains("华北") && scene.strings.contains("华东"))
    // A disc and a square in the colour of the page, in the legend and in the columns.
    let discs = scene.shapes.filter {
      if case .circle = $0.outline { $0.paint == .area(.page) } else { false }
    }
    #expect(discs.count == 2)
    #expect(discs.map(\.datum) == [nil, 0])
  }

  @Test func namesStackedSeriesBesideTheLastStackWhereThereIsRoom() {
    let chart = chart(.stacked, [("2023", [.exact(30), .exact(40)])])
    let wide = chart.scene(.wide).texts.first { $0.string == "华东" }
    let narrow = chart.scene(.narrow).texts.first { $0.string == "华东" }
    #expect(wide?.style == .category)
    #expect(narrow?.style == .legend)
  }

  // MARK: Refusals

  @Test func refusesMoreThanSixSeries() {
    let seven = (0..<7).map {
      ColumnChart.Series(
        title: "\($0)", color: ChartColor.allCases[$0 % 6], marker: Marker.allCases[$0 % 6])
    }
    let refusals = chart(.grouped, [("2023", seven.map { _ in .exact(1) })], series: seven)
      .refusals()
    #expect(refusals == [.tooManySeries(panel: "机架", count: 7)])
    #expect(refusals.first?.message == "panel '机架' has 7 series; six colours can be told apart")
  }

  @Test func refusesSeriesToldApartByColourAlone() {
    let twins = [
      ColumnChart.Series(title: "甲", color: .blue, marker: .disc),
      ColumnChart.Series(title: "乙", color: .rose, marker: .disc),
      ColumnChart.Series(title: "丙", color: .rose, marker: .cross),
    ]
    let refusals = chart(.grouped, [("2023", twins.map { _ in .exact(1) })], series: twins)
      .refusals()
    #expect(refusals == [.sameMarker("甲", "乙"), .sameColor("乙", "丙")])
    #expect(
      refusals.first?.message == "series '甲' and '乙' have one marker and differ by colour alone")
  }

  @Test(arguments: [
    ChartValue.interval(low: 1, high: 2, center: nil), .single(1, .atLeast), .single(1, .lessThan),
  ])
  func refusesRangesAndBoundsInStacks(value: ChartValue) {
    let rows: [(String, [ChartValue])] = [("2023", [.exact(1), value])]
    #expect(chart(.grouped, rows).refusals() == [])
    #expect(chart(.stacked, rows).refusals() == [.rangeInStack(key: "2023", series: "华东")])
  }

  @Test func refusesStackThatLacksPart() {
    let rows: [(String, [ChartValue])] = [("2023", [.exact(1), .missing])]
    #expect(chart(.stacked, rows).refusals() == [.gapInStack(key: "2023", series: "华东")])
    #expect(chart(.grouped, rows).refusals() == [])
    // A value that lacks altogether is a gap too.
    #expect(
      chart(.stacked, [("2023", [.exact(1)])]).refusals()
        == [.gapInStack(key: "2023", series: "华东")])
  }

  @Test func refusesSharesThatAreNoWhole() {
    let short = chart(.shares, [("2023", [.exact(40), .exact(50)])]).refusals()
    #expect(short == [.stackIsNotWhole(key: "2023", sum: 90, series: nil)])
    #expect(short.first?.isShortSum == true)
    let long = chart(.shares, [("2023", [.exact(40), .exact(70)])]).refusals()
    #expect(long == [.stackIsNotWhole(key: "2023", sum: 110, series: "华东")])
    #expect(long.first?.message == "shares of '2023' add up to 110.0, not 100")
    #expect(chart(.shares, [("2023", [.exact(39.8), .exact(60.6)])]).refusals() == [])
  }

  @Test func refusesNegativeShare() {
    #expect(
      chart(.shares, [("2023", [.exact(110), .exact(-10)])]).refusals().first
        == .negativeShare(key: "2023", series: "华东"))
  }

  @Test func refusesStackBeyondFixedAxis() {
    let domain = ColumnChart.ValueDomain(low: 0, high: 60)
    let rows: [(String, [ChartValue])] = [("2023", [.exact(30), .exact(40)])]
    #expect(
      chart(.stacked, rows, domain: domain).refusals() == [.valueOutsideDomain(key: "2023")])
    #expect(chart(.grouped, rows, domain: domain).refusals() == [])
  }

  @Test func refusesCategoryThatStandsTwice() {
    let rows: [(String, [ChartValue])] = [
      ("2023", [.exact(1), .exact(2)]), ("2023", [.exact(3), .exact(4)]),
    ]
    #expect(chart(.grouped, rows).refusals() == [.duplicateKey("2023")])
  }

  @Test func drawsRefusedBundlesWithoutCrash() {
    let rows: [[(String, [ChartValue])]] = [
      [], [("", [])], [("2023", [.exact(.nan), .exact(.infinity)])],
      [("2023", [.missing, .interval(low: 3, high: 1, center: 9)]), ("2023", [.exact(-1)])],
    ]
    for rows in rows {
      for form in [ColumnChart.Bundle.Form.grouped, .stacked, .shares] {
        for series in [[], Self.series, Self.series + Self.series + Self.series + Self.series] {
          let chart = chart(form, rows, series: series)
          _ = chart.refusals()
          for layout in LayoutClass.allCases { _ = chart.scene(layout) }
          _ = chart.facts()
        }
      }
    }
  }

  // MARK: Facts

  @Test func tellsFactsOfEachSeriesAndOfTheTotals() throws {
    let facts = chart([
      panel(
        .stacked, [("2023", [.exact(30), .exact(40)]), ("2024", [.exact(20), .exact(60)])],
        totals: ["70", "80"])
    ]).facts()
    let panel = try #require(facts.panels.first)
    #expect(panel.form == .stacked)
    #expect(panel.count == 2 && panel.first == nil)
    #expect(panel.parts.map(\.title) == ["华北", "华东", ""])
    #expect(panel.parts.map(\.trend) == [.falling, .rising, .rising])
    #expect(panel.parts.last?.last == .init(key: "2024", label: "80", number: 80))
  }

  @Test func factsDoNotDependOnTheLayout() {
    let chart = BundleSpecimen.names(.en)
    #expect(chart.facts().panels.first?.count == 10)
  }
}

@Suite("Labels that do not fit")
struct TurnedColumnTests {
  private func chart(
    _ keys: [String],
    _ arrange: ([ColumnChart.Panel]) -> ColumnChart.Arrangement = {
      .panels($0, sharesScale: false)
    }
  ) -> ColumnChart {
    let columns = keys.enumerated().map {
      ColumnChart.Column(key: $1, value: .exact(Double($0 + 1)), label: "\($0 + 1)")
    }
    return ColumnChart(
      arrange([.init(title: "", columns: columns)]), color: .teal, words: Specimen.words(.en))
  }

  /// Whether the marks of the first two data lie below each other.
  private func isTurned(_ scene: Scene) -> Bool {
    let marks = scene.shapes.filter { $0.datum == 0 || $0.datum == 1 }
    guard let first = marks.first(where: { $0.datum == 0 })?.bounds,
      let second = marks.first(where: { $0.datum == 1 })?.bounds
    else { return false }
    return second.y > first.y && abs(second.x - first.x) < 1
  }

  private let names = [
    "Zhangjiakou", "Shaoguan", "Chongqing", "Horinger", "Qingyang", "Zhongwei", "Changsanjiao",
  ]

  @Test func turnsNamesIntoRowsWhereTheyDoNotFit() {
    let chart = chart(names)
    #expect(!isTurned(chart.scene(.wide)))
    #expect(isTurned(chart.scene(.narrow)))
    #expect(chart.scene(.narrow).findings() == [])
  }

  @Test func writesEveryNameAndValueOfRows() {
    let strings = chart(names).scene(.narrow).strings
    for name in names { #expect(strings.contains(name)) }
    #expect((1...7).allSatisfy { strings.contains("\($0)") })
  }

  @Test func thinsPeriodsInsteadOfTurningThem() {
    let chart = chart((1990...2024).map(String.init))
    for layout in [LayoutClass.wide, .narrow] {
      let scene = chart.scene(layout)
      #expect(!isTurned(scene))
      #expect(scene.findings() == [])
      let years = scene.strings.filter { $0.count == 4 }
      #expect(years.last == "2024" && years.count < 35 && years.count > 4)
      let numbers = years.compactMap(Int.init)
      #expect(Set(zip(numbers, numbers.dropFirst()).map { $1 - $0 }).count == 1)
    }
  }

  @Test func keepsTheMostTellingValuesAndCoversNoColumn() {
    // The least stands between high columns, which its value would cover.
    let values = (0..<40).map { Double(($0 * 17) % 41) + 100 }
    let columns = values.enumerated().map { index, value in
      ColumnChart.Column(
        key: "\(1985 + index)", value: .exact(value),
        label: NumberFormat().text(value, decimals: 2))
    }
    let chart = ColumnChart(
      .panels([.init(title: "", columns: columns)], sharesScale: false), color: .teal,
      words: Specimen.words(.en))
    let labels = chart.scene(.narrow).strings.filter { $0.hasSuffix(".00") }
    #expect((1...4).contains(labels.count))
    #expect(labels.contains("140.00"))
    #expect(chart.scene(.narrow).findings() == [])
  }

  @Test func turnsRatherThanTearsNamesLetterByLetter() {
    let names = [
      "张家口", "韶关市", "重庆市", "天府区", "贵安区", "庆阳市", "中卫市", "芜湖市", "和林县", "长三角",
    ]
    #expect(isTurned(chart(names).scene(.narrow)))
  }

  @Test func reportsNameThatFitsNowhere() {
    let long = String(repeating: "Donaudampfschiff", count: 5)
    let findings = chart(names + [long]).scene(.narrow).findings()
    let isTooWide = findings.contains { if case .textTooWide(long, _) = $0 { true } else { false } }
    #expect(isTooWide)
  }

  @Test func keepsPanelsOfOneScaleOnOneScaleAsRows() throws {
    let small = names.map { ColumnChart.Column(key: $0, value: .exact(10), label: "10") }
    let large = names.map { ColumnChart.Column(key: $0, value: .exact(40), label: "40") }
    let chart = ColumnChart(
      .panels(
        [.init(title: "North", columns: small), .init(title: "South", columns: large)],
        sharesScale: true), color: .teal, words: Specimen.words(.en))
    let scene = chart.scene(.narrow)
    #expect(isTurned(scene))
    let bars = scene.shapes.filter { $0.datum != nil }.map(\.bounds.width)
    #expect(abs((bars.last ?? 0) / (bars.first ?? 1) - 4) < 1e-9)
    #expect(scene.strings.contains("North") && scene.strings.contains("South"))
  }

  @Test func keepsColumnsWithLinesUpright() {
    let columns = names.map { ColumnChart.Column(key: $0, value: .exact(10), label: "10") }
    let line = ColumnChart.ReferenceLine(value: 5, words: "Mean", color: .blue)
    let chart = ColumnChart(
      .panels([.init(title: "", columns: columns, lines: [line])], sharesScale: false),
      color: .teal, words: Specimen.words(.en))
    #expect(!isTurned(chart.scene(.narrow)))
  }
}

@Suite("Upper bounds")
struct UpperBoundTests {
  @Test func explainsTheMarkOfUpperBoundWhereOneIsDrawn() {
    #expect(BundleSpecimen.upperBounds(.en).scene(.wide).strings.contains("Upper bound: at most"))
    #expect(
      BundleSpecimen.upperBoundRows(.en).scene(.wide).strings.contains("Upper bound: at most"))
    #expect(!Specimen.marks(.en).scene(.wide).strings.contains("Upper bound: at most"))
  }

  @Test func pointsDownInsideTheColumn() throws {
    let scene = BundleSpecimen.upperBounds(.en).scene(.wide)
    let column = try #require(scene.shapes.first { $0.datum == 0 }?.bounds)
    let chevron = try #require(
      scene.shapes.first { shape in
        if case .path = shape.outline { shape.datum == 0 } else { false }
      })
    #expect(chevron.bounds.y > column.y && chevron.bounds.maxY < column.maxY)
    guard case .path(let path) = chevron.outline, let points = path.runs.first?.points else {
      Issue.record("no path")
      return
    }
    // Its middle is the lowest point.
    #expect(points.count == 3 && points[1].y > points[0].y && points[1].y > points[2].y)
  }

  @Test func namesUpperBoundsInFacts() {
    #expect(BundleSpecimen.upperBounds(.en).facts().panels.first?.upperBounds.count == 4)
    #expect(BundleSpecimen.upperBoundRows(.en).facts().panels.first?.upperBounds.count == 4)
  }
}
