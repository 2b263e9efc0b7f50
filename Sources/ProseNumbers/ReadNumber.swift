public import Quantities

/// An exact number: a decimal, or a fraction such as two thirds that no decimal is.
public struct ReadNumber: Sendable, Hashable {
  /// The decimal; of a fraction the numerator.
  public let decimal: DecimalNumber
  /// The denominator of a fraction that is no decimal, in lowest terms; else 1.
  public let divisor: Int

  init(_ decimal: DecimalNumber) {
    self.decimal = decimal
    self.divisor = 1
  }

  /// A fraction in lowest terms; nil for a denominator outside 1...1000.
  init?(_ numerator: Int, over denominator: Int) {
    guard (1...1000).contains(denominator), (0...1_000_000).contains(numerator) else { return nil }
    let common = Self.greatestCommonDivisor(numerator, denominator)
    let (top, bottom) = (numerator / common, denominator / common)
    // A denominator of twos and fives alone divides a power of ten.
    var rest = bottom
    while rest.isMultiple(of: 2) { rest /= 2 }
    while rest.isMultiple(of: 5) { rest /= 5 }
    if rest == 1 {
      var (power, exponent) = (1, 0)
      while !power.isMultiple(of: bottom) {
        power *= 10
        exponent -= 1
      }
      guard
        let decimal = DecimalNumber(coefficient: Int64(top * (power / bottom)), exponent: exponent)
      else { return nil }
      self.init(decimal)
    } else {
      guard let decimal = DecimalNumber(coefficient: Int64(top), exponent: 0) else { return nil }
      self.init(decimal, divisor: bottom)
    }
  }

  private init(_ decimal: DecimalNumber, divisor: Int) {
    self.decimal = decimal
    self.divisor = divisor
  }

  /// The number as a decimal; nil for a fraction that is none.
  public var decimalValue: DecimalNumber? { divisor == 1 ? decimal : nil }

  /// The whole number it is; nil for any other, and beyond 64 bits.
  public var wholeValue: Int? {
    guard divisor == 1 else { return nil }
    var (value, exponent) = (decimal.coefficient, decimal.exponent)
    while exponent < 0 {
      guard value.isMultiple(of: 10) else { return nil }
      value /= 10
      exponent += 1
    }
    while exponent > 0, value != 0 {
      let (product, overflow) = value.multipliedReportingOverflow(by: 10)
      if overflow { return nil }
      value = product
      exponent -= 1
    }
    return Int(value)
  }

  /// The digits without the zeros at either end.
  public var significand: Int64 {
    var digits = decimal.coefficient
    while digits != 0, digits.isMultiple(of: 10) { digits /= 10 }
    return digits
  }

  /// The number and one; nil where it leaves 64 bits, and for fractions.
  public var plusOne: ReadNumber? {
    guard divisor == 1, decimal.exponent <= 0, decimal.exponent >= -18 else {
      return wholeValue.flatMap { DecimalNumber(coefficient: Int64($0) + 1, exponent: 0) }
        .map { ReadNumber($0) }
    }
    let unit = (0..<(-decimal.exponent)).reduce(Int64(1)) { power, _ in power * 10 }
    let (sum, overflow) = decimal.coefficient.addingReportingOverflow(unit)
    return overflow
      ? nil : DecimalNumber(coefficient: sum, exponent: decimal.exponent).map { ReadNumber($0) }
  }

  func scaled(byPowerOfTen power: Int) -> ReadNumber? {
    decimal.scaled(byPowerOfTen: power).map { ReadNumber($0, divisor: divisor) }
  }

  var negated: ReadNumber {
    DecimalNumber(coefficient: -decimal.coefficient, exponent: decimal.exponent)
      .map { ReadNumber($0, divisor: divisor) } ?? self
  }

  private static func greatestCommonDivisor(_ first: Int, _ second: Int) -> Int {
    var (larger, smaller) = (first, second)
    while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
    return max(1, larger)
  }
}

extension ReadNumber: CustomStringConvertible {
  /// The number in full: `0.54`, `2/3`.
  public var description: String {
    divisor == 1 ? decimal.description : "\(decimal)/\(divisor)"
  }
}
