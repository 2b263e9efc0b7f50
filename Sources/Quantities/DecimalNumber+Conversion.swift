extension DecimalNumber {
  /// The nearest double.
  public var doubleValue: Double {
    if coefficient.magnitude <= 1 << 53, let power = PowerOfTen.double(abs(exponent)) {
      // Both operands are exact, so the one operation rounds correctly.
      return exponent < 0 ? Double(coefficient) / power : Double(coefficient) * power
    }
    return Double("\(coefficient)e\(exponent)") ?? .nan
  }

  /// Rounds a computed double to so many digits after the point (0...15), ties away from zero.
  ///
  /// Nil for infinities, not-a-numbers, and values whose digits do not fit in 64 bits.
  public init?(_ value: Double, fractionDigits: Int) {
    guard (0...15).contains(fractionDigits), let power = PowerOfTen.double(fractionDigits),
      let coefficient = Int64(exactly: (value * power).rounded(.toNearestOrAwayFromZero))
    else { return nil }
    self.init(coefficient: coefficient, exponent: -fractionDigits)
  }

  /// The number times 10^`power`, with the same significant digits; nil where the exponent leaves
  /// its range.
  public func scaled(byPowerOfTen power: Int) -> DecimalNumber? {
    let (sum, overflow) = exponent.addingReportingOverflow(power)
    return overflow ? nil : DecimalNumber(coefficient: coefficient, exponent: sum)
  }
}
