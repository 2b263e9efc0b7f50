import Glibc

/// Turns the values of a measure into points, in place; NaN is a missing value.
struct Normalizer {
  /// The distance of the best goalpost from the worst; nil where the best region sets it.
  let fixedDistance: Double?

  private static let log101 = Glibc.log(101.0)

  /// `values` are distances from the worst goalpost and become points.
  func apply(_ normalization: Normalization, to values: UnsafeMutableBufferPointer<Double>) {
    switch normalization {
    case .frontier:
      let best = best(values)
      for index in values.indices { values[index] = Self.share(values[index], of: best) }
    case .log:
      let best = best(values)
      for index in values.indices {
        let share = Self.share(values[index], of: best)
        values[index] = 100 * Glibc.log(1 + share) / Self.log101
      }
    case .minmax: minmax(values)
    case .z: standardize(values)
    case .rank: rank(values)
    }
  }

  /// In percent of the best, from 0 to 100.
  @inline(__always)
  private static func share(_ distance: Double, of best: Double) -> Double {
    if distance.isNaN { return distance }
    guard best > 0, distance > 0 else { return 0 }
    return min(100 * distance / best, 100)
  }

  private func best(_ values: UnsafeMutableBufferPointer<Double>) -> Double {
    if let fixedDistance { return fixedDistance }
    var best = 0.0
    for value in values where value > best { best = value }
    return best
  }

  private func minmax(_ values: UnsafeMutableBufferPointer<Double>) {
    var low = Double.infinity
    var high = -Double.infinity
    for value in values where !value.isNaN {
      low = min(low, value)
      high = max(high, value)
    }
    for index in values.indices where !values[index].isNaN {
      values[index] = high > low ? 100 * (values[index] - low) / (high - low) : 50
    }
  }

  private func standardize(_ values: UnsafeMutableBufferPointer<Double>) {
    var sum = 0.0
    var count = 0.0
    for value in values where !value.isNaN {
      sum += value
      count += 1
    }
    let mean = sum / count
    var squares = 0.0
    for value in values where !value.isNaN { squares += (value - mean) * (value - mean) }
    let deviation = (squares / count).squareRoot()
    // Equal values need not give a deviation of exactly zero once their sum has been rounded.
    let isSpread = deviation > 1e-12 * abs(mean)
    for index in values.indices where !values[index].isNaN {
      values[index] = isSpread ? 50 + 20 * (values[index] - mean) / deviation : 50
    }
  }

  private func rank(_ values: UnsafeMutableBufferPointer<Double>) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: values.count) { points in
      for index in values.indices {
        let own = values[index]
        var below = 0.0
        var equal = 0.0
        var count = 0.0
        for other in values where !other.isNaN {
          count += 1
          if other < own { below += 1 } else if other == own { equal += 1 }
        }
        let rank = count > 1 ? 100 * (below + (equal - 1) / 2) / (count - 1) : 50
        points[index] = own.isNaN ? own : rank
      }
      for index in values.indices { values[index] = points[index] }
    }
  }
}
