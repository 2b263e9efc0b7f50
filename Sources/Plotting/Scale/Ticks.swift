/// Round numbers for an axis: multiples of 1, 2 or 5 times a power of ten.
///
/// Follows the published behaviour of d3-array's `ticks` and `nice`
/// (https://d3js.org/d3-array/ticks): the step is the 1-2-5 number nearest, on a log scale, to the
/// span divided by the wanted count.
enum Ticks {
  /// A step kept so that its multiples are exact: fractions are divided by, not multiplied with.
  enum Step: Equatable {
    /// A whole number, at least 1.
    case times(Double)
    /// One divided by a number greater than 1.
    case fraction(Double)

    /// A whole number of steps.
    func multiple(_ count: Double) -> Double {
      switch self {
      case .times(let step): count * step
      case .fraction(let inverse): count / inverse
      }
    }

    /// How many steps a number is.
    func count(in number: Double) -> Double {
      switch self {
      case .times(let step): number / step
      case .fraction(let inverse): number * inverse
      }
    }

    /// The decimals that all multiples can be written with.
    var decimals: Int {
      guard case .fraction(let inverse) = self else { return 0 }
      var power = 1.0
      var places = 0
      while power < inverse, places < 9 {
        power *= 10
        places += 1
      }
      return places
    }
  }

  /// The step for a span, or nil where there is none: an empty or endless span, or no count.
  static func step(from low: Double, to high: Double, count: Int) -> Step? {
    let raw = (high - low) / Double(count)
    guard count > 0, raw.isFinite, raw > 1e-290 else { return nil }
    var power = 1.0
    if raw >= 1 {
      while power * 10 <= raw { power *= 10 }
      return .times(power * factor(raw / power))
    }
    while raw * power < 1 { power *= 10 }
    // 10 / 5 / 2 / 1 as whole divisors of a power of ten: 1 / 20 is 0.05, exactly.
    return inverse(power, factor(raw * power))
  }

  /// The multiples of the step inside a span, from its first end to its second; a span of one point
  /// has that one tick.
  static func values(from low: Double, to high: Double, count: Int) -> [Double] {
    if low == high, count > 0, low.isFinite { return [low] }
    if high < low { return values(from: high, to: low, count: count).reversed() }
    guard let step = step(from: low, to: high, count: count) else { return [] }
    var index = step.count(in: low).rounded(.down)
    if step.multiple(index) < low { index += 1 }
    var values: [Double] = []
    // The step is at least a seventh of the wanted spacing, so the bound never cuts a tick.
    while values.count <= 8 * count, step.multiple(index) <= high {
      values.append(step.multiple(index))
      // Beyond 2^53 there is no next whole number of steps.
      guard index + 1 > index else { break }
      index += 1
    }
    return values
  }

  /// A span widened to multiples of its step, repeated until the step stays the same; as it was where
  /// it never does, as around zero with one tick.
  static func nice(from low: Double, to high: Double, count: Int) -> (low: Double, high: Double) {
    if high < low {
      let turned = nice(from: high, to: low, count: count)
      return (turned.high, turned.low)
    }
    var ends = (low: low, high: high)
    var previous: Step?
    for _ in 0..<10 {
      guard let step = step(from: ends.low, to: ends.high, count: count) else { break }
      if step == previous { return ends }
      ends.low = step.multiple(step.count(in: ends.low).rounded(.down))
      ends.high = step.multiple(step.count(in: ends.high).rounded(.up))
      previous = step
    }
    return (low, high)
  }

  /// The 1-2-5-10 number nearest to a ratio of 1 to 10, by geometric means.
  private static func factor(_ ratio: Double) -> Double {
    if ratio >= 50.0.squareRoot() { return 10 }
    if ratio >= 10.0.squareRoot() { return 5 }
    return ratio >= 2.0.squareRoot() ? 2 : 1
  }

  private static func inverse(_ power: Double, _ factor: Double) -> Step {
    let inverse = power / factor
    return inverse > 1 ? .fraction(inverse) : .times(1)
  }
}
