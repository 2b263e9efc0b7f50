/// What an amount measures; amounts of one dimension are compared in its base unit.
public enum Dimension: Sendable, Hashable {
  /// Things, and numbers without a unit: 家, 个, PUE 1.25.
  case count
  /// A part or a multiple: %, ‰, 成, 倍, "times", in units of one.
  case ratio
  /// A difference of percentages, in units of one.
  case percentagePoints
  /// Money in a currency, by its code in ISO 4217.
  case money(String)
  /// Anything else, by the symbol of its base unit: W, Wh, FLOPS, B, m, year.
  case measure(String)

  /// The base unit as messages show it; empty for plain numbers.
  public var symbol: String {
    switch self {
    case .count, .ratio: ""
    case .percentagePoints: "percentage points"
    case .money(let code): code
    case .measure(let symbol): symbol
    }
  }
}
