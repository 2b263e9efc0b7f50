import Quantities

/// A number in digits or words, before its unit is known.
struct Numeral {
  let number: ReadNumber
  /// The scalars it covers.
  let range: Range<Int>
  /// How many digits a whole number has that is written without commas; 0 for any other.
  let plainDigits: Int
  let isSpelled: Bool
  /// Whether it is a power of ten alone, such as 万 or "million".
  let isBarePower: Bool
  /// Whether it is a ratio already: "half", 三分之二.
  let isRatio: Bool

  init(
    _ number: ReadNumber, range: Range<Int>, plainDigits: Int = 0, isSpelled: Bool = false,
    isBarePower: Bool = false, isRatio: Bool = false
  ) {
    self.number = number
    self.range = range
    self.plainDigits = plainDigits
    self.isSpelled = isSpelled
    self.isBarePower = isBarePower
    self.isRatio = isRatio
  }

  var end: Int { range.upperBound }

  /// A whole number of four plain digits that may be a year.
  func isYear(in style: NumberStyle) -> Bool {
    guard plainDigits == 4, let value = number.wholeValue else { return false }
    // English parts the thousands of a count by a comma, Chinese does not.
    return style == .english ? (1000...2199).contains(value) : (1900...2100).contains(value)
  }
}

/// Digits with what belongs to them: commas between thousands, a point.
enum DigitRun {
  case number(Numeral)
  /// Digits in a form that is not known, up to an index.
  case unknown(end: Int)

  /// The digits that begin at an index.
  static func read(_ text: ScalarText, at start: Int) -> DigitRun {
    var coefficient: Int64 = 0
    var digitCount = 0
    var end = start
    func takeDigits() {
      while text.isDigit(end) {
        digitCount += 1
        // Eighteen digits fit in 64 bits; more are not read.
        if digitCount <= 18 { coefficient = coefficient * 10 + Int64(text[end] - 0x30) }
        end += 1
      }
    }
    takeDigits()
    let plainDigits = end - start
    var isGrouped = false
    if plainDigits <= 3 {
      while text[end] == 0x2C, text.isDigit(end + 1), text.isDigit(end + 2), text.isDigit(end + 3),
        !text.isDigit(end + 4)
      {
        end += 1
        takeDigits()
        isGrouped = true
      }
    }
    let hasPoint = text[end] == 0x2E && text.isDigit(end + 1)
    let wholeDigits = digitCount
    if hasPoint {
      end += 1
      takeDigits()
    }
    let isBroken =
      (text[end] == 0x2E || text[end] == 0x3A || (text[end] == 0x2C && isGrouped))
      && text.isDigit(end + 1)
    guard !isBroken, digitCount <= 18,
      let number = DecimalNumber(coefficient: coefficient, exponent: wholeDigits - digitCount)
    else {
      return .unknown(end: endOfBroken(text, from: end))
    }
    return .number(
      Numeral(
        ReadNumber(number), range: start..<end,
        plainDigits: isGrouped || hasPoint ? 0 : plainDigits))
  }

  private static func endOfBroken(_ text: ScalarText, from index: Int) -> Int {
    var end = index
    while text.isDigit(end)
      || ([0x2E, 0x3A, 0x2C].contains(text[end]) && text.isDigit(end + 1))
    {
      end += 1
    }
    return end
  }
}
