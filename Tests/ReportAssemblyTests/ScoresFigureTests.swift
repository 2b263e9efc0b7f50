import Diagnostics
import Fixtures
import Indicators
import Plotting
import Quantities
import ReportModel
import Testing

@testable import ReportAssembly

@Suite struct ScoresFigureTests {
  private static let words = """
    title: {zh: 港口得分, en: Scores of the harbours}
    headline: {zh: 北港领先, en: North leads}
    subtitle: {zh: 三个港口, en: Three harbours}

    """

  private func add(
    _ keys: String, to fixture: inout FixtureReport, folder: String = "03-standing"
  ) {
    fixture.write(Self.words + keys, to: "figures/\(folder)/figure.yaml")
  }

  /// What is wrong with a figure of these keys in a report with an index, without the warning that it
  /// stands nowhere.
  private func found(_ keys: String, withIndex: Bool = true) throws -> [String] {
    try findings { fixture in
      if withIndex { try fixture.addIndex() }
      add(keys, to: &fixture)
    }.filter { !$0.contains("figure-never-placed") }
  }

  private func chart(_ keys: String, _ language: Language = .english) throws -> ScoreChart {
    let report = try #require(
      try report { fixture in
        try fixture.addIndex()
        add(keys, to: &fixture)
      })
    let figure = try #require(report.figures.last)
    guard case .scores(let drawing, _) = figure.form, case .scores(let chart) = drawing[language]
    else { throw NotScores() }
    return chart
  }

  private struct NotScores: Error {}

  @Test func drawsTheTotalWithEveryDimension() throws {
    let chart = try chart("kind: ranking\nlabels: {quay: {zh: 码, en: Berth}}\n")
    let index = try #require(try report { try $0.addIndex() }?.index)
    #expect(chart.form == .dot)
    #expect(chart.parts?.names == ["Berth", "Power"])
    #expect(chart.parts?.form == .heat)
    for (region, names) in index.regions.enumerated() {
      let item = try #require(chart.items.first { $0.key == names.title.english })
      let standing = index.scores.total[region]
      #expect(item.score == standing.score && item.rank?.position == standing.rank)
      #expect(item.parts.map(\.score) == index.scores.dimensions.map { $0[region].score })
      let ranks = try #require(index.simulation.rows.last?.regions[region].ranks)
      #expect((item.rank?.low, item.rank?.high) == (ranks.low, ranks.high))
    }
  }

  @Test func drawsADimensionWithItsSubIndicatorsAndMarksStandIns() throws {
    let chart = try chart("kind: scores\ndimension: quay\n")
    #expect(chart.form == .bar)
    #expect(chart.parts?.names == ["Throughput", "Cranes"])
    let south = try #require(chart.items.first { $0.key == "South Harbour" })
    #expect(south.parts.map(\.isStandIn) == [true, false])
    #expect(south.shortKey == "South Harbour" && south.marker == .square)
    let north = try #require(chart.items.first { $0.key == "North Harbour" })
    #expect(north.parts.map(\.isStandIn) == [false, false])
  }

  @Test func namesRegionsInTheLanguageOfThePage() throws {
    let chart = try chart("kind: ranking\n", .chinese)
    #expect(chart.parts?.names == ["码头", "电力"])
    #expect(chart.items.map(\.key).sorted() == ["东港", "北港", "南港"])
  }

  @Test func reportsAnUnknownDimension() throws {
    #expect(
      try found("kind: scores\ndimension: quai\n") == [
        "figures/03-standing/figure.yaml:5:12 unknown-reference: unknown dimension 'quai' — "
          + "did you mean 'quay'?"
      ])
  }

  @Test func reportsALabelOfNoDimension() throws {
    #expect(
      try found("kind: ranking\nlabels:\n  quai: {zh: 码, en: Berth}\n") == [
        "figures/03-standing/figure.yaml:6:3 unknown-key: unknown key 'quai' — did you mean 'quay'?"
      ])
  }

  @Test func wantsADimension() throws {
    #expect(
      try found("kind: scores\n") == [
        "figures/03-standing/figure.yaml:1:1 missing-key: key 'dimension' is missing — "
          + "add 'dimension: …'"
      ])
  }

  @Test func needsAnIndex() throws {
    #expect(
      try found("kind: ranking\n", withIndex: false) == [
        "figures/03-standing/figure.yaml:4:7 wrong-value: a figure of kind 'ranking' in a report "
          + "without an index — create 'Content/index', or choose another kind"
      ])
  }

  @Test func leavesABrokenIndexToItsOwnReport() throws {
    let found = try findings { fixture in
      try fixture.addIndex()
      try fixture.replace("36,44", with: "46,44", in: "index/indicators.csv")
      add("kind: ranking\n", to: &fixture)
    }
    #expect(found.count == 1 && found[0].contains("low 46 is above high 44"), "\(found)")
  }

  @Test func refusesDataOfItsOwn() throws {
    let found = try findings { fixture in
      try fixture.addIndex()
      add("kind: ranking\n", to: &fixture)
      fixture.write("id,value\na,1\n", to: "figures/03-standing/data.csv")
    }.filter { !$0.contains("figure-never-placed") }
    #expect(
      found == [
        "figures/03-standing/data.csv:1:1 unexpected-file: nothing reads this file — "
          + "remove it: the data of this figure are those of the index"
      ])
  }

  @Test func listsItsKindsAmongTheOthers() throws {
    let found = try found("kind: rankings\n").first { $0.contains("unknown kind") }
    #expect(found?.hasSuffix("did you mean 'ranking'?") == true)
  }

  // MARK: Columns of a table

  private static let table = """
    kind: table
    columns:
      - {id: sub, title: {zh: 指标, en: Indicator}}
      - {id: used, title: {zh: 度量, en: Measure}, index: measure}
      - {id: covered, title: {zh: 有数, en: Covered}, index: coverage}
      - {id: proxies, title: {zh: 替代, en: Stand-ins}, index: proxies}
      - {id: fit, title: {zh: 相关, en: Correlation}, index: correlation}
    sources: [gate-log]

    """
  private static let rows = """
    id,sub,indicator
    throughput,T,B1
    cranes,C,B2
    """

  private func table(_ rows: String = Self.rows) throws -> (FigureTable?, [String]) {
    var files: FixtureReport?
    let found = try findings { fixture in
      try fixture.addIndex()
      add(Self.table, to: &fixture)
      fixture.write(rows, to: "figures/03-standing/data.csv")
      files = fixture
    }.filter { !$0.contains("figure-never-placed") }
    let report = files.flatMap { Assembly.report(from: $0.files).value }
    guard case .table(let table)? = report?.figures.last?.form else { return (nil, found) }
    return (table, found)
  }

  @Test func fillsColumnsOfATableFromTheIndex() throws {
    let (table, found) = try table()
    #expect(found == [])
    let cells = try #require(table).rows.map { row in row.cells.map(\.content) }
    #expect(cells[0][1] == .words(Localized(chinese: "年吞吐量", english: "Boxes a year")))
    #expect(
      cells[1][1]
        == .list(
          Localized(
            chinese: ["岸桥数", "岸桥可用率"],
            english: ["Number of cranes", "Availability of cranes"])))
    #expect(cells[0][2] == .words(Localized { _ in "3/3" }))
    guard case .quantity(let share, _)? = cells[0][3] else { throw NotScores() }
    #expect(share.amount.number?.description == "33" && share.unit.id == "%")
    #expect(table?.rows[0].cells[1].origin?.provenance.status == .derived)
    #expect(table?.rows[0].cells[0].origin == nil)
  }

  @Test func reportsARowOfNoSubIndicator() throws {
    let (_, found) = try table(Self.rows.replacing("C,B2", with: "C,B9"))
    #expect(
      found == [
        "figures/03-standing/data.csv:3:10 unknown-reference: unknown indicator 'B9' — "
          + "did you mean 'B1'?"
      ])
  }

  @Test func wantsTheColumnThatNamesSubIndicators() throws {
    let (_, found) = try table("id,sub\na,T\n")
    #expect(found.count == 1 && found[0].contains("'indicator'"), "\(found)")
  }

  @Test func reportsColumnsOfAnIndexThatIsNotThere() throws {
    let found = try findings { fixture in
      add(Self.table, to: &fixture)
      fixture.write("id,sub,indicator\na,T,B1\n", to: "figures/03-standing/data.csv")
    }.filter { !$0.contains("figure-never-placed") }
    #expect(
      found.first == "figures/03-standing/figure.yaml:7:53 wrong-value: a column of the index in a "
        + "report without one — create 'Content/index', or take the column out")
  }

  @Test func correlatesAsPearsonDoes() throws {
    let rising = try #require(TableIndexColumn.correlation([(1, 2), (2, 4), (3, 6)]))
    #expect(abs(rising - 1) < 1e-12)
    // By hand: means 2 and 5; products 1, 0, -2 around them.
    let mixed = try #require(TableIndexColumn.correlation([(1, 4), (2, 8), (3, 3)]))
    #expect(abs(mixed - (-1 / (2.0 * 14).squareRoot())) < 1e-12)
    #expect(TableIndexColumn.correlation([(1, 2), (2, 3)]) == nil)
    #expect(TableIndexColumn.correlation([(1, 5), (2, 5), (3, 5)]) == nil)
  }
}
