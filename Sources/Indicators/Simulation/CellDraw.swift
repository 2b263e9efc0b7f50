/// How a simulation draws the value of one cell.
struct CellDraw {
  /// The value; NaN where it is missing.
  private let mode: Double
  /// The ends of the interval; NaN where a missing cell has none.
  private let low: Double
  private let high: Double
  /// (mode − low) / (high − low), the share of the triangle below its peak.
  private let peak: Double

  /// A missing cell without bounds of its own lies between the smallest and the largest value of
  /// its row.
  init(_ cell: IndicatorCell, in row: [IndicatorCell]) {
    switch cell {
    case .known(let estimate, _):
      mode = estimate.value
      low = estimate.low
      high = estimate.high
    case .missing(let bounds):
      mode = .nan
      let values = row.compactMap(\.value)
      low = bounds?.lowerBound ?? values.min() ?? .nan
      high = bounds?.upperBound ?? values.max() ?? .nan
    }
    peak = high > low ? (mode - low) / (high - low) : 0
  }

  /// The next value.
  ///
  /// Triangular where an interval is known, which takes one number of the sequence, and the value
  /// itself otherwise, which takes none. A missing value always takes one; it is uniform in its
  /// bounds where `drawsMissing`, and stays missing otherwise.
  @inline(__always)
  func next(_ random: inout SplitMix64, drawsMissing: Bool) -> Double {
    if mode.isNaN {
      let unit = random.unit()
      return drawsMissing ? low + unit * (high - low) : .nan
    }
    guard high > low else { return mode }
    let unit = random.unit()
    return unit < peak
      ? low + (unit * peak).squareRoot() * (high - low)
      : high - ((1 - unit) * (1 - peak)).squareRoot() * (high - low)
  }
}
