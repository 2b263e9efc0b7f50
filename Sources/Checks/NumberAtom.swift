import ProseNumbers
import Quantities

/// One comparable piece of a numeral: an end of a range, a year, a month.
struct NumberAtom: Hashable {
  enum Key: Hashable {
    case amount(ReadNumber, Dimension, isIncrease: Bool)
    case year(Int)
    case decade(Int)
    case century(Int)
    case month(Int)
    case day(Int)
    case ordinal(Int)
    /// In capitals, without joints.
    case name(String)
  }

  let key: Key
  let numeral: ReadNumeral

  /// The pieces of a numeral; digits that were not understood compare as a name.
  static func atoms(of numeral: ReadNumeral, in prose: Prose) -> [NumberAtom] {
    keys(of: numeral, in: prose).map { NumberAtom(key: $0, numeral: numeral) }
  }

  private static func keys(of numeral: ReadNumeral, in prose: Prose) -> [Key] {
    switch numeral.meaning {
    case .amount(let amount):
      return [amount.low, amount.high].compactMap { $0 }.map {
        .amount($0, amount.dimension, isIncrease: amount.growth == .increase)
      }
    case .date(let date):
      let year: Key? = date.year.map { year in
        switch date.span {
        case .year: .year(year)
        case .decade: .decade(year)
        case .century: .century(year)
        }
      }
      return [year, date.month.map { .month($0) }, date.day.map { .day($0) }].compactMap { $0 }
    case .ordinal(let value): return [.ordinal(value)]
    case .name(let name): return [.name(folded(name))]
    case .unread: return [.name(folded(prose.text(numeral.numeral)))]
    }
  }

  private static func folded(_ name: String) -> String {
    String(name.uppercased().filter { $0.isLetter || $0.isNumber })
  }

  var isIncidental: Bool { numeral.isIncidental }

  var isYear: Bool { if case .year = key { true } else { false } }

  var isOrdinal: Bool { if case .ordinal = key { true } else { false } }

  /// Whether it counts by a whole number.
  var isWhole: Bool {
    if case .amount(let value, .count, _) = key { value.wholeValue != nil } else { false }
  }

  var isName: Bool { if case .name = key { true } else { false } }

  /// Whether both mean the same by other words: 13702号 and "Order 13702", 增长1倍 and "doubled".
  func isLoosely(_ other: NumberAtom) -> Bool {
    if let value = wholeNumber, value == other.wholeNumber, !(isName && other.isName) {
      return true
    }
    // 连续12年 and "the 12th year running".
    if let years, case .ordinal(years) = other.key { return true }
    if let years = other.years, case .ordinal(years) = key { return true }
    switch (key, other.key) {
    case (
      .amount(let value, let dimension, let isIncrease), .amount(let number, let second, let rise)
    ):
      if dimension == .ratio, second == .ratio, isIncrease != rise {
        let (added, total) = isIncrease ? (value, number) : (number, value)
        return added.plusOne == total || (value == number && (isEither || other.isEither))
      }
      // "Three times" may count occasions, and a ratio of 10.6 is 10.6倍; 110% is no count of 1.1.
      return value == number && value.decimal.exponent == number.decimal.exponent
        && Set([dimension, second]) == [.count, .ratio] && !isIncrease && !rise
    case (.name(let name), .name(let other)):
      return !name.isEmpty && !other.isEmpty && (name.hasSuffix(other) || other.hasSuffix(name))
    default: return false
    }
  }

  private var isEither: Bool {
    if case .amount(let amount) = numeral.meaning { amount.growth == .either } else { false }
  }

  /// Whether one is the other without its unit, which stands at the head of a column or list.
  func isBare(_ other: NumberAtom) -> Bool {
    guard case .amount(let value, let dimension, _) = key,
      case .amount(let number, let second, _) = other.key, dimension == .count || second == .count
    else { return false }
    return value.significand == number.significand
  }

  /// Whether both are names that differ in their digits alone.
  func isNamedLike(_ other: NumberAtom) -> Bool {
    guard case .name(let name) = key, case .name(let second) = other.key else { return false }
    let letters = name.filter { !$0.isNumber }
    return !letters.isEmpty && letters == second.filter { !$0.isNumber }
  }

  /// The number of a name that has one.
  private static func soleNumber(in name: String) -> Int? {
    let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
    let rest = name.drop { !$0.isNumber }.drop { $0.isNumber }
    return rest.contains(where: \.isNumber) ? nil : Int(digits)
  }

  private var years: Int? {
    if case .amount(let value, .measure("year"), _) = key { value.wholeValue } else { nil }
  }

  /// The whole number that stands for a year, an ordinal, a count, or in a name.
  private var wholeNumber: Int? {
    switch key {
    case .amount(let value, .count, _): value.wholeValue
    case .year(let value), .ordinal(let value), .century(let value), .decade(let value): value
    case .name(let name): Self.soleNumber(in: name)
    case .amount, .month, .day: nil
    }
  }
}
