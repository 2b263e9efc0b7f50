/// What many computations with other choices and other values say about an index.
///
/// Counts are out of ``runs``; the inner arrays have one element a region.
public struct Simulation: Sendable, Hashable {
  /// How many computations were made.
  public let runs: Int
  /// Where the random numbers started.
  public let seed: UInt64
  /// The results of each dimension in order, then those of the total.
  public let rows: [SimulatedRow]
  /// How often each claim held; in the order given, nil for one that reads no scores.
  public let support: [ClaimSupport?]
  /// The choices that were varied, in the order in which they are drawn.
  public let choices: [Choice]
}

/// A dimension, or the total, over all runs.
public struct SimulatedRow: Sendable, Hashable {
  /// The dimension, or the total.
  public let row: IndexRow
  /// How each region stood.
  public let regions: [RankDistribution]
  /// In how many runs the first region scored above the second (by more than ``Ranks/tolerance``),
  /// first × second.
  public let above: [[Int]]
  /// The share of the variance of each region's score that one choice alone explains, choice ×
  /// region in 0...1; nil where the score never varies, or is missing in every run.
  ///
  /// The first-order index of Sobol': the variance of the conditional means over the variance. A
  /// weight is cut into ten bins.
  public let scoreShares: [[Double?]]
  /// The same for each region's rank, which differences of scale between normalizations leave alone.
  public let rankShares: [[Double?]]
}

/// How one region stood over all runs.
public struct RankDistribution: Sendable, Hashable {
  /// In how many runs it had each rank, from the first rank on.
  public let counts: [Int]
  /// In how many runs it had no score.
  public let withoutScore: Int
  /// The 5th, 50th and 95th percentile of the ranks; nil where it never had one.
  ///
  /// By the nearest rank: the smallest value that at least p percent of the runs with a score do not
  /// exceed. Always a rank that occurred.
  public let ranks: Percentiles<Int>?
  /// The same of the scores.
  public let scores: Percentiles<Double>?
}

/// The middle and the ends of an interval that holds nine runs in ten.
public struct Percentiles<Value: Sendable & Hashable>: Sendable, Hashable {
  /// The 5th percentile.
  public let low: Value
  /// The 50th percentile.
  public let median: Value
  /// The 95th percentile.
  public let high: Value
}

/// How often a claim held.
public struct ClaimSupport: Sendable, Hashable {
  /// In how many runs it was true.
  public let holds: Int
  /// In how many runs it was true or false; in the others a score was missing.
  public let decided: Int

  /// Takes the counts; `holds` is at most `decided`.
  public init(holds: Int, decided: Int) {
    self.holds = holds
    self.decided = decided
  }
}
