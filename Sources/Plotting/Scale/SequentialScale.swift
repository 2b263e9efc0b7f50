/// Gives numbers one of the five steps of the sequential colours, as d3-scale's `scaleQuantize` does
/// with five colours.
///
/// The steps divide the domain equally; a number on a border belongs to the upper step, one outside
/// to the nearest.
struct SequentialScale: Equatable {
  /// The numbers at the two ends, the first the less.
  let domain: (low: Double, high: Double)

  /// Makes a scale.
  init(domain: (low: Double, high: Double)) { self.domain = domain }

  /// Compares both ends.
  static func == (left: SequentialScale, right: SequentialScale) -> Bool {
    left.domain == right.domain
  }

  /// The four borders between the steps: 20, 40, 60, 80 of 0...100.
  var thresholds: [Double] {
    let count = Double(ChartShade.allCases.count)
    return (1..<ChartShade.allCases.count).map { step in
      (Double(step) * domain.high + (count - Double(step)) * domain.low) / count
    }
  }

  /// The step of a number; nil for NaN.
  func shade(_ number: Double) -> ChartShade? {
    guard !number.isNaN else { return nil }
    return ChartShade(rawValue: thresholds.filter { $0 <= number }.count + 1)
  }

  /// The numbers of a step, its upper end excluded.
  func extent(of shade: ChartShade) -> (low: Double, high: Double) {
    let borders = [domain.low] + thresholds + [domain.high]
    return (borders[shade.rawValue - 1], borders[shade.rawValue])
  }
}
