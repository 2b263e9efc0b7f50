/// Stacks that lie: a row for each band of a panel, where the names of bands do not fit under columns.
struct StackRows {
  private let panel: ColumnChart.Panel
  private let firstDatum: Int
  private let width: Double
  private let height: Double
  private let title: PanelTitle
  private let names: [TextLayout]
  /// The width of the names at the left; nil where each stands above its row.
  private let nameRoom: Double?
  private let totals: [ColumnChart.Column]
  private let scale: LinearScale

  /// Measures the rows; `reach` are the numbers that the axis has to hold.
  init(_ panel: ColumnChart.Panel, reach: [Double], firstDatum: Int, _ layout: LayoutClass) {
    self.panel = panel
    self.firstDatum = firstDatum
    width = layout.width
    height = layout == .wide ? RowMark.barHeight : 16
    title = PanelTitle(panel.title, unit: panel.unit, width: layout.width)
    totals = panel.totals
    let keys = panel.bands.map(\.key)
    let widest = keys.map { TextMetrics.width($0, .value).budget }.max() ?? 0
    let room = min(widest, layout.width * 0.34)
    let beside = keys.map { TextLayout($0, .value, width: room) }
    let fits = beside.allSatisfy { layout in
      layout.lines.count <= 2
        && layout.lines.allSatisfy { TextMetrics.width($0, .value).budget <= room }
    }
    nameRoom = fits ? room : nil
    names = fits ? beside : keys.map { TextLayout($0, .value, width: layout.width) }
    let finite = reach.filter(\.isFinite)
    let low = panel.domain?.low ?? min(0, finite.min() ?? 0)
    let high = panel.domain?.high ?? max(0, finite.max() ?? 0)
    let label = totals.map { TextMetrics.width($0.label, .value).budget }.max() ?? 0
    let start = fits ? room + 12 : 1
    scale = LinearScale(
      domain: (low, high > low ? high : low + 1),
      range: (start, max(start + 20, layout.width - (label > 0 ? label + 8 : 1))))
  }

  /// Draws the rows; returns their lower edge.
  func draw(
    into builder: inout SceneBuilder, top: Double, color: ChartColor, missing: String
  ) -> Double {
    title.draw(into: &builder, x: 0, top: top)
    var top = top + title.height + (title.height > 0 ? 8 : 0)
    let pieces = panel.pieces
    for (index, name) in names.enumerated() {
      let lines = name.height(.value)
      let rowHeight = nameRoom == nil ? lines + height + 12 : max(height + 14, lines + 10)
      let y = nameRoom == nil ? top + lines + 5 + height / 2 : top + rowHeight / 2
      let first = nameRoom == nil ? top + 14 : y + 4.7 - (lines - TextStyle.value.lineHeight) / 2
      builder.add(lines: name, .value, x: 0, y: first, room: nameRoom ?? width)
      let zero = scale.position(0)
      builder.add(
        .line(Point(x: zero, y: y - height / 2 - 4), Point(x: zero, y: y + height / 2 + 4)),
        .line(.axis))
      let start = index * panel.columnsPerBand
      for place in start..<min(start + panel.columnsPerBand, pieces.count) {
        draw(place, pieces[place], y: y, otherwise: color, into: &builder)
      }
      drawTotal(totals.indices.contains(index) ? totals[index] : nil, y: y, missing, &builder)
      top += rowHeight
    }
    return top
  }

  private func draw(
    _ index: Int, _ piece: Stack.Piece?, y: Double, otherwise color: ChartColor,
    into builder: inout SceneBuilder
  ) {
    guard let piece else { return }
    let series = panel.bundle?.series[index % panel.columnsPerBand]
    let (start, end) = (scale.position(piece.start), scale.position(piece.end))
    let gap = (end - start).magnitude > 3 ? 1.0 : 0
    let rect = Rect(
      x: min(start, end), y: y - height / 2, width: (end - start).magnitude - gap, height: height)
    let ink = Ink.series(series?.color ?? color)
    let status = panel.columns[index].status
    ColumnMark.fill(rect, status, ink, datum: firstDatum + index, into: &builder)
    guard let series, rect.width >= 13 else { return }
    series.marker.drawInside(
      at: Point(x: rect.midX, y: y), status, ink, into: &builder, datum: firstDatum + index)
  }

  private func drawTotal(
    _ total: ColumnChart.Column?, y: Double, _ missing: String, _ builder: inout SceneBuilder
  ) {
    guard let total else { return }
    let end = scale.position(max(0, total.value.drawn ?? 0)) + 7
    let label = total.value == .missing ? missing : total.label
    builder.add(
      Text(
        string: label, position: Point(x: end, y: y + 4.5),
        style: total.value == .missing ? .tick : .value, halo: .page))
  }
}
