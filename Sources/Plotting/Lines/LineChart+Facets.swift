extension LineChart {
  /// A panel for each series, all on the same two scales.
  func splitScene(_ layout: LayoutClass) -> Scene {
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    let gap = layout == .wide ? 32.0 : 20
    let perRow =
      switch layout {
      // Four make a square.
      case .wide: series.count == 4 ? 2 : min(series.count, 3)
      case .narrow: series.count > 3 ? 2 : 1
      case .thumbnail: min(series.count, 4)
      }
    let width = (layout.width - gap * Double(perRow - 1)) / Double(perRow)
    let isThumbnail = layout == .thumbnail
    var top = 0.0
    if !isThumbnail {
      let legend = LegendGuide(entries: legendEntries(namesSeries: false))
        .draw(into: &builder, width: layout.width)
      top = legend > 0 ? legend + 26 : 0
    }
    var datum = 0
    for row in stride(from: 0, to: series.count, by: perRow) {
      let members = Array(series[row..<min(row + perRow, series.count)])
      let titles = members.enumerated().map { index, one in
        PanelTitle(one.title, unit: row + index == 0 ? unit : "", width: width)
      }
      let plotTop = isThumbnail ? top + 8 : top + (titles.map(\.height).max() ?? 0) + 20
      let rows = (series.count + perRow - 1) / perRow
      let height =
        isThumbnail
        ? max(12, LayoutClass.thumbnailHeight / Double(rows) - 16) : layout == .wide ? 160 : 130
      var footroom = 0.0
      for (index, one) in members.enumerated() {
        let left = Double(index) * (width + gap)
        let plot = LinePlot(
          alone(one), left: left, right: left + width, top: plotTop, bottom: plotTop + height,
          showsTicks: !isThumbnail, on: self)
        if !isThumbnail { titles[index].draw(into: &builder, x: left, top: top) }
        plot.draw(into: &builder, labelsLeft: left, firstDatum: datum)
        datum += one.points.count
        footroom = max(footroom, plot.footroom)
      }
      top = plotTop + height + (isThumbnail ? 8 : TickLabels.height + footroom + 20)
    }
    return Scene(
      width: layout.width,
      height: isThumbnail ? LayoutClass.thumbnailHeight : (top - 20).rounded(.up),
      elements: builder.elements)
  }

  /// The chart with one series.
  private func alone(_ series: Series) -> LineChart {
    LineChart(
      title: "", unit: unit, series: [series], rules: rules, xAxis: xAxis, yAxis: yAxis,
      words: words, numberFormat: numberFormat)
  }
}
