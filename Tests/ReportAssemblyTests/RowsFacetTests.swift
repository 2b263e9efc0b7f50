import Fixtures
import Plotting
import ReportModel
import Testing

/// Panels of rows made by a column of the data.
@Suite struct RowsFacetTests {
  private static let path = "figures/01-throughput/figure.yaml"

  private static func change(_ panels: String, unit: String = "千箱")
    -> (inout FixtureReport) throws -> Void
  {
    { fixture in
      let definition = try fixture.text(of: path)
      let columns = try #require(definition.firstRange(of: "columns:\n"))
      fixture.write(
        definition[..<columns.lowerBound].replacing("kind: columns", with: "kind: rows") + """
          columns:
            series: {zh: 指标, en: Measure}
            row: {zh: 泊位, en: Berth}
            period: {zh: 年份, en: Year}
            value: {zh: 数值, en: Value}
          series:
            - {id: boxes, title: {zh: 箱量, en: Boxes}}
            - {id: loads, title: {zh: 装载, en: Loads}}
          groups:
            - {id: old, title: {zh: 老港区, en: Old port}, color: ochre}
            - {id: new, title: {zh: 新港区, en: New port}}
          rows:
            - {id: b1, title: {zh: 一号, en: Berth 1}, group: old}
            - {id: b2, title: {zh: 二号, en: Berth 2}, group: new}
            - {id: b3, title: {zh: 三号, en: Berth 3}, group: new}
          \(panels)

          """, to: path)
      fixture.write(
        """
        id,series,row,period,value,low,high,unit,outlook,status,source,note.zh,note.en
        y2023,boxes,b1,2023,87.5,,,千箱,actual,public,gate-log,,
        x2,boxes,b2,2023,20,,,千箱,actual,public,gate-log,,
        x3,boxes,b3,2023,40,,,千箱,actual,public,gate-log,,
        l1,loads,b1,2023,7,,,\(unit),actual,public,gate-log,,
        l2,loads,b2,2023,9,,,\(unit),actual,public,gate-log,,

        """, to: "figures/01-throughput/data.csv")
    }
  }

  private static func figure(_ panels: String, unit: String = "千箱") throws -> (
    figure: Figure, chart: RowChart
  ) {
    let figure = try #require(try report(change(panels, unit: unit))?.figures.first)
    guard case .rows(let chart) = try figure.drawn().drawing.english else { throw NotRows() }
    return (figure, chart)
  }

  private struct NotRows: Error {}

  @Test func makesAPanelForEachGroup() throws {
    let (figure, chart) = try Self.figure("panels: {by: group, series: [boxes]}")
    #expect(chart.panels.map(\.title) == ["Old port", "New port"])
    // A group that is a panel has no heading of its own, and keeps its colour.
    #expect(chart.panels.flatMap(\.groups).map(\.title) == ["", ""])
    #expect(
      chart.panels.map { $0.groups.flatMap(\.rows).map(\.key) }
        == [["Berth 1"], ["Berth 3", "Berth 2"]])
    #expect(chart.panels[0].groups[0].rows[0].color == .ochre)
    #expect(figure.drawnRows == [0, 2, 1])
    #expect(chart.sharesScale)
    #expect(chart.panels[0].domain == chart.panels[1].domain)
  }

  @Test func makesAPanelForEachSeriesAndSharesTheScaleOfOneUnit() throws {
    let (figure, chart) = try Self.figure("panels: {by: series}")
    #expect(chart.panels.map(\.title) == ["Boxes", "Loads"])
    #expect(chart.sharesScale)
    #expect(figure.drawnRows == [0, 2, 1, 3, 4])
    let other = try Self.figure("panels: {by: series}", unit: "车").chart
    #expect(!other.sharesScale)
    #expect(other.panels.map(\.domain) == [nil, nil])
  }

  @Test func reportsAColumnThatMakesNoPanels() throws {
    let found = try findings(Self.change("panels: {by: row, order: value}"))
      .map { $0.replacing("\(Self.path):", with: "") }
    #expect(found == ["21:14 unknown-reference: unknown column 'row' — columns: group, series"])
  }
}
