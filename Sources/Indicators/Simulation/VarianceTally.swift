/// Collects what each choice explains of the variance of some outputs, run by run.
///
/// The first-order share of a choice is Var(E[Y | choice]) / Var(Y). Source: A. Saltelli et al.,
/// *Global Sensitivity Analysis* (2008), section 1.2.8; used for composite indices in OECD/JRC,
/// *Handbook on Constructing Composite Indicators* (2008), step 7.
struct VarianceTally {
  private let choices: ChoiceBins
  /// The number of outputs.
  private let width: Int
  /// What is taken off an output before it is summed, so that sums of squares lose no digits: its
  /// first value; NaN until there is one.
  private var origins: [Double]
  /// The outputs of the run that is being added, less their origins; 0 where there is none.
  private var deviations: [Double]
  /// The sums of the deviations, bin × output.
  private var sums: [Double]
  private var squares: [Double]
  /// How many runs fell into each bin.
  private var runCounts: [Int]
  /// How many of them had no such output, bin × output.
  private var missingCounts: [Int]

  init(_ choices: ChoiceBins, width: Int) {
    self.choices = choices
    self.width = width
    let binCount = choices.counts.reduce(0, +)
    origins = Array(repeating: .nan, count: width)
    deviations = Array(repeating: 0, count: width)
    squares = Array(repeating: 0, count: width)
    sums = Array(repeating: 0, count: binCount * width)
    runCounts = Array(repeating: 0, count: binCount)
    missingCounts = Array(repeating: 0, count: binCount * width)
  }

  /// Adds a run: its outputs, NaN for none, and the bin of each choice.
  mutating func add(_ outputs: [Double], _ bins: [Int]) {
    var isComplete = true
    for column in 0..<width {
      let output = outputs[column]
      if origins[column].isNaN { origins[column] = output }
      let deviation = output.isNaN ? 0 : output - origins[column]
      deviations[column] = deviation
      squares[column] += deviation * deviation
      if output.isNaN { isComplete = false }
    }
    addDeviations(bins)
    guard !isComplete else { return }
    for (choice, bin) in bins.enumerated() {
      let start = (choices.starts[choice] + bin) * width
      for column in 0..<width where outputs[column].isNaN { missingCounts[start + column] += 1 }
    }
  }

  /// The one long loop of a simulation: every choice × every output.
  private mutating func addDeviations(_ bins: [Int]) {
    let (starts, width) = (choices.starts, width)
    for (choice, bin) in bins.enumerated() { runCounts[starts[choice] + bin] += 1 }
    sums.withUnsafeMutableBufferPointer { sums in
      deviations.withUnsafeBufferPointer { deviations in
        guard let first = sums.baseAddress, let deviation = deviations.baseAddress else { return }
        for (choice, bin) in bins.enumerated() {
          let sum = first + (starts[choice] + bin) * width
          for column in 0..<width { sum[column] += deviation[column] }
        }
      }
    }
  }

  /// The shares, choice × output, in 0...1; nil where an output never varies.
  func shares() -> [[Double?]] {
    let moments = (0..<width).map(moments)
    return choices.counts.indices.map { choice in
      (0..<width).map { column in share(of: choice, column, moments[column]) }
    }
  }

  private struct Moments {
    let count: Double
    let mean: Double
    let variance: Double
  }

  /// Count, mean and variance of the deviations of an output, from the bins of the first choice.
  private func moments(_ column: Int) -> Moments {
    var sum = 0.0
    var count = 0.0
    for bin in 0..<(choices.counts.first ?? 0) {
      sum += sums[bin * width + column]
      count += self.count(bin, column)
    }
    guard count > 0 else { return Moments(count: 0, mean: 0, variance: 0) }
    let mean = sum / count
    return Moments(
      count: count, mean: mean, variance: max(0, squares[column] / count - mean * mean))
  }

  private func count(_ bin: Int, _ column: Int) -> Double {
    Double(runCounts[bin] - missingCounts[bin * width + column])
  }

  private func share(of choice: Int, _ column: Int, _ moments: Moments) -> Double? {
    // Rounding alone gives equal numbers a variance; it is no more than this.
    let least = 1e-20 * (origins[column] * origins[column] + 1)
    guard moments.count > 0, moments.variance > least else { return nil }
    var explained = 0.0
    for bin in choices.starts[choice]..<choices.starts[choice + 1] {
      let count = count(bin, column)
      guard count > 0 else { continue }
      let difference = sums[bin * width + column] / count - moments.mean
      explained += count * difference * difference
    }
    return min(explained / moments.count / moments.variance, 1)
  }
}
