/// Where the columns of a panel stand along the x direction.
struct ColumnPositions: Equatable {
  /// The middle of each band, in their order.
  let bandCenters: [Double]
  /// The least distance from one band's middle to the next place for one, in px.
  let bandStep: Double
  /// The middle of each column, in the order of the columns.
  private(set) var centers: [Double] = []
  /// The width of a column, in px.
  private(set) var barWidth: Double
  /// The scale of years; nil on bands.
  let years: LinearScale?
  /// How many columns a band has, and how many of them stand beside each other.
  private let perBand: Int
  private let beside: Int

  /// Between columns of one band, in px.
  private static let gap = 2.0

  /// Places the columns of a panel between two positions; on a time axis `lastLabel` is the width of
  /// a text that is centred on the last column, kept clear of the end where it is no wider than a
  /// step.
  init(
    _ panel: ColumnChart.Panel, from start: Double, to end: Double, widest: Double,
    lastLabel: Double
  ) {
    let range = min(start, end)...max(start, end)
    let bands = panel.bands
    perBand = panel.columnsPerBand
    beside = panel.bundle?.isStack ?? true ? 1 : perBand
    let gaps = Self.gap * Double(beside - 1)
    let widest = widest * Double(beside) + gaps
    let width: Double
    switch panel.axis {
    case .bands:
      let scale = BandScale(
        count: bands.count, range: range, paddingInner: beside > 1 ? 0.28 : 0.36,
        paddingOuter: 0.12)
      bandCenters = bands.indices.map(scale.center)
      bandStep = scale.step
      width = min(widest, scale.bandwidth)
      years = nil
    case .time:
      let known = bands.compactMap(\.year).filter(\.isFinite)
      let (first, last) = (known.min() ?? 0, known.max() ?? 0)
      let spacing = Self.leastSpacing(known)
      // Half a column of room at both ends.
      let pitch = (range.upperBound - range.lowerBound) / ((last - first) / spacing + 0.8)
      width = min(widest, max(2 + gaps, pitch * 0.74))
      let key = bands.last.map {
        TextLayout($0.key, .category, width: Self.labelRoom(pitch)).lines
      }
      let keyWidth = key?.map { TextMetrics.width($0, .category).budget }.max() ?? 0
      let label = max(keyWidth, lastLabel <= pitch * 1.1 ? lastLabel : 0)
      let scale = LinearScale(
        domain: (first, last),
        range: (range.lowerBound + 0.5 * width + 2, range.upperBound - 0.5 * max(width, label)))
      bandCenters = bands.map {
        scale.position($0.year.flatMap { $0.isFinite ? $0 : nil } ?? first)
      }
      bandStep = pitch
      years = scale
    }
    barWidth = (width - gaps) / Double(beside)
    centers = placed()
  }

  /// The middle of each column.
  private func placed() -> [Double] {
    guard perBand > 1 else { return bandCenters }
    return bandCenters.flatMap { center in
      (0..<perBand).map { index in
        guard beside > 1 else { return center }
        return center + (Double(index) - Double(beside - 1) / 2) * (barWidth + Self.gap)
      }
    }
  }

  /// The least distance from one column's middle to the next place for one, in px.
  var step: Double { beside > 1 ? barWidth + Self.gap : bandStep }

  /// The width of all columns of a band, in px.
  var bandWidth: Double { barWidth * Double(beside) + Self.gap * Double(beside - 1) }

  /// The width that a label under a column is wrapped to on a time axis, in px.
  static func labelRoom(_ step: Double) -> Double { max(24, step - 4) }

  /// Makes the columns no wider than a width in px.
  mutating func limitBars(to width: Double) {
    barWidth = min(barWidth, width)
    centers = placed()
  }

  private static func leastSpacing(_ years: [Double]) -> Double {
    let sorted = years.sorted()
    let spacings = zip(sorted, sorted.dropFirst()).map { $1 - $0 }.filter { $0 > 0 }
    return spacings.min() ?? 1
  }

  /// Which labels under bands of equal width to write: all, or counted from the last every second,
  /// fifth, tenth and so on, as many as stand apart.
  func evenlyKeptLabels(_ widths: [Double], apart gap: Double) -> [Bool] {
    guard let widest = widths.max(), bandStep > 0, widths.count > 1 else {
      return widths.map { _ in true }
    }
    var (every, factor) = (1, 1)
    while Double(every) * bandStep < widest + gap, every < widths.count {
      // 1, 2, 5, 10, 20, 50 …
      switch every / factor {
      case 1: every = 2 * factor
      case 2: every = 5 * factor
      default: (every, factor) = (10 * factor, 10 * factor)
      }
    }
    return widths.indices.map { (widths.count - 1 - $0).isMultiple(of: every) }
  }

  /// Which labels under a time axis to write: all where they stand apart, else the first, the last
  /// and those that keep clear of both neighbours.
  func keptLabels(_ widths: [Double], apart gap: Double) -> [Bool] {
    guard let last = widths.indices.last else { return [] }
    var kept = widths.map { _ in false }
    let order = widths.indices.sorted { bandCenters[$0] < bandCenters[$1] }
    kept[order[last]] = true
    let lastStart = bandCenters[order[last]] - widths[order[last]] / 2
    var end = -Double.infinity
    for index in order.dropLast() {
      let reach = widths[index] / 2
      let (start, stop) = (bandCenters[index] - reach, bandCenters[index] + reach)
      guard start >= end + gap, stop + gap <= lastStart else { continue }
      kept[index] = true
      end = stop
    }
    return kept
  }
}
