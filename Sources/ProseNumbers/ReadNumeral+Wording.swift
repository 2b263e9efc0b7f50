import Quantities

extension ReadNumeral {
  /// What was read, as messages say it, in a unit of a handy size: `≥180 ZB`, `USD 34.66 billion`,
  /// `28%`, `2024-06`.
  ///
  /// Amounts that are equal are said alike, in whatever unit they were written; the exact form in base
  /// units is ``description``.
  public var wording: String {
    guard case .amount(let amount) = meaning else { return description }
    return amount.wording
  }
}

extension ReadAmount {
  var wording: String {
    let scale = Scale.of(self)
    let numbers = [low, high].compactMap { $0 }
      .map { ($0.scaled(byPowerOfTen: -scale.power) ?? $0).shortDescription }
    return scale.before + qualification.description + growth.sign
      + numbers.joined(separator: "–") + scale.after
  }
}

/// The words around a number that is written in units of a power of ten.
private struct Scale {
  var power = 0
  var before = ""
  var after = ""

  /// The scale at which an amount has one to three digits before the point.
  static func of(_ amount: ReadAmount) -> Scale {
    let size = amount.low.leadingPower ?? amount.high?.leadingPower ?? 0
    switch amount.dimension {
    case .ratio where amount.low.divisor > 1: return Scale()
    case .ratio: return size < 0 ? Scale(power: -2, after: "%") : Scale(after: "×")
    case .percentagePoints: return Scale(power: -2, after: " percentage points")
    case .money(let code):
      let word = word(size)
      return Scale(power: word.power, before: code + " ", after: word.after)
    case .count: return word(size)
    case .measure("g") where size >= 6:
      let prefixed = prefixed("t", size - 6)
      return Scale(power: prefixed.power + 6, after: prefixed.after)
    case .measure(let symbol) where small.contains(symbol) || large.contains(symbol):
      return prefixed(symbol, small.contains(symbol) ? size : max(0, size))
    case .measure(let symbol):
      let word = word(size)
      return Scale(power: word.power, after: "\(word.after) \(symbol)")
    }
  }

  /// Base units that take the prefixes above one.
  private static let large: Set = [
    "W", "Wh", "VA", "V", "Hz", "FLOPS", "OPS", "B", "B/s", "bit/s",
  ]
  /// Base units that take those below it as well.
  private static let small: Set = ["m", "s", "g"]

  private static let prefixes = [
    (-9, "n"), (-6, "μ"), (-3, "m"), (0, ""), (3, "k"), (6, "M"), (9, "G"), (12, "T"), (15, "P"),
    (18, "E"), (21, "Z"), (24, "Y"),
  ]

  private static func prefixed(_ symbol: String, _ size: Int) -> Scale {
    let (power, prefix) = prefixes.last { $0.0 <= size } ?? prefixes[0]
    return Scale(power: power, after: " \(prefix)\(symbol)")
  }

  private static func word(_ size: Int) -> Scale {
    switch size {
    case 12...: Scale(power: 12, after: " trillion")
    case 9...: Scale(power: 9, after: " billion")
    case 6...: Scale(power: 6, after: " million")
    default: Scale()
    }
  }
}

extension ReadNumber {
  /// The power of ten of the first digit; nil for nothing.
  fileprivate var leadingPower: Int? {
    guard decimal.coefficient != 0 else { return nil }
    let digits = String(decimal.coefficient.magnitude).utf8.count - 1 + decimal.exponent
    return digits - (String(divisor).utf8.count - 1)
  }
}
