/// A number as a report states it: a single one with its bound, an interval, or none.
public enum ChartValue: Sendable, Equatable {
  /// How a single number bounds what it stands for.
  public enum Bound: Sendable, Equatable {
    /// The number itself.
    case exact
    /// About the number.
    case approximate
    /// The number or more.
    case atLeast
    /// More than the number.
    case moreThan
    /// The number or less.
    case atMost
    /// Less than the number.
    case lessThan
  }

  /// A single number.
  case single(Double, Bound)
  /// Between two numbers, with the number in between that is drawn, if one is stated.
  case interval(low: Double, high: Double, center: Double?)
  /// Not known; drawn as a dotted box with a word, never as zero.
  case missing

  /// An exact number.
  public static func exact(_ number: Double) -> ChartValue { .single(number, .exact) }

  /// The number a bar ends at: of an interval without a center its middle, always shown together
  /// with the interval; nil where missing.
  public var drawn: Double? {
    switch self {
    case .single(let number, _): number
    case .interval(let low, let high, let center): center ?? (low + high) / 2
    case .missing: nil
    }
  }

  /// The numbers that a scale has to reach.
  var numbers: [Double] {
    switch self {
    case .single(let number, _): [number]
    case .interval(let low, let high, let center): [low, high] + (center.map { [$0] } ?? [])
    case .missing: []
    }
  }

  /// Whether the number stated is a lower bound.
  public var isLowerBound: Bool {
    switch self {
    case .single(_, let bound): bound == .atLeast || bound == .moreThan
    case .interval, .missing: false
    }
  }

  /// Whether the number stated is an upper bound.
  public var isUpperBound: Bool {
    switch self {
    case .single(_, let bound): bound == .atMost || bound == .lessThan
    case .interval, .missing: false
    }
  }
}
