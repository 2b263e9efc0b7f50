/// One layer of a diagram, measured and then drawn.
struct LayerBand {
  private let layer: LayeredDiagram.Layer
  private let width: Double
  private let columnWidth: Double
  private let columns: [[GroupBlock]]
  private let title: TextLayout
  private let subtitle: TextLayout
  private let isOnOneLine: Bool

  private static let padding = 14.0
  private static let gap = 14.0

  /// Wraps the words of a layer and divides its groups among at most `columns` columns.
  init(_ layer: LayeredDiagram.Layer, width: Double, columns limit: Int) {
    self.layer = layer
    self.width = width
    let room = width - 2 * Self.padding
    let count = max(1, min(limit, layer.groups.count))
    let columnWidth = (room - Self.gap * Double(count - 1)) / Double(count)
    let blocks = layer.groups.map { GroupBlock($0, width: columnWidth) }
    columns = BalancedColumns.split(blocks.map(\.height), into: count).map { Array(blocks[$0]) }
    self.columnWidth = columnWidth
    title = TextLayout(layer.title, .layerTitle, width: room)
    subtitle = TextLayout(layer.subtitle, .layerSubtitle, width: room)
    let titleWidth = TextMetrics.width(layer.title, .layerTitle).budget
    let subtitleWidth = TextMetrics.width(layer.subtitle, .layerSubtitle).budget
    isOnOneLine = layer.subtitle.isEmpty || titleWidth + 10 + subtitleWidth <= room
  }

  /// From the upper edge to the first rule.
  private var head: Double {
    let lines = title.height(.layerTitle) + (isOnOneLine ? 0 : subtitle.height(.layerSubtitle))
    return lines + 13
  }

  /// The height in px.
  var height: Double {
    head + (columns.map { $0.reduce(0) { $0 + $1.height } }.max() ?? 0) + 4
  }

  /// Adds the band and its words.
  func draw(into builder: inout SceneBuilder, top: Double) {
    let band = Rect(x: 0, y: top, width: width, height: height)
    builder.add(.rect(band, radius: 4), .area(.card))
    builder.add(
      .rect(Rect(x: 0, y: top, width: 4, height: height), radius: 2),
      .area(.series(layer.color)))
    drawTitle(into: &builder, top: top)
    for (index, column) in columns.enumerated() {
      let x = Self.padding + (columnWidth + Self.gap) * Double(index)
      var y = top + head
      for block in column {
        block.draw(into: &builder, x: x, top: y, color: layer.color)
        y += block.height
      }
    }
  }

  private func drawTitle(into builder: inout SceneBuilder, top: Double) {
    let room = width - 2 * Self.padding
    let next = builder.add(
      lines: title, .layerTitle, x: Self.padding, y: top + 20, room: room)
    if isOnOneLine {
      let x = Self.padding + TextMetrics.width(layer.title, .layerTitle).total + 10
      builder.add(layer.subtitle, .layerSubtitle, x: x, y: top + 20, room: width - x)
    } else {
      builder.add(
        lines: subtitle, .layerSubtitle, x: Self.padding, y: next, room: room)
    }
  }
}
