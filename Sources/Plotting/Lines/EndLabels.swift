/// The names of series at the ends of their lines, pushed apart where lines end close together.
struct EndLabels {
  private struct Label {
    let layout: TextLayout
    let series: LineChart.Series
    let end: PlotPoint
  }

  private let labels: [Label]
  private let placement: LabelPlacement

  private static let lead = 26.0

  /// The width that the names need, their keys included; nil where they would take too much of it.
  static func width(_ chart: LineChart, of available: Double) -> Double? {
    guard chart.series.count > 1 else { return nil }
    let most = available * 0.26
    let words = chart.series.map { TextLayout($0.title, .category, width: most) }
    let isWrapped = words.allSatisfy { layout in
      layout.lines.allSatisfy { TextMetrics.width($0, .category).budget <= most }
    }
    guard isWrapped else { return nil }
    return
      (words.map { $0.lines.map { TextMetrics.width($0, .category).budget }.max() ?? 0 }.max()
      ?? 0) + lead
  }

  /// Places the names beside the last values; nil where one finds no room.
  init?(_ chart: LineChart, _ plot: LinePlot, width: Double, top: Double, bottom: Double) {
    labels = zip(chart.series, plot.points).compactMap { series, points in
      guard let end = points.last(where: { $0 != nil }) ?? nil else { return nil }
      let layout = TextLayout(series.title, .category, width: width - Self.lead)
      return Label(layout: layout, series: series, end: end)
    }
    placement = LabelPlacement(
      labels.map { $0.series.form == .area ? ($0.end.y + $0.end.base) / 2 : $0.end.y },
      extents: labels.map { $0.layout.height(.category) }, within: top...max(top, bottom))
    guard placement.hidden.isEmpty else { return nil }
  }

  /// Adds the names, each with a key and, where it was pushed away, a link to its line.
  func draw(into builder: inout SceneBuilder, x: Double, width: Double) {
    for (label, center) in zip(labels, placement.centers) {
      guard let center else { continue }
      let ink = Ink.series(label.series.color)
      let key = Point(x: x + 16, y: center)
      let wanted =
        label.series.form == .area ? (label.end.y + label.end.base) / 2 : label.end.y
      if (wanted - center).magnitude > 4 {
        builder.add(
          .line(Point(x: label.end.x + Marker.reach, y: wanted), Point(x: key.x - 6, y: center)),
          .line(.axis, dash: .dotted))
      }
      label.series.marker.drawKey(at: key, ink, into: &builder)
      let height = label.layout.height(.category)
      builder.add(
        lines: label.layout, .category, x: x + Self.lead, y: center - height / 2 + 13,
        room: width - Self.lead)
    }
  }
}
