/// Gives each category a band of equal width, as d3-scale's `scaleBand` does.
struct BandScale: Equatable {
  /// The number of categories.
  let count: Int
  /// The width of a band, in px.
  let bandwidth: Double
  /// From the start of a band to the start of the next, in px.
  let step: Double
  private let start: Double

  /// Divides a range among categories.
  ///
  /// - Parameters:
  ///   - count: how many categories, at least 0.
  ///   - range: where the first band may begin and the last must end, in px.
  ///   - paddingInner: the share of a step left empty between bands, 0 to 1.
  ///   - paddingOuter: the share of a step left empty at each end.
  init(
    count: Int, range: ClosedRange<Double>, paddingInner: Double = 0, paddingOuter: Double = 0
  ) {
    let inner = min(max(paddingInner, 0), 1)
    let outer = max(paddingOuter, 0)
    let span = range.upperBound - range.lowerBound
    self.count = max(count, 0)
    step = span / max(1, Double(self.count) - inner + 2 * outer)
    bandwidth = step * (1 - inner)
    start = range.lowerBound + (span - step * (Double(self.count) - inner)) / 2
  }

  /// Where a category's band begins; bands beyond the last continue in equal steps.
  func position(_ index: Int) -> Double { start + step * Double(index) }

  /// The middle of a category's band.
  func center(_ index: Int) -> Double { position(index) + bandwidth / 2 }
}
