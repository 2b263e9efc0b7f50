import Indicators
import Testing

@Suite struct StructureTests {
  private func structure(_ measures: [Measure], dimension: String = "quay") throws -> IndexStructure
  {
    try IndexStructure([
      Dimension(
        id: dimension,
        mainIndicators: [
          MainIndicator(id: "M1", subIndicators: [SubIndicator(id: "B", measures: measures)])
        ])
    ])
  }

  @Test func sharesWeightsEquallyOnEveryLevel() {
    #expect(
      Harbours.structure.effectiveWeights == [0.125, 0.0625, 0.0625, 0.25, 0.5])
  }

  @Test func knowsWhereAMeasureBelongs() {
    let structure = Harbours.structure
    #expect(structure.measures.map(\.id) == ["B1", "B2a", "B2b", "B3", "P2"])
    #expect(structure.measures.indices.map(structure.subIndicator) == [0, 1, 1, 2, 3])
    #expect(structure.subIndicators.indices.map(structure.mainIndicator) == [0, 0, 1, 2])
    #expect(structure.measures.indices.map(structure.dimension) == [0, 0, 0, 0, 1])
  }

  @Test func refusesAnIDThatStandsTwice() {
    #expect(throws: IndexFault.takenID("B1")) {
      try structure([Measure(id: "B1"), Measure(id: "B1")])
    }
    #expect(throws: IndexFault.takenID("total")) {
      try structure([Measure(id: "B1")], dimension: "total")
    }
  }

  @Test func refusesALevelWithoutMembers() {
    #expect(throws: IndexFault.empty("B")) { try structure([]) }
    #expect(throws: IndexFault.empty("total")) { try IndexStructure([]) }
  }

  @Test(arguments: [-1, .nan, .infinity]) func refusesAWeightThatIsNone(weight: Double) {
    #expect(throws: IndexFault.weight(of: "B1")) {
      try structure([Measure(id: "B1", weight: weight)])
    }
  }

  @Test func refusesSiblingsWithoutWeight() {
    #expect(throws: IndexFault.weight(of: "B")) {
      try structure([Measure(id: "B1", weight: 0), Measure(id: "B2", weight: 0)])
    }
  }

  @Test(arguments: [
    Measure(id: "B1", worst: 10, best: .fixed(10)), Measure(id: "B1", worst: 10, best: .fixed(5)),
    Measure(id: "B1", direction: .negative, worst: 0, best: .fixed(100)),
    Measure(id: "B1", worst: .nan),
  ])
  func refusesGoalpostsInTheWrongOrder(measure: Measure) {
    #expect(throws: IndexFault.goalposts(of: "B1")) { try structure([measure]) }
  }

  @Test func refusesDataOfAnotherShape() {
    let structure = Harbours.structure
    #expect(throws: IndexFault.shape(of: "cells")) {
      try IndexData(structure: structure, regions: ["north"], cells: [])
    }
    #expect(throws: IndexFault.shape(of: "B1")) {
      try IndexData(
        structure: structure, regions: ["north"], cells: Array(repeating: [], count: 5))
    }
    let cells = Array(repeating: [Harbours.cell(1)], count: 5)
    #expect(throws: IndexFault.unknownMember(of: "A")) {
      try IndexData(
        structure: structure, regions: ["north"], cells: cells,
        alternates: [Alternate(id: "A", measure: 5, cells: [.missing()])])
    }
    #expect(throws: IndexFault.takenID("score")) {
      try IndexData(
        structure: structure, regions: ["north"], cells: cells,
        groups: [RegionGroup(id: "score", regions: [0])])
    }
  }

  @Test func refusesEstimatesOutOfOrder() {
    #expect(Estimate(5, low: 6) == nil)
    #expect(Estimate(5, high: 4) == nil)
    #expect(Estimate(.nan) == nil)
    #expect(Estimate(5, low: -.infinity) == nil)
    #expect(Estimate(5)?.low == 5)
  }
}
