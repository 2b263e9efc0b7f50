/// A group of a layer: a rule, a heading, bulleted items.
struct GroupBlock {
  private let title: TextLayout
  private let items: [TextLayout]
  private let width: Double

  private static let bullet = 10.0

  /// Wraps the words of a group.
  init(_ group: LayeredDiagram.Group, width: Double) {
    self.width = width
    title = TextLayout(group.title, .groupTitle, width: width)
    items = group.items.map { TextLayout($0, .item, width: width - Self.bullet) }
  }

  /// The height in px, the space below included.
  var height: Double {
    items.reduce(20 + title.height(.groupTitle)) { $0 + $1.height(.item) }
  }

  /// Adds the group.
  func draw(into builder: inout SceneBuilder, x: Double, top: Double, color: ChartColor) {
    builder.add(.line(Point(x: x, y: top), Point(x: x + width, y: top)), .line(.grid))
    var baseline = builder.add(
      lines: title, .groupTitle, x: x, y: top + 19, room: width)
    for item in items {
      let bullet = Rect(x: x, y: baseline - 6, width: 3, height: 3)
      builder.add(.rect(bullet), .area(.series(color)))
      baseline = builder.add(
        lines: item, .item, x: x + Self.bullet, y: baseline, room: width - Self.bullet)
    }
  }
}
