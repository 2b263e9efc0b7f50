extension ColumnChart {
  /// The panels, measured and placed from left to right, in rows.
  func rows(_ layout: LayoutClass) -> [[ColumnPanel]] {
    switch arrangement {
    case .enlarged(let part, let whole, _): rows(part, whole, layout)
    case .panels(let panels, let sharesScale): rows(panels, sharesScale, layout)
    case .stacked(let panels): rows(stacked: panels, layout)
    }
  }

  /// The y axis of a panel that has its own.
  func axis(of panel: Panel) -> ValueAxis {
    ValueAxis(panel.numbers, domain: panel.domain, format: numberFormat)
  }

  private func rows(_ part: Panel, _ whole: Panel, _ layout: LayoutClass) -> [[ColumnPanel]] {
    let wholeLeft = layout == .wide ? 309.0 : 0
    let isThumbnail = layout == .thumbnail
    let second = ColumnPanel(
      whole, firstDatum: part.columns.count, left: wholeLeft, width: layout.width - wholeLeft,
      plotHeight: isThumbnail ? LayoutClass.thumbnailHeight - 24 : layout == .wide ? 240 : 220,
      axis: axis(of: whole), showsTicks: !isThumbnail,
      margins: margins(whole, axis(of: whole), showsTicks: !isThumbnail),
      unlabelled: Set(part.columns.map(\.key)))
    guard !isThumbnail else { return [[second]] }
    let first = ColumnPanel(
      part, firstDatum: 0, left: 0, width: layout == .wide ? 262 : layout.width,
      plotHeight: layout == .wide ? 240 : 150, axis: axis(of: part), showsTicks: true,
      margins: margins(part, axis(of: part), showsTicks: true),
      ground: layout == .wide ? .card : .page)
    return layout == .wide ? [[first, second]] : [[first], [second]]
  }

  private func rows(stacked panels: [Panel], _ layout: LayoutClass) -> [[ColumnPanel]] {
    let showsTicks = layout != .thumbnail
    // One x axis: the columns of all panels begin and end at the same places.
    let common = common(panels.map { margins($0, axis(of: $0), showsTicks: showsTicks) })
    var datum = 0
    return panels.enumerated().map { index, panel in
      defer { datum += panel.columns.count }
      return [
        ColumnPanel(
          panel, firstDatum: datum, left: 0, width: layout.width,
          plotHeight: layout == .thumbnail
            ? thumbnailPlotHeight(rows: panels.count) : layout == .wide ? 130 : 120,
          axis: axis(of: panel), showsTicks: showsTicks, margins: common,
          showsCategories: index == panels.count - 1, key: key(panel))
      ]
    }
  }

  private func rows(_ panels: [Panel], _ sharesScale: Bool, _ layout: LayoutClass)
    -> [[ColumnPanel]]
  {
    let gap = layout == .wide ? 32.0 : 14
    let isPair =
      layout == .narrow && sharesScale && canPair(panels, width: (layout.width - gap) / 2)
    let perRow = isPair ? 2 : panelsPerRow(panels, layout)
    let width = (layout.width - gap * Double(perRow - 1)) / Double(perRow)
    let shared = ValueAxis(
      panels.flatMap(\.numbers), domain: panels.first?.domain, format: numberFormat)
    let hasTicks = layout != .thumbnail && !isPair
    let common = common(panels.map { margins($0, shared, showsTicks: hasTicks) })
    var datum = 0
    var rows: [[ColumnPanel]] = []
    for (index, panel) in panels.enumerated() {
      let place = index % perRow
      if place == 0 { rows.append([]) }
      let axis = sharesScale ? shared : self.axis(of: panel)
      let showsTicks = hasTicks && (place == 0 || !sharesScale)
      rows[rows.count - 1].append(
        ColumnPanel(
          panel, firstDatum: datum, left: Double(place) * (width + gap), width: width,
          plotHeight: plotHeight(layout, panels.count, perRow), axis: axis,
          showsTicks: showsTicks,
          margins: sharesScale ? common : margins(panel, axis, showsTicks: showsTicks),
          showsUnit: index == 0 || !sharesScale, key: key(panel),
          names: layout == .wide && panels.count == 1
            ? StackNames(panel, of: layout.width) : nil))
      datum += panel.columns.count
    }
    guard sharesScale else { return rows }
    return limitBars(rows)
  }

  private func margins(_ panel: Panel, _ axis: ValueAxis, showsTicks: Bool) -> PanelMargins {
    PanelMargins(panel, axis: axis, showsTicks: showsTicks, missing: words.missing)
  }

  /// Panels that are compared have columns of one width.
  private func limitBars(_ rows: [[ColumnPanel]]) -> [[ColumnPanel]] {
    let narrowest = rows.joined().map(\.positions.barWidth).min() ?? 0
    return rows.map { row in
      row.map { panel in
        var panel = panel
        panel.limitBars(to: narrowest)
        return panel
      }
    }
  }

  /// The margins that hold for all panels.
  private func common(_ margins: [PanelMargins]) -> PanelMargins {
    margins.reduce(PanelMargins(start: 0, end: 0)) { $0.union($1) }
  }

  /// The colour of a panel's key, where panels differ in colour.
  private func key(_ panel: Panel) -> ChartColor? {
    guard panel.bundle == nil else { return nil }
    let colors = panels.filter { $0.bundle == nil }.map { $0.color ?? color }
    return Set(colors).count > 1 ? panel.color ?? color : nil
  }

  private func plotHeight(_ layout: LayoutClass, _ count: Int, _ perRow: Int) -> Double {
    let rows = (count + perRow - 1) / perRow
    return switch layout {
    case .wide: rows > 1 ? 190 : 230
    case .narrow: rows == 1 ? 190 : 160
    case .thumbnail: thumbnailPlotHeight(rows: rows)
    }
  }

  private func thumbnailPlotHeight(rows: Int) -> Double {
    max(10, LayoutClass.thumbnailHeight / Double(rows) - 24)
  }

  /// Whether two panels on one scale stand side by side on a phone, where they compare best: without
  /// ticks, because every column of at least 40 px carries its value.
  private func canPair(_ panels: [Panel], width: Double) -> Bool {
    let most = panels.map(\.columnsBeside).max() ?? 0
    return panels.count == 2 && Double(most) * 40 + 8 <= width
      && panels.allSatisfy { panel in
        panel.bundle?.isStack != true
          && panel.columns.allSatisfy { $0.value == .missing || !$0.label.isEmpty }
      }
  }

  /// As many panels as keep their columns at least 40 px apart, 30 on a phone; there, two or three
  /// panels stand below each other.
  private func panelsPerRow(_ panels: [Panel], _ layout: LayoutClass) -> Int {
    guard layout != .thumbnail else { return min(panels.count, 4) }
    let step = layout == .wide ? 40.0 : 30
    let most = panels.map(\.columnsBeside).max() ?? 1
    let needed = Double(most) * step + 32
    let limit = layout == .wide ? 4 : panels.count <= 3 ? 1 : 2
    for count in stride(from: min(limit, panels.count), to: 1, by: -1) {
      let gaps = (layout == .wide ? 32.0 : 14) * Double(count - 1)
      if (layout.width - gaps) / Double(count) >= needed { return count }
    }
    return 1
  }
}
