/// Computes first-order shares of variance: Var(E[Y | choice]) / Var(Y) over the runs.
///
/// Source: A. Saltelli et al., *Global Sensitivity Analysis* (2008), section 1.2.8; used for composite
/// indices in OECD/JRC, *Handbook on Constructing Composite Indicators* (2008), step 7.
struct VarianceShares {
  let runs: Int
  /// Run × choice.
  let bins: [Int]
  let choices: ChoiceBins

  /// The shares, choice × column, of outputs that stand run × column; NaN is no output.
  func shares(of outputs: [Double], width: Int) -> [[Double?]] {
    var deviations = outputs
    let columns = (0..<width).map { ColumnMoments(centring: &deviations, column: $0, width: width) }
    let sums = sums(of: deviations, width: width)
    return choices.counts.indices.map { choice in
      let runCounts = runCounts(of: choice)
      return columns.enumerated().map { column, moments in
        // Rounding alone gives equal numbers a variance; it is no more than this share of them.
        guard moments.variance > 1e-20 * moments.mean * moments.mean else { return nil }
        let counts =
          moments.count == Double(runs)
          ? runCounts : presentCounts(of: choice, column, outputs, width: width)
        var explained = 0.0
        for bin in counts.indices where counts[bin] > 0 {
          let sum = sums[(choices.starts[choice] + bin) * width + column]
          explained += sum * sum / counts[bin]
        }
        return min(explained / moments.count / moments.variance, 1)
      }
    }
  }

  /// The sums of the deviations in all bins of all choices, bin × column.
  private func sums(of deviations: [Double], width: Int) -> [Double] {
    let count = choices.counts.count
    var sums = Array(repeating: 0.0, count: choices.starts[count] * width)
    sums.withUnsafeMutableBufferPointer { sums in
      deviations.withUnsafeBufferPointer { deviations in
        guard let first = sums.baseAddress, var run = deviations.baseAddress else { return }
        // Wrapping arithmetic lets the compiler add several columns at once.
        for index in bins.indices {
          let choice = index % count
          let bin = first + (choices.starts[choice] &+ bins[index]) &* width
          for column in 0..<width { bin[column] += run[column] }
          if choice == count - 1 { run += width }
        }
      }
    }
    return sums
  }

  /// How many runs each bin of a choice has.
  private func runCounts(of choice: Int) -> [Double] {
    var counts = Array(repeating: 0.0, count: choices.counts[choice])
    for run in 0..<runs { counts[bins[run * choices.counts.count + choice]] += 1 }
    return counts
  }

  /// How many runs with an output each bin of a choice has.
  private func presentCounts(
    of choice: Int, _ column: Int, _ outputs: [Double], width: Int
  ) -> [Double] {
    var counts = Array(repeating: 0.0, count: choices.counts[choice])
    for run in 0..<runs where !outputs[run * width + column].isNaN {
      counts[bins[run * choices.counts.count + choice]] += 1
    }
    return counts
  }
}

/// Mean and variance of one output over the runs that have it.
struct ColumnMoments {
  let count: Double
  let mean: Double
  let variance: Double

  /// Takes the moments of a column, and the mean off each of its numbers; NaN becomes 0.
  init(centring outputs: inout [Double], column: Int, width: Int) {
    var sum = 0.0
    var count = 0.0
    for index in stride(from: column, to: outputs.count, by: width) where !outputs[index].isNaN {
      sum += outputs[index]
      count += 1
    }
    let mean = count > 0 ? sum / count : 0
    var squares = 0.0
    for index in stride(from: column, to: outputs.count, by: width) {
      outputs[index] = outputs[index].isNaN ? 0 : outputs[index] - mean
      squares += outputs[index] * outputs[index]
    }
    self.count = count
    self.mean = mean
    variance = count > 0 ? squares / count : 0
  }
}
