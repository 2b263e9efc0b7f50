/// The parts of scores: a row a part, a column an item, each a number over a bar.
struct ScoreStrip {
  private let chart: ScoreChart
  private let parts: ScoreChart.Parts
  private let width: Double
  private let isStacked: Bool
  private let names: [TextLayout]
  private let nameRoom: Double
  private let heads: [TextLayout]
  private let step: Double

  private static let barHeight = 9.0
  private static let gap = 9.0

  /// Wraps the names.
  init(_ chart: ScoreChart, _ parts: ScoreChart.Parts, _ layout: LayoutClass) {
    self.chart = chart
    self.parts = parts
    width = layout.width
    isStacked = layout != .wide
    let widest = parts.names.map { TextMetrics.width($0, .item).budget }.max() ?? 0
    let room = isStacked ? width : min(widest, width * 0.27)
    nameRoom = room
    names = parts.names.map { TextLayout($0, .item, width: room) }
    let cells = isStacked ? width : width - room - 16
    let step = cells / Double(max(chart.items.count, 1))
    self.step = step
    heads = chart.items.map { TextLayout($0.shortKey, .legend, width: step - 4) }
  }

  private var cellsLeft: Double { isStacked ? 0 : nameRoom + 16 }

  /// Adds the strip; returns its lower edge.
  func draw(into builder: inout SceneBuilder, top: Double) -> Double {
    builder.add(parts.title, .panelTitle, x: 0, y: top + 12, room: width)
    let lines = heads.map { $0.height(.legend) }.max() ?? 0
    var y = top + 20 + lines
    for (index, head) in heads.enumerated() {
      let first = y - 3 - Double(head.lines.count - 1) * TextStyle.legend.lineHeight
      builder.add(lines: head, .legend, x: x(index), y: first, room: step - 4)
    }
    y += 5
    for (row, name) in names.enumerated() {
      builder.add(.line(Point(x: 0, y: y), Point(x: width, y: y)), .line(.grid))
      y = draw(row, name: name, into: &builder, top: y)
    }
    return y
  }

  private func x(_ column: Int) -> Double { cellsLeft + step * Double(column) }

  /// Adds one part of all items; returns the lower edge of the row.
  private func draw(
    _ row: Int, name: TextLayout, into builder: inout SceneBuilder, top: Double
  ) -> Double {
    let nameHeight = name.height(.item)
    let cells = 41.0
    let height = isStacked ? nameHeight + cells + 2 : max(cells, nameHeight + 12)
    let first = isStacked ? top + 17 : top + (height - nameHeight) / 2 + 12.5
    builder.add(lines: name, .item, x: 0, y: first, room: nameRoom)
    let cellTop = isStacked ? top + nameHeight + 2 : top + (height - cells) / 2
    for (column, item) in chart.items.enumerated() where item.parts.indices.contains(row) {
      let datum = chart.items.count * (row + 1) + column
      draw(item.parts[row], of: item, x: x(column), top: cellTop, datum: datum, into: &builder)
    }
    return top + height
  }

  private func draw(
    _ part: ScoreChart.Part, of item: ScoreChart.Item, x: Double, top: Double, datum: Int,
    into builder: inout SceneBuilder
  ) {
    let track = Rect(
      x: x, y: top + 23, width: max(step - Self.gap, 8), height: Self.barHeight)
    let value: ChartValue = part.score.map { .exact($0) } ?? .missing
    CellBar(
      .value(value), limit: 100, color: item.color,
      fill: part.isStandIn ? .standIn : .status(.actual)
    ).draw(into: &builder, track: track, ground: .card, datum: datum)
    let text = part.score.map { ScoreNumber.text($0, chart.numberFormat) }
    let style: TextStyle = text == nil ? .tick : part.isStandIn ? .item : .narrowValue
    builder.add(
      Text(
        string: text ?? chart.words.missing, position: Point(x: x, y: top + 18), style: style,
        datum: datum, room: step - 2))
  }
}
