import Diagnostics
import Fixtures
import Plotting
import ReportModel
import Testing

/// Several series in the bands of one panel, and panels made by series.
@Suite struct ColumnsBundleTests {
  private static let path = "figures/01-throughput/figure.yaml"
  private static let data = "figures/01-throughput/data.csv"

  private static let head =
    "id,series,period,value,low,high,unit,outlook,status,source,note.zh,note.en\n"

  /// The fixture's figure with two series of boxes, drawn as `panels` say.
  private static func change(
    _ panels: String, rows: String? = nil
  ) -> (inout FixtureReport) throws -> Void {
    let own = """
      i2022,inward,2022,30.5,,,千箱,actual,public,gate-log,,
      o2022,outward,2022,50,,,千箱,actual,derived,gate-log,,
      i2023,inward,2023,≈34,,,千箱,forecast,stated,gate-log,,
      o2023,outward,2023,53.5,,,千箱,forecast,stated,gate-log,,

      """
    return { fixture in
      let definition = try fixture.text(of: path)
      let series = try #require(definition.firstRange(of: "series:\n"))
      let first = definition[..<series.lowerBound]
      fixture.write(
        first + """
          series:
            - {id: inward, title: {zh: 进口, en: Inward}}
            - {id: outward, title: {zh: 出口, en: Outward}, color: teal, marker: cross}
          \(panels)

          """, to: path)
      fixture.write(head + (rows ?? own), to: data)
    }
  }

  private static func panel(_ arrangement: String) -> String {
    "panels:\n  - {title: {zh: 箱量, en: Boxes}, series: [inward, outward], "
      + "arrangement: \(arrangement)}"
  }

  private static func figure(_ panels: String, rows: String? = nil) throws -> Figure {
    // The text of the fixture binds numbers to rows that are not there any more.
    var fixture = try FixtureReport()
    try change(panels, rows: rows)(&fixture)
    for language in ["zh", "en"] {
      try fixture.replace("87.5", with: "30.5", in: "index.\(language).md")
      try fixture.replace("#y2023", with: "#i2022", in: "index.\(language).md")
    }
    let assembled = ReportAssemblyTests.assembled(fixture)
    return try #require(assembled?.figures.first)
  }

  private static func chart(_ panels: String, _ language: Language = .english) throws
    -> ColumnChart
  {
    guard case .columns(let chart) = try figure(panels).drawn().drawing[language] else {
      throw NotColumns()
    }
    return chart
  }

  private struct NotColumns: Error {}

  private static func panels(of chart: ColumnChart) -> [ColumnChart.Panel] {
    guard case .panels(let panels, _) = chart.arrangement else { return [] }
    return panels
  }

  private static func findings(_ panels: String, rows: String? = nil) throws -> [String] {
    try ReportAssemblyTests.findings(change(panels, rows: rows)).filter {
      $0.hasPrefix("figures/01-")
    }.map { $0.replacing("figures/01-throughput/", with: "") }
  }

