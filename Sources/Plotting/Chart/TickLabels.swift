/// The ticks under a horizontal axis with their labels, which keep inside the axis at its ends.
struct TickLabels {
  /// The ticks with their labels.
  let ticks: [(place: Double, label: String)]
  /// The left end of the axis.
  let left: Double
  /// The right end of the axis.
  let right: Double

  /// The height of ticks and labels, in px.
  static let height = 19.0

  /// Adds the ticks below a line, their labels lower by some px.
  func draw(
    below line: Double, labelsDown drop: Double = 0, into builder: inout SceneBuilder
  ) {
    for (place, label) in ticks {
      builder.add(
        .line(Point(x: place, y: line), Point(x: place, y: line + 4)), .line(.axis))
      let half = TextMetrics.width(label, .tick).budget / 2
      let anchor: Text.Anchor =
        place - half < left ? .start : place + half > right ? .end : .middle
      let x = anchor == .start ? left : anchor == .end ? right : place
      builder.add(
        Text(
          string: label, position: Point(x: x, y: line + 16 + drop), anchor: anchor, style: .tick))
    }
  }
}
