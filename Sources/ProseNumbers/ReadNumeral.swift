public import Quantities

/// A number that stands in prose, as a reader understands it.
public struct ReadNumeral: Sendable, Hashable {
  /// What it says.
  public enum Meaning: Sendable, Hashable {
    /// How much, or how many.
    case amount(ReadAmount)
    /// When.
    case date(ReadDate)
    /// Which in order: 第55次, 13702号, "55th".
    case ordinal(Int)
    /// Part of a name, with all its letters: A100, 910C, GPT-4, 5G.
    case name(String)
    /// Digits whose form is not known here, such as 3.4.5 or 10:30.
    case unread
  }

  /// What it says.
  public let meaning: Meaning
  /// The bytes of the whole phrase, from the qualifier to the unit.
  public let range: Range<Int>
  /// The bytes of the first number in it, digits or words, without qualifier and unit.
  public let numeral: Range<Int>
  /// Whether the number is written in words: 三成, "two thirds".
  public let isSpelled: Bool
  /// Whether a translator may well leave it out: a count of 1 to 10 in words, a bare power of ten
  /// (万, "trillion"), or a word such as "half", "twice" or "first".
  public let isIncidental: Bool

  init(
    _ meaning: Meaning, range: Range<Int>, numeral: Range<Int>, isSpelled: Bool = false,
    isIncidental: Bool = false
  ) {
    self.meaning = meaning
    self.range = range
    self.numeral = numeral
    self.isSpelled = isSpelled
    self.isIncidental = isIncidental
  }
}

/// An amount in prose.
public struct ReadAmount: Sendable, Hashable {
  /// The number, or the first of a range; in the base unit of the dimension.
  public let low: ReadNumber
  /// The second number of a range; nil where there is one number.
  public let high: ReadNumber?
  /// What is measured.
  public let dimension: Dimension
  /// How the number is meant.
  public let qualification: Qualification
  /// Whether a ratio says by how much something grew, or to how much.
  public let growth: Growth

  /// What a multiple is a multiple of.
  public enum Growth: Sendable, Hashable {
    /// The whole, and any number that is no multiple: 2倍, "twice".
    case whole
    /// What was added to the whole: 增长2倍, "2 times more".
    case increase
    /// The one or the other, by the writer's habit: "grew threefold".
    case either
  }

  /// The amount as data state it; nil where it is no decimal number.
  ///
  /// A range has no number in it; where both a range and a bound are said, the range counts.
  public var amount: Amount? {
    guard let low = low.decimalValue else { return nil }
    guard let high else { return .value(low, qualification.qualifier) }
    return high.decimalValue.flatMap { Interval(low: low, high: $0) }.map { .range($0) }
  }
}

/// A date in prose, as far as it is given: 2024年, 2024年6月, 6月, 9 April 2025.
public struct ReadDate: Sendable, Hashable {
  /// The year; the first of a decade.
  public let year: Int?
  /// The month, 1 to 12.
  public let month: Int?
  /// The day of the month, 1 to 31.
  public let day: Int?
  /// What is dated.
  public let span: Span

  /// How long a time the year stands for.
  public enum Span: Sendable, Hashable {
    /// The year itself.
    case year
    /// Ten years: 90年代, "the 1990s".
    case decade
    /// A hundred years: 21世纪; ``ReadDate/year`` is the century's number.
    case century
  }

  init(year: Int? = nil, month: Int? = nil, day: Int? = nil, span: Span = .year) {
    self.year = year
    self.month = month
    self.day = day
    self.span = span
  }
}
