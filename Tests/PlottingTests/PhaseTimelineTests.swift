import SeededRandom
import Testing

@testable import Plotting

@Suite("Phase timeline")
struct PhaseTimelineTests {
  private typealias Timeline = PhaseTimeline

  private func timeline(_ phases: [PhaseTimeline.Phase]) -> PhaseTimeline {
    PhaseTimeline(
      phases: phases, color: .blue,
      words: .init(phase: "Phase", track: "Track", doubtful: "Year in doubt"))
  }

  private func phase(
    _ title: String, _ from: Double, _ to: Double?, years: [Double], isDoubtful: Bool = false
  ) -> PhaseTimeline.Phase {
    .init(
      title: title, span: .init(from: from, to: to),
      events: years.map {
        .init(year: $0, date: "\($0)", text: "event of \($0)", isDoubtful: isDoubtful)
      })
  }

  private func circles(_ scene: Scene) -> [Int: [Rect]] {
    var circles: [Int: [Rect]] = [:]
    for shape in scene.shapes {
      guard case .circle = shape.outline, let datum = shape.datum else { continue }
      circles[datum, default: []].append(shape.bounds)
    }
    return circles
  }

  @Test func standsPinsAtTheirTrueYears() throws {
    let scene = timeline([phase("第一阶段", 2000, 2040, years: [2010, 2020, 2040])]).scene(.wide)
    let pins = try (0..<3).map { try #require(circles(scene)[$0]?.first).midX }
    #expect(abs((pins[2] - pins[1]) / (pins[1] - pins[0]) - 2) < 1e-6)
  }

  /// One pin on the axis and one in the list.
  @Test func numbersPinsAndListAlike() {
    let scene = Specimen.policyPhases(.zh).scene(.wide)
    #expect(circles(scene).values.allSatisfy { $0.count == 2 })
    for number in 1...8 { #expect(scene.strings.filter { $0 == "\(number)" }.count == 2) }
  }

  @Test(arguments: [
    ([0.0, 30, 60], [0, 0, 0]), ([0, 10, 30], [0, 1, 0]), ([5, 5, 5], [0, 1, 2]),
    ([40, 20, 30], [0, 0, 1]), ([0, 10, 20, 30], [0, 1, 0, 1]), ([], []),
  ])
  func raisesPinsThatAreTooNear(places: [Double], levels: [Int]) {
    #expect(PinStack.levels(of: places, apart: 19) == levels)
  }

  /// No two pins of a level are nearer than the gap, and none could stand lower.
  @Test func raisesPinsNoHigherThanNeeded() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let places = (0..<Int.random(in: 1...30, using: &generator)).map { _ in
        Double.random(in: 0...344, using: &generator)
      }
      let levels = PinStack.levels(of: places, apart: 18.5)
      for (index, level) in levels.enumerated() {
        let nearer = places.indices.filter {
          $0 != index && abs(places[$0] - places[index]) < 18.5
        }
        #expect(nearer.allSatisfy { levels[$0] != level })
        let lower = Set(nearer.map { levels[$0] })
        #expect((0..<level).allSatisfy(lower.contains))
      }
    }
  }

  @Test func hollowsPinsOfDoubtfulYears() {
    let scene = Specimen.policyPhases(.en).scene(.narrow)
    let hollow = scene.texts.filter { $0.style == .pin }.map(\.string)
    #expect(hollow == ["3", "5", "3", "5"])
    #expect(scene.strings.contains("Year in doubt: see editor’s note"))
  }

  @Test func explainsOnlyThePinsInUse() {
    let scene = timeline([phase("Phase 1", 1990, nil, years: [1991])]).scene(.wide)
    #expect(!scene.strings.contains("Track") && !scene.strings.contains("Year in doubt"))
    #expect(!scene.strings.contains("Phase"))
  }

  @Test func drawsPinsOfTracksGrey() {
    let scene = Specimen.policyPhases(.zh).scene(.wide)
    let inks = scene.shapes.filter { ($0.datum ?? 0) >= 6 }.map(\.paint.stroke?.ink)
    #expect(!inks.isEmpty && inks.allSatisfy { $0 == .muted })
  }

  @Test func refusesEventOutsideItsPhase() {
    let refusals = timeline([phase("第二阶段", 2015, 2021, years: [2022.5])]).refusals()
    #expect(refusals == [.eventOutsidePhase("event of 2022.5", phase: "第二阶段")])
    #expect(refusals.first?.message == "event 'event of 2022.5' stands outside its phase '第二阶段'")
  }

  @Test func refusesPhasesOutOfOrder() {
    let early = phase("第一阶段", 1990, 2012, years: [1991])
    let late = phase("第二阶段", 2010, 2021, years: [2015])
    #expect(timeline([early, late]).refusals() == [.phasesOverlap("第一阶段", "第二阶段")])
    let open = phase("第三阶段", 2022, nil, years: [2023])
    let after = phase("第四阶段", 2030, nil, years: [2031])
    #expect(timeline([open, after]).refusals() == [.phasesOverlap("第三阶段", "第四阶段")])
    let backwards = phase("倒置", 2012, 1990, years: [2000])
    #expect(timeline([backwards]).refusals() == [.phaseOutOfOrder("倒置")])
  }

  @Test func refusesTimelineWithoutPhases() {
    let track = PhaseTimeline.Phase(
      title: "专项", span: nil, events: [.init(year: 2021, date: "2021年", text: "法案")])
    #expect(timeline([track]).refusals() == [.empty("timeline")])
    let none = phase("第一阶段", 1990, nil, years: [])
    #expect(timeline([none]).refusals() == [.empty("phase '第一阶段'")])
  }

  @Test func drawsRefusedTimelinesWithoutCrash() {
    for year in [Double.nan, .infinity, -1e308, 1e308, 2021] {
      for span in [nil, PhaseTimeline.Span(from: year, to: nil), .init(from: 1e300, to: year)] {
        let phase = PhaseTimeline.Phase(
          title: "", span: span, events: [.init(year: year, date: "", text: "")])
        for layout in LayoutClass.allCases { _ = timeline([phase, phase]).scene(layout) }
      }
    }
  }

  /// Random words and years in both scripts leave nothing unreadable.
  @Test func staysReadableWithRandomEvents() {
    var generator = SeededGenerator(seed: 12)
    let words = ["《国家算力法案》", "National", "Strategic Plan", "：", "527亿美元", "、", "grid", "2030年前"]
    for _ in 0..<60 {
      let phases = (0..<Int.random(in: 1...5, using: &generator)).map { index in
        let start = 1990 + 7 * Double(index)
        return PhaseTimeline.Phase(
          title: "阶段\(index)", period: "\(start)", span: .init(from: start, to: start + 6),
          events: (0..<Int.random(in: 1...6, using: &generator)).map { _ in
            let count = Int.random(in: 1...12, using: &generator)
            let text = (0..<count).compactMap { _ in words.randomElement(using: &generator) }
            return .init(
              year: .random(in: start...start + 6, using: &generator), date: "2022年8月",
              text: text.joined(separator: " "), topic: "能源")
          })
      }
      let drawing = timeline(phases)
      #expect(drawing.refusals() == [])
      for layout in [LayoutClass.wide, .narrow] {
        #expect(drawing.scene(layout).findings() == [])
      }
    }
  }
}
