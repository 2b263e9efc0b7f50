/// Where a rounded number may lie.
public enum RoundingDirection: Sendable, Hashable {
  /// On the nearer side; a tie goes away from zero, as at school (四舍五入).
  case nearest
  /// At or below the number: for lower bounds, which must not be overstated.
  case down
  /// At or above the number: for upper bounds.
  case up
}

extension DecimalNumber {
  /// The number with its last digit at 10^`exponent`: 1 rounds to tens, -2 to hundredths.
  ///
  /// A number that is coarser already is filled up with zeros, or left as it is where these do not
  /// fit in 64 bits.
  public func rounded(toExponent exponent: Int, _ direction: RoundingDirection = .nearest)
    -> DecimalNumber
  {
    let target = min(max(exponent, -64), 64)
    guard target > self.exponent else {
      let filled = Int128(coefficient) * PowerOfTen.integer(min(self.exponent - target, 19))
      guard self.exponent - target <= 19, let exact = Int64(exactly: filled), exact != .min
      else { return self }
      return DecimalNumber(uncheckedCoefficient: exact, exponent: target)
    }
    let (floor, remainder, unit) = floored(toExponent: target)
    let isUp =
      switch direction {
      case .down: false
      case .up: remainder > 0
      case .nearest: coefficient < 0 ? 2 * remainder > unit : 2 * remainder >= unit
      }
    return DecimalNumber(uncheckedCoefficient: isUp ? floor + 1 : floor, exponent: target)
  }

  /// The number with so many digits after the point; see ``rounded(toExponent:_:)``.
  public func rounded(toFractionDigits digits: Int, _ direction: RoundingDirection = .nearest)
    -> DecimalNumber
  {
    rounded(toExponent: -min(max(digits, 0), 64), direction)
  }

  /// The number with at most so many significant digits, at least 1; zeros are never added.
  public func rounded(toSignificantDigits digits: Int, _ direction: RoundingDirection = .nearest)
    -> DecimalNumber
  {
    let excess = significantDigits - max(1, digits)
    guard excess > 0 else { return self }
    let result = rounded(toExponent: exponent + excess, direction)
    // 9.99 to two digits gives 10.0, one digit too many.
    guard result.significantDigits > max(1, digits) else { return result }
    return result.rounded(toExponent: result.exponent + 1, direction)
  }

  /// Whether this number, as printed, is a right rounding of another to its own last digit.
  ///
  /// A tie may go either way: schools round it up, GB/T 8170 and ISO 80000-1 to the even digit.
  /// More digits than the other number has are right only if they are zeros. The zeros of a whole
  /// number count as printed: 16000 is no rounding of 15840.
  public func isRounding(of other: DecimalNumber, _ direction: RoundingDirection = .nearest)
    -> Bool
  {
    guard exponent > other.exponent, self != other else { return self == other }
    let (floor, remainder, unit) = other.floored(toExponent: exponent)
    guard remainder > 0 else { return false }
    return switch direction {
    case .down: coefficient == floor
    case .up: coefficient == floor + 1
    case .nearest:
      (coefficient == floor && 2 * remainder <= unit)
        || (coefficient == floor + 1 && 2 * remainder >= unit)
    }
  }

  /// The largest multiple of 10^`exponent` not above the number, and what is left.
  ///
  /// What is left, and the unit of the multiple, are counted in the number's own last digit. The
  /// exponent must be above the number's.
  private func floored(toExponent exponent: Int) -> (
    floor: Int64, remainder: Int128, unit: Int128
  ) {
    // From 37 places on every coefficient is far below half a unit.
    let unit = PowerOfTen.integer(exponent - self.exponent)
    let (quotient, rest) = Int128(coefficient).quotientAndRemainder(dividingBy: unit)
    let floor = Int64(quotient)
    return rest < 0 ? (floor - 1, rest + unit, unit) : (floor, rest, unit)
  }
}
