import Diagnostics
import Fixtures
import Plotting
import ReportModel
import Testing

@Suite struct LinesFigureTests {
  private static let path = "figures/01-throughput/figure.yaml"
  private static let data = "figures/01-throughput/data.csv"

  private static let rows = """
    id,series,period,value,low,high,unit,outlook,status,source,note.zh,note.en
    y2023,boxes,2023,87.5,,,千箱,actual,derived,gate-log,,
    y2022,boxes,2022,81.0,,,千箱,actual,public,gate-log,,
    y2024,boxes,2024,,,,千箱,actual,missing,gate-log,闸口停用,Gates were closed
    y2025,boxes,2025,90,88,94,千箱,forecast,stated,gate-log,,
    s2022,sugar,2022,12,,,千箱,actual,public,gate-log,,
    s2025,sugar,2025,>14,,,千箱,forecast,stated,gate-log,,
    t2022,tugs,2022,7,,,艘,actual,public,gate-log,,

    """

  /// The fixture's figure as lines, with more keys.
  private static func change(_ more: String, rows: String = rows)
    -> (inout FixtureReport) throws -> Void
  {
    { fixture in
      let definition = try fixture.text(of: path)
      let series = try #require(definition.firstRange(of: "series:\n"))
      let first = definition[..<series.lowerBound]
        .replacing("kind: columns", with: "kind: lines")
      fixture.write(
        first + """
          series:
            - {id: boxes, title: {zh: 箱量, en: Boxes}, color: rose}
            - {id: sugar, title: {zh: 糖, en: Sugar}, mark: points}
            - {id: tugs, title: {zh: 拖轮, en: Tugs}}
          \(more)

          """, to: path)
      fixture.write(rows, to: data)
    }
  }

  private static func figure(_ more: String, rows: String = rows) throws -> Figure {
    try #require(try report(change(more, rows: rows))?.figures.first)
  }

  private static func chart(_ more: String, _ language: Language = .english, rows: String = rows)
    throws -> LineChart
  {
    guard case .lines(let chart) = try figure(more, rows: rows).drawn().drawing[language] else {
      throw NotLines()
    }
    return chart
  }

  private struct NotLines: Error {}

  private static func findings(_ more: String, rows: String = rows) throws -> [String] {
    try ReportAssemblyTests.findings(change(more, rows: rows))
      .map { $0.replacing("figures/01-throughput/", with: "") }
  }

