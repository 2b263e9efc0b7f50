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

  /// The panels, measured and placed from left to right, in rows.
  private func rows(_ layout: LayoutClass) -> [[ColumnPanel]] {
    switch arrangement {
    case .enlarged(let part, let whole, _): rows(part, whole, layout)
    case .panels(let panels, let sharesScale): rows(panels, sharesScale, layout)
    }
  }

  private func rows(_ part: Panel, _ whole: Panel, _ layout: LayoutClass) -> [[ColumnPanel]] {
    let wholeLeft = layout == .wide ? 309.0 : 0
    let isThumbnail = layout == .thumbnail
    let second = ColumnPanel(
      whole, firstDatum: part.columns.count, left: wholeLeft, width: layout.width - wholeLeft,
      plotHeight: isThumbnail ? LayoutClass.thumbnailHeight - 24 : layout == .wide ? 240 : 220,
      axis: axis(of: whole), showsTicks: !isThumbnail, unlabelled: Set(part.columns.map(\.key)))
    guard !isThumbnail else { return [[second]] }
    let first = ColumnPanel(
      part, firstDatum: 0, left: 0, width: layout == .wide ? 262 : layout.width,
      plotHeight: layout == .wide ? 240 : 150, axis: axis(of: part), showsTicks: true,
      ground: layout == .wide ? .card : .page)
    return layout == .wide ? [[first, second]] : [[first], [second]]
  }

  private func rows(_ panels: [Panel], _ sharesScale: Bool, _ layout: LayoutClass)
    -> [[ColumnPanel]]
  {
    let gap = layout == .wide ? 32.0 : 14
    let perRow = panelsPerRow(panels, layout)
    let width = (layout.width - gap * Double(perRow - 1)) / Double(perRow)
    let shared = ValueAxis(
      panels.flatMap { $0.columns.flatMap(\.value.numbers) }, domain: panels.first?.domain,
      format: numberFormat)
    var datum = 0
    var rows: [[ColumnPanel]] = []
    for (index, panel) in panels.enumerated() {
      let place = index % perRow
      if place == 0 { rows.append([]) }
      rows[rows.count - 1].append(
        ColumnPanel(
          panel, firstDatum: datum, left: Double(place) * (width + gap), width: width,
          plotHeight: plotHeight(layout, panels.count, perRow),
          axis: sharesScale ? shared : axis(of: panel),
          showsTicks: layout != .thumbnail && (place == 0 || !sharesScale)))
      datum += panel.columns.count
    }
    guard sharesScale else { return rows }
    // Panels that are compared have columns of one width.
    let narrowest = rows.joined().map(\.positions.barWidth).min() ?? 0
    for row in rows.indices {
      for place in rows[row].indices { rows[row][place].limitBars(to: narrowest) }
    }
    return rows
  }

  /// The y axis of a panel that has its own.
  func axis(of panel: Panel) -> ValueAxis {
    ValueAxis(
      panel.columns.flatMap(\.value.numbers), domain: panel.domain, format: numberFormat)
  }

  private func plotHeight(_ layout: LayoutClass, _ count: Int, _ perRow: Int) -> Double {
    let rows = (count + perRow - 1) / perRow
    return switch layout {
    case .wide: rows > 1 ? 190 : 230
    case .narrow: count == 1 ? 190 : 160
    case .thumbnail: max(10, LayoutClass.thumbnailHeight / Double(rows) - 24)
    }
  }

  /// As many panels as keep their columns at least 40 px apart, 30 on a phone; there, two or three
  /// panels stand below each other.
  private func panelsPerRow(_ panels: [Panel], _ layout: LayoutClass) -> Int {
    guard layout != .thumbnail else { return min(panels.count, 4) }
    let step = layout == .wide ? 40.0 : 30
    let most = panels.map(\.columns.count).max() ?? 1
    let needed = Double(most) * step + 32
    let limit = layout == .wide ? 4 : panels.count <= 3 ? 1 : 2
    for count in stride(from: min(limit, panels.count), to: 1, by: -1) {
      let gaps = (layout == .wide ? 32.0 : 14) * Double(count - 1)
      if (layout.width - gaps) / Double(count) >= needed { return count }
    }
    return 1
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
