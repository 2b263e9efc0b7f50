/// Where the enlarged columns stand in the whole: a dotted box with one label for all of them.
struct EnlargedPlace {
  private let box: Rect
  private let label: String
  private let plotTop: Double
  private let ground: Text.Halo

  /// Measures the box, as high as the y axis of the enlarged panel; nil without such columns.
  init?(in whole: ColumnPanel, columnsUpTo high: Double, label: String, plotTop: Double) {
    let places = zip(whole.panel.columns, whole.positions.centers)
      .filter { whole.unlabelled.contains($0.0.key) }.map(\.1)
    guard let first = places.min(), let last = places.max() else { return nil }
    let scale = whole.scale(top: plotTop)
    let reach = whole.positions.barWidth / 2 + 5
    let zero = scale.position(0)
    // The box keeps a height that can be seen.
    let top = min(scale.position(high), zero - 4)
    box = Rect(x: first - reach, y: top, width: last - first + 2 * reach, height: zero - top)
    self.label = label
    self.plotTop = plotTop
    ground = whole.ground
  }

  /// Adds the box and, where the enlarged panel stands beside it, the pale wedge between them.
  func draw(into builder: inout SceneBuilder, joinedWith part: ColumnPanel?) {
    if let part {
      let outline = [
        Point(x: part.left, y: plotTop), Point(x: part.right, y: plotTop),
        Point(x: box.x, y: box.y), Point(x: box.x, y: box.maxY), Point(x: part.left, y: box.maxY),
      ]
      builder.add(.path(Path(closed: outline)), .area(.card))
    }
    builder.add(.rect(box), .line(.axis, dash: .dotted))
    let half = TextMetrics.width(label, .value).total / 2
    builder.add(
      Text(
        string: label, position: Point(x: max(box.midX, half), y: box.y - 6), anchor: .middle,
        style: .value, halo: ground))
  }
}
