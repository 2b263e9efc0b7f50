/// A row of results: a dimension, or the index as a whole.
public enum IndexRow: Sendable, Hashable {
  /// A dimension, as an index into ``IndexStructure/dimensions``.
  case dimension(Int)
  /// The whole index.
  case total
}

/// How one region stands in one dimension or in total.
public struct Standing: Sendable, Hashable {
  /// The score in 0...100 (with ``Normalization/z`` around 50); nil below half coverage.
  public let score: Double?
  /// The competition rank among the regions with a score, from 1.
  public let rank: Int?
  /// The share of the weight below that rests on values, in 0...1.
  public let coverage: Double

  /// Makes a standing.
  public init(score: Double?, rank: Int?, coverage: Double) {
    self.score = score
    self.rank = rank
    self.coverage = coverage
  }
}

/// The points and scores of one computation; the inner arrays have one element a region.
public struct IndexScores: Sendable, Hashable {
  /// Points in 0...100 of each measure; nil where the value is missing or the measure left out.
  public let normalized: [[Double?]]
  /// Points of each sub-indicator; nil where all its measures are missing.
  public let subIndicators: [[Double?]]
  /// Points of each main indicator; nil where all below it are missing.
  public let mainIndicators: [[Double?]]
  /// The standings in each dimension.
  public let dimensions: [[Standing]]
  /// The standings in total.
  public let total: [Standing]

  /// The standings of a row.
  public subscript(row: IndexRow) -> [Standing] {
    switch row {
    case .dimension(let index): dimensions[index]
    case .total: total
    }
  }
}

extension IndexStructure {
  /// Every dimension in order, then the total.
  public var rows: [IndexRow] { dimensions.indices.map(IndexRow.dimension) + [.total] }

  /// The id of a row: that of its dimension, or ``totalID``.
  public func id(of row: IndexRow) -> String {
    switch row {
    case .dimension(let index): dimensions[index].id
    case .total: Self.totalID
    }
  }
}
