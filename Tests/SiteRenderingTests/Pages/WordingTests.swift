import Diagnostics
import Fixtures
import Plotting
import Quantities
import ReportModel
import Tables
import Testing

@testable import SiteRendering

@Suite struct NumberingTests {
  @Test func writesNumbersFrom1To99InChinese() {
    let digits = ["一", "二", "三", "四", "五", "六", "七", "八", "九"]
    var expected = digits + ["十"] + digits.map { "十" + $0 }
    for ten in digits.dropFirst() { expected += [ten + "十"] + digits.map { ten + "十" + $0 } }
    #expect((1...99).map(ChineseNumeral.text) == expected)
    #expect([0, 100, -1].map(ChineseNumeral.text) == ["0", "100", "-1"])
  }

  @Test func numbersFromPartToHeading() {
    let place = SectionPlace(part: 2, section: 13)
    #expect(Language.allCases.map { Numbering.partLabel(11, $0) } == ["第十一章", "Part 11"])
    #expect(Language.allCases.map { Numbering.section(place, $0) } == ["十三", "2.13"])
    #expect(Language.allCases.map { Numbering.heading([4], in: place, $0) } == ["4", "2.13.4"])
    #expect(
      Language.allCases.map { Numbering.heading([4, 1], in: place, $0) } == ["（1）", "2.13.4.1"])
  }

  @Test func numbersOneFigureOrSeveral() {
    #expect(Language.allCases.map { Numbering.figures(3...3, $0) } == ["图表3", "Figure\u{A0}3"])
    #expect(
      Language.allCases.map { Numbering.figures(1...3, $0) } == ["图表1—3", "Figures\u{A0}1–3"])
  }
}

@Suite struct ReadingTimeTests {
  @Test(arguments: [(0, 1), (1, 1), (524, 1), (525, 2), (3500, 10)])
  func counts350ChineseCharactersAMinute(_ count: Int, _ minutes: Int) {
    let text = String(repeating: "算", count: count) + "，。EFLOPS 2025"
    #expect(ReadingTime.minutes(text, .chinese) == minutes)
  }

  @Test(arguments: [(0, 1), (329, 1), (330, 2), (2200, 10)])
  func counts220EnglishWordsAMinute(_ count: Int, _ minutes: Int) {
    let text =
      String(repeating: "compute\n power ", count: count / 2)
      + String(repeating: "now", count: count % 2)
    #expect(ReadingTime.minutes(text, .english) == minutes)
  }
}

@Suite struct FigureDescriptionTests {
  private static func descriptions(
    _ number: Int, _ change: (inout FixtureReport) throws -> Void = { _ in }
  ) throws -> [String] {
    let report = try fixtureReport(change)
    guard case .drawing(let drawing, _) = report.figures[number - 1].form else { return [] }
    return Language.allCases.map { language in
      FigureDescription(language: language, words: report.words)
        .text(of: drawing[language].facts())
    }
  }

