import Indicators
import Testing

@Suite struct ScoreTests {
  @Test func aggregatesLevelByLevel() {
    let scores = Harbours.data().scores()
    // north: B1 25, B2a 25, B2b 50 -> B2 37.5 -> M1 31.25; B3 100 -> quay 65.625; P2 40
    #expect(scores.subIndicators.map { $0[0] } == [25, 37.5, 100, 40])
    #expect(scores.mainIndicators.map { $0[0] } == [31.25, 100, 40])
    #expect(scores.dimensions.map { $0[0].score } == [65.625, 40])
    #expect(scores.total[0].score == 52.8125)
  }

  @Test func weighsByShareOfTheSiblings() {
    let data = Harbours.data(structure: Harbours.structure(secondMainWeight: 3))
    #expect(data.scores().dimensions[0][0].score == (31.25 + 3 * 100) / 4)
  }

  @Test func multipliesWhereTheMeanIsGeometric() throws {
    let scores = Harbours.data().scores(.frontier, .geometric)
    let score = try #require(scores.dimensions[0][0].score)
    // M1 = √(25 · √(25 · 50)), quay = √(M1 · 100)
    let main = (25 * (25.0 * 50).squareRoot()).squareRoot()
    #expect(abs(score - (main * 100).squareRoot()) < 1e-9)
  }

  @Test func countsAtLeastOnePointInAProduct() throws {
    let scores = Harbours.data().scores(.frontier, .geometric)
    #expect(scores.normalized[4][1] == 0)
    #expect(try #require(scores.dimensions[1][1].score) == 1)
  }

  @Test func leavesAMissingValueToItsSiblings() {
    var values = Harbours.values
    values[1][0] = nil
    let scores = Harbours.data(values).scores()
    #expect(scores.subIndicators[1][0] == 50)
    #expect(scores.dimensions[0][0].score == 68.75)
    #expect(scores.dimensions[0][0].coverage == 0.875)
    #expect(scores.total[0].coverage == 0.9375)
  }

  @Test func givesNoScoreBelowHalfCoverage() {
    var values = Harbours.values
    values[3][0] = nil
    let half = Harbours.data(values).scores()
    #expect(half.dimensions[0][0].coverage == 0.5)
    #expect(half.dimensions[0][0].score == 31.25)
    values[0][0] = nil
    let less = Harbours.data(values).scores()
    #expect(less.dimensions[0][0] == Standing(score: nil, rank: nil, coverage: 0.25))
    #expect(less.total[0].score == 40)
    #expect(less.total[0].coverage == 0.625)
    #expect(less.dimensions[0].map(\.rank) == [nil, 1, 3, 1])
  }

  @Test func scoresNothingWhereEverythingIsMissing() {
    let data = Harbours.data(Harbours.values.map { $0.map { _ in nil } })
    for normalization in Normalization.allCases {
      let standing = data.scores(normalization).total[0]
      #expect(standing == Standing(score: nil, rank: nil, coverage: 0))
    }
  }

  @Test func ranksAsInACompetition() {
    #expect(Ranks.competition([30, 50, 30, 10]) == [2, 1, 2, 4])
    #expect(Ranks.competition([30, nil, 40]) == [2, nil, 1])
    #expect(Ranks.competition([]) == [])
  }

  @Test func ranksEqualWithinTheTolerance() {
    #expect(Ranks.competition([50, 50 + 0.9e-9]) == [1, 1])
    #expect(Ranks.competition([50, 50 + 2e-9]) == [2, 1])
  }

  @Test(arguments: UInt64(1)...100) func agreesWithPlainLoops(seed: UInt64) {
    let data = Harbours.random(seed: seed, missing: seed % 2 == 0 ? 0.1 : 0.5)
    for normalization in Normalization.allCases {
      for aggregation in Aggregation.allCases {
        let scores = data.scores(normalization, aggregation)
        var plain = PlainIndex(data)
        plain.normalization = normalization
        plain.isGeometric = aggregation == .geometric
        let expected = plain.result()
        for row in data.structure.rows {
          let id = data.structure.id(of: row)
          expectNear(scores[row].map(\.score), expected.scores[id] ?? [])
          expectNear(scores[row].map(\.coverage), expected.coverage[id] ?? [])
        }
      }
    }
  }
}

/// Expects numbers to differ by no more than rounding, and to be missing in the same places.
func expectNear(
  _ found: [Double?], _ expected: [Double?], within tolerance: Double = 1e-9,
  sourceLocation: SourceLocation = #_sourceLocation
) {
  #expect(found.count == expected.count, sourceLocation: sourceLocation)
  for (found, expected) in zip(found, expected) {
    guard let found, let expected else {
      #expect(found == nil && expected == nil, sourceLocation: sourceLocation)
      continue
    }
    #expect(abs(found - expected) <= tolerance, sourceLocation: sourceLocation)
  }
}
