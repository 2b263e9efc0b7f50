import Foundation
import Indicators
import Testing

@Suite struct NormalizationTests {
  /// The points of one measure.
  private func points(
    _ values: [Double?], _ normalization: Normalization, of measure: Measure = Measure(id: "x")
  ) throws -> [Double?] {
    let structure = try IndexStructure([
      Dimension(
        id: "d",
        mainIndicators: [
          MainIndicator(id: "m", subIndicators: [SubIndicator(id: "s", measures: [measure])])
        ])
    ])
    let data = try IndexData(
      structure: structure, regions: values.indices.map { "r\($0)" },
      cells: [values.map { Harbours.cell($0) }])
    return data.scores(normalization).normalized[0]
  }

  @Test func measuresTheDistanceToTheFrontier() throws {
    #expect(try points([10, 40, 0, nil], .frontier) == [25, 100, 0, nil])
  }

  @Test func givesNothingForLessThanTheWorst() throws {
    #expect(try points([-5, 10], .frontier) == [0, 100])
    #expect(try points([-5, 10], .log) == [0, 100])
  }

  @Test func turnsADirectionBetweenFixedGoalposts() throws {
    let dependence = Measure(id: "x", direction: .negative, worst: 100, best: .fixed(0))
    #expect(try points([5, 60, 100], .frontier, of: dependence) == [95, 40, 0])
    #expect(try points([5, 60, 100], .rank, of: dependence) == [100, 50, 0])
  }

  @Test func givesAtMostAHundredBeyondAFixedGoalpost() throws {
    let share = Measure(id: "x", best: .fixed(50))
    #expect(try points([25, 60], .frontier, of: share) == [50, 100])
  }

  @Test func findsTheBestOfANegativeMeasure() throws {
    let price = Measure(id: "x", direction: .negative, worst: 10)
    #expect(try points([2, 6, 10], .frontier, of: price) == [100, 50, 0])
  }

  @Test func placesValuesBetweenLowestAndHighest() throws {
    #expect(try points([10, 40, 25], .minmax) == [0, 100, 50])
  }

  @Test func takesLogarithms() throws {
    let points = try points([10, 100, 0], .log).compactMap { $0 }
    #expect(abs(points[0] - 100 * log(11) / log(101)) < 1e-9)
    #expect(points[1] == 100)
    #expect(points[2] == 0)
  }

  @Test func standardizesWithThePopulationDeviation() throws {
    // mean 5, deviation 2: the standard example of eight numbers.
    let points = try points([2, 4, 4, 4, 5, 5, 7, 9], .z)
    #expect(points == [20, 40, 40, 40, 50, 50, 70, 90])
  }

  @Test func ranksEqualValuesInTheMiddle() throws {
    #expect(try points([1, 2, 2, 4, nil], .rank) == [0, 50, 50, 100, nil])
  }

  @Test(arguments: [Normalization.minmax, .z, .rank])
  func putsEqualValuesInTheMiddle(normalization: Normalization) throws {
    #expect(try points([0.1, 0.1, 0.1], normalization) == [50, 50, 50])
    #expect(try points([7], normalization) == [50])
  }

  @Test(arguments: [Normalization.frontier, .log])
  func givesEqualValuesTheWholeDistance(normalization: Normalization) throws {
    #expect(try points([7, 7], normalization) == [100, 100])
    #expect(try points([0, 0], normalization) == [0, 0])
  }

  @Test(arguments: Normalization.allCases)
  func leavesARowOfMissingValuesMissing(normalization: Normalization) throws {
    #expect(try points([nil, nil], normalization) == [nil, nil])
  }
}
