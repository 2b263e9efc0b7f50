/// Two numbers, the first not above the second.
public struct Interval: Sendable, Hashable {
  /// The lower end.
  public let low: DecimalNumber
  /// The upper end, at or above `low`.
  public let high: DecimalNumber

  /// Makes an interval; nil where `low` is above `high`.
  public init?(low: DecimalNumber, high: DecimalNumber) {
    guard low <= high else { return nil }
    self.low = low
    self.high = high
  }

  /// Whether a number lies in the interval, its ends included.
  public func contains(_ number: DecimalNumber) -> Bool { low <= number && number <= high }
}
