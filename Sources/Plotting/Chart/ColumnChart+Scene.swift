extension ColumnChart {
  /// Lays the chart out; draw it only where ``refusals()`` is empty.
  ///
  /// Labels under columns are wrapped; those of periods are thinned where they still do not fit, and
  /// a chart of names becomes one of rows, in this layout alone. Costs time in proportion to columns
  /// × texts, well under 0.1 ms for a usual chart.
  public func scene(_ layout: LayoutClass) -> Scene {
    let rows = rows(layout)
    let upright = uprightScene(rows, layout)
    guard layout != .thumbnail, canBeRows else { return upright }
    let isTorn = rows.joined().contains(where: \.hasTornNames)
    let crowded = upright.findings().count
    guard crowded > 0 || isTorn else { return upright }
    let turned = turnedScene(layout)
    let turnedCrowded = turned.findings().count
    return turnedCrowded < crowded || (isTorn && turnedCrowded == crowded) ? turned : upright
  }

  /// As columns, whether they fit or not.
  private func uprightScene(_ rows: [[ColumnPanel]], _ layout: LayoutClass) -> Scene {
    guard !panels.isEmpty else { return Scene(width: layout.width, height: 0, elements: []) }
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    var top = 0.0
    if layout != .thumbnail {
      let isNamed = rows.joined().contains { $0.names != nil }
      let legend = LegendGuide(panels, words, namesSeries: !isNamed)
      let baseline = legend.draw(into: &builder, width: layout.width)
      top = baseline > 0 ? baseline + 26 : 0
    }
    for (index, row) in rows.enumerated() {
      if index > 0 { top += layout == .thumbnail ? 0 : 22 }
      top = draw(row, top: top, layout, into: &builder)
    }
    let height = layout == .thumbnail ? LayoutClass.thumbnailHeight : top.rounded(.up)
    return Scene(width: layout.width, height: height, elements: builder.elements)
  }

  /// Draws one row; returns its lower edge.
  private func draw(
    _ row: [ColumnPanel], top: Double, _ layout: LayoutClass, into builder: inout SceneBuilder
  ) -> Double {
    let plotTop = top + (layout == .thumbnail ? 14 : row.map(\.head).max() ?? 0)
    if case .enlarged(let part, _, let label) = arrangement, let whole = row.last,
      !whole.unlabelled.isEmpty
    {
      let place = EnlargedPlace(
        in: whole, columnsUpTo: axis(of: part).high, label: label, plotTop: plotTop)
      place?.draw(into: &builder, joinedWith: row.count > 1 ? row.first : nil)
    }
    let footroom = row.map(\.footroom).max() ?? 0
    for panel in row {
      if layout != .thumbnail { panel.title.draw(into: &builder, x: panel.left, top: top) }
      panel.drawPlot(
        into: &builder, top: plotTop, footroom: footroom, color: color, words: words)
    }
    let feet =
      row.map { $0.plotHeight + (layout == .thumbnail ? 10 : footroom + $0.foot) }.max() ?? 0
    return plotTop + feet
  }
}
