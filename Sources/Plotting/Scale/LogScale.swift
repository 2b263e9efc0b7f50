import Glibc

/// Maps numbers to positions by their logarithm, as d3-scale's `scaleLog` does, base 10.
///
/// For points and lines alone: on a log scale nothing begins at zero, so columns and bars have no
/// honest length there. Numbers of the domain must be all positive or all negative.
struct LogScale: Equatable {
  /// The numbers at the two ends, both positive or both negative.
  let domain: (low: Double, high: Double)
  /// The positions of the two ends, in px.
  let range: (start: Double, end: Double)

  /// Makes a scale; nil where the domain touches or spans zero, or is not finite.
  init?(domain: (low: Double, high: Double), range: (start: Double, end: Double)) {
    guard domain.low.isFinite, domain.high.isFinite, domain.low * domain.high > 0,
      domain.low.sign == domain.high.sign
    else { return nil }
    self.domain = domain
    self.range = range
  }

  /// Compares both ends of both sides.
  static func == (left: LogScale, right: LogScale) -> Bool {
    left.domain == right.domain && left.range == right.range
  }

  private var isNegative: Bool { domain.low < 0 }

  /// The position of a number of the domain's sign; NaN for zero and for the other sign.
  func position(_ number: Double) -> Double {
    let (start, end) = (log(domain.low.magnitude), log(domain.high.magnitude))
    let place = log(isNegative ? -number : number)
    let share = end == start ? 0.5 : (place - start) / (end - start)
    return range.start + share * (range.end - range.start)
  }

  /// The number at a position.
  func invert(_ position: Double) -> Double {
    let span = range.end - range.start
    let share = span == 0 ? 0 : (position - range.start) / span
    let (start, end) = (log(domain.low.magnitude), log(domain.high.magnitude))
    let number = exp(start + share * (end - start))
    return isNegative ? -number : number
  }

  /// Round numbers inside the domain, from its first end to its second.
  ///
  /// Below `count` powers of ten all multiples 1 to 9 of each power, or, where those are fewer than
  /// half of `count`, linear ticks; above, powers at round exponents. Follows d3-scale 4.
  func ticks(count: Int = 10) -> [Double] {
    let (low, high) = (
      min(domain.low.magnitude, domain.high.magnitude),
      max(domain.low.magnitude, domain.high.magnitude)
    )
    let ticks = Self.ticks(from: low, to: high, count: count)
    let isFalling = domain.high < domain.low
    let rising = isNegative ? ticks.reversed().map { -$0 } : ticks
    return isFalling ? rising.reversed() : rising
  }

  private static func ticks(from low: Double, to high: Double, count: Int) -> [Double] {
    let (start, end) = (log10(low), log10(high))
    guard end - start < Double(count) else {
      return Ticks.values(from: start, to: end, count: count).compactMap { exponent in
        Int(exactly: exponent).flatMap { multiple(1, of: $0) }
      }
    }
    guard let first = Int(exactly: start.rounded(.down)),
      let last = Int(exactly: end.rounded(.up))
    else { return [] }
    let ticks = (first...last).flatMap { exponent in
      (1...9).compactMap { multiple(Double($0), of: exponent) }
    }.filter { low <= $0 && $0 <= high }
    // Too few within one power: round numbers as on a linear scale.
    return 2 * ticks.count < count ? Ticks.values(from: low, to: high, count: count) : ticks
  }

  /// The same scale with its domain widened to powers of ten.
  func nice() -> LogScale {
    let isFalling = domain.high < domain.low
    // Toward the greater magnitude or toward zero, so that the domain only grows.
    func widened(_ number: Double, outward: Bool) -> Double {
      let exponent = Int(exactly: log10(number.magnitude).rounded(outward ? .up : .down))
      let power = exponent.flatMap { Self.multiple(1, of: $0) } ?? number.magnitude
      return number < 0 ? -power : power
    }
    let ends = (
      low: widened(domain.low, outward: isFalling != isNegative),
      high: widened(domain.high, outward: isFalling == isNegative)
    )
    return LogScale(domain: ends, range: range) ?? self
  }

  /// A digit times a power of ten, exact to the last bit.
  private static func multiple(_ digit: Double, of exponent: Int) -> Double? {
    guard let power = Double("1e\(exponent.magnitude)") else { return nil }
    return exponent < 0 ? digit / power : digit * power
  }
}
