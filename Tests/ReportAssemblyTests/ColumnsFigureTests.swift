import Fixtures
import Plotting
import ReportModel
import Testing

@Suite struct ColumnsFigureTests {
  private static let path = "figures/01-throughput/figure.yaml"

  private static func findings(_ old: String, _ new: String) throws -> [String] {
    try ReportAssemblyTests.findings { try $0.replace(old, with: new, in: path) }
      .map { $0.replacing("\(path):", with: "") }
  }

  private static func chart(
    _ language: Language, _ change: (inout FixtureReport) throws -> Void = { _ in }
  ) throws -> ColumnChart {
    let figure = try #require(try report(change)).figures[0]
    guard case .columns(let chart) = try figure.drawn().drawing[language] else {
      throw NotColumns()
    }
    return chart
  }

  private struct NotColumns: Error {}

  @Test(arguments: [
    (
      "draw: boxes", "draw: box",
      "12:7 unknown-reference: unknown series 'box' — did you mean 'boxes'?"
    ),
    ("draw: boxes\n", "", "13:5 missing-key: key 'draw' is missing — add 'draw: …'"),
    (
      "draw: boxes", "draw: boxes\ncolor: bleu",
      "13:8 unknown-reference: unknown color 'bleu' — did you mean 'blue'?"
    ),
    (
      "from: \"2022\"", "from: \"2021\"",
      "14:52 unknown-reference: unknown period '2021' — did you mean '2022'?"
    ),
    (
      "from: \"2022\", to: \"2025\"", "from: \"2025\", to: \"2022\"",
      "14:5 wrong-value: the panel ends before it begins — write the earlier period under 'from'"
    ),
    (
      "scale: categories", "scale: category",
      "14:79 unknown-reference: unknown scale 'category' — scales: categories, years"
    ),
    (
      "draw: boxes", "draw: boxes\nannotations:\n  - {row: y2032, text: {zh: 甲, en: A}}",
      "14:11 unknown-reference: unknown row 'y2032' — did you mean 'y2022'?"
    ),
    (
      "draw: boxes", "draw: boxes\nenlarge-first: true",
      "13:16 unknown-reference: unknown answer 'true' — answers: no, yes"
    ),
    (
      "draw: boxes", "draw: boxes\nenlarge-first: \"yes\"",
      "13:16 wrong-value: 1 panel where the first is to be enlarged — "
        + "give two panels, the part before the whole, or write 'no'"
    ),
    (
      "  - {id: boxes, title: {zh: 箱量, en: Boxes}}",
      "  - {id: boxes, title: {zh: 箱量, en: Boxes}}\n  - {id: boxes, title: {zh: 量, en: B}}",
      "12:10 row-id: id 'boxes' stands twice — give each entry its own id — 11:10 the first one"
    ),
    (
      "  value: {zh: 数值, en: Value}\n", "",
      "7:3 missing-key: key 'value' is missing — add 'value: …'"
    ),
    (
      "{id: boxes, title: {zh: 箱量, en: Boxes}}", "{id: boxes}",
      "11:5 missing-key: key 'title' is missing — add 'title: …'"
    ),
    (
      "series:\n  - {id: boxes, title: {zh: 箱量, en: Boxes}}\n", "",
      "1:1 missing-key: key 'series' is missing — add 'series: …'"
    ),
    (
      "series:\n  - {id: boxes, title: {zh: 箱量, en: Boxes}}\n", "series: []\n",
      "10:9 wrong-value: key 'series' holds an empty list, not a list of entries — "
        + "write one at least, after '- '"
    ),
  ])
  func reports(_ old: String, _ new: String, _ expected: String) throws {
    let found = try Self.findings(old, new)
    #expect(found == [expected])
  }

  @Test func drawsEachValueAsItIsStated() throws {
    let chart = try Self.chart(.english)
    guard case .panels(let panels, _) = chart.arrangement else { throw NotColumns() }
    #expect(panels.map(\.unit) == ["千箱"])
    let columns = try #require(panels.first).columns
    #expect(columns.map(\.key) == ["2022", "2023", "2024", "2025"])
    #expect(
      columns.map(\.value)
        == [.single(81, .exact), .single(87.5, .exact), .missing, .single(90, .moreThan)])
    #expect(columns.map(\.status.isForecast) == [false, false, false, true])
    #expect(columns.map(\.status.isHollow) == [false, true, false, false])
    #expect(columns.map(\.label) == ["81.0", "87.5", "n/a", ">\u{A0}90"])
  }

  @Test func takesTheNameOfAColumnFromItsLabel() throws {
    let change: (inout FixtureReport) throws -> Void = { fixture in
      let path = "figures/01-throughput/data.csv"
      let rows = try fixture.text(of: path).split(separator: "\n")
      let changed = rows.enumerated().map { index, row in
        row + (index == 0 ? ",label.zh,label.en" : index == 1 ? ",去年,Last year" : ",,")
      }
      fixture.write(changed.joined(separator: "\n"), to: path)
    }
    for (language, name) in [(Language.chinese, "去年"), (.english, "Last year")] {
      guard case .panels(let panels, _) = try Self.chart(language, change).arrangement else {
        throw NotColumns()
      }
      #expect(panels[0].columns.map(\.key) == [name, "2023", "2024", "2025"])
    }
  }

  @Test func putsAnnotationsUnderTheirColumns() throws {
    let chart = try Self.chart(.chinese) {
      try $0.replace(
        "draw: boxes",
        with: "draw: boxes\nannotations:\n  - {row: y2023, text: {zh: 新泊位, en: New berth}}",
        in: Self.path)
    }
    guard case .panels(let panels, _) = chart.arrangement else { throw NotColumns() }
    #expect(panels[0].columns.map(\.note) == [nil, "新泊位", nil, nil])
  }

  @Test func showsTheSeriesOfEachRowWhereThereAreSeveral() throws {
    let figure = try #require(
      try report {
        try $0.replace(
          "  - {id: boxes, title: {zh: 箱量, en: Boxes}}",
          with:
            "  - {id: boxes, title: {zh: 箱量, en: Boxes}}\n  - {id: ships, title: {zh: 船, en: Ships}}",
          in: Self.path)
        try $0.append(
          "s2022,ships,2022,7,,,艘,actual,public,gate-log,,\n", to: "figures/01-throughput/data.csv")
      }
    ).figures[0]
    #expect(try figure.drawn().columns.heads.map(\.english) == ["Measure", "Year"])
    #expect(
      figure.rows.map { $0.heads[0].english } == ["Boxes", "Boxes", "Boxes", "Boxes", "Ships"])
    guard case .columns(let chart) = try figure.drawn().drawing.english,
      case .panels(let panels, _) = chart.arrangement
    else { throw NotColumns() }
    #expect(panels[0].columns.count == 4)
  }
}
