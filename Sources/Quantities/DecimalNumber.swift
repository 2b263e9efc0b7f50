/// An exact decimal number that keeps the precision it was printed with.
///
/// The value is `coefficient` × 10^`exponent`. 1.10 and 1.1 are equal, as in IEEE 754-2008 and
/// the General Decimal Arithmetic Specification; they differ in `exponent` and `description`.
///
/// ```swift
/// let share = DecimalNumber("83.0")  // coefficient 830, exponent -1
/// ```
public struct DecimalNumber: Sendable {
  /// The digits as an integer; never `Int64.min`.
  public let coefficient: Int64
  /// The power of ten of the last digit, in -64...64: -1 for tenths, 3 for thousands.
  public let exponent: Int

  private static let exponents = -64...64

  /// Makes `coefficient` × 10^`exponent`; nil where either is out of its range.
  public init?(coefficient: Int64, exponent: Int) {
    guard coefficient != .min, Self.exponents.contains(exponent) else { return nil }
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Makes a number whose parts are known to be in range.
  init(uncheckedCoefficient coefficient: Int64, exponent: Int) {
    self.coefficient = coefficient
    self.exponent = exponent
  }

  /// Zero, to the unit.
  public static let zero = DecimalNumber(uncheckedCoefficient: 0, exponent: 0)

  /// Reads a number as data files write it: a sign or none, digits, and perhaps a point with
  /// digits after it.
  ///
  /// Nil for anything else: no spaces, commas, exponents, hexadecimals, `nan` or `inf`, no point
  /// at an end; and where the digits exceed 9,223,372,036,854,775,807 or 64 follow the point.
  public init?(_ text: String) {
    self.init(utf8: text.utf8)
  }

  /// Reads a number from bytes; see ``init(_:)``.
  public init?(utf8 bytes: some BidirectionalCollection<UInt8>) {
    var digits = bytes[...]
    let isNegative = digits.first == 0x2D
    if isNegative || digits.first == 0x2B { digits = digits.dropFirst() }
    var magnitude: Int64 = 0
    var fractionDigits = 0
    var hasPoint = false
    for byte in digits {
      if byte == 0x2E, !hasPoint {
        hasPoint = true
        continue
      }
      guard (0x30...0x39).contains(byte) else { return nil }
      let (tens, overflow) = magnitude.multipliedReportingOverflow(by: 10)
      let (sum, carry) = tens.addingReportingOverflow(Int64(byte - 0x30))
      if overflow || carry { return nil }
      magnitude = sum
      if hasPoint { fractionDigits += 1 }
    }
    guard let first = digits.first, let last = digits.last, first != 0x2E, last != 0x2E
    else { return nil }
    self.init(coefficient: isNegative ? -magnitude : magnitude, exponent: -fractionDigits)
  }

  /// The number of digits after the point.
  public var fractionDigits: Int { max(0, -exponent) }

  /// The number of digits without the zeros at the left; 1 for zero.
  public var significantDigits: Int {
    var count = 1
    var rest = coefficient.magnitude / 10
    while rest > 0 {
      count += 1
      rest /= 10
    }
    return count
  }
}

extension DecimalNumber: CustomStringConvertible {
  /// The number as data files write it, in full: `-0.50`, `16000`.
  ///
  /// Reading it again gives an equal number, and the same precision where `exponent` is 0 or less.
  public var description: String {
    let (whole, fraction) = parts
    let sign = coefficient < 0 ? "-" : ""
    return fraction.isEmpty ? sign + whole : "\(sign)\(whole).\(fraction)"
  }

  /// The digits before the point, at least one, and those after it; without the sign.
  var parts: (whole: String, fraction: String) {
    let digits = String(coefficient.magnitude)
    guard exponent < 0 else {
      return (coefficient == 0 ? "0" : digits + String(repeating: "0", count: exponent), "")
    }
    let zeros = String(repeating: "0", count: max(0, fractionDigits + 1 - digits.utf8.count))
    let padded = zeros + digits
    return (String(padded.dropLast(fractionDigits)), String(padded.suffix(fractionDigits)))
  }
}
