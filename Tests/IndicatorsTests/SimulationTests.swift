import Indicators
import Testing

@Suite struct SimulationTests {
  @Test func drawsTheReferenceSequence() {
    // The outputs that the reference implementation prints for this seed.
    var random = SplitMix64(seed: 1_234_567)
    let expected: [UInt64] = [
      6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
      4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
    ]
    #expect(expected.map { _ in random.next() } == expected)
  }

  @Test func drawsUnitsBelowOne() {
    var random = SplitMix64(seed: 1)
    let units = (0..<100_000).map { _ in random.unit() }
    #expect(units.allSatisfy { (0..<1).contains($0) })
    #expect(abs(units.reduce(0, +) / 100_000 - 0.5) < 0.005)
  }

  @Test(arguments: UInt64(1)...30) func ranksAsPlainLoopsDo(seed: UInt64) {
    let data = Harbours.random(seed: seed, missing: seed % 3 == 0 ? 0.3 : 0.05)
    let expected = PlainIndex.simulatedRanks(data, runs: 50, seed: seed)
    let simulation = data.simulation(runs: 50, seed: seed)
    for row in simulation.rows {
      let id = data.structure.id(of: row.row)
      for (region, found) in row.regions.enumerated() {
        let ranks = expected.map { $0[id]?[region] ?? nil }
        let counts = data.regions.indices.map { rank in ranks.count { $0 == rank + 1 } }
        #expect(found.counts == counts, "\(id) \(region)")
        #expect(found.withoutScore == ranks.count { $0 == nil })
      }
    }
  }

  @Test func repeatsItselfFromTheSameSeed() {
    let data = Harbours.random(seed: 3)
    #expect(data.simulation(runs: 100, seed: 7) == data.simulation(runs: 100, seed: 7))
    #expect(data.simulation(runs: 100, seed: 7).rows != data.simulation(runs: 100, seed: 8).rows)
  }

  @Test func countsEveryRunOnce() throws {
    let simulation = Harbours.random(seed: 5, missing: 0.4).simulation(runs: 300, seed: 1)
    for region in simulation.rows.flatMap(\.regions) {
      #expect(region.counts.reduce(region.withoutScore, +) == 300)
    }
    #expect(simulation.runs == 300)
    #expect(Harbours.data().simulation(runs: 0, seed: 1).runs == 1)
  }

  @Test func countsWhoIsAboveWhom() throws {
    let simulation = Harbours.data().simulation(runs: 400, seed: 2)
    for row in simulation.rows {
      for first in row.above.indices {
        #expect(row.above[first][first] == 0)
        for second in row.above.indices {
          #expect(row.above[first][second] + row.above[second][first] <= 400)
        }
      }
    }
    // West surpasses north wherever the measure of power counts.
    let power = try #require(simulation.rows.first { $0.row == .dimension(1) })
    #expect(power.above[3][0] == 400 - power.regions[0].withoutScore)
  }

  @Test func takesPercentilesByTheNearestRank() throws {
    // A dimension of one measure without an interval: ranks never change where it has a score.
    let simulation = Harbours.data().simulation(runs: 100, seed: 2)
    let south = simulation.rows[1].regions[2]
    let ranks = try #require(south.ranks)
    #expect([ranks.low, ranks.median, ranks.high] == [1, 1, 1])
    #expect(south.counts[0] == 100 - south.withoutScore)
    #expect(south.withoutScore > 0)
  }

  @Test func ordersPercentilesOfScores() throws {
    let simulation = Harbours.random(seed: 11).simulation(runs: 500, seed: 2)
    for region in simulation.rows.flatMap(\.regions) {
      guard let scores = region.scores, let ranks = region.ranks else { continue }
      #expect(scores.low <= scores.median && scores.median <= scores.high)
      #expect(ranks.low <= ranks.median && ranks.median <= ranks.high)
    }
  }

