/// How axis numbers are written: the signs between digits.
public struct NumberFormat: Sendable, Equatable {
  /// Between groups of three digits before the decimal sign; empty for none.
  public let groupSeparator: String
  /// How many digits before the decimal sign a number has at least where they are grouped.
  public let leastGroupedDigits: Int
  /// Before the decimals.
  public let decimalSeparator: String
  /// Before a negative number.
  public let minus: String

  /// Takes the signs; by default "1,500", "0.5" and "−30".
  public init(
    groupSeparator: String = ",", leastGroupedDigits: Int = 4, decimalSeparator: String = ".",
    minus: String = "−"
  ) {
    self.groupSeparator = groupSeparator
    self.leastGroupedDigits = leastGroupedDigits
    self.decimalSeparator = decimalSeparator
    self.minus = minus
  }

  /// A number with a fixed count of decimals, rounded half away from zero.
  ///
  /// Decimals are held to 0...9. A magnitude of 10^15 or more loses its last digits, one beyond
  /// 10^18 (decimals included) is written as Swift writes it.
  func text(_ number: Double, decimals: Int) -> String {
    let places = min(max(decimals, 0), 9)
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    guard let scaled = Int(exactly: (number.magnitude * power).rounded()), scaled < 1 << 60 else {
      return "\(number)"
    }
    let digits = String(scaled)
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.utf8.count)) + digits
    let whole = padded.dropLast(places)
    let sign = number < 0 && scaled > 0 ? minus : ""
    let fraction = places > 0 ? decimalSeparator + padded.suffix(places) : ""
    return sign + grouped(whole) + fraction
  }

  private func grouped(_ digits: Substring) -> String {
    guard digits.utf8.count >= leastGroupedDigits else { return String(digits) }
    var result = ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.utf8.count - index).isMultiple(of: 3) { result += groupSeparator }
      result.append(digit)
    }
    return result
  }
}
