/// How a stated number relates to the amount it speaks of.
public enum Qualifier: CaseIterable, Sendable, Hashable {
  /// The amount is the number.
  case exactly
  /// The amount is about the number: 约.
  case approximately
  /// The amount is the number or more: 以上, 至少.
  case atLeast
  /// The amount is more than the number: 超过.
  case moreThan
  /// The amount is the number or less: 以内, 至多.
  case atMost
  /// The amount is less than the number: 不足.
  case lessThan

  /// The sign before the number; empty for `exactly`.
  public var symbol: String {
    switch self {
    case .exactly: ""
    case .approximately: "≈"
    case .atLeast: "≥"
    case .moreThan: ">"
    case .atMost: "≤"
    case .lessThan: "<"
    }
  }

  /// Whether the number is a lower bound.
  public var isLowerBound: Bool { self == .atLeast || self == .moreThan }

  /// Whether the number is an upper bound.
  public var isUpperBound: Bool { self == .atMost || self == .lessThan }

  /// How the number may be rounded so that the statement stays true.
  public var rounding: RoundingDirection {
    if isLowerBound { return .down }
    return isUpperBound ? .up : .nearest
  }

  /// Splits a cell into the sign it begins with, as people type it, and the rest; spaces between
  /// the two are dropped.
  static func split(_ text: String) -> (qualifier: Qualifier, rest: Substring) {
    for (sign, qualifier) in signs where text.hasPrefix(sign) {
      return (qualifier, text.dropFirst(sign.count).drop { $0 == " " || $0 == "\u{A0}" })
    }
    return (.exactly, text[...])
  }

  /// The signs that are read, longer ones before those they begin with.
  private static let signs: [(String, Qualifier)] = [
    (">=", .atLeast), ("≥", .atLeast), ("≧", .atLeast), ("⩾", .atLeast),
    ("<=", .atMost), ("≤", .atMost), ("≦", .atMost), ("⩽", .atMost),
    (">", .moreThan), ("＞", .moreThan), ("<", .lessThan), ("＜", .lessThan),
    ("≈", .approximately), ("~", .approximately), ("～", .approximately),
  ]
}
