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
  /// The width that each label under a band may take; nil where labels are thinned instead.
  private let categoryRoom: Double?
  /// The words under the bands, wrapped.
  let categories: [TextLayout]
  /// The title, wrapped.
  let title: PanelTitle
  /// The values over the columns.
  private(set) var values: ColumnValues
  /// The names of the series beside the last stack; nil where the legend has them.
  let names: StackNames?
  /// Whether values that do not fit give way, as of periods.
  private let thinsValues: Bool
  /// Where columns that do not stand on zero begin and end.
  private let pieces: [Stack.Piece?]

  /// Measures a panel.
  init(
    _ panel: ColumnChart.Panel, firstDatum: Int, left: Double, width: Double, plotHeight: Double,
    axis: ValueAxis, showsTicks: Bool, margins: PanelMargins, showsUnit: Bool = true,
    showsCategories: Bool = true, key: ChartColor? = nil, ground: Text.Halo = .page,
    unlabelled: Set<String> = [], names: StackNames? = nil
  ) {
    let names = names.flatMap { $0.height <= plotHeight ? $0 : nil }
    self.names = names
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
    let end = left + width - (names?.width ?? 0) - 2
    let widest = panel.bundle?.isStack == true ? 72.0 : 48
    var positions = ColumnPositions(
      panel, from: left + margins.start, to: end, widest: widest, lastLabel: margins.end)
    if names != nil, let last = positions.bandCenters.last {
      // The last stack moves up to its names.
      let slack = max(0, end - last - positions.barWidth / 2 - 10)
      positions = ColumnPositions(
        panel, from: left + margins.start, to: end + slack, widest: widest,
        lastLabel: margins.end)
    }
    let mayThin = !panel.hasNames
    // A label under the last column must not leave the panel.
    let last = positions.bandCenters.last ?? left
    let room =
      positions.years == nil
      ? min(positions.bandStep - 4, 2 * (left + width - last)) : width
    self.positions = positions
    let wrap = positions.years == nil ? room : ColumnPositions.labelRoom(positions.bandStep)
    categories = panel.bands.map { TextLayout($0.key, .category, width: wrap) }
    let isTight = categories.contains { layout in
      layout.lines.contains { TextMetrics.width($0, .category).budget > room }
    }
    categoryRoom = mayThin && isTight ? nil : room
    title = PanelTitle(panel.title, unit: showsUnit ? panel.unit : "", width: width, key: key)
    thinsValues = mayThin && showsTicks && !panel.prefersRows
    pieces = panel.pieces
    values = ColumnValues(
      panel, positions, firstDatum: firstDatum, unlabelled: unlabelled,
      thinnedAround: thinsValues
        ? Self.obstacles(panel, positions, pieces, axis, height: plotHeight, left: left) : nil,
      within: (left, left + width))
  }

  /// What the columns cover, chevrons and whiskers included, and the numbers of the y axis, where the
  /// plot begins at 0.
  private static func obstacles(
    _ panel: ColumnChart.Panel, _ positions: ColumnPositions, _ pieces: [Stack.Piece?],
    _ axis: ValueAxis, height: Double, left: Double
  ) -> [Rect] {
    let scale = LinearScale(domain: (axis.low, axis.high), range: (height, 0))
    let ticks = zip(axis.ticks, axis.labels).filter { $0.0 != 0 }.map { tick, label in
      let size = TextStyle.tick.size
      return Rect(
        x: left, y: scale.position(tick) - 4 - size,
        width: TextMetrics.width(label, .tick).total, height: size + 2)
    }
    return ticks
      + panel.columns.indices.map { index in
        let center = positions.centers[index]
        let mark = ColumnGeometry(
          panel.columns[index], midX: center, width: positions.barWidth, scale,
          piece: pieces[index])
        // A chevron is 16 px wide, however narrow its column.
        let isPointed = panel.columns[index].value.isLowerBound
        let width = max(positions.barWidth, isPointed ? 16 : 10)
        return Rect(
          x: center - width / 2, y: mark.top, width: width, height: mark.bottom - mark.top)
      }
  }

  /// Its right edge.
  var right: Double { left + width }

  /// The right end of the x axis; the names of stacked series stand between it and the edge.
  var plotRight: Double {
    guard names != nil, let last = positions.bandCenters.last else { return right }
    return last + positions.barWidth / 2 + 8
  }

  /// Makes the columns no wider than a width in px.
  mutating func limitBars(to width: Double) {
    positions.limitBars(to: width)
    values = ColumnValues(
      panel, positions, firstDatum: firstDatum, unlabelled: unlabelled,
      thinnedAround: thinsValues
        ? Self.obstacles(panel, positions, pieces, axis, height: plotHeight, left: left) : nil,
      within: (left, left + width))
  }

  /// The colour of a column.
  func color(of index: Int, otherwise color: ChartColor) -> ChartColor {
    guard let bundle = panel.bundle, !bundle.series.isEmpty else { return panel.color ?? color }
    return bundle.series[index % bundle.series.count].color
  }

  /// The y scale, given the upper edge of the plot.
  func scale(top: Double) -> LinearScale {
    LinearScale(domain: (axis.low, axis.high), range: (top + plotHeight, top))
  }

  /// From the upper edge of the panel to the top of its plot: the title, and room for the uppermost
  /// tick and for labels that rise above the y axis.
  var head: Double {
    let scale = scale(top: 0)
    let headroom = values.places.reduce(0.0) { room, place in
      max(room, -ColumnLabel(place, panel: self, scale: scale).top)
    }
    return title.height + max(showsTicks ? 20 : 8, headroom + 6)
  }

  /// How far labels of negative columns reach below the y axis.
  var footroom: Double {
    guard axis.low < 0 else { return 0 }
    let scale = scale(top: 0)
    return values.places.reduce(0.0) { room, place in
      max(room, ColumnLabel(place, panel: self, scale: scale).bottom - plotHeight)
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
      // Of a stack without values, one box says so.
      let isStack = panel.bundle?.isStack == true
      if isStack, column.value == .missing, index % panel.columnsPerBand > 0 { continue }
      let mark = ColumnGeometry(
        column, midX: positions.centers[index], width: positions.barWidth, scale,
        piece: pieces[index])
      mark.draw(
        into: &builder, color: self.color(of: index, otherwise: color), missing: words.missing,
        room: missingRoom(positions.centers[index]), datum: firstDatum + index)
      if builder.showsText, names == nil, let bundle = panel.bundle {
        let series = bundle.series[index % bundle.series.count]
        mark.drawMarker(series.marker, series.color, into: &builder, datum: firstDatum + index)
      }
    }
    let zero = scale.position(0)
    builder.add(.line(Point(x: left, y: zero), Point(x: plotRight, y: zero)), .line(.axis))
    for place in values.places {
      ColumnLabel(place, panel: self, scale: scale).draw(into: &builder, panel: self)
    }
    if let names {
      names.draw(
        into: &builder, x: plotRight, pieces: Array(pieces.suffix(panel.columnsPerBand)), scale,
        within: top...(top + plotHeight))
    }
    drawLines(into: &builder, scale)
    if showsCategories { drawCategories(into: &builder, below: top + plotHeight + footroom) }
    drawGaps(into: &builder, zero: zero)
  }

  /// Whether names under columns are hard to read though they fit: in many lines, or with a single
  /// letter in one.
  var hasTornNames: Bool {
    showsCategories && panel.hasNames
      && categories.contains { layout in
        layout.lines.count > 3
          || (layout.lines.count > 1 && layout.lines.contains { $0.unicodeScalars.count == 1 })
      }
  }

  /// The width that a missing box may take: clear of the columns beside it and within the panel.
  private func missingRoom(_ center: Double) -> Double {
    min(
      2 * positions.step - positions.barWidth - 8, 2 * (plotRight - center), 2 * (center - left))
  }

  private func drawGrid(into builder: inout SceneBuilder, _ scale: LinearScale) {
    for (tick, label) in zip(axis.ticks, axis.labels) where tick != 0 {
      let y = scale.position(tick)
      builder.add(.line(Point(x: left, y: y), Point(x: plotRight, y: y)), .line(.grid))
      if showsTicks { builder.add(label, .tick, x: left, y: y - 4) }
    }
  }

  private func drawCategories(into builder: inout SceneBuilder, below edge: Double) {
    let widths = categories.map(\.width)
    let kept: [Bool] =
      positions.years != nil
      ? positions.keptLabels(widths, apart: 4)
      : categoryRoom == nil
        ? positions.evenlyKeptLabels(widths, apart: 8) : widths.map { _ in true }
    let first = edge + 17
    for (index, layout) in categories.enumerated() where kept[index] {
      let center = positions.bandCenters[index]
      let isBeyond = categoryRoom == nil && center + layout.width * 0.54 > right
      let place: (x: Double, anchor: Text.Anchor) =
        isBeyond ? (right, .end) : (center, .middle)
      for (line, words) in layout.lines.enumerated() {
        let y = first + Double(line) * TextStyle.category.lineHeight
        builder.add(
          Text(
            string: words, position: Point(x: place.x, y: y), anchor: place.anchor,
            style: .category, datum: firstDatum + index * panel.columnsPerBand,
            room: categoryRoom))
      }
    }
  }
}
