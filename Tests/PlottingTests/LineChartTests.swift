import SeededRandom
import Testing

@testable import Plotting

@Suite("Charts of lines")
struct LineChartTests {
  private func chart(
    _ values: [ChartValue], status: [MarkStatus] = [], form: LineChart.Form = .line,
    yAxis: LineChart.YAxis = .fromZero
  ) -> LineChart {
    let points = values.enumerated().map { index, value in
      LineChart.Datum(
        x: 2019 + Double(index), value: value,
        status: status.indices.contains(index) ? status[index] : .actual)
    }
    return LineChart(
      title: "算力", unit: "EFLOPS",
      series: [.init(title: "全球", color: .blue, form: form, points: points)], xAxis: .years,
      yAxis: yAxis, words: Specimen.words(.zh))
  }

  /// The points of every run of the lines of 2 px.
  private func lines(_ chart: LineChart) -> [(count: Int, isDashed: Bool)] {
    chart.scene(.wide).shapes.flatMap { shape -> [(Int, Bool)] in
      guard case .path(let path) = shape.outline, shape.datum == nil,
        shape.paint.stroke?.width == 2
      else { return [] }
      return path.runs.map { ($0.points.count, shape.paint.stroke?.dash == .dashed) }
    }
  }

  @Test(arguments: Specimen.Language.allCases, LayoutClass.allCases)
  func drawsAsReviewed(language: Specimen.Language, layout: LayoutClass) throws {
    for (name, chart) in LineSpecimen.all(language) {
      let bytes = SVGSerializer(idPrefix: "f-\(layout)").bytes(
        chart.scene(layout), title: name, description: "", language: language.rawValue)
      try expectGolden(bytes, named: "\(name).\(language.rawValue).\(layout).svg")
      #expect(chart.refusals() == [])
      #expect(chart.scene(layout).findings() == [], "\(name)")
    }
  }

  @Test func breaksLineAtMissingValues() {
    let values: [ChartValue] = [.exact(1), .exact(2), .missing, .exact(4), .exact(5), .exact(6)]
    #expect(lines(chart(values)).map(\.count) == [2, 3])
  }

  @Test func drawsValueBetweenGapsAsDot() {
    let values =
      [ChartValue.exact(1), .exact(2), .missing, .exact(4), .missing]
      + (0..<15).map {
        ChartValue.exact(Double($0))
      }
    let dots = chart(values).scene(.wide).shapes.compactMap(\.datum)
    #expect(dots == [3])
  }

  @Test func drawsNoLineThroughTheMiddleOfARange() {
    let values: [ChartValue] = [
      .exact(1), .exact(2), .interval(low: 3, high: 5, center: nil), .exact(4), .exact(5),
    ]
    #expect(lines(chart(values)).map(\.count) == [2, 2])
    let centred: [ChartValue] = [.exact(1), .interval(low: 3, high: 5, center: 4), .exact(4)]
    #expect(lines(chart(centred)).map(\.count) == [3])
  }

  @Test func dashesWhatLeadsToForecasts() {
    let values = (1...5).map { ChartValue.exact(Double($0)) }
    let status: [MarkStatus] = [.actual, .actual, .actual, .forecast, .forecast]
    let lines = lines(chart(values, status: status))
    #expect(lines.map(\.count) == [3, 3])
    #expect(lines.map(\.isDashed) == [false, true])
  }

