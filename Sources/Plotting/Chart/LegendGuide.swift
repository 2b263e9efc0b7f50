/// The line that explains the marks a chart uses, and only those.
struct LegendGuide: Equatable {
  /// One mark and its words.
  struct Entry: Equatable {
    /// The mark.
    enum Key: Equatable {
      /// A swatch with the fill of a status.
      case status(MarkStatus)
      /// The chevron of a lower bound.
      case lowerBound
      /// The chevron of an upper bound.
      case upperBound
      /// The chevron of an upper bound that lies.
      case upperBoundOfRow
      /// A swatch of a series with its marker inside.
      case columns(Marker, ChartColor)
      /// The whisker of an interval.
      case interval
      /// The band of intervals.
      case band
      /// The chevron of a lower bound that lies.
      case lowerBoundOfRow
      /// A dot with the fill of a status.
      case dot(Marker, MarkStatus)
      /// The marker of a series.
      case series(Marker, ChartColor)
      /// A disc of a colour, filled or hollow.
      case disc(Ink, isFilled: Bool)
      /// A swatch with the stripes of a stand-in.
      case standIn
      /// A disc on the bar of an interval of ranks.
      case rankInterval
    }

    /// The mark.
    let key: Key
    /// What it means.
    let words: String
  }

  /// The entries, in the order of the statuses.
  let entries: [Entry]

  /// Collects the marks of some panels: the series that share bands, unless their names stand beside
  /// the columns, and what statuses mean; solid marks are explained only beside others.
  init(_ panels: [ColumnChart.Panel], _ words: ChartWords, namesSeries: Bool = true) {
    let drawn = panels.flatMap(\.columns).filter { $0.value != .missing }
    var series: [Entry] = []
    for bundle in panels.compactMap(\.bundle) where namesSeries {
      for one in bundle.series {
        let entry = Entry(key: .columns(one.marker, one.color), words: one.title)
        if !series.contains(entry) { series.append(entry) }
      }
    }
    var entries: [Entry] = []
    for status in [MarkStatus.actual, .forecast, .hollow, .hollowForecast]
    where drawn.contains(where: { $0.status == status }) {
      entries.append(Entry(key: .status(status), words: words.word(for: status)))
    }
    if entries.count == 1, entries.first?.key == .status(.actual) { entries = [] }
    if drawn.contains(where: \.value.isLowerBound) {
      entries.append(Entry(key: .lowerBound, words: words.lowerBound))
    }
    if drawn.contains(where: \.value.isUpperBound) {
      entries.append(Entry(key: .upperBound, words: words.upperBound))
    }
    let hasInterval = drawn.contains {
      if case .interval = $0.value { true } else { false }
    }
    if hasInterval { entries.append(Entry(key: .interval, words: words.interval)) }
    self.entries = series + entries
  }

  /// Takes entries in their order.
  init(entries: [Entry]) { self.entries = entries }

  private static let swatchWidth = 16.0
  private static let swatchGap = 6.0
  private static let entryGap = 16.0
  private static let lineHeight = 20.0

  /// Adds the legend, its first baseline at 11; returns its last baseline, or 0 if it is empty.
  func draw(into builder: inout SceneBuilder, width: Double) -> Double {
    guard !entries.isEmpty else { return 0 }
    var (x, baseline) = (0.0, 11.0)
    for entry in entries {
      let words = TextMetrics.width(entry.words, .legend)
      let lead = Self.swatchWidth + Self.swatchGap
      if x > 0, x + lead + words.budget > width {
        (x, baseline) = (0, baseline + Self.lineHeight)
      }
      draw(entry.key, x: x, baseline: baseline, &builder)
      builder.add(entry.words, .legend, x: x + lead, y: baseline, room: width - lead)
      x += lead + words.total + Self.entryGap
    }
    return baseline
  }

  private func draw(
    _ key: Entry.Key, x: Double, baseline: Double, _ builder: inout SceneBuilder
  ) {
    switch key {
    case .status(let status):
      ColumnMark.fill(
        Rect(x: x, y: baseline - 9, width: Self.swatchWidth, height: 10), status, .muted,
        into: &builder)
    case .standIn:
      ColumnMark.standIn(
        Rect(x: x, y: baseline - 9, width: Self.swatchWidth, height: 10), .muted, into: &builder)
    case .rankInterval:
      let middle = Point(x: x + Self.swatchWidth / 2, y: baseline - 4)
      RankStrip.drawKey(at: middle, width: Self.swatchWidth, into: &builder)
    case .dot(let marker, let status):
      let middle = Point(x: x + Self.swatchWidth / 2, y: baseline - 4)
      marker.draw(at: middle, status, .muted, into: &builder)
    case .lowerBoundOfRow:
      let points = RowMark.chevron(end: x + 12, y: baseline - 4)
      builder.add(.path(Path(points)), .line(.muted, width: 2))
    case .lowerBound:
      let points = ColumnMark.chevron(midX: x + Self.swatchWidth / 2, bottom: baseline - 1)
      builder.add(.path(Path(points)), .line(.muted, width: 2))
    case .upperBound:
      let points = ColumnMark.upperChevron(midX: x + Self.swatchWidth / 2, tip: baseline - 1)
      builder.add(.path(Path(points)), .line(.muted, width: 2))
    case .upperBoundOfRow:
      let points = RowMark.upperChevron(tip: x + 4, y: baseline - 4)
      builder.add(.path(Path(points)), .line(.muted, width: 2))
    case .columns(let marker, let color):
      let swatch = Rect(x: x, y: baseline - 10, width: Self.swatchWidth, height: 12)
      builder.add(.rect(swatch), .area(.series(color)))
      marker.drawInside(
        at: Point(x: swatch.midX, y: swatch.midY), .actual, .series(color), into: &builder)
    case .band:
      let swatch = Rect(x: x, y: baseline - 9, width: Self.swatchWidth, height: 10)
      builder.add(.rect(swatch), Paint(fill: .tint(.muted), stroke: nil))
      let middle = Point(x: x, y: swatch.midY)
      builder.add(
        .line(middle, Point(x: swatch.maxX, y: swatch.midY)), .line(.muted, width: 2))
    case .interval:
      let (left, right) = (x + 0.5, x + Self.swatchWidth - 0.5)
      let y = baseline - 4
      let lines = [
        [Point(x: left, y: y - 4), Point(x: left, y: y + 4)],
        [Point(x: left, y: y), Point(x: right, y: y)],
        [Point(x: right, y: y - 4), Point(x: right, y: y + 4)],
      ]
      builder.add(.path(Path(lines: lines)), .line(.muted, width: 1.5))
    case .series(let marker, let color):
      marker.drawKey(
        at: Point(x: x + Self.swatchWidth / 2, y: baseline - 4), .series(color), into: &builder)
    case .disc(let ink, let isFilled):
      let center = Point(x: x + Self.swatchWidth / 2, y: baseline - 4)
      builder.add(
        .circle(center, radius: 4.5),
        Paint(fill: .ink(isFilled ? ink : .page), stroke: Paint.Stroke(ink: ink, width: 2)))
    }
  }
}
