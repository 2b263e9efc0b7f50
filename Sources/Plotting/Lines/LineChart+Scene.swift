extension LineChart {
  /// Lays the chart out; draw it only where ``refusals()`` is empty.
  ///
  /// Costs time in proportion to points and to texts × texts; 1,000 points take about a tenth of a
  /// millisecond.
  public func scene(_ layout: LayoutClass) -> Scene {
    if splitsSeries, series.count > 1 { return splitScene(layout) }
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    guard layout != .thumbnail else {
      let plot = LinePlot(
        self, left: 0, right: layout.width, top: 10, bottom: LayoutClass.thumbnailHeight - 10,
        showsTicks: false)
      plot.draw(into: &builder, labelsLeft: 0)
      return Scene(
        width: layout.width, height: LayoutClass.thumbnailHeight, elements: builder.elements)
    }
    let labelled = layout == .wide ? labelledScene(layout) : nil
    return labelled ?? scene(layout, names: nil)
  }

  /// With the names at the ends of the lines; nil where they do not fit there.
  private func labelledScene(_ layout: LayoutClass) -> Scene? {
    guard let names = EndLabels.width(self, of: layout.width) else { return nil }
    let drawn = scene(layout, names: names)
    return drawn.elements.isEmpty ? nil : drawn
  }

  private func scene(_ layout: LayoutClass, names: Double?) -> Scene {
    var builder = SceneBuilder()
    let entries = legendEntries(namesSeries: names == nil && series.count > 1)
    let legend = LegendGuide(entries: entries).draw(into: &builder, width: layout.width)
    let top = legend > 0 ? legend + 26 : 0
    let panelTitle = PanelTitle(title, unit: unit, width: layout.width)
    panelTitle.draw(into: &builder, x: 0, top: top)
    let plotTop = top + panelTitle.height + 20
    let plotBottom = plotTop + (layout == .wide ? 230 : 190)
    let right = layout.width - (names ?? 0)
    let plot = LinePlot(
      self, left: 0, right: right, top: plotTop, bottom: plotBottom, showsTicks: true)
    plot.draw(into: &builder, labelsLeft: 0)
    if let names {
      guard
        let labels = EndLabels(
          self, plot, width: names, top: plotTop - 10, bottom: plotBottom + 10)
      else { return Scene(width: layout.width, height: 0, elements: []) }
      labels.draw(into: &builder, x: right, width: names)
    }
    return Scene(
      width: layout.width,
      height: (plotBottom + TickLabels.height + plot.footroom).rounded(.up),
      elements: builder.elements)
  }

  /// The series, where their names do not stand at their ends, and the marks in use.
  func legendEntries(namesSeries: Bool) -> [LegendGuide.Entry] {
    var entries: [LegendGuide.Entry] = []
    if namesSeries {
      entries += series.map {
        LegendGuide.Entry(key: .series($0.marker, $0.color), words: $0.title)
      }
    }
    var (isForecast, isHollow, isBound, isInterval) = (false, false, false, false)
    var isUpperBound = false
    let inBands = series.map(BandMark.isInBand)
    for (one, isInBand) in zip(series, inBands) {
      for index in one.points.indices {
        let (value, status) = (one.points[index].value, one.points[index].status)
        guard value != .missing else { continue }
        isForecast = isForecast || status.isForecast
        isHollow = isHollow || status.isHollow
        isBound = isBound || value.isLowerBound
        isUpperBound = isUpperBound || value.isUpperBound
        let isBanded = isInBand.isEmpty ? false : isInBand[index]
        if !isBanded, case .interval = value { isInterval = true }
      }
    }
    if isForecast { entries.append(.init(key: .dot(.disc, .forecast), words: words.forecast)) }
    if isHollow { entries.append(.init(key: .dot(.disc, .hollow), words: words.hollow)) }
    if isBound { entries.append(.init(key: .lowerBound, words: words.lowerBound)) }
    if isUpperBound { entries.append(.init(key: .upperBound, words: words.upperBound)) }
    if inBands.contains(where: { $0.contains(true) }) {
      entries.append(.init(key: .band, words: words.interval))
    }
    if isInterval { entries.append(.init(key: .interval, words: words.interval)) }
    return entries
  }
}
