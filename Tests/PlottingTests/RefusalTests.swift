import Plotting
import Testing

@Suite("Refusals")
struct RefusalTests {
  private func chart(
    _ columns: [ColumnChart.Column], axis: ColumnChart.Axis = .bands,
    domain: ColumnChart.ValueDomain? = nil
  ) -> ColumnChart {
    ColumnChart(
      .panels(
        [.init(title: "算力", unit: "EFLOPS", columns: columns, axis: axis, domain: domain)],
        sharesScale: false), color: .blue, words: Specimen.words(.zh))
  }

  private func column(_ key: String, _ value: ChartValue, year: Double? = nil)
    -> ColumnChart.Column
  {
    .init(key: key, year: year, value: value, label: key)
  }

  @Test func refusesBaselineThatIsNotZero() {
    let chart = chart([column("2023", .exact(1397))], domain: .init(low: 600, high: 1500))
    #expect(chart.refusals() == [.baselineNotZero(panel: "算力", low: 600)])
    #expect(
      chart.refusals().first?.message == "y axis of panel '算力' begins at 600; columns need 0")
  }

  @Test func refusesDifferentAxesOnOneScale() {
    let column = column("2023", .exact(1))
    let chart = ColumnChart(
      .panels(
        [
          .init(title: "中国", columns: [column], domain: .init(low: 0, high: 10)),
          .init(title: "美国", columns: [column], domain: .init(low: 0, high: 20)),
        ], sharesScale: true), color: .blue, words: Specimen.words(.zh))
    #expect(chart.refusals() == [.domainsDiffer(panel: "美国")])
  }

  @Test func refusesDifferentUnitsOnOneScale() {
    let column = column("2023", .exact(1))
    func chart(sharesScale: Bool) -> ColumnChart {
      ColumnChart(
        .panels(
          [
            .init(title: "机架", unit: "万架", columns: [column]),
            .init(title: "算力", unit: "EFLOPS", columns: [column]),
          ], sharesScale: sharesScale), color: .blue, words: Specimen.words(.zh))
    }
    #expect(chart(sharesScale: true).refusals() == [.unitsDiffer(panel: "算力")])
    #expect(chart(sharesScale: false).refusals() == [])
  }

  @Test func refusesDifferentColumnsOnOneXAxis() {
    let panels = [["2021", "2022"], ["2021"]].map { keys in
      ColumnChart.Panel(
        title: "\(keys.count)个时间", columns: keys.map { column($0, .exact(1)) })
    }
    let chart = ColumnChart(.stacked(panels), color: .blue, words: Specimen.words(.zh))
    #expect(chart.refusals() == [.columnsDiffer(panel: "1个时间")])
  }

  @Test func refusesLineWithoutPlace() {
    func chart(_ value: Double) -> ColumnChart {
      let line = ColumnChart.ReferenceLine(value: value, words: "中国2024年", color: .rose)
      return ColumnChart(
        .panels(
          [
            .init(
              title: "美国", columns: [column("2024", .exact(4300))],
              domain: .init(low: 0, high: 5000), lines: [line])
          ], sharesScale: false), color: .blue, words: Specimen.words(.zh))
    }
    #expect(chart(.nan).refusals() == [.lineNotFinite(words: "中国2024年")])
    #expect(chart(10100).refusals() == [.lineOutsideDomain(words: "中国2024年")])
    #expect(chart(4400).refusals() == [])
  }

  @Test func refusesValueBeyondFixedAxis() {
    let chart = chart([column("2023", .exact(1397))], domain: .init(low: 0, high: 1000))
    #expect(chart.refusals() == [.valueOutsideDomain(key: "2023")])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func refusesNumberThatIsNotFinite(number: Double) {
    #expect(chart([column("2023", .exact(number))]).refusals() == [.notFinite(key: "2023")])
  }

  @Test func refusesIntervalOutOfOrder() {
    let upsideDown = column("2025", .interval(low: 93, high: 91, center: nil))
    let offCentre = column("2026", .interval(low: 91, high: 93, center: 95))
    #expect(
      chart([upsideDown, offCentre]).refusals()
        == [.intervalOutOfOrder(key: "2025"), .intervalOutOfOrder(key: "2026")])
  }

  @Test func refusesDuplicateKey() {
    let columns = [column("2023", .exact(1)), column("2023", .exact(2))]
    #expect(chart(columns).refusals() == [.duplicateKey("2023")])
  }

  @Test func refusesTimeAxisWithoutYear() {
    let axis = ColumnChart.Axis.time(gaps: [])
    #expect(
      chart([column("2023", .exact(1))], axis: axis).refusals() == [.missingYear(key: "2023")])
  }

  @Test func refusesValueInsideGap() {
    let axis = ColumnChart.Axis.time(gaps: [.init(from: 2024, to: 2029, words: "报告未给出")])
    let columns = [column("2023", .exact(1), year: 2023), column("2025", .exact(2), year: 2025)]
    #expect(chart(columns, axis: axis).refusals() == [.valueInGap(key: "2025")])
  }

  @Test func refusesGapOutOfOrder() {
    let axis = ColumnChart.Axis.time(gaps: [.init(from: 2029, to: 2024, words: "报告未给出")])
    let refusals = chart([column("2023", .exact(1), year: 2023)], axis: axis).refusals()
    #expect(refusals == [.gapOutOfOrder(words: "报告未给出")])
  }

  @Test func refusesTwoColumnsAtOneYear() {
    let columns = [column("a", .exact(1), year: 2023), column("b", .exact(2), year: 2023)]
    #expect(
      chart(columns, axis: .time(gaps: [])).refusals() == [.duplicateYear(key: "b")])
  }

  @Test func refusesEnlargedColumnThatIsNotInTheWhole() {
    let chart = ColumnChart(
      .enlarged(
        part: .init(title: "", columns: [column("2022", .exact(906))]),
        whole: .init(title: "", columns: [column("2022", .exact(907))]), label: ""),
      color: .blue, words: Specimen.words(.en))
    #expect(chart.refusals() == [.partNotInWhole(key: "2022")])
  }

  @Test func refusesEmptyDrawings() {
    #expect(chart([]).refusals() == [.empty("panel '算力'")])
    #expect(LayeredDiagram(layers: []).refusals() == [.empty("diagram")])
    #expect(StagedTimeline(stages: [], color: .blue).refusals() == [.empty("timeline")])
    let layer = LayeredDiagram.Layer(title: "上游", color: .blue, groups: [])
    #expect(LayeredDiagram(layers: [layer]).refusals() == [.empty("layer '上游'")])
  }

  /// Whoever draws in spite of a refusal gets a poor drawing, not a crash.
  @Test func drawsRefusedChartsWithoutCrash() {
    let values: [ChartValue] = [
      .exact(.nan), .exact(.infinity), .exact(-1e308), .exact(1e308), .missing,
      .interval(low: .infinity, high: .nan, center: nil), .single(-5, .atLeast),
    ]
    for axis in [
      ColumnChart.Axis.bands, .time(gaps: []),
      .time(gaps: [
        .init(from: .nan, to: .infinity, words: "x"), .init(from: 1, to: 1e300, words: ""),
      ]),
    ] {
      for year in [nil, Double.nan, 1e308, -1e308, 2021] {
        let columns = values.map { column("2021", $0, year: year) }
        let domains: [ColumnChart.ValueDomain?] = [
          nil, .init(low: 5, high: 1), .init(low: .nan, high: .infinity),
        ]
        for domain in domains {
          let chart = chart(columns + columns, axis: axis, domain: domain)
          for layout in LayoutClass.allCases {
            let bytes = SVGSerializer(idPrefix: "").bytes(
              chart.scene(layout), title: "", description: "")
            #expect(!String(decoding: bytes, as: UTF8.self).contains("nan"))
          }
        }
      }
    }
    let lines = [Double.nan, .infinity, -1e308].map {
      ColumnChart.ReferenceLine(value: $0, words: "x", color: .rose)
    }
    let columns = values.map { column("2021", $0) }
    let stacked = ColumnChart(
      .stacked([.init(title: "", columns: columns, lines: lines), .init(title: "", columns: [])]),
      color: .blue, words: Specimen.words(.zh))
    for layout in LayoutClass.allCases {
      let bytes = SVGSerializer(idPrefix: "").bytes(
        stacked.scene(layout), title: "", description: "")
      #expect(!String(decoding: bytes, as: UTF8.self).contains("nan"))
      #expect(LayeredDiagram(layers: []).scene(layout).findings() == [])
      #expect(StagedTimeline(stages: [], color: .blue).scene(layout).findings() == [])
    }
  }

  @Test func saysHowToMendEveryRefusal() {
    let all: [ChartRefusal] = [
      .baselineNotZero(panel: "a", low: 0.5), .domainsDiffer(panel: "a"),
      .valueOutsideDomain(key: "a"), .notFinite(key: "a"),
      .intervalOutOfOrder(key: "a"), .duplicateKey("a"), .duplicateYear(key: "a"),
      .missingYear(key: "a"), .valueInGap(key: "a"), .gapOutOfOrder(words: "a"),
      .partNotInWhole(key: "a"), .lineNotFinite(words: "a"), .lineOutsideDomain(words: "a"),
      .unitsDiffer(panel: "a"), .columnsDiffer(panel: "a"), .empty("panel 'a'"),
    ]
    for refusal in all {
      #expect(refusal.message.contains("'a'"))
      #expect(!refusal.help.isEmpty && !refusal.message.hasSuffix("."))
    }
  }
}
