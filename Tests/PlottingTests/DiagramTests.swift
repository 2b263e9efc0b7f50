import Testing

@testable import Plotting

@Suite("Diagrams and legends")
struct DiagramTests {
  @Test(arguments: [
    ([5.0, 1, 3, 1, 2], 3, [0..<1, 1..<3, 3..<5]), ([4, 4], 3, [0..<1, 1..<2]),
    ([9, 1, 1, 1], 2, [0..<1, 1..<4]), ([1], 3, [0..<1]), ([], 2, [0..<0]),
  ])
  func balancesColumnsInOrder(heights: [Double], count: Int, columns: [Range<Int>]) {
    #expect(BalancedColumns.split(heights, into: count) == columns)
  }

  @Test func drawsAVerbBetweenLayersOnly() {
    let strings = Specimen.industryChain(.en).scene(.wide).strings
    #expect(strings.filter { $0 == "supplies hardware" }.count == 1)
    #expect(strings.filter { $0 == "delivers computing" }.count == 1)
  }

  @Test func emphasisesStageWithCallout() {
    let scene = Specimen.revolutions(.zh).scene(.wide)
    #expect(scene.strings.contains("战略资源：算力，智能时代的“新电能”"))
    #expect(scene.texts.filter { $0.style == .pinOnFill }.map(\.string) == ["4"])
  }

  @Test func standsManyStagesBelowEachOther() {
    let stages = (1...9).map { StagedTimeline.Stage(ordinal: "No. \($0)", heading: "阶段") }
    let scene = StagedTimeline(stages: stages, color: .teal).scene(.wide)
    #expect(scene.height > 400)
    #expect(scene.findings() == [])
  }

  @Test func explainsOnlyTheMarksInUse() {
    let strings = Specimen.computingPower(.zh).scene(.wide).strings
    #expect(strings.contains("预测") && strings.contains("下限：不低于"))
    #expect(!strings.contains("推算/未核实") && !strings.contains("指引区间"))
  }

  @Test func needsNoLegendForSolidMarks() {
    let column = ColumnChart.Column(key: "2023", value: .exact(1), label: "1")
    let panel = ColumnChart.Panel(title: "", columns: [column])
    #expect(LegendGuide([panel], Specimen.words(.en)).entries == [])
  }

  @Test func legendNamesForecastOfAnAllForecastChart() {
    let column = ColumnChart.Column(key: "2030", value: .exact(1), status: .forecast, label: "1")
    let panel = ColumnChart.Panel(title: "", columns: [column])
    #expect(LegendGuide([panel], Specimen.words(.en)).entries.map(\.words) == ["Forecast"])
  }

  @Test func saysThatAValueIsMissing() {
    #expect(Specimen.racks(.zh).scene(.narrow).strings.contains("未公布"))
  }

  @Test func hangsNegativeColumnsUnderZero() throws {
    let columns = [("2022", -12.0), ("2023", 30)].map {
      ColumnChart.Column(key: $0.0, value: .exact($0.1), label: "\($0.1)")
    }
    let chart = ColumnChart(
      .panels([.init(title: "", columns: columns)], sharesScale: false), color: .rose,
      words: Specimen.words(.en))
    let scene = chart.scene(.wide)
    let marks = scene.shapes.filter { $0.datum != nil }.map(\.bounds)
    #expect(abs(marks[0].y - marks[1].maxY) < 0.01)
    #expect(scene.findings() == [])
  }

  @Test func drawsColumnsInProportion() throws {
    let chart = ColumnChart(
      .panels(
        [
          .init(
            title: "",
            columns: [
              .init(key: "a", value: .exact(100), label: ""),
              .init(key: "b", value: .exact(250), label: ""),
            ])
        ], sharesScale: false), color: .blue, words: Specimen.words(.en))
    let heights = chart.scene(.wide).shapes.filter { $0.datum != nil }.map(\.bounds.height)
    #expect(abs(heights[1] / heights[0] - 2.5) < 1e-9)
  }

  @Test func standsColumnsAtTrueYears() {
    let chart = Specimen.computingPower(.en)
    let marks = chart.scene(.wide).shapes.filter { ($0.datum ?? 0) >= 3 }
    let centers = (3...6).compactMap { datum in
      marks.first { $0.datum == datum }.map(\.bounds.midX)
    }
    #expect(abs((centers[3] - centers[2]) / (centers[1] - centers[0]) - 7) < 1e-6)
  }

  @Test func thumbnailsCarryNoText() {
    for (_, drawing) in Specimen.all(.zh) {
      let scene = drawing.scene(.thumbnail)
      #expect(scene.strings == [])
      #expect(scene.width == 282 && scene.height == 150)
      for shape in scene.shapes { #expect(shape.bounds.maxY <= 151 && shape.bounds.maxX <= 283) }
    }
  }
}
