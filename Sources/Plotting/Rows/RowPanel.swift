/// One panel of rows, measured: first how much room it needs, then, given its place, drawn.
struct RowPanel {
  private let panel: RowChart.Panel
  private let firstDatum: Int
  private let left: Double
  private let width: Double
  private let missing: String
  private let style: RowStyle
  private var measure: RowMeasure
  private let title: PanelTitle
  private let layout: LayoutClass
  private let isSingle: Bool

  /// Measures a panel.
  init(
    _ panel: RowChart.Panel, of chart: RowChart, firstDatum: Int, left: Double, width: Double,
    _ layout: LayoutClass
  ) {
    self.panel = panel
    self.firstDatum = firstDatum
    self.left = left
    self.width = width
    self.layout = layout
    missing = chart.words.missing
    style = RowStyle(panel, layout)
    measure = RowMeasure.fitting(
      panel, left: left, width: width, style: style, missing: chart.words.missing,
      format: chart.numberFormat)
    title = PanelTitle(panel.title, unit: panel.unit, width: width)
    isSingle = panel.rows.allSatisfy { $0.marks.count <= 1 }
  }

  /// The length of the axis, in px.
  var length: Double { measure.length }

  /// Makes the axis no longer than a length in px.
  mutating func limit(to length: Double) { measure.limit(to: length) }

  private var scale: LinearScale {
    LinearScale(domain: (measure.axis.low, measure.axis.high), range: measure.plot)
  }

  private var head: TextLayout? {
    guard case .column(let head) = panel.textPlace else { return nil }
    return TextLayout(head, .note, width: measure.textWidth - 14)
  }

  /// The title of a group, wrapped beside its key, and the height of the whole head.
  private func head(of group: RowChart.Group) -> (
    title: TextLayout, lead: Double, height: Double
  ) {
    let lead = group.color == nil ? 0.0 : 15
    let title = TextLayout(group.title, .panelTitle, width: width - lead)
    return (title, lead, 34 + title.height(.panelTitle) - TextStyle.panelTitle.lineHeight)
  }

  /// Draws the panel; returns its lower edge.
  func draw(into builder: inout SceneBuilder, top: Double) -> Double {
    title.draw(into: &builder, x: left, top: top)
    var rowsTop = top + title.height
    if panel.showsAxis || head != nil {
      let lines = max(panel.showsAxis ? 1 : 0, head?.lines.count ?? 0)
      rowsTop += (title.height > 0 ? 8 : 0) + Double(lines) * TextStyle.note.lineHeight + 3
    } else if title.height > 0 {
      rowsTop += 8
    }
    let bands = bands(from: rowsTop)
    let bottom = bands.last.map { $0.top + $0.height } ?? rowsTop
    drawAxis(into: &builder, top: rowsTop, bottom: bottom)
    drawHeads(into: &builder, top: rowsTop, bands)
    for (index, (band, row)) in zip(bands, panel.rows).enumerated() {
      draw(row, name: measure.names[index], band, isFirst: index == 0, into: &builder)
    }
    return bottom
  }

  // MARK: Places

  /// The place of one row.
  private struct Band {
    var top: Double
    var height: Double
    /// The middle line of its marks.
    var y: Double
    var firstDatum: Int
  }

  private func bands(from top: Double) -> [Band] {
    var bands: [Band] = []
    var (top, index, datum) = (top, 0, firstDatum)
    for group in panel.groups {
      if !group.title.isEmpty { top += head(of: group).height }
      for row in group.rows {
        let lines = measure.names.indices.contains(index) ? measure.names[index].lines.count : 1
        let (height, y) = height(Double(lines))
        bands.append(Band(top: top, height: height, y: top + y, firstDatum: datum))
        top += height
        index += 1
        datum += row.marks.count
      }
    }
    return bands
  }

  /// The height of a row and the middle line of its marks from its top.
  private func height(_ lines: Double) -> (Double, Double) {
    let isGrouped = style.name == .item
    let name = lines * style.name.lineHeight
    switch measure.form {
    case .beside:
      let usual: Double = isGrouped ? 26 : isSingle ? 31 : layout == .wide ? 38 : 34
      let height = max(usual, name + 10)
      return (height, height / 2)
    case .above: return (58, 38)
    case .line:
      let height = name + (isSingle ? 30 : 32)
      return (height, height - (isSingle ? 17 : 18))
    }
  }

  // MARK: Guides

  private func drawAxis(into builder: inout SceneBuilder, top: Double, bottom: Double) {
    guard panel.showsAxis else { return }
    let step = tickStep
    for (index, (tick, label)) in zip(measure.axis.ticks, measure.axis.labels).enumerated() {
      let x = scale.position(tick)
      if tick != 0 {
        builder.add(.line(Point(x: x, y: top), Point(x: x, y: bottom)), .line(.grid))
      }
      guard index.isMultiple(of: step) else { continue }
      let half = TextMetrics.width(label, .tick).total / 2
      builder.add(
        Text(
          string: label, position: Point(x: max(x, left + half), y: top - 6), anchor: .middle,
          style: .tick))
    }
  }

  /// Every tick is named, or where they are too close every second.
  private var tickStep: Int {
    let widest = measure.axis.labels.map { TextMetrics.width($0, .tick).total }.max() ?? 0
    let places = measure.axis.ticks.prefix(2).map(scale.position)
    guard let first = places.first, let second = places.last, second > first else { return 1 }
    return second - first < widest + 8 ? 2 : 1
  }

