/// Maps numbers to positions in proportion, as d3-scale's `scaleLinear` does.
struct LinearScale: Equatable {
  /// The numbers at the two ends.
  let domain: (low: Double, high: Double)
  /// The positions of the two ends, in px; the first may be the greater, as on a rising y axis.
  let range: (start: Double, end: Double)

  /// Makes a scale.
  init(domain: (low: Double, high: Double), range: (start: Double, end: Double)) {
    self.domain = domain
    self.range = range
  }

  /// Compares both ends of both sides.
  static func == (left: LinearScale, right: LinearScale) -> Bool {
    left.domain == right.domain && left.range == right.range
  }

  /// The position of a number; the middle of the range where the domain is a single number.
  func position(_ number: Double) -> Double {
    let span = domain.high - domain.low
    let share = span == 0 ? 0.5 : (number - domain.low) / span
    return range.start + share * (range.end - range.start)
  }

  /// The number at a position; the low end where the range is a single position.
  func invert(_ position: Double) -> Double {
    let span = range.end - range.start
    let share = span == 0 ? 0 : (position - range.start) / span
    return domain.low + share * (domain.high - domain.low)
  }

  /// The multiples of 1, 2 or 5 times a power of ten inside the domain, about `count` of them.
  func ticks(count: Int) -> [Double] {
    Ticks.values(from: domain.low, to: domain.high, count: count)
  }

  /// The decimals that every tick can be written with.
  func tickDecimals(count: Int) -> Int {
    Ticks.step(from: domain.low, to: domain.high, count: count)?.decimals ?? 0
  }

  /// The same scale with its domain widened to ticks.
  func nice(count: Int) -> LinearScale {
    LinearScale(
      domain: Ticks.nice(from: domain.low, to: domain.high, count: count), range: range)
  }
}
