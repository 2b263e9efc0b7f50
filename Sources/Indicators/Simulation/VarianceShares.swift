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
    let whole = moments(of: outputs, width)
    return choices.counts.indices.map { choice in
      explained(by: choice, outputs, width, whole).enumerated().map { column, explained in
        let variance = whole[column].variance
        // Rounding alone gives equal numbers a variance; it is no more than this share of them.
        let least = 1e-20 * whole[column].mean * whole[column].mean
        return variance > least ? min(explained / variance, 1) : nil
      }
    }
  }

  private struct Moments {
    var count = 0.0
    var mean = 0.0
    var variance = 0.0
  }

  private func moments(of outputs: [Double], _ width: Int) -> [Moments] {
    var moments = Array(repeating: Moments(), count: width)
    for column in 0..<width {
      var sum = 0.0
      var count = 0.0
      for index in stride(from: column, to: outputs.count, by: width)
      where !outputs[index].isNaN {
        sum += outputs[index]
        count += 1
      }
      guard count > 0 else { continue }
      let mean = sum / count
      var squares = 0.0
      for index in stride(from: column, to: outputs.count, by: width)
      where !outputs[index].isNaN {
        squares += (outputs[index] - mean) * (outputs[index] - mean)
      }
      moments[column] = Moments(count: count, mean: mean, variance: squares / count)
    }
    return moments
  }

  /// The variance of the means in the bins of a choice, for each column.
  private func explained(
    by choice: Int, _ outputs: [Double], _ width: Int, _ whole: [Moments]
  ) -> [Double] {
    let binCount = choices.counts[choice]
    var sums = Array(repeating: 0.0, count: binCount * width)
    var counts = Array(repeating: 0.0, count: binCount * width)
    for run in 0..<runs {
      let start = bins[run * choices.counts.count + choice] * width
      for column in 0..<width {
        let output = outputs[run * width + column]
        sums[start + column] += output.isNaN ? 0 : output
        counts[start + column] += output.isNaN ? 0 : 1
      }
    }
    return (0..<width).map { column in
      var explained = 0.0
      for bin in 0..<binCount where counts[bin * width + column] > 0 {
        let count = counts[bin * width + column]
        let difference = sums[bin * width + column] / count - whole[column].mean
        explained += count * difference * difference
      }
      return whole[column].count > 0 ? explained / whole[column].count : 0
    }
  }
}