  @Test func hatchesForecastArea() {
    let values = (1...4).map { ChartValue.exact(Double($0)) }
    let status: [MarkStatus] = [.actual, .actual, .forecast, .forecast]
    let fills = chart(values, status: status, form: .area).scene(.wide).shapes.compactMap(
      \.paint.fill)
    // The first stands in the legend.
    #expect(
      Array(fills.dropFirst()) == [
        .ink(.series(.blue)), .hatch(Hatch(ink: .series(.blue), kind: .forecast)),
      ])
  }

  @Test func namesSeriesAtTheirEndsOrInTheLegend() {
    let chart = LineSpecimen.areas(.en)
    let wide = chart.scene(.wide).texts.filter { $0.string.hasPrefix("Campus") }
    #expect(wide.map(\.style) == [.category, .category, .category])
    let narrow = chart.scene(.narrow).texts.filter { $0.string.hasPrefix("Campus") }
    #expect(narrow.map(\.style) == [.legend, .legend, .legend])
  }

  @Test func stacksAreasOnEachOther() {
    let plot = LinePlot(
      LineSpecimen.areas(.en), left: 0, right: 700, top: 0, bottom: 200, showsTicks: false)
    for index in 0..<8 where index != 3 {
      #expect(plot.points[0][index]?.base == plot.scale.position(0))
      #expect(plot.points[1][index]?.base == plot.points[0][index]?.y)
      #expect(plot.points[2][index]?.base == plot.points[1][index]?.y)
    }
    #expect(plot.points.allSatisfy { $0[3] == nil })
  }

  /// Equal ratios are equal distances.
  @Test func standsLogarithmsInProportion() throws {
    let plot = LinePlot(
      chart([.exact(10), .exact(100), .exact(1000)], yAxis: .logarithmic), left: 0, right: 700,
      top: 0, bottom: 200, showsTicks: false)
    let ys = plot.points[0].compactMap { $0?.y }
    try #require(ys.count == 3)
    #expect(abs((ys[0] - ys[1]) - (ys[1] - ys[2])) < 1e-9)
    #expect(plot.scale.ticks.map(\.label) == ["10", "100", "1,000"])
  }

  /// The pale areas, without the legend's.
  private func bands(_ chart: LineChart) -> [Shape] {
    chart.scene(.wide).shapes.filter { $0.paint.fill == .tint(.series(.blue)) }
  }

  @Test func drawsIntervalsOfNeighboursAsBand() throws {
    let around = ChartValue.interval(low: 3, high: 5, center: 4)
    let values: [ChartValue] = [.exact(1), around, around, around, .exact(4)]
    let bands = bands(chart(values))
    #expect(bands.count == 1)
    guard case .path(let path)? = bands.first?.outline else {
      Issue.record("no band")
      return
    }
    #expect(path.runs.map(\.points.count) == [6])
    // An interval alone is a whisker, one without a value between its ends no band.
    let alone: [ChartValue] = [.exact(1), around, .exact(2)]
    #expect(self.bands(chart(alone)).isEmpty)
    let ranges = Array(repeating: ChartValue.interval(low: 3, high: 5, center: nil), count: 3)
    #expect(self.bands(chart([.exact(1)] + ranges)).isEmpty)
  }

  @Test func breaksBandAtGaps() {
    let around = ChartValue.interval(low: 3, high: 5, center: 4)
    #expect(bands(chart([around, around, .missing, around, around])).count == 2)
  }

  @Test func splitsSeriesOnOneScale() throws {
    let scene = LineSpecimen.split(.en).scene(.wide)
    for title in ["East", "Centre", "West", "North-east"] {
      #expect(scene.strings.filter { $0 == title }.count == 1)
    }
    // The greatest value of the first panel and of the last: as far from zero as their numbers say.
    let ticks = scene.texts.filter { $0.style == .tick && $0.string == "200" }
    #expect(ticks.count == 4)
    let marks = scene.shapes.compactMap(\.datum)
    #expect(Set(marks).isSubset(of: Set(0..<28)) && marks.max() == 27)
    #expect(LineSpecimen.split(.en).refusals() == [])
  }

  @Test func refusesSeriesToldApartByColourAlone() {
    let series = [ChartColor.blue, .rose].map {
      LineChart.Series(title: "\($0)", color: $0, points: [.init(x: 1, value: .exact(1))])
    }
    let chart = LineChart(
      title: "", series: series, xAxis: .years, words: Specimen.words(.zh))
    #expect(chart.refusals() == [.sameMarker("blue", "rose")])
    #expect(Drawing.lines(chart).refusals() == [.lines(.sameMarker("blue", "rose"))])
  }

  @Test func refusesWhatHasNoHonestDrawing() {
    #expect(
      chart([.exact(0), .exact(1)], yAxis: .logarithmic).refusals() == [.notPositive(series: "全球")])
    #expect(
      chart([.exact(1), .exact(2)], form: .area, yAxis: .overData).refusals()
        == [.areaWithoutZero(series: "全球")])
    #expect(chart([.exact(.nan)]).refusals() == [.notFinite(series: "全球")])
    #expect(chart([.missing]).refusals() == [.empty("series '全球'")])
    #expect(
      chart([.interval(low: 3, high: 1, center: nil)]).refusals()
        == [.intervalOutOfOrder(series: "全球")])
    let twice = LineChart.Series(
      title: "中国", color: .rose,
      points: [.init(x: 2021, value: .exact(1)), .init(x: 2021, value: .exact(2))])
    let same = LineChart.Series(title: "美国", color: .rose, points: [.init(x: 1, value: .exact(1))])
    let chart = LineChart(
      title: "", series: [twice, same], xAxis: .years, words: Specimen.words(.zh))
    #expect(chart.refusals() == [.notRising(series: "中国"), .sameColor("中国", "美国")])
  }

  @Test func drawsRefusedChartsWithoutCrash() {
    let values: [ChartValue] = [
      .exact(.nan), .exact(-.infinity), .exact(1e308), .exact(-1e308), .missing,
      .single(0, .atLeast),
      .interval(low: .infinity, high: .nan, center: nil),
    ]
    for yAxis in [LineChart.YAxis.fromZero, .overData, .logarithmic] {
      for form in [LineChart.Form.line, .area, .points] {
        for layout in LayoutClass.allCases {
          let scene = chart(values, form: form, yAxis: yAxis).scene(layout)
          _ = SVGSerializer(idPrefix: "x").bytes(scene, title: "", description: "")
        }
      }
    }
  }

  @Test func writesThousandPointsInFifteenThousandBytes() {
    let chart = LineSpecimen.walk()
    let bytes = SVGSerializer(idPrefix: "w").bytes(
      chart.scene(.wide), title: "Load", description: "A line of 1,000 values.")
    #expect(bytes.count <= 15_000)
    #expect(chart.scene(.wide).findings() == [])
  }

  @Test func saysWhatTheLinesShow() throws {
    let facts = LineSpecimen.scholars(.zh).facts()
    let china = try #require(facts.series.first)
    #expect(china.first == .init(x: 2020, number: 172))
    #expect(china.last == .init(x: 2025, number: 330))
    #expect(china.trend == .rising)
    #expect(
      (china.count, china.missingCount, china.forecastCount, china.hollowCount) == (6, 1, 2, 1))
  }
}

