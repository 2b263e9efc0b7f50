import Fixtures
import Plotting
import ReportModel
import Testing

@Suite struct PhasesFigureTests {
  private static let definition = """
    kind: phases
    title: {zh: 港口政策, en: Port policies}
    headline: {zh: 两个阶段, en: Two phases}
    subtitle: {zh: 港口政策，按年份, en: Port policies by year}
    sources: [gate-log]
    columns:
      phase: {zh: 阶段, en: Phase}
      topic: {zh: 领域, en: Field}
      date: {zh: 时间, en: Date}
      event: {zh: 内容, en: Item}
    series:
      - {id: report, title: {zh: 报告所述, en: As reported}}
      - {id: checked, title: {zh: 编者查得, en: Found by the editor}}
    draw: report
    phases:
      - {id: first, title: {zh: 第一阶段, en: Phase 1}, from: "1990", to: "2011"}
      - {id: second, title: {zh: 第二阶段, en: Phase 2}, period: {zh: 2015年起, en: 2015 on}, from: 2015-07}
      - {id: tracks, title: {zh: 专项, en: Tracks}}
    topics:
      - {id: quay, title: {zh: 码头, en: Quay}}
    marks:
      phase: {zh: 阶段, en: Phase}
      track: {zh: 专项, en: Track}
      doubtful: {zh: 年份存疑, en: Year in doubt}

    """
  private static let data = """
    id,phase,series,topic,date,period.zh,period.en,doubtful,label.zh,label.en,status,source
    law,first,report,quay,1991,,,,港口法,Port Act,stated,
    law-checked,first,checked,quay,1992-02-29,,,,港口法,Port Act,unverified,gate-log
    plan,second,report,quay,2016,2016年起,2016 on,yes,港口规划,Port Plan,stated,
    order,tracks,report,quay,2025-05,,,,岸电令,Shore Power Order,stated,

    """

  private static func change(_ definition: String, _ data: String)
    -> (inout FixtureReport) throws -> Void
  {
    { fixture in
      fixture.write(definition, to: "figures/02-quay/figure.yaml")
      fixture.write(data, to: "figures/02-quay/data.csv")
    }
  }

  private func timeline() throws -> PhaseTimeline {
    let report = try #require(try report(Self.change(Self.definition, Self.data)))
    guard case .drawing(let drawing, _) = report.figures[1].form,
      case .phases(let timeline) = drawing.english
    else { throw NotPhases() }
    return timeline
  }

  private struct NotPhases: Error {}

  @Test func drawsEventsOfTheNamedSeriesAlone() throws {
    let phases = try timeline().phases
    #expect(phases.map(\.title) == ["Phase 1", "Phase 2", "Tracks"])
    #expect(
      phases.map { $0.events.map(\.text) } == [["Port Act"], ["Port Plan"], ["Shore Power Order"]])
    #expect(phases.map { $0.events.map(\.isDoubtful) } == [[false], [true], [false]])
  }

  /// A year runs from its first to its last day, and a pin stands in the middle of what is known.
  @Test func standsEventsInTheMiddleOfTheirDates() throws {
    let phases = try timeline().phases
    let july = 2015 + 181.0 / 365
    let starts: [Double?] = [1990, july, nil]
    let ends: [Double?] = [2012, nil, nil]
    #expect(phases.map(\.span?.from) == starts)
    #expect(phases.map(\.span?.to) == ends)
    let years: [Double] = phases.flatMap { $0.events.map(\.year) }
    let may = 2025 + 135.5 / 365
    #expect(zip(years, [1991.5, 2016.5, may]).allSatisfy { abs($0 - $1) < 1e-9 })
  }

  @Test func writesDatesAsPreciselyAsTheyAreKnown() throws {
    #expect(
      try timeline().phases.flatMap { $0.events.map(\.date) } == ["1991", "2016 on", "May 2025"])
  }

  @Test func namesTheSeriesOfRowsThatAreNotDrawn() throws {
    let report = try #require(try report(Self.change(Self.definition, Self.data)))
    let words = report.figures[1].rows.map(\.content)
    #expect(words[0] == .words(Localized(chinese: "港口法", english: "Port Act")))
    #expect(
      words[1]
        == .words(
          Localized(chinese: "编者查得：港口法", english: "Found by the editor: Port Act")))
    #expect(report.figures[1].rows[1].heads[2].chinese == "1992年2月29日")
  }

  @Test(arguments: [
    (
      "2025-05,,", "2025年5月,,",
      "data.csv:5:26 cell-value: date '2025年5月' is not a year, a month or a day — "
        + "write 2025, 2025-12 or 2025-12-31, and other words under 'period'"
    ),
    (
      "2016 on,yes", "2016 on,maybe",
      "data.csv:4:45 cell-value: doubtful is 'maybe' — write yes, or leave it empty"
    ),
    (
      "plan,second", "plan,secnod",
      "data.csv:4:6 unknown-reference: unknown phase 'secnod' — did you mean 'second'?"
    ),
    (
      "draw: report", "draw: reports",
      "figure.yaml:14:7 unknown-reference: unknown series 'reports' — did you mean 'report'?"
    ),
    (
      "from: 2015-07", "from: 2015-13",
      "figure.yaml:17:91 wrong-value: '2015-13' is not a date — "
        + "write a year, a month or a day: \"2025\", 2025-12 or 2025-12-31"
    ),
    (
      "en: Tracks}}", "en: Tracks}, to: 2025-05}",
      "figure.yaml:18:51 wrong-value: the phase has an end but no beginning — "
        + "add 'from', or remove 'to' for a group beside the phases"
    ),
    (
      "law,first,report,quay,1991", "law,first,report,quay,2013",
      "data.csv:2:23 cell-value: the date lies outside phase 'first' — "
        + "correct it, name another phase, or change the phase's 'from' and 'to'"
    ),
  ])
  func reports(_ old: String, _ new: String, _ expected: String) throws {
    let found = try findings(
      Self.change(
        Self.definition.replacing(old, with: new), Self.data.replacing(old, with: new)))
    #expect(found.map { $0.replacing("figures/02-quay/", with: "") } == [expected])
  }
}