  private func drawHeads(into builder: inout SceneBuilder, top: Double, _ bands: [Band]) {
    if let head {
      var y = top - 6 - Double(head.lines.count - 1) * TextStyle.note.lineHeight
      for line in head.lines {
        builder.add(
          Text(
            string: line, position: Point(x: left + width, y: y), anchor: .end, style: .note,
            room: measure.textWidth))
        y += TextStyle.note.lineHeight
      }
    }
    var index = 0
    for (number, group) in panel.groups.enumerated() {
      defer { index += group.rows.count }
      guard !group.title.isEmpty, bands.indices.contains(index) else { continue }
      let head = head(of: group)
      let groupTop = bands[index].top - head.height
      if number > 0 {
        builder.add(
          .line(Point(x: left, y: groupTop + 7), Point(x: left + width, y: groupTop + 7)),
          .line(.grid))
      }
      let baseline = groupTop + 26
      if let color = group.color {
        let key = Rect(x: left, y: baseline - 9, width: 9, height: 9)
        builder.add(.rect(key), .area(.series(color)))
      }
      builder.add(
        lines: head.title, .panelTitle, x: left + head.lead, y: baseline, room: width - head.lead)
    }
  }

  // MARK: Rows

  private func draw(
    _ row: RowChart.Row, name: TextLayout, _ band: Band, isFirst: Bool,
    into builder: inout SceneBuilder
  ) {
    if !isSingle, !isFirst {
      builder.add(
        .line(Point(x: left, y: band.top), Point(x: left + width, y: band.top)), .line(.grid))
    }
    drawZero(into: &builder, band)
    drawName(name, band, into: &builder)
    drawLinks(row, y: band.y, into: &builder)
    for (index, mark) in row.marks.enumerated() {
      RowMark(mark, of: row, scale).draw(
        into: &builder, y: band.y, height: style.barHeight, missing: missing,
        datum: band.firstDatum + index)
    }
    drawNumbers(row, band, into: &builder)
    guard head != nil, let text = row.text else { return }
    let y = measure.form == .line ? nameBaseline(band) : band.y + 4.5
    builder.add(
      Text(
        string: text, position: Point(x: left + width, y: y), anchor: .end, style: .item,
        room: measure.textWidth))
  }

  private func drawZero(into builder: inout SceneBuilder, _ band: Band) {
    guard measure.axis.low <= 0 else { return }
    let x = scale.position(0)
    // On the line of names the axis would cut them.
    let isLine = measure.form == .line
    let top = isLine ? band.y - 12 : band.top
    let bottom = isLine ? band.y + 12 : band.top + band.height
    builder.add(.line(Point(x: x, y: top), Point(x: x, y: bottom)), .line(.axis))
  }

  private func nameBaseline(_ band: Band) -> Double { band.top + style.name.lineHeight - 1 }

  private func drawName(_ name: TextLayout, _ band: Band, into builder: inout SceneBuilder) {
    let line = style.name.lineHeight
    let first =
      measure.form == .line
      ? nameBaseline(band)
      : band.y + 0.36 * style.name.size - Double(name.lines.count - 1) * line / 2
    for (index, words) in name.lines.enumerated() {
      builder.add(
        Text(
          string: words, position: Point(x: left, y: first + Double(index) * line),
          style: style.name, halo: measure.form == .line ? .page : nil, room: measure.nameRoom))
    }
  }

  /// Dotted lines between one mark and the next.
  private func drawLinks(_ row: RowChart.Row, y: Double, into builder: inout SceneBuilder) {
    let drawn = row.marks.filter { $0.value != .missing }
    for (mark, next) in zip(drawn, drawn.dropFirst()) {
      let from = RowMark(mark, of: row, scale).extent.end
      let to = RowMark(next, of: row, scale).extent.start
      guard to > from + 3 else { continue }
      builder.add(
        .line(Point(x: from + 1, y: y), Point(x: to, y: y)), .line(.axis, dash: .dotted))
    }
  }

  private func drawNumbers(_ row: RowChart.Row, _ band: Band, into builder: inout SceneBuilder) {
    if measure.form == .line, !isSingle {
      builder.add(
        Text(
          string: RowNumbers.line(row, missing: missing),
          position: Point(x: measure.right, y: nameBaseline(band)), anchor: .end, style: .value,
          halo: .page, room: measure.right - left))
      return
    }
    if measure.form == .above {
      let places = RowNumbers.above(row, scale, within: (measure.plot.start + 3, left + width))
      for (index, mark) in row.marks.enumerated() where mark.value != .missing {
        let x = places.map { $0[index] } ?? RowMark(mark, of: row, scale).center
        builder.add(
          Text(
            string: mark.label, position: Point(x: x, y: band.y - 13), anchor: .middle,
            style: .value, halo: .page, datum: band.firstDatum + index))
      }
      return
    }
    for (index, mark) in row.marks.enumerated() where mark.value != .missing {
      let extent = RowMark(mark, of: row, scale).extent
      let isFirstOfTwo = index + 1 < row.marks.count
      let datum = band.firstDatum + index
      builder.add(
        Text(
          string: mark.label,
          position: Point(x: isFirstOfTwo ? extent.start - 6 : extent.end + 7, y: band.y + 4.5),
          anchor: isFirstOfTwo ? .end : .start, style: .value, halo: .page, datum: datum))
      guard !isFirstOfTwo, head == nil, let text = row.text else { continue }
      let x = extent.end + 7 + TextMetrics.width(mark.label, .value).total + RowNumbers.textGap
      builder.add(
        Text(
          string: text, position: Point(x: x, y: band.y + 4.5), style: .note, halo: .page,
          datum: datum))
    }
  }
}
