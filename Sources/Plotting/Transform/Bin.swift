/// Values between two numbers.
struct Bin: Equatable {
  /// The lower end, included.
  let low: Double
  /// The upper end, excluded but in the last bin.
  let high: Double
  /// Which values lie in it, in their own order.
  let indices: [Int]

  /// Sorts values into bins of equal width with round ends, as d3-array's `bin` does.
  ///
  /// Values that are not finite belong to no bin. Where all are equal there is one bin without width.
  ///
  /// - Parameters:
  ///   - values: the values in any order.
  ///   - count: about how many bins; by default as many as Sturges (1926) proposes, ⌈log₂ n⌉ + 1.
  /// - Returns: the bins from the lowest up; none without a finite value.
  static func bins(_ values: [Double], count: Int? = nil) -> [Bin] {
    let finite = values.filter(\.isFinite)
    guard let low = finite.min(), let high = finite.max() else { return [] }
    let wanted = count ?? sturges(finite.count)
    var ends = Ticks.nice(from: low, to: high, count: wanted)
    var ticks = Ticks.values(from: ends.low, to: ends.high, count: wanted)
    if high < ends.high {
      // The end of the last bin is no border.
      while let last = ticks.last, last >= ends.high { ticks.removeLast() }
    } else if let step = Ticks.step(from: ends.low, to: ends.high, count: wanted) {
      // A greatest value on the last border gets a whole bin of its own.
      ends.high = step.multiple(step.count(in: ends.high).rounded() + 1)
    }
    return bins(values, within: ends, thresholds: ticks)
  }

  /// Sorts values into the bins between thresholds; values outside the domain belong to none.
  ///
  /// - Parameters:
  ///   - values: the values in any order.
  ///   - domain: the ends of the first and of the last bin.
  ///   - thresholds: the borders between bins, rising; those outside the domain are left out.
  /// - Returns: the bins from the lowest up.
  static func bins(
    _ values: [Double], within domain: (low: Double, high: Double), thresholds: [Double]
  ) -> [Bin] {
    let inner = thresholds.filter { domain.low < $0 && $0 <= domain.high }
    let borders = [domain.low] + inner + [domain.high]
    var indices = Array(repeating: [Int](), count: inner.count + 1)
    for (index, value) in values.enumerated() where domain.low <= value && value <= domain.high {
      indices[place(of: value, among: inner)].append(index)
    }
    return indices.enumerated().map { place, members in
      Bin(low: borders[place], high: borders[place + 1], indices: members)
    }
  }

  /// How many borders lie at or below a value.
  private static func place(of value: Double, among borders: [Double]) -> Int {
    var (low, high) = (0, borders.count)
    while low < high {
      let middle = (low + high) / 2
      if borders[middle] <= value { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private static func sturges(_ count: Int) -> Int {
    count <= 1 ? 1 : Int.bitWidth - (count - 1).leadingZeroBitCount + 1
  }
}
