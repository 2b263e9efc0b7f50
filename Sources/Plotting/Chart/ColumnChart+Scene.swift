extension ColumnChart {
  /// Lays the chart out; draw it only where ``refusals()`` is empty.
  ///
  /// Costs time in proportion to columns × texts, well under 0.1 ms for a usual chart.
  public func scene(_ layout: LayoutClass) -> Scene {
    guard !panels.isEmpty else { return Scene(width: layout.width, height: 0, elements: []) }
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    var top = 0.0
    if layout != .thumbnail {
      let legend = LegendGuide(panels.flatMap(\.columns), words)
      let baseline = legend.draw(into: &builder, width: layout.width)
      top = baseline > 0 ? baseline + 26 : 0
    }
    for (index, row) in rows(layout).enumerated() {
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
