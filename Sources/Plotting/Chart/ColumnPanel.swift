/// One panel of columns, measured: first how much room it needs, then, given its place, drawn.
struct ColumnPanel {
  /// What it shows.
  let panel: ColumnChart.Panel
  /// The number of its first column among all columns of the chart.
  let firstDatum: Int
  /// Its left edge.
  let left: Double
  /// Its width.
  let width: Double
  /// The height between the ends of the y axis.
  let plotHeight: Double
  /// The y axis.
  let axis: ValueAxis
  /// Whether the numbers of the y axis are written.
  let showsTicks: Bool
  /// What lies under the plot: the page or a card.
  let ground: Text.Halo
  /// Columns whose own labels are left out, because one label stands for all of them.
  let unlabelled: Set<String>
  /// Whether the labels under the columns are written; of stacked panels, the last has them.
  let showsCategories: Bool
  /// The room beside the columns.
  let margins: PanelMargins
  /// The places of the columns.
  private(set) var positions: ColumnPositions
  /// The width that each label under a column may take.
  private let categoryRoom: Double
  /// The words under the columns, wrapped.
  let categories: [TextLayout]
  /// The title, wrapped.
  let title: PanelTitle
  /// The size of the values: smaller where they would stand close together.
  let valueStyle: TextStyle

  /// Measures a panel.
  init(
    _ panel: ColumnChart.Panel, firstDatum: Int, left: Double, width: Double, plotHeight: Double,
    axis: ValueAxis, showsTicks: Bool, margins: PanelMargins, showsUnit: Bool = true,
    showsCategories: Bool = true, key: ChartColor? = nil, ground: Text.Halo = .page,
    unlabelled: Set<String> = []
  ) {
    self.panel = panel
    self.firstDatum = firstDatum
    self.left = left
    self.width = width
    self.plotHeight = plotHeight
    self.axis = axis
    self.showsTicks = showsTicks
    self.ground = ground
    self.unlabelled = unlabelled
    self.margins = margins
    self.showsCategories = showsCategories
    let positions = ColumnPositions(
      panel, from: left + margins.start, to: left + width - 2, widest: 48,
      lastLabel: margins.end)
    // A label under the last column must not leave the panel.
    let last = positions.centers.last ?? left
    let room =
      positions.years == nil ? min(positions.step - 4, 2 * (left + width - last)) : width
    categoryRoom = room
    self.positions = positions
    let wrap = positions.years == nil ? room : ColumnPositions.labelRoom(positions.step)
    categories = panel.columns.map { TextLayout($0.key, .category, width: wrap) }
    title = PanelTitle(panel.title, unit: showsUnit ? panel.unit : "", width: width, key: key)
    let labelled = panel.columns.map { unlabelled.contains($0.key) ? "" : $0.label }
    valueStyle = positions.areCrowded(labelled) ? .narrowValue : .value
  }

  /// Its right edge.
  var right: Double { left + width }

  /// Makes the columns no wider than a width in px.
  mutating func limitBars(to width: Double) { positions.limitBars(to: width) }

  /// The y scale, given the upper edge of the plot.
  func scale(top: Double) -> LinearScale {
    LinearScale(domain: (axis.low, axis.high), range: (top + plotHeight, top))
  }

  /// From the upper edge of the panel to the top of its plot: the title, and room for the uppermost
  /// tick and for labels that rise above the y axis.
  var head: Double {
    let scale = scale(top: 0)
    let headroom = panel.columns.reduce(0.0) { room, column in
      max(room, -(ColumnLabel(column, panel: self, scale: scale)?.top ?? 0))
    }
    return title.height + max(showsTicks ? 20 : 8, headroom + 6)
  }

  /// How far labels of negative columns reach below the y axis.
  var footroom: Double {
    guard axis.low < 0 else { return 0 }
    let scale = scale(top: 0)
    return panel.columns.reduce(0.0) { room, column in
      max(room, (ColumnLabel(column, panel: self, scale: scale)?.bottom ?? 0) - plotHeight)
    }
  }

  /// From the bottom of the plot, and the labels below it, to the lower edge of the panel.
  var foot: Double {
    guard showsCategories else { return 0 }
    let lines = categories.map(\.lines.count).max() ?? 1
    return 8 + Double(lines) * TextStyle.category.lineHeight
  }

  /// Adds grid, columns, labels and the x axis; `footroom` is that of all panels of the row, so that
  /// their labels stand on one line.
  func drawPlot(
    into builder: inout SceneBuilder, top: Double, footroom: Double, color: ChartColor,
    words: ChartWords
  ) {
    let scale = scale(top: top)
    drawGrid(into: &builder, scale)
    for (index, column) in panel.columns.enumerated() {
      let mark = ColumnGeometry(
        column, midX: positions.centers[index], width: positions.barWidth, scale)
      mark.draw(
        into: &builder, color: panel.color ?? color, missing: words.missing,
        room: missingRoom(positions.centers[index]), datum: firstDatum + index)
    }
    let zero = scale.position(0)
    builder.add(.line(Point(x: left, y: zero), Point(x: right, y: zero)), .line(.axis))
    for (index, column) in panel.columns.enumerated() where !unlabelled.contains(column.key) {
      ColumnLabel(column, panel: self, scale: scale)?.draw(
        into: &builder, panel: self, center: positions.centers[index],
        room: positions.years == nil ? positions.step : nil, datum: firstDatum + index)
    }
    drawLines(into: &builder, scale)
    if showsCategories { drawCategories(into: &builder, below: top + plotHeight + footroom) }
    drawGaps(into: &builder, zero: zero)
  }

  /// The width that a missing box may take: clear of the columns beside it and within the panel.
  private func missingRoom(_ center: Double) -> Double {
    min(2 * positions.step - positions.barWidth - 8, 2 * (right - center), 2 * (center - left))
  }

  private func drawGrid(into builder: inout SceneBuilder, _ scale: LinearScale) {
    for (tick, label) in zip(axis.ticks, axis.labels) where tick != 0 {
      let y = scale.position(tick)
      builder.add(.line(Point(x: left, y: y), Point(x: right, y: y)), .line(.grid))
      if showsTicks { builder.add(label, .tick, x: left, y: y - 4) }
    }
  }

  private func drawCategories(into builder: inout SceneBuilder, below edge: Double) {
    let kept = positions.keptLabels(categories.map(\.width), apart: 4)
    let first = edge + 17
    for (index, layout) in categories.enumerated() where kept[index] {
      for (line, words) in layout.lines.enumerated() {
        let y = first + Double(line) * TextStyle.category.lineHeight
        builder.add(
          Text(
            string: words, position: Point(x: positions.centers[index], y: y), anchor: .middle,
            style: .category, datum: firstDatum + index, room: categoryRoom))
      }
    }
  }
}