  @Test func givesVarianceToTheChoiceThatMakesIt() throws {
    // One measure and an alternate that exchanges the regions: nothing else moves the rank.
    let structure = try IndexStructure([
      Dimension(
        id: "d",
        mainIndicators: [
          MainIndicator(
            id: "m",
            subIndicators: [
              SubIndicator(id: "s", measures: [Measure(id: "x"), Measure(id: "y", weight: 0)])
            ])
        ])
    ])
    let data = try IndexData(
      structure: structure, regions: ["a", "b"],
      cells: [[1, 2], [1, 1]].map { $0.map { Harbours.cell($0) } },
      alternates: [
        Alternate(id: "x_other", measure: 0, cells: [2, 1].map { Harbours.cell($0) })
      ])
    let simulation = data.simulation(runs: 2000, seed: 4)
    let choice = try #require(simulation.choices.firstIndex(of: .data(measure: 0)))
    let normalization = try #require(simulation.choices.firstIndex(of: .normalization))
    let total = try #require(simulation.rows.last)
    #expect(try #require(total.rankShares[choice][0]) > 0.99)
    #expect(try #require(total.rankShares[normalization][0]) < 0.01)
  }

  @Test func givesNoShareWhereNothingVaries() {
    let simulation = Harbours.data([[1], [1], [1], [1], [0]]).simulation(runs: 50, seed: 4)
    #expect(simulation.rows.last?.rankShares[0] == [nil])
  }

  @Test(arguments: UInt64(1)...10) func keepsSharesBetweenNothingAndAll(seed: UInt64) {
    let simulation = Harbours.random(seed: seed).simulation(runs: 200, seed: seed)
    for row in simulation.rows {
      #expect(row.scoreShares.count == simulation.choices.count)
      for share in (row.scoreShares + row.rankShares).joined().compactMap({ $0 }) {
        #expect((0...1).contains(share))
      }
    }
  }

  @Test func drawsValuesWithinTheirIntervals() throws {
    // North's interval reaches above east's value; south's does not.
    let data = try IndexData(
      structure: Harbours.structure, regions: ["north", "east", "south"],
      cells: [
        [
          Harbours.cell(9, low: 8, high: 12), Harbours.cell(10),
          Harbours.cell(5, low: 1, high: 9.9),
        ]
      ] + Array(repeating: [Harbours.cell(1), Harbours.cell(1), Harbours.cell(1)], count: 4))
    let total = try #require(data.simulation(runs: 2000, seed: 6).rows.last)
    // P(north > 10) = (12 − 10)² / ((12 − 8)(12 − 9)) = 1/3, where B1 is not left out.
    let share = Double(total.above[0][1]) / Double(total.above[0][1] + total.above[1][0])
    #expect(abs(share - 1.0 / 3) < 0.04)
    #expect(total.above[2][1] == 0)
  }

  @Test func countsTheSupportOfClaims() throws {
    let data = Harbours.data()
    let claims = try ["rank(total,west)==1", "value(B1,west)==40", "score(quay,north)>1000"].map {
      try Predicate($0, names: data.names)
    }
    let simulation = data.simulation(runs: 500, seed: 9, claims: claims)
    let west = try #require(simulation.rows.last).regions[3]
    #expect(simulation.support.map(\.?.holds) == [west.counts[0], nil, 0])
    #expect(simulation.support.map(\.?.decided) == [500, nil, 500])
  }

  @Test func drawsAMissingValueInItsBounds() throws {
    // South's missing value lies above all others in half of the runs, and is left out in the rest.
    let structure = Harbours.structure
    let row: [IndicatorCell] = [Harbours.cell(1), Harbours.cell(2), .missing(within: 5...6)]
    let data = try IndexData(
      structure: structure, regions: ["north", "east", "south"],
      cells: structure.measures.map { $0.id == "P2" ? row.reversed() : row })
    let quay = data.simulation(runs: 1000, seed: 12).rows[0]
    #expect(quay.regions[2].counts[1] == 0)
    #expect(abs(quay.regions[2].counts[0] - 500) < 60)
    #expect(quay.regions[2].withoutScore == 1000 - quay.regions[2].counts[0])
  }
}
