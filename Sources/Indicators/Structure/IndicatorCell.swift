/// A value with the interval it is thought to lie in; finite, and `low` ≤ `value` ≤ `high`.
public struct Estimate: Sendable, Hashable {
  /// The value, in the measure's unit.
  public let value: Double
  /// The lower end of the interval; `value` where none is known.
  public let low: Double
  /// The upper end of the interval; `value` where none is known.
  public let high: Double

  /// Makes an estimate; nil where a number is not finite, or the three are out of order.
  public init?(_ value: Double, low: Double? = nil, high: Double? = nil) {
    let low = low ?? value
    let high = high ?? value
    guard low.isFinite, high.isFinite, low <= value, value <= high else { return nil }
    self.value = value
    self.low = low
    self.high = high
  }
}

/// What is known of one measure in one region.
public enum IndicatorCell: Sendable, Hashable {
  /// A value; `isProxy` where it is a stand-in for what the measure is about.
  case known(Estimate, isProxy: Bool = false)
  /// No value, and the interval it must lie in where that is known.
  case missing(within: ClosedRange<Double>? = nil)

  /// The value; nil where it is missing.
  public var value: Double? {
    guard case .known(let estimate, _) = self else { return nil }
    return estimate.value
  }

  /// Whether it is a stand-in.
  public var isProxy: Bool {
    guard case .known(_, let isProxy) = self else { return false }
    return isProxy
  }
}
