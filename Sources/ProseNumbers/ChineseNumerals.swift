import Quantities

/// Numbers in Chinese words.
enum ChineseNumerals {
  /// What a run of number words is.
  enum Reading {
    case numeral(Numeral)
    /// The number of a five-year plan, such as 十四五.
    case plan(Int, end: Int)
    /// Words that state no number: 数十万, 三四.
    case none(end: Int)
  }

  private static let digits: [UInt32: Int] = Dictionary(
    uniqueKeysWithValues: zip("〇一二三四五六七八九".unicodeScalars.map(\.value), 0...9)
  ).merging([0x96F6: 0, 0x4E24: 2]) { first, _ in first }

  private static let powers: [UInt32: Int] = [
    0x5341: 10, 0x767E: 100, 0x5343: 1000, 0x4E07: 10_000, 0x4EBF: 100_000_000,
  ]

  /// 数, 几: an unknown digit.
  private static let vague: Set<UInt32> = [0x6570, 0x51E0]

  /// The low bits of every number word: asked of every character of a text.
  private static let lowBits: [Bool] = {
    var bits = Array(repeating: false, count: 256)
    for scalar in digits.keys { bits[Int(scalar & 0xFF)] = true }
    for scalar in powers.keys { bits[Int(scalar & 0xFF)] = true }
    return bits
  }()

  static func isNumberWord(_ scalar: UInt32) -> Bool {
    lowBits[Int(scalar & 0xFF)] && (digits[scalar] != nil || powers[scalar] != nil)
  }

  /// The number words that begin at an index.
  static func read(_ text: ScalarText, at start: Int) -> Reading {
    var end = start
    while isNumberWord(text[end]) { end += 1 }
    if vague.contains(text[start - 1]) || vague.contains(text[end]) { return .none(end: end) }
    let words = text.scalars[start..<end]
    if let fraction = fraction(text, start: start, end: end) { return .numeral(fraction) }
    if let plan = plan(words) { return .plan(plan, end: end) }
    if words.count >= 3, words.allSatisfy({ digits[$0] != nil }) {
      return digitByDigit(words, start..<end)
    }
    guard let value = value(words) else { return .none(end: end) }
    return .numeral(numeral(value, text, start..<end))
  }

  private static func numeral(_ value: Int, _ text: ScalarText, _ range: Range<Int>) -> Numeral {
    let isBare = !text.scalars[range].contains { digits[$0] != nil }
    let decimal = DecimalNumber(coefficient: Int64(value), exponent: 0) ?? .zero
    return Numeral(
      ReadNumber(decimal), range: range, isSpelled: true, isBarePower: isBare && value > 10)
  }

  /// 二〇二五.
  private static func digitByDigit(_ words: ArraySlice<UInt32>, _ range: Range<Int>) -> Reading {
    guard words.count <= 9 else { return .none(end: range.upperBound) }
    let value = words.reduce(0) { $0 * 10 + (digits[$1] ?? 0) }
    guard let decimal = DecimalNumber(coefficient: Int64(value), exponent: 0) else {
      return .none(end: range.upperBound)
    }
    return .numeral(
      Numeral(ReadNumber(decimal), range: range, plainDigits: words.count, isSpelled: true))
  }

  /// 三分之二, 百分之七十.
  private static func fraction(_ text: ScalarText, start: Int, end: Int) -> Numeral? {
    guard text[end] == 0x5206, text[end + 1] == 0x4E4B else { return nil }
    var last = end + 2
    while isNumberWord(text[last]) { last += 1 }
    guard last > end + 2, let bottom = value(text.scalars[start..<end]),
      let top = value(text.scalars[end + 2..<last]), let number = ReadNumber(top, over: bottom)
    else { return nil }
    return Numeral(number, range: start..<last, isSpelled: true, isRatio: true)
  }

  /// 十三五: the five years of the thirteenth plan.
  private static func plan(_ words: ArraySlice<UInt32>) -> Int? {
    let words = Array(words)
    guard words.count == 3, words[0] == 0x5341, words[2] == 0x4E94, let unit = digits[words[1]],
      unit > 0
    else { return nil }
    return 10 + unit
  }

  /// The value of a number in words; nil where they do not make one.
  static func value(_ words: ArraySlice<UInt32>) -> Int? {
    var total = 0
    var section = 0
    var digit: Int?
    var lastPower = Int.max
    var lastSection = Int.max
    for word in words {
      if let value = digits[word] {
        guard digit == nil || digit == 0 else { return nil }
        digit = value
      } else if let power = powers[word], power < 10_000 {
        guard power < lastPower else { return nil }
        section += (digit ?? 1) * power
        lastPower = power
        digit = nil
      } else if let power = powers[word] {
        let amount = section + (digit ?? 0)
        if power < lastSection {
          total += max(1, amount) * power
          lastSection = power
        } else {
          // 万亿.
          guard amount == 0, total > 0, total < 1_000_000_000 else { return nil }
          total *= power
        }
        (section, digit, lastPower) = (0, nil, Int.max)
      }
    }
    guard total < 1_000_000_000_000_000_000 else { return nil }
    return total + section + (digit ?? 0)
  }
}
