import SeededRandom
import Testing

@testable import Plotting

@Suite("Scene findings")
struct SceneTests {
  private func scene(_ elements: [Element]) -> Scene {
    Scene(width: 200, height: 100, elements: elements)
  }

  private func text(_ string: String, x: Double, y: Double, datum: Int? = nil) -> Element {
    .text(Text(string: string, position: Point(x: x, y: y), style: .item, datum: datum))
  }

  @Test func findsOverlapOfTexts() {
    let findings = scene([text("算力规模", x: 10, y: 50), text("EFLOPS", x: 30, y: 52)]).findings()
    guard case .textsOverlap("算力规模", "EFLOPS", let pixels)? = findings.first else {
      Issue.record("\(findings)")
      return
    }
    #expect(abs(pixels - 10.24) < 0.01)
    #expect(findings.first?.message == "label '算力规模' runs into 'EFLOPS' by 10.2 px")
  }

  @Test func findsTextOutside() {
    let findings = scene([text("边缘节点", x: 170, y: 50)]).findings()
    #expect(findings == [.textOutside("边缘节点", byPixels: 18)])
  }

  @Test func findsTextOnForeignMark() {
    let mark = Element.shape(
      Shape(
        outline: .rect(Rect(x: 0, y: 0, width: 50, height: 100)), paint: .area(.series(.blue)),
        datum: 1))
    #expect(scene([mark, text("906", x: 10, y: 50, datum: 1)]).findings() == [])
    let findings = scene([mark, text("906", x: 10, y: 50, datum: 2)]).findings()
    #expect(findings.count == 1)
  }

  @Test func findsTextWiderThanItsRoom() {
    let text = Text(
      string: "智能化运维", position: Point(x: 10, y: 50), style: .item, room: 50)
    let findings = scene([.text(text)]).findings()
    guard case .textTooWide("智能化运维", let pixels)? = findings.first else {
      Issue.record("\(findings)")
      return
    }
    #expect(abs(pixels - 10.6) < 0.01)
  }

  @Test func acceptsTextsApart() {
    #expect(scene([text("2021", x: 10, y: 50), text("2022", x: 60, y: 50)]).findings() == [])
  }

  @Test func usesNoTextStyleUnderElevenPixels() {
    #expect(TextStyle.allCases.allSatisfy { $0.size >= 11 })
  }

  /// The rectangles of columns and missing boxes by datum.
  private func columns(_ scene: Scene) -> [Int: Rect] {
    var columns: [Int: Rect] = [:]
    for shape in scene.shapes {
      guard let datum = shape.datum, case .rect = shape.outline, columns[datum] == nil else {
        continue
      }
      columns[datum] = shape.bounds
    }
    return columns
  }

  @Test(arguments: [LayoutClass.wide, .narrow, .thumbnail])
  func alignsStackedPanels(layout: LayoutClass) throws {
    let columns = columns(Specimen.racks(.zh).scene(layout))
    for datum in 0..<5 {
      let (above, below) = (try #require(columns[datum]), try #require(columns[datum + 5]))
      #expect(abs(above.midX - below.midX) < 1e-9)
    }
  }

  @Test func writesPeriodsOfStackedPanelsOnce() {
    let strings = Specimen.racks(.en).scene(.wide).strings
    #expect(strings.filter { $0 == "Jun 2025" }.count == 1)
  }

  @Test func keepsPairOnOneScaleSideBySideOnPhone() throws {
    let pair = columns(Specimen.electricity(.en).scene(.narrow))
    let (china, states) = (try #require(pair[0]), try #require(pair[3]))
    #expect(abs(china.maxY - states.maxY) < 2)
    #expect(china.maxX < states.x)
    let apart = columns(Specimen.scholars(.en).scene(.narrow))
    #expect(try #require(apart[0]).maxY < #require(apart[5]).y)
  }

  @Test func writesUnitOfOneScaleOnce() {
    for layout in [LayoutClass.wide, .narrow] {
      let strings = Specimen.electricity(.zh).scene(layout).strings
      #expect(strings.filter { $0 == "TWh" }.count == 1)
    }
  }

  @Test func putsWordsOfLineWhereNoColumnIs() {
    let columns = ["2024", "2025"].map {
      ColumnChart.Column(key: $0, value: .exact(95), label: "95")
    }
    let line = ColumnChart.ReferenceLine(value: 100, words: "上限", color: .blue)
    let chart = ColumnChart(
      .panels([.init(title: "负荷", columns: columns, lines: [line])], sharesScale: false),
      color: .blue, words: Specimen.words(.zh))
    for layout in [LayoutClass.wide, .narrow] {
      #expect(chart.scene(layout).findings() == [])
    }
  }

  @Test func explainsSolidMarksOnlyBesideOthers() {
    #expect(!Specimen.scholars(.en).scene(.wide).strings.contains("Actual"))
    #expect(Specimen.electricity(.en).scene(.wide).strings.contains("Actual"))
  }

  @Test func reportsCrowdedColumnsThatCannotBecomeRows() {
    let columns = (0..<40).map {
      ColumnChart.Column(key: "Region number \($0)", value: .exact(Double($0)), label: "\($0).00")
    }
    let line = ColumnChart.ReferenceLine(value: 20, words: "Mean", color: .blue)
    let chart = ColumnChart(
      .panels([.init(title: "", columns: columns, lines: [line])], sharesScale: false),
      color: .teal, words: Specimen.words(.en))
    #expect(!chart.scene(.narrow).findings().isEmpty)
  }

  /// Random labels in both scripts: either nothing is found, or what is found is true; never a
  /// silent overlap of two value labels.
  @Test func layoutsOfRandomLabelsAreReadableOrReported() {
    var generator = SeededGenerator(seed: 5)
    let alphabet = Array("京津冀张家口集群算力中心Data centre hub-01")
    for _ in 0..<300 {
      let count = Int.random(in: 1...8, using: &generator)
      let columns = (0..<count).map { index in
        let length = Int.random(in: 1...12, using: &generator)
        let key = (0..<length).map { _ in alphabet.randomElement(using: &generator) ?? "x" }
        let value = Double.random(in: 0...1e5, using: &generator).rounded()
        return ColumnChart.Column(
          key: "\(index)" + String(key), value: .exact(value), label: "\(value)")
      }
      let chart = ColumnChart(
        .panels([.init(title: "Racks", unit: "万架", columns: columns)], sharesScale: false),
        color: .rose, words: Specimen.words(.zh))
      for layout in [LayoutClass.wide, .narrow] {
        let scene = chart.scene(layout)
        let isTight = scene.findings().contains {
          if case .textTooWide = $0 { true } else { false }
        }
        let clashes = scene.findings().filter {
          if case .textTooWide = $0 { false } else { true }
        }
        #expect(clashes.isEmpty || isTight, "\(clashes)")
      }
    }
  }
}
