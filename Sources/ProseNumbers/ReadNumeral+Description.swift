import Quantities

extension ReadNumeral: CustomStringConvertible {
  /// What was read, in base units: `≥1.8e+23 B`, `2024-06`, `no. 55`, `the 1990s`.
  public var description: String {
    switch meaning {
    case .amount(let amount): amount.description
    case .date(let date): date.description
    case .ordinal(let value): "no. \(value)"
    case .name(let name): "name \(name)"
    case .unread: "unread"
    }
  }
}

extension ReadAmount: CustomStringConvertible {
  /// The qualifier, the number or range, and the base unit; a multiple has a ×, and a + where it
  /// was added, (+) where it may have been.
  public var description: String {
    var text = qualification.description + growth.sign + low.shortDescription
    if let high { text += "–\(high.shortDescription)" }
    if dimension == .ratio { return text + "×" }
    return dimension.symbol.isEmpty ? text : "\(text) \(dimension.symbol)"
  }
}

extension ReadAmount.Growth {
  var sign: String {
    switch self {
    case .whole: ""
    case .increase: "+"
    case .either: "(+)"
    }
  }
}

extension Qualification: CustomStringConvertible {
  /// A sign for each way in which the number may be meant; empty for the number itself.
  public var description: String {
    if self == .exact { return "" }
    let signs: [(Qualification, String)] = [
      (.exact, "="), (.approximate, "≈"), (.lower, "≥"), (.upper, "≤"),
    ]
    return signs.filter { contains($0.0) }.map(\.1).joined()
  }
}

extension ReadDate: CustomStringConvertible {
  /// The date in the manner of ISO 8601, with a hyphen for a year that is not given.
  public var description: String {
    switch span {
    case .decade: "the \(year ?? 0)s"
    case .century: "century \(year ?? 0)"
    case .year:
      ([year.map { "\($0)" } ?? "-"] + [month, day].compactMap { $0 }.map(Self.padded))
        .joined(separator: "-")
    }
  }

  private static func padded(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
}

extension ReadNumber {
  /// The number as messages show it: in full up to a million, else with a power of ten.
  var shortDescription: String {
    guard divisor == 1 else { return description }
    let digits = String(decimal.coefficient.magnitude)
    let trimmed = String(
      digits.prefix(digits.lastIndex { $0 != "0" }.map { digits[...$0].count } ?? 1))
    let power = digits.utf8.count - 1 + decimal.exponent
    let sign = decimal.coefficient < 0 ? "-" : ""
    guard power > 5 || power < -5 else { return Self.plain(sign, trimmed, power) }
    let rest = trimmed.dropFirst()
    return
      "\(sign)\(trimmed.prefix(1))\(rest.isEmpty ? "" : ".")\(rest)e\(power < 0 ? "" : "+")\(power)"
  }

  /// The significant digits with a point; `power` is that of the first.
  private static func plain(_ sign: String, _ digits: String, _ power: Int) -> String {
    if digits == "0" { return "0" }
    guard power >= 0 else {
      return "\(sign)0.\(String(repeating: "0", count: -power - 1))\(digits)"
    }
    let padded = digits + String(repeating: "0", count: max(0, power + 1 - digits.utf8.count))
    let fraction = padded.dropFirst(power + 1)
    return "\(sign)\(padded.prefix(power + 1))\(fraction.isEmpty ? "" : ".\(fraction)")"
  }
}