@Suite("Label placement")
struct LabelPlacementTests {
  @Test func leavesLabelsThatAreApart() {
    let placement = LabelPlacement([20, 60, 100], extents: [17, 17, 17], within: 0...200)
    #expect(placement.centers == [20, 60, 100])
    #expect(placement.hidden == [])
  }

  @Test func pushesNeighboursApartEvenly() {
    #expect(
      LabelPlacement([100, 100], extents: [20, 20], within: 0...200).centers == [90, 110])
    #expect(
      LabelPlacement([100, 104, 96], extents: [20, 20, 20], within: 0...200).centers
        == [100, 120, 80])
  }

  @Test func keepsLabelsInside() {
    #expect(LabelPlacement([1, 2], extents: [20, 20], within: 0...200).centers == [10, 30])
    #expect(LabelPlacement([199], extents: [20], within: 0...200).centers == [190])
  }

  @Test func hidesTheLastOnesAndSaysSo() {
    let placement = LabelPlacement([10, 20, 30], extents: [20, 20, 20], within: 0...45)
    #expect(placement.hidden == [2])
    #expect(placement.centers == [10, 30, nil])
    #expect(LabelPlacement([.nan], extents: [5], within: 0...9).hidden == [0])
  }

  /// No random shift of the labels that keeps order, distances and ends is better in sum.
  @Test func isTheBestPlacement() {
    var generator = SeededGenerator(seed: 31)
    for _ in 0..<300 {
      let count = Int.random(in: 1...7, using: &generator)
      let wanted = (0..<count).map { _ in Double.random(in: 0...200, using: &generator) }
      let extents = (0..<count).map { _ in Double.random(in: 5...28, using: &generator) }
      let centers = LabelPlacement(wanted, extents: extents, within: 0...200).centers
        .compactMap(\.self)
      #expect(centers.count == count)
      func cost(_ places: [Double]) -> Double {
        zip(places, wanted).reduce(0) { $0 + ($1.0 - $1.1) * ($1.0 - $1.1) }
      }
      func isAllowed(_ places: [Double]) -> Bool {
        let order = wanted.indices.sorted { (wanted[$0], $0) < (wanted[$1], $1) }
        let isApart = zip(order, order.dropFirst()).allSatisfy {
          places[$1] - places[$0] >= (extents[$0] + extents[$1]) / 2 - 1e-6
        }
        return isApart
          && order.allSatisfy {
            places[$0] - extents[$0] / 2 >= -1e-6 && places[$0] + extents[$0] / 2 <= 200 + 1e-6
          }
      }
      #expect(isAllowed(centers))
      for _ in 0..<60 {
        let moved = centers.map { $0 + Double.random(in: -6...6, using: &generator) }
        if isAllowed(moved) { #expect(cost(moved) >= cost(centers) - 1e-4) }
      }
    }
  }
}
