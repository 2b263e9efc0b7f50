public import Indicators

/// What is computed from the data of an index, before any of it is named.
public struct IndexResults: Sendable, Equatable {
  /// The published scores.
  public let scores: IndexScores
  /// What the scores would be under other choices.
  public let scenarios: [Scenario]
  /// How far the ranks, and the claims, depend on choices and values together.
  public let simulation: Simulation

  /// Computes scores, scenarios and `runs` runs of the simulation, which take most of the time:
  /// 10,000 runs about 0.1 s.
  public init(
    of data: IndexData, claims: [StatedClaim], runs: Int = CompositeIndex.publishedRuns,
    seed: UInt64 = CompositeIndex.publishedSeed
  ) {
    scores = data.scores()
    scenarios = data.scenarios()
    simulation = data.simulation(runs: runs, seed: seed, claims: claims.map(\.predicate))
  }
}
