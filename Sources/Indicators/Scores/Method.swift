/// How the values of a measure become points, comparable between measures.
///
/// With y the distance of a region's value from the worst goalpost (in the good direction), b the
/// distance of the best goalpost or of the best region, n the number of regions with a value:
///
/// | case | points | where all are equal |
/// |---|---|---|
/// | frontier | 100 · max(y, 0) / b, at most 100 | 100; 0 where b is 0 |
/// | minmax | 100 · (y − min) / (max − min) | 50 |
/// | log | 100 · ln(1 + 100 · max(y, 0) / b) / ln 101, at most 100 | 100; 0 where b is 0 |
/// | z | 50 + 20 · (y − mean) / population standard deviation | 50 |
/// | rank | 100 · (number below + (number equal − 1) / 2) / (n − 1), itself among the equal | 50 |
///
/// Source: OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 5; the frontier is
/// its "distance to a reference", with the worst goalpost as a natural zero as in the Human
/// Development Index.
public enum Normalization: String, CaseIterable, Sendable, Hashable {
  /// The distance to the best value.
  case frontier
  /// The place between the lowest and the highest value.
  case minmax
  /// The distance to the best value on a logarithmic scale.
  case log
  /// Standard deviations from the mean.
  case z
  /// The share of the regions that are surpassed.
  case rank
}

/// How the points of siblings become those of their parent.
public enum Aggregation: String, CaseIterable, Sendable, Hashable {
  /// The weighted mean Σwn / Σw, which lets a strength make up for a weakness in full.
  case arithmetic
  /// The weighted geometric mean exp(Σw·ln n / Σw) on every level, the total included, where a
  /// measure has at least 1 point: a weakness cannot be made up for in full.
  case geometric
}
