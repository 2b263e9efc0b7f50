/// The names of stacked series beside the last stack, pushed apart where parts are low.
struct StackNames {
  private let names: [TextLayout]
  private let series: [ColumnChart.Series]
  private let room: Double

  private static let lead = 26.0

  /// Wraps the names of a panel's series; nil where it has no stacks, or where the names would take
  /// too much of a width.
  init?(_ panel: ColumnChart.Panel, of available: Double) {
    guard let bundle = panel.bundle, bundle.isStack, bundle.series.count > 1 else { return nil }
    let most = available * 0.26
    let names = bundle.series.map { TextLayout($0.title, .category, width: most) }
    let widths = names.flatMap { $0.lines.map { TextMetrics.width($0, .category).budget } }
    guard let widest = widths.max(), widest <= most else { return nil }
    self.names = names
    series = bundle.series
    room = widest
  }

  /// The width that the names need, their keys included.
  var width: Double { room + Self.lead }

  /// The heights of the names together.
  var height: Double { names.reduce(0) { $0 + $1.height(.category) } }

  /// Adds the names beside the pieces of the last stack, from `x` on.
  func draw(
    into builder: inout SceneBuilder, x: Double, pieces: [Stack.Piece?], _ scale: LinearScale,
    within room: ClosedRange<Double>
  ) {
    let zero = scale.position(0)
    let wanted = series.indices.map { index -> Double in
      guard pieces.indices.contains(index), let piece = pieces[index] else { return zero }
      return (scale.position(piece.start) + scale.position(piece.end)) / 2
    }
    let placement = LabelPlacement(
      wanted, extents: names.map { $0.height(.category) }, within: room)
    for (index, name) in names.enumerated() {
      let center = placement.centers[index] ?? wanted[index]
      if (wanted[index] - center).magnitude > 4 {
        builder.add(
          .line(Point(x: x, y: wanted[index]), Point(x: x + 10, y: center)),
          .line(.axis, dash: .dotted))
      }
      let key = Rect(x: x + 11, y: center - 4.5, width: 9, height: 9)
      builder.add(.rect(key), .area(.series(series[index].color)))
      builder.add(
        lines: name, .category, x: x + Self.lead,
        y: center - name.height(.category) / 2 + 13, room: self.room)
    }
  }
}
