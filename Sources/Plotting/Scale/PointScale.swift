/// Gives each category a point, in equal steps, as d3-scale's `scalePoint` does.
struct PointScale: Equatable {
  private let bands: BandScale

  /// Spreads points over a range.
  ///
  /// - Parameters:
  ///   - count: how many categories, at least 0.
  ///   - range: where the first point may stand and the last, in px.
  ///   - padding: the share of a step left empty at each end.
  init(count: Int, range: ClosedRange<Double>, padding: Double = 0) {
    bands = BandScale(count: count, range: range, paddingInner: 1, paddingOuter: padding)
  }

  /// From one point to the next, in px.
  var step: Double { bands.step }

  /// Where a category's point stands; points beyond the last continue in equal steps.
  func position(_ index: Int) -> Double { bands.position(index) }
}
