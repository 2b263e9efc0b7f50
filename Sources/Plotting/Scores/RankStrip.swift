/// The places from first to last as dots, with the interval of a rank as a bar and a marker at its
/// place.
struct RankStrip: Equatable {
  /// How many places there are.
  let count: Int
  /// The middle of the first place, in px.
  let start: Double
  /// From one place to the next, in px.
  let step: Double

  /// The middle of a place; places outside are held to the ends.
  func x(_ place: Int) -> Double { start + step * Double(min(max(place, 1), max(count, 1)) - 1) }

  /// Adds the numbers of the places on a baseline; every second where they are close.
  func drawHeads(into builder: inout SceneBuilder, y: Double) {
    guard count > 0 else { return }
    let widest = TextMetrics.width("\(count)", .tick).total
    for place in stride(from: 1, through: count, by: step < widest + 4 ? 2 : 1) {
      builder.add(
        Text(
          string: "\(place)", position: Point(x: x(place), y: y), anchor: .middle, style: .tick))
    }
  }

  /// Adds the places and the rank of an item on the line `y`.
  func draw(_ item: ScoreChart.Item, y: Double, datum: Int, into builder: inout SceneBuilder) {
    guard count > 0 else { return }
    for place in 1...count {
      builder.add(.circle(Point(x: x(place), y: y), radius: 1.6), .area(.axis))
    }
    guard let rank = item.rank else { return }
    let ink = Ink.series(item.color)
    if rank.low < rank.high || rank.position != rank.low {
      Self.drawBar(from: x(rank.low), to: x(rank.high), y: y, ink, datum: datum, into: &builder)
    }
    let middle = Point(x: x(rank.position), y: y)
    item.marker.draw(at: middle, .actual, ink, datum: datum, into: &builder)
  }

  /// Adds the sign of a rank with its interval for a legend.
  static func drawKey(at middle: Point, width: Double, into builder: inout SceneBuilder) {
    let half = width / 2 - 2
    drawBar(
      from: middle.x - half, to: middle.x + half, y: middle.y, .muted, datum: nil, into: &builder)
    let edge = Paint.Stroke(ink: .page, width: 1.5)
    builder.add(
      .circle(Point(x: middle.x - 1, y: middle.y), radius: 5),
      Paint(fill: .ink(.muted), stroke: edge))
  }

  /// A bar 4 px high with round ends.
  private static func drawBar(
    from start: Double, to end: Double, y: Double, _ ink: Ink, datum: Int?,
    into builder: inout SceneBuilder
  ) {
    let bar = Rect(x: start - 2, y: y - 2, width: max(0, end - start) + 4, height: 4)
    builder.add(.rect(bar, radius: 2), .area(ink), datum: datum)
  }
}
