/// Writes numbers and quantities for readers; the one place where this is done.
///
/// ```swift
/// let format = QuantityFormat(.chinese, missing: "未公布")
/// format.text(Quantity(.value(number, .atLeast), Unit("EFLOPS")))  // ≥ 16000 EFLOPS
/// ```
///
/// Spaces inside a quantity are no-break spaces (U+00A0), a minus is U+2212, a range has an en
/// dash. Bounds are rounded to where they stay true.
public struct QuantityFormat: Sendable, Hashable {
  /// Whose readers.
  public let style: NumberStyle
  /// What stands for a missing amount: 未公布, "n/a".
  public let missing: String
  /// The digits after the point throughout a series; nil keeps each number's own.
  public let fractionDigits: Int?
  /// Whether the interval of a value follows it in brackets.
  public let showsInterval: Bool

  /// Makes a format.
  public init(
    _ style: NumberStyle, missing: String, fractionDigits: Int? = nil, showsInterval: Bool = true
  ) {
    self.style = style
    self.missing = missing
    self.fractionDigits = fractionDigits
    self.showsInterval = showsInterval
  }

  /// A number with its sign and commas: 1,397, −0.5.
  public func text(_ number: DecimalNumber) -> String { text(number, rounding: .nearest) }

  /// An amount without a unit: ≥ 16000, 91–93, 92 (91–93).
  public func text(_ amount: Amount) -> String { text(Quantity(amount, .one)) }

  /// An amount with its unit: ≈ 60%, 413–509 TWh, 5.4% (4.8–6%), 1085万架.
  public func text(_ quantity: Quantity) -> String {
    let unit = quantity.unit
    let suffix = unit.separator(in: style) + unit.name(in: style)
    switch quantity.amount {
    case .missing: return missing
    case .range(let range): return text(range) + suffix
    case .value(let number, let qualifier, let interval):
      let sign = qualifier == .exactly ? "" : qualifier.symbol + "\u{A0}"
      let value = sign + text(number, rounding: qualifier.rounding)
      guard showsInterval, let interval, text(interval) != text(number, rounding: .nearest) else {
        return value + suffix
      }
      // A percent sign belongs to each number; a word or symbol stands once, at the end.
      if unit.isPercentage(in: style) {
        return value + suffix + bracketed(text(interval) + suffix)
      }
      return value + bracketed(text(interval)) + suffix
    }
  }

  /// A number with the multiplier that makes it short: 160亿, 16 billion.
  ///
  /// The value is kept: `fractionDigits` does not round it.
  public func shortText(_ number: DecimalNumber) -> String {
    let (short, multiplier) = number.split(in: style)
    let digits = grouped(short)
    guard let multiplier else { return digits }
    return digits + (style == .chinese ? "" : "\u{A0}") + multiplier.word
  }

  /// The label of a tick: with as many digits after the point as the step between ticks needs.
  ///
  /// Nil where the value or the step is not finite, the value does not fit in 64 bits, or the step
  /// is not positive or needs more than 9 digits (to 1 part in 10^10).
  public func tickText(_ value: Double, step: Double) -> String? {
    guard let digits = Self.fractionDigits(ofStep: step),
      let number = DecimalNumber(value, fractionDigits: digits)
    else { return nil }
    return grouped(number)
  }

  // MARK: Parts

  private func text(_ number: DecimalNumber, rounding: RoundingDirection) -> String {
    guard let fractionDigits else { return grouped(number) }
    return grouped(number.rounded(toFractionDigits: fractionDigits, rounding))
  }

  private func text(_ interval: Interval) -> String {
    let (low, high) = (text(interval.low), text(interval.high))
    if low == high { return low }
    // A dash beside a minus is unreadable.
    guard interval.low.coefficient < 0 else { return low + style.rangeDash + high }
    return style == .chinese ? "\(low)至\(high)" : "\(low)\u{A0}to\u{A0}\(high)"
  }

  private func bracketed(_ text: String) -> String {
    style == .chinese ? "（\(text)）" : "\u{A0}(\(text))"
  }

  private func grouped(_ number: DecimalNumber) -> String {
    let (whole, fraction) = number.parts
    var text = number.coefficient < 0 ? "−" : ""
    let isGrouped = whole.utf8.count >= style.leastGroupedDigits
    for (index, digit) in whole.enumerated() {
      if isGrouped, index > 0, (whole.utf8.count - index).isMultiple(of: 3) { text += "," }
      text.append(digit)
    }
    return fraction.isEmpty ? text : "\(text).\(fraction)"
  }

  private static func fractionDigits(ofStep step: Double) -> Int? {
    guard step.isFinite, step > 0 else { return nil }
    return (0...9).first { digits in
      let scaled = step * (PowerOfTen.double(digits) ?? 1)
      let nearest = scaled.rounded()
      return nearest >= 1 && abs(scaled - nearest) <= 1e-10 * nearest
    }
  }
}
