/// How the readers of a language see numbers written.
public enum NumberStyle: Sendable, Hashable {
  /// Commas from six digits on (1397, 16000); 万, 亿, 万亿; full-width brackets.
  case chinese
  /// Commas from four digits on (1,397, 16,000); thousand, million, billion, trillion.
  case english

  /// The words for powers of ten, from the smallest up.
  public var multipliers: [Multiplier] {
    switch self {
    case .chinese:
      [
        Multiplier(powerOfTen: 4, word: "万"), Multiplier(powerOfTen: 8, word: "亿"),
        Multiplier(powerOfTen: 12, word: "万亿"),
      ]
    case .english:
      [
        Multiplier(powerOfTen: 3, word: "thousand"), Multiplier(powerOfTen: 6, word: "million"),
        Multiplier(powerOfTen: 9, word: "billion"), Multiplier(powerOfTen: 12, word: "trillion"),
      ]
    }
  }

  /// What stands between the ends of a range: 9—11 (GB/T 15834—2011, 4.13.3.2), 9–11.
  public var rangeDash: String {
    switch self {
    case .chinese: "—"
    case .english: "–"
    }
  }

  /// The number of digits before the point from which on commas part them.
  public var leastGroupedDigits: Int {
    switch self {
    case .chinese: 6
    case .english: 4
    }
  }
}
