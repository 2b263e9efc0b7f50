import ProseNumbers
import Quantities

/// A quantity of the data in the base unit in which prose is read.
struct Datum: Hashable {
  let amount: Amount
  let dimension: Dimension

  /// Nil for a missing amount, and where the unit has no power of ten of its own.
  init?(_ quantity: Quantity) {
    guard let unit = Self.unit(quantity.unit), unit.low.decimal.coefficient == 1 else { return nil }
    let power = unit.low.decimal.exponent
    func scaled(_ number: DecimalNumber) -> DecimalNumber? { number.scaled(byPowerOfTen: power) }
    func scaled(_ interval: Interval) -> Interval? {
      guard let low = scaled(interval.low), let high = scaled(interval.high) else { return nil }
      return Interval(low: low, high: high)
    }
    switch quantity.amount {
    case .missing: return nil
    case .range(let range):
      guard let range = scaled(range) else { return nil }
      amount = .range(range)
    case .value(let number, let qualifier, let interval):
      guard let number = scaled(number) else { return nil }
      amount = .value(number, qualifier, interval: interval.flatMap(scaled))
    }
    dimension = unit.dimension
  }

  /// What one of a unit is: by its English name, in which data are given, by its Chinese one, or,
  /// where readers see it elsewhere, by its id.
  private static func unit(_ unit: Unit) -> ReadAmount? {
    if unit.id.isEmpty { return QuantityReader.unit(named: "", .english) }
    let names = unit.english.isEmpty ? unit.id : unit.english
    let startsWithDigit = names.utf8.first.map { (0x30...0x39).contains($0) } ?? false
    let english = startsWithDigit ? nil : QuantityReader.unit(named: names, .english)
    if let english, english.dimension != .count || unit.chinese.isEmpty { return english }
    return QuantityReader.unit(named: unit.chinese, .chinese) ?? english
  }

  /// Whether a printed amount is a right rounding of this one, and as sure as it.
  func holds(_ printed: ReadAmount, anyQualifier: Bool = false) -> Bool {
    guard let low = printed.low.decimalValue else { return false }
    let high = printed.high?.decimalValue
    switch amount {
    case .missing: return false
    case .range(let range):
      return high.map { low.isRounding(of: range.low) && $0.isRounding(of: range.high) } ?? false
    case .value(let value, let qualifier, let interval):
      if let high {
        guard let interval else { return false }
        return low.isRounding(of: interval.low) && high.isRounding(of: interval.high)
      }
      if anyQualifier { return low.isRounding(of: value, qualifier.rounding) }
      return printed.qualification.ways.contains { way in
        guard way.mayState(qualifier) else { return false }
        let direction = way.rounding(of: qualifier)
        if low.isRounding(of: value, direction) { return true }
        // The zeros of 约1400 are no claim to precision.
        return way != .exact && Self.coarse(low).isRounding(of: value, direction)
      }
    }
  }
}

extension Datum {
  /// A number whose zeros at the end are not counted as printed digits, but for the first two.
  private static func coarse(_ number: DecimalNumber) -> DecimalNumber {
    var (coefficient, exponent) = (number.coefficient, number.exponent)
    while coefficient.magnitude >= 100, coefficient.isMultiple(of: 10) {
      coefficient /= 10
      exponent += 1
    }
    return DecimalNumber(coefficient: coefficient, exponent: exponent) ?? number
  }
}

extension Qualification {
  fileprivate var ways: [Qualification] {
    [.exact, .approximate, .lower, .upper].filter { contains($0) }
  }

  /// Whether a text that is meant in this one way may state data that are meant in another.
  ///
  /// A bound or ≈ of the data cannot be dropped; an exact number may be stated as any of them.
  fileprivate func mayState(_ qualifier: Qualifier) -> Bool {
    if qualifier.isLowerBound { return self == .lower }
    if qualifier.isUpperBound { return self == .upper }
    return qualifier == .exactly || self == .approximate
  }

  /// A bound may be rounded only to where it stays true.
  fileprivate func rounding(of qualifier: Qualifier) -> RoundingDirection {
    switch self {
    case .lower: .down
    case .upper: .up
    default: qualifier.rounding
    }
  }
}
