/// Where the columns of a panel stand along the x direction.
struct ColumnPositions: Equatable {
  /// The middle of each column, in the order of the columns.
  let centers: [Double]
  /// The width of a column, in px.
  private(set) var barWidth: Double
  /// The least distance from one column's middle to the next place for one, in px.
  let step: Double
  /// The scale of years; nil on bands.
  let years: LinearScale?

  /// Places the columns of a panel between two positions; on a time axis `lastLabel` is the width of
  /// a text that is centred on the last column, kept clear of the end where it is no wider than a
  /// step.
  init(
    _ panel: ColumnChart.Panel, from start: Double, to end: Double, widest: Double,
    lastLabel: Double
  ) {
    let range = min(start, end)...max(start, end)
    switch panel.axis {
    case .bands:
      let scale = BandScale(
        count: panel.columns.count, range: range, paddingInner: 0.36, paddingOuter: 0.12)
      centers = panel.columns.indices.map(scale.center)
      step = scale.step
      barWidth = min(widest, scale.bandwidth)
      years = nil
    case .time:
      let known = panel.columns.compactMap(\.year).filter(\.isFinite)
      let (first, last) = (known.min() ?? 0, known.max() ?? 0)
      let spacing = Self.leastSpacing(known)
      // Half a column of room at both ends.
      let pitch = (range.upperBound - range.lowerBound) / ((last - first) / spacing + 0.8)
      barWidth = min(widest, max(2, pitch * 0.74))
      let key = panel.columns.last.map {
        TextLayout($0.key, .category, width: Self.labelRoom(pitch)).lines
      }
      let keyWidth = key?.map { TextMetrics.width($0, .category).budget }.max() ?? 0
      let label = max(keyWidth, lastLabel <= pitch * 1.1 ? lastLabel : 0)
      let scale = LinearScale(
        domain: (first, last),
        range: (
          range.lowerBound + 0.5 * barWidth + 2, range.upperBound - 0.5 * max(barWidth, label)
        ))
      centers = panel.columns.map {
        scale.position($0.year.flatMap { $0.isFinite ? $0 : nil } ?? first)
      }
      step = pitch
      years = scale
    }
  }

  /// The width that a label under a column is wrapped to on a time axis, in px.
  static func labelRoom(_ step: Double) -> Double { max(24, step - 4) }

  /// Makes the columns no wider than a width in px.
  mutating func limitBars(to width: Double) { barWidth = min(barWidth, width) }

  private static func leastSpacing(_ years: [Double]) -> Double {
    let sorted = years.sorted()
    let spacings = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return spacings.min() ?? 1
  }

  /// Whether values over the columns would stand less than 4 px apart.
  func areCrowded(_ labels: [String]) -> Bool {
    let spans = zip(centers, labels).filter { !$0.1.isEmpty }.map { center, label in
      let reach = TextMetrics.width(label, .value).total / 2
      return (start: center - reach, end: center + reach)
    }.sorted { $0.start < $1.start }
    return zip(spans, spans.dropFirst()).contains { $1.start - $0.end < 4 }
  }

  /// Which labels under the axis to write: all where they stand apart, else the first, the last and
  /// those that keep clear of both neighbours.
  func keptLabels(_ widths: [Double], apart gap: Double) -> [Bool] {
    var kept = widths.map { _ in false }
    guard years != nil, let last = widths.indices.last else { return widths.map { _ in true } }
    let order = widths.indices.sorted { centers[$0] < centers[$1] }
    kept[order[last]] = true
    let lastStart = centers[order[last]] - widths[order[last]] / 2
    var end = -Double.infinity
    for index in order.dropLast() {
      let (start, stop) = (centers[index] - widths[index] / 2, centers[index] + widths[index] / 2)
      guard start >= end + gap, stop + gap <= lastStart else { continue }
      kept[index] = true
      end = stop
    }
    return kept
  }
}