  @Test func saysWhatColumnsShow() throws {
    #expect(
      try Self.descriptions(1) == [
        "柱形图，共4项，单位千箱。2022年为81.0千箱，2025年为>\u{A0}90千箱，逐项上升。预测（2025年）。"
          + "推算、替代或未核实（2023年）。下限（不低于）（2025年）。未公布（2024年）。",
        "Columns, 4 in all. 81.0千箱 in 2022 and >\u{A0}90千箱 in 2025, rising throughout. "
          + "Forecast (2025). Derived, stand-in or unverified (2023). Lower bound (at least) (2025). "
          + "Not published (2024).",
      ])
  }

  @Test func saysTheExtremesWhereTheyAreNotTheEnds() throws {
    let descriptions = try Self.descriptions(1) { fixture in
      try fixture.replace("87.5", with: "97.5", in: "figures/01-throughput/data.csv")
    }
    #expect(descriptions[0].contains("有升有降。最小为2022年的81.0，最大为2023年的97.5。"))
    #expect(
      descriptions[1].contains(
        "rising and falling. Least: 81.0 in 2022; greatest: 97.5 in 2023."))
  }

  private static func text(_ chart: ColumnChart, _ language: Language) throws -> String {
    FigureDescription(language: language, words: try fixtureReport().words)
      .text(of: .columns(chart.facts()))
  }

  private static let marks = ChartWords(
    actual: "Actual", forecast: "Forecast", hollow: "Derived", hollowForecast: "Derived forecast",
    lowerBound: "at least", upperBound: "at most", interval: "range", missing: "n/a")

  @Test func saysTheEndsOfWhiskersAndUpperBounds() throws {
    let columns: [ColumnChart.Column] = [
      .init(key: "2024", value: .single(20, .atMost), label: "≤ 20"),
      .init(
        key: "2025", value: .interval(low: 11, high: 14, center: 12), label: "12", ends: "11–14"),
    ]
    let chart = ColumnChart(
      .panels([.init(title: "", unit: "ms", columns: columns)], sharesScale: false), color: .blue,
      words: Self.marks)
    let english = try Self.text(chart, .english)
    #expect(
      english
        == "Columns, 2 in all. ≤ 20\u{A0}ms in 2024 and 12\u{A0}ms in 2025, falling throughout. "
        + "At most (2024). Range (2025: 11–14).")
    #expect(try Self.text(chart, .chinese).contains("range（2025年：11–14）。"))
  }

  @Test func saysWhatLinesShow() throws {
    func point(_ year: Int, _ value: ChartValue, _ label: String, _ status: MarkStatus = .actual)
      -> LineChart.Datum
    {
      .init(x: Double(year), value: value, status: status, key: "\(year)", label: label)
    }
    let chart = LineChart(
      title: "", unit: "千箱",
      series: [
        .init(
          title: "进口", color: .blue,
          points: [
            point(2022, .exact(30), "30"), point(2023, .missing, ""),
            point(2024, .exact(28), "28"),
            point(2025, .interval(low: 31, high: 40, center: 35), "35（31–40）", .forecast),
          ])
      ], rules: [.init(value: 40, words: "设计能力")], xAxis: .years, words: Self.marks)
    let words = try fixtureReport().words
    let texts = Language.allCases.map {
      FigureDescription(language: $0, words: words).text(of: .lines(chart.facts()))
    }
    #expect(
      texts[0]
        == "折线图，共1条，单位千箱。2022年为30千箱，2025年为35（31–40）千箱，有升有降。"
        + "最小为2024年的28，最大为2025年的35（31–40）。Forecast（2025年）。range（2025年）。未公布（2023年）。设计能力。")
    #expect(texts[1].hasPrefix("A line. 30千箱 in 2022 and 35（31–40）千箱 in 2025, rising and falling."))
  }

  @Test func saysWhatStackedSeriesShow() throws {
    func category(_ key: String, _ numbers: [Double], _ total: String) -> ColumnChart.Category {
      .init(
        key: key, data: numbers.map { .init(value: .exact($0), label: "\(Int($0))") }, total: total)
    }
    let chart = ColumnChart(
      .panels(
        [
          .init(
            title: "箱量", unit: "千箱", .stacked,
            series: [
              .init(title: "进口", color: .blue, marker: .disc),
              .init(title: "出口", color: .teal, marker: .cross),
            ],
            categories: [category("2022", [30, 50], "80"), category("2023", [34, 45], "79")])
        ], sharesScale: false), color: .blue, words: Self.marks)
    let chinese = try Self.text(chart, .chinese)
    #expect(
      chinese
        == "堆积柱形图，共2根，各分2部分：进口、出口，单位千箱。进口：2022年为30千箱，2023年为34千箱，逐项上升。"
        + "出口：2022年为50千箱，2023年为45千箱，逐项下降。合计：2022年为80千箱，2023年为79千箱，逐项下降。")
    #expect(
      try Self.text(chart, .english).hasPrefix(
        "Stacked columns, 2 in all, of 2 parts: 进口, 出口. 进口: 30千箱 in 2022 and 34千箱 in 2023, "
          + "rising throughout."))
  }

  @Test func saysWhatLayersHold() throws {
    #expect(
      try Self.descriptions(2) == [
        "水侧，泊位。岸桥：一号岸桥、二号岸桥。向下一层卸下。陆侧，堆场。堆场：空箱区。",
        "Water side, Berths. Cranes: Crane 1, Crane 2. This layer unloads to the next. "
          + "Land side, Yard. Yard: Empty boxes.",
      ])
  }

  @Test func saysWhatHappensInStages() throws {
    let stage = StagedTimeline.Stage(
      ordinal: "First", heading: "Unloading", period: "Morning",
      details: [StagedTimeline.Detail(label: "Tool", text: "Crane")], callout: "Result: on land")
    let words = try fixtureReport().words
    #expect(
      FigureDescription(language: .english, words: words).text(of: .stages([stage]))
        == "First, Unloading, Morning; Tool: Crane; Result: on land.")
    #expect(
      FigureDescription(language: .chinese, words: words).text(of: .stages([stage]))
        == "First，Unloading，Morning；Tool：Crane；Result: on land。")
  }
}

@Suite struct FigureDataFileTests {
  @Test func writesATableThatIsReadBackTheSame() throws {
    let report = try fixtureReport { fixture in
      try fixture.replace(
        "闸口停用,Gates were closed", with: "\"“停”，\n或\"\"关\"\"\",\"Closed, or \"\"shut\"\"\"",
        in: "figures/01-throughput/data.csv")
    }
    for figure in report.figures {
      let bytes = FigureDataFile.bytes(figure, report)
      let read = CSVReader.read(SourceFile(path: "data.csv", bytes: bytes))
      #expect(read.diagnostics == [])
      #expect(CSVWriter.write(read.value) == bytes)
      #expect(read.value.rows.map { $0["id"]?.text } == figure.rows.map(\.id))
      for (row, figureRow) in zip(read.value.rows, figure.rows) {
        #expect(row["note.zh"]?.text == figureRow.note?.chinese ?? "")
        #expect(row["note.en"]?.text == figureRow.note?.english ?? "")
        #expect(row["status"]?.text == figureRow.provenance.status.rawValue)
        #expect(row["source"]?.text == "gate-log")
      }
    }
  }

  @Test func writesABoundAndAMissingValue() throws {
    let report = try fixtureReport()
    let bytes = FigureDataFile.bytes(report.figures[0], report)
    let rows = CSVReader.read(SourceFile(path: "data.csv", bytes: bytes)).value.rows
    #expect(rows.map { $0["value"]?.text } == ["81.0", "87.5", "", "90"])
    #expect(rows.map { $0["qualifier"]?.text } == ["", "", "", ">"])
    #expect(rows.map { $0["unit"]?.text } == ["千箱", "千箱", "千箱", "千箱"])
  }
}
