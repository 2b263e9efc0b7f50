/// What a predicate reads of an index; indices are those of ``PredicateNames``.
public enum PredicateCall: Sendable, Hashable {
  /// `score(dim,region)`.
  case score(IndexRow, region: Int)
  /// `rank(dim,region)`: the competition rank, which no region may lack a score for.
  case rank(IndexRow, region: Int)
  /// `othersmax(dim,region…)`: the highest score among all regions but those named.
  case othersMaximum(IndexRow, except: [Int])
  /// `GROUP(dim)`: the highest score among the regions of a group.
  case groupMaximum(IndexRow, group: Int)
  /// `dimmean(region)`: the mean of a region's scores in all dimensions, unweighted.
  case dimensionMean(region: Int)
  /// `top2(dim,a,b)`: whether every other region scores below both; a truth.
  case topTwo(IndexRow, Int, Int)
  /// `value(measure,region)`: the value as published.
  case value(measure: Int, region: Int)
  /// `irank(measure,region)`: the rank by value, 1 the best, which no region may lack a value for.
  case valueRank(measure: Int, region: Int)
  /// `alt(alternate,region)`: the value in an alternate.
  case alternate(Int, region: Int)

  /// Whether it is true or false; a number otherwise.
  public var isTruth: Bool {
    guard case .topTwo = self else { return false }
    return true
  }

  /// Whether it depends on scores, which a simulation varies; on published values alone otherwise.
  public var readsScores: Bool {
    switch self {
    case .score, .rank, .othersMaximum, .groupMaximum, .dimensionMean, .topTwo: true
    case .value, .valueRank, .alternate: false
    }
  }
}
