extension DecimalNumber: Comparable, Hashable {
  /// Whether two numbers have the same value, whatever their precision.
  public static func == (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.difference(from: right) == 0
  }

  /// Orders numbers by value.
  public static func < (left: DecimalNumber, right: DecimalNumber) -> Bool {
    left.difference(from: right) < 0
  }

  /// Hashes the value: equal numbers of different precision hash alike.
  public func hash(into hasher: inout Hasher) {
    let reduced = withoutTrailingZeros(upTo: .max)
    hasher.combine(reduced.coefficient)
    hasher.combine(reduced.coefficient == 0 ? 0 : reduced.exponent)
  }

  /// The same value with the zeros at its end dropped, as long as the exponent stays within a limit.
  func withoutTrailingZeros(upTo limit: Int) -> DecimalNumber {
    var (coefficient, exponent) = (coefficient, exponent)
    while exponent < limit, coefficient != 0, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      exponent += 1
    }
    return DecimalNumber(uncheckedCoefficient: coefficient, exponent: exponent)
  }

  /// A number with the sign of `self - other`.
  private func difference(from other: DecimalNumber) -> Int128 {
    let (left, right) = (Int128(coefficient), Int128(other.coefficient))
    let shift = exponent - other.exponent
    // Over 20 places the smallest coefficient outweighs the largest, unless it is zero.
    switch shift {
    case 20...: return left == 0 ? -right : left
    case ...(-20): return right == 0 ? left : -right
    default:
      return left * PowerOfTen.integer(max(0, shift)) - right * PowerOfTen.integer(max(0, -shift))
    }
  }
}