  @Test func drawsSeveralSeriesInTheBandsOfAPanel() throws {
    let panel = try #require(Self.panels(of: try Self.chart(Self.panel("stacked"))).first)
    #expect(panel.bundle?.form == .stacked)
    #expect(panel.bundle?.series.map(\.title) == ["Inward", "Outward"])
    // The first series takes what the second leaves.
    #expect(panel.bundle?.series.map(\.color) == [.blue, .teal])
    #expect(panel.bundle?.series.map(\.marker) == [.disc, .cross])
    #expect(panel.columns.map(\.key) == ["2022", "2022", "2023", "2023"])
    #expect(
      panel.columns.map(\.value)
        == [.exact(30.5), .exact(50), .single(34, .approximate), .exact(53.5)])
    #expect(panel.columns.map(\.status.isHollow) == [false, true, false, false])
    #expect(panel.columns.map(\.status.isForecast) == [false, false, true, true])
  }

  @Test func writesTheExactTotalOfAStack() throws {
    let stacked = try Self.chart(Self.panel("stacked"))
    let strings = stacked.scene(.wide).strings
    #expect(strings.contains("80.5") && strings.contains("≈\u{A0}87.5"))
    let grouped = try Self.chart(Self.panel("grouped")).scene(.wide).strings
    #expect(!grouped.contains("80.5") && grouped.contains("30.5"))
  }

  @Test func tellsWhichRowsAreDrawn() throws {
    #expect(try Self.figure(Self.panel("grouped")).drawnRows == [0, 1, 2, 3])
    let one = "panels:\n  - {title: {zh: 箱量, en: Boxes}, draw: outward}"
    #expect(try Self.figure(one).drawnRows == [1, 3])
  }

  @Test func leavesAGapWhereASeriesHasNoRow() throws {
    let rows = "i2022,inward,2022,30.5,,,千箱,actual,public,gate-log,,\n"
    let figure = try Self.figure(Self.panel("grouped"), rows: rows)
    #expect(figure.drawnRows == [0, nil])
    guard case .columns(let chart) = try figure.drawn().drawing.chinese else { throw NotColumns() }
    #expect(Self.panels(of: chart).first?.columns.map(\.value) == [.exact(30.5), .missing])
  }

  @Test func makesAPanelForEachSeries() throws {
    let chart = try Self.chart("color: rose\npanels: {by: series, from: \"2022\"}", .chinese)
    let panels = Self.panels(of: chart)
    #expect(panels.map(\.title) == ["进口", "出口"])
    #expect(panels.map { $0.columns.count } == [2, 2])
    #expect(panels.map(\.color) == [.rose, .teal])
    guard case .panels(_, sharesScale: true) = chart.arrangement else { throw NotColumns() }
  }

  @Test(arguments: [
    (
      "panels:\n  - {title: {zh: 箱, en: B}, series: [inward, outwards]}",
      "figure.yaml:14:46 unknown-reference: unknown series 'outwards' — did you mean 'outward'?"
    ),
    (
      "panels:\n  - {title: {zh: 箱, en: B}, series: [inward, outward], arrangement: piled}",
      "figure.yaml:14:69 unknown-reference: unknown arrangement 'piled' — "
        + "arrangements: grouped, shares, stacked"
    ),
    (
      "panels:\n  - {title: {zh: 箱, en: B}, draw: inward, arrangement: grouped}",
      "figure.yaml:14:56 missing-key: an arrangement of one series — "
        + "list the series that share the bands: 'series: [id, id]'"
    ),
    (
      "panels:\n  - {title: {zh: 箱, en: B}, draw: inward, series: [inward, outward]}",
      "figure.yaml:14:35 wrong-value: both 'draw' and 'series' in one panel — "
        + "name one series under 'draw', or several under 'series'"
    ),
    (
      "panels: {by: period}",
      "figure.yaml:13:14 unknown-reference: unknown column 'period' — columns: series"
    ),
    (
      "panels: {by: series, title: {zh: 箱, en: B}}",
      "figure.yaml:13:22 unknown-key: unknown key 'title' — keys: by, color, from, gap, "
        + "reference-lines, scale, to"
    ),
  ])
  func reports(_ panels: String, _ expected: String) throws {
    let found = try Self.findings(panels)
    #expect(found == [expected])
  }

  private static func rows(_ second: String, unit: String = "千箱") -> String {
    "i2022,inward,2022,30.5,,,\(unit),actual,public,gate-log,,\n"
      + "o2022,outward,2022,\(second),\(unit),actual,public,gate-log,,\n"
  }

  @Test func placesARangeInAStackAtItsRow() throws {
    #expect(
      try Self.findings(Self.panel("stacked"), rows: Self.rows(",40,50")) == [
        "data.csv:3:1 chart-form: part 'Outward' of stack '2022' is a range or a bound; "
          + "only single numbers stack — draw the columns beside each other (grouped)"
      ])
  }

  @Test func placesASumOverHundredAtTheShareThatPassesIt() throws {
    let found = try Self.findings(Self.panel("shares"), rows: Self.rows("80,,", unit: "%"))
    #expect(
      found == [
        "data.csv:3:1 chart-form: shares of '2022' add up to 110.5, not 100 — "
          + "correct a share, or add a series for what is left"
      ])
  }

  @Test func placesASumThatFallsShortAtTheFirstOfItsRows() throws {
    let found = try Self.findings(Self.panel("shares"), rows: Self.rows("60,,", unit: "%"))
    #expect(
      found == [
        "data.csv:2:1 chart-form: shares of '2022' add up to 90.5, not 100 — "
          + "correct a share, or add a series for what is left"
          + " — data.csv:3:1 the last of its shares"
      ])
  }

  @Test func reportsTwoUnitsInOnePanel() throws {
    let rows =
      "i2022,inward,2022,30.5,,,千箱,actual,public,gate-log,,\n"
      + "o2022,outward,2022,60,,,艘,actual,public,gate-log,,\n"
    let found = try Self.findings(Self.panel("grouped"), rows: rows)
    #expect(
      found == [
        "data.csv:3:25 chart-form: two units on the axis of one panel — "
          + "draw one unit; put the other into a series of its own"
      ])
  }

  @Test func reportsTwoValuesOfASeriesForOnePeriod() throws {
    let rows = Self.rows("60,,") + "p2022,outward,2022,61,,,千箱,actual,public,gate-log,,\n"
    let found = try Self.findings(Self.panel("grouped"), rows: rows)
    #expect(
      found == [
        "data.csv:4:25 chart-form: series 'outward' has two values for '2022' — "
          + "keep one of them, or give the other a series of its own"
      ])
  }
}