  @Test func drawsSeriesInTheOrderOfTimeWithGaps() throws {
    let chart = try Self.chart("draw: [boxes, sugar]")
    #expect(chart.series.map(\.title) == ["Boxes", "Sugar"])
    #expect(chart.series.map(\.color) == [.rose, .blue])
    #expect(Set(chart.series.map(\.marker)).count == 2)
    #expect(chart.series.map(\.form) == [.line, .points])
    #expect(chart.series[0].points.map(\.x) == [2022, 2023, 2024, 2025])
    #expect(
      chart.series[0].points.map(\.value)
        == [.exact(81), .exact(87.5), .missing, .interval(low: 88, high: 94, center: 90)])
    // A year for which another series has a row is a gap, not a slope.
    #expect(
      chart.series[1].points.map(\.value)
        == [.exact(12), .missing, .missing, .single(14, .moreThan)])
    #expect(chart.series[0].points.map(\.status.isForecast) == [false, false, false, true])
    #expect(chart.unit == "千箱" && chart.xAxis == .years && chart.yAxis == .fromZero)
  }

  @Test func tellsWhichRowsAreDrawn() throws {
    let figure = try Self.figure("draw: [boxes, sugar]")
    #expect(figure.drawnRows == [1, 0, 2, 3, 4, nil, nil, 5])
    #expect(figure.rows.count == 7)
    #expect(try figure.drawn().columns.heads.map(\.english) == ["Measure", "Year"])
  }

  @Test(arguments: [
    ("draw: [boxes]\nscale: log", LineChart.YAxis.logarithmic),
    ("draw: [boxes]\nbaseline: data", .overData), ("draw: [boxes]", .fromZero),
  ])
  func takesTheScaleOfTheAxis(more: String, axis: LineChart.YAxis) throws {
    #expect(try Self.chart(more).yAxis == axis)
  }

  @Test func makesAPanelForEachSeries() throws {
    #expect(try Self.chart("draw: [boxes, sugar]\npanels: {by: series}").splitsSeries)
    #expect(try !Self.chart("draw: [boxes, sugar]").splitsSeries)
  }

  @Test func drawsALevelAcross() throws {
    let chart = try Self.chart(
      "draw: [boxes]\nreference-lines:\n  - {row: y2022, text: {zh: 甲, en: Level of 2022}}")
    #expect(chart.rules == [.init(value: 81, words: "Level of 2022")])
  }

  @Test func readsDaysAndNumbersAsPlaces() throws {
    let days = Self.rows.replacing(",2022,", with: ",2022-03-01,")
      .replacing(",2023,", with: ",2022-03-31,").replacing(",2024,", with: ",2022-04-15,")
      .replacing(",2025,", with: ",2022-05-01,")
    let chart = try Self.chart("draw: [boxes]", rows: days)
    let places = chart.series[0].points.map(\.x)
    #expect(places.first == 1_646_092_800_000)
    #expect(zip(places.dropFirst(), places).map { ($0 - $1) / 86_400_000 } == [30, 15, 16])
    let numbers = Self.rows.replacing(",2022,", with: ",0.5,").replacing(",2023,", with: ",12,")
      .replacing(",2024,", with: ",13,").replacing(",2025,", with: ",40,")
    let other = try Self.chart("draw: [boxes]", rows: numbers)
    #expect(other.series[0].points.map(\.x) == [0.5, 12, 13, 40])
    #expect(other.xAxis == .numbers)
  }

  @Test(arguments: [
    (
      "draw: [boxes, suger]",
      "figure.yaml:14:15 unknown-reference: unknown series 'suger' — did you mean 'sugar'?"
    ),
    (
      "draw: [boxes]\nscale: logarithm",
      "figure.yaml:15:8 unknown-reference: unknown scale 'logarithm' — scales: linear, log"
    ),
    (
      "draw: [boxes]\npanels: []",
      "figure.yaml:15:9 wrong-value: key 'panels' lists panels of lines — "
        + "write 'panels: {by: series}' for a panel of each series, or leave it out"
    ),
    (
      "draw: [boxes, tugs]",
      "data.csv:8:21 chart-form: two units on one y axis — "
        + "draw one unit; put the other into a figure of its own"
    ),
  ])
  func reports(_ more: String, _ expected: String) throws {
    let found = try Self.findings(more)
    #expect(found == [expected])
  }

  @Test func placesWhatALogarithmCannotShowAtItsCell() throws {
    let rows = Self.rows.replacing(",2022,81.0,", with: ",2022,0,")
    let found = try Self.findings("draw: [boxes]\nscale: log", rows: rows).filter {
      $0.hasPrefix("data.csv")
    }
    #expect(
      found == [
        "data.csv:3:18 chart-form: series 'boxes' has a value that is not positive on a log scale — "
          + "use a linear axis, or leave the value out with a reason"
      ])
  }

  @Test func placesWhatIsNoPlaceAtItsCell() throws {
    let rows = Self.rows.replacing("y2023,boxes,2023,", with: "y2023,boxes,spring,")
    let found = try Self.findings("draw: [boxes]", rows: rows).filter { $0.hasPrefix("data.csv") }
    #expect(
      found == [
        "data.csv:2:13 cell-value: period 'spring' is not a year or a month — "
          + "write 2025, 2025-12 or 2025-12-31, or plain numbers in all rows"
      ])
  }

  @Test func placesASecondValueForAPeriod() throws {
    let rows = Self.rows.replacing("y2023,boxes,2023,", with: "y2023,boxes,2022,")
    let found = try Self.findings("draw: [boxes]", rows: rows).filter { $0.hasPrefix("data.csv") }
    #expect(
      found == [
        "data.csv:3:13 chart-form: series 'boxes' has two values for '2022' — "
          + "keep one of them, or give the other a series of its own"
      ])
  }
}
