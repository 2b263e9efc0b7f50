import Indicators
import Testing

/// What must hold of every index; each test tries many.
@Suite struct PropertyTests {
  static let seeds = UInt64(1)...60

  @Test(arguments: seeds) func weightsAddUpToOne(seed: UInt64) {
    let sum = Harbours.random(seed: seed).structure.effectiveWeights.reduce(0, +)
    #expect(abs(sum - 1) < 1e-12)
  }

  @Test(arguments: seeds) func scoresStayWhenAUnitIsChanged(seed: UInt64) throws {
    let data = Harbours.random(seed: seed)
    let changed = try IndexData(
      structure: IndexStructure(data.structure.dimensions.map { scaled($0) }),
      regions: data.regions,
      cells: data.cells.map { row in row.map { Harbours.cell($0.value.map { $0 * 1024 }) } })
    for normalization in Normalization.allCases {
      let (before, after) = (data.scores(normalization), changed.scores(normalization))
      expectNear(after.total.map(\.score), before.total.map(\.score))
    }
  }

  private func scaled(_ dimension: Dimension) -> Dimension {
    Dimension(
      id: dimension.id, weight: dimension.weight,
      mainIndicators: dimension.mainIndicators.map { main in
        MainIndicator(
          id: main.id, weight: main.weight,
          subIndicators: main.subIndicators.map { sub in
            SubIndicator(
              id: sub.id, weight: sub.weight,
              measures: sub.measures.map { measure in
                var best = measure.best
                if case .fixed(let value) = best { best = .fixed(value * 1024) }
                return Measure(
                  id: measure.id, direction: measure.direction, worst: measure.worst * 1024,
                  best: best, weight: measure.weight)
              })
          })
      })
  }

  @Test(arguments: seeds) func aDominatedRegionNeverRanksHigher(seed: UInt64) throws {
    let data = Harbours.random(seed: seed, missing: 0)
    // The first region becomes at least as good as the second in every measure.
    let cells = zip(data.structure.measures, data.cells).map { measure, row in
      let (first, second) = (row[0].value ?? 0, row[1].value ?? 0)
      let better = measure.direction == .positive ? max(first, second) : min(first, second)
      return [Harbours.cell(better)] + row.dropFirst()
    }
    let changed = try IndexData(structure: data.structure, regions: data.regions, cells: cells)
    for scenario in changed.scenarios() {
      for row in data.structure.rows {
        let standings = scenario.scores[row]
        guard let first = standings[0].rank, let second = standings[1].rank else { continue }
        #expect(first <= second, "\(scenario.id) \(row)")
      }
    }
  }

  @Test(arguments: seeds) func permutingRegionsPermutesResults(seed: UInt64) throws {
    let data = Harbours.random(seed: seed)
    func reverse<Element>(_ rows: [[Element]]) -> [[Element]] { rows.map { $0.reversed() } }
    let reversed = try IndexData(
      structure: data.structure, regions: data.regions.reversed(), cells: reverse(data.cells))
    for normalization in Normalization.allCases {
      let (before, after) = (data.scores(normalization), reversed.scores(normalization))
      for row in data.structure.rows {
        expectNear(after[row].reversed().map(\.score), before[row].map(\.score))
        #expect(after[row].reversed().map(\.rank) == before[row].map(\.rank))
      }
    }
  }

  @Test(arguments: seeds) func aMissingMeasureEqualsOneThatIsNotThere(seed: UInt64) throws {
    let data = Harbours.random(seed: seed, missing: 0)
    guard data.structure.measures.count > 2 else { return }
    var cells = data.cells
    cells[0] = cells[0].map { _ in .missing() }
    let without = data.scenario(.withoutMeasure(0)).scores
    let missing = try IndexData(structure: data.structure, regions: data.regions, cells: cells)
      .scores()
    for row in data.structure.dimensions.indices {
      for (found, expected) in zip(missing.dimensions[row], without.dimensions[row])
      where found.coverage >= 0.5 {
        expectNear([found.score], [expected.score])
      }
    }
    guard missing.dimensions.joined().allSatisfy({ $0.score != nil }) else { return }
    expectNear(missing.total.map(\.score), without.total.map(\.score))
  }

  @Test(arguments: seeds) func scoresLieBetweenNothingAndAHundred(seed: UInt64) {
    let data = Harbours.random(seed: seed)
    for scenario in data.scenarios() where scenario.id != "z" {
      for standing in scenario.scores.total {
        guard let score = standing.score else { continue }
        #expect((-1e-9...100 + 1e-9).contains(score))
      }
    }
  }
}
