import Indicators
import Testing

@Suite struct ScenarioTests {
  private let data = Harbours.data(
    alternates: [
      Alternate(
        id: "B1_other", measure: 0, cells: [80, 20, nil, 40].map { Harbours.cell($0) })
    ])

  private func scores(_ id: String) throws -> IndexScores {
    try #require(data.scenarios().first { $0.id == id }).scores
  }

  @Test func namesEveryScenarioOnce() {
    #expect(
      data.scenarios().map(\.id) == [
        "frontier", "minmax", "log", "z", "rank", "geometric", "log-geometric", "flat-weights",
        "alternate:B1_other", "without:B1", "without:B2a", "without:B2b", "without:B3",
        "without:P2", "without:quay", "without:power", "without-proxies",
      ])
  }

  @Test func beginsWithThePublishedComputation() throws {
    #expect(try scores("frontier") == data.scores())
  }

  @Test func putsAnAlternateInThePlaceOfItsMeasure() throws {
    let scores = try scores("alternate:B1_other")
    #expect(scores.normalized[0] == [100, 25, nil, 50])
    #expect(scores.normalized[1] == data.scores().normalized[1])
  }

  @Test func givesSubIndicatorsTheSameWeight() throws {
    // north: B1 25, B2 37.5, B3 100, P2 40
    #expect(try scores("flat-weights").total[0].score == (25 + 37.5 + 100 + 40) / 4)
    #expect(try scores("flat-weights").dimensions[0][0].score == (25 + 37.5 + 100) / 3)
  }

  @Test func leavesOutAMeasureWithoutLossOfCoverage() throws {
    let scores = try scores("without:B3")
    #expect(scores.normalized[3] == [nil, nil, nil, nil])
    #expect(scores.dimensions[0][0] == Standing(score: 31.25, rank: 4, coverage: 1))
  }

  @Test func leavesOutADimension() throws {
    let scores = try scores("without:quay")
    #expect(scores.dimensions[0][0].score == nil)
    #expect(scores.total[0] == Standing(score: 40, rank: 3, coverage: 1))
  }

  @Test func treatsStandInsAsMissing() throws {
    var cells = data.cells
    cells[3] = cells[3].map { cell in
      guard case .known(let estimate, _) = cell else { return cell }
      return .known(estimate, isProxy: true)
    }
    let proxies = try IndexData(
      structure: data.structure, regions: data.regions, cells: cells)
    let scores = proxies.scenario(.withoutProxies).scores
    #expect(scores.dimensions[0][0] == Standing(score: 31.25, rank: 4, coverage: 0.5))
  }

  @Test func leavesNothingOutOfASingleMeasure() throws {
    let structure = try IndexStructure([
      Dimension(
        id: "d",
        mainIndicators: [
          MainIndicator(
            id: "m", subIndicators: [SubIndicator(id: "s", measures: [Measure(id: "x")])])
        ])
    ])
    let single = try IndexData(
      structure: structure, regions: ["a"], cells: [[Harbours.cell(1)]])
    #expect(!single.scenarios().contains { $0.id.hasPrefix("without:") })
  }
}
