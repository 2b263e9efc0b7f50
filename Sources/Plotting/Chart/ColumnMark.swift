/// The shapes of one column: its fill by status, its chevron, its whisker, its missing box.
enum ColumnMark {
  /// From the top of a column to the open end of its chevron, in px.
  static let chevronHeight = 11.0

  /// Adds a rectangle painted by status.
  static func fill(
    _ rect: Rect, _ status: MarkStatus, _ ink: Ink, isOpenAtTop: Bool = false, datum: Int? = nil,
    into builder: inout SceneBuilder
  ) {
    let edge = Paint.Stroke(
      ink: ink, width: 1.5, dash: status == .hollowForecast ? .dashed : .none)
    let fill: Paint.Fill =
      switch (status.isForecast, status.isHollow) {
      case (false, false): .ink(ink)
      case (true, false): .hatch(Hatch(ink: ink, kind: .forecast))
      case (false, true): .ink(.page)
      case (true, true): .hatch(Hatch(ink: ink, kind: .hollowForecast))
      }
    guard status != .actual else {
      builder.add(.rect(rect), Paint(fill: fill, stroke: nil), datum: datum)
      return
    }
    guard isOpenAtTop else {
      // The edge lies inside the rectangle, so that every status has the same outer size.
      let isFlat = min(rect.width, rect.height) < 3
      let inner = isFlat ? rect : rect.inset(by: 0.75)
      builder.add(.rect(inner), Paint(fill: fill, stroke: edge), datum: datum)
      return
    }
    builder.add(.rect(rect), Paint(fill: fill, stroke: nil), datum: datum)
    let inner = rect.inset(by: 0.75)
    let sides = [
      Point(x: inner.x, y: rect.y), Point(x: inner.x, y: inner.maxY),
      Point(x: inner.maxX, y: inner.maxY), Point(x: inner.maxX, y: rect.y),
    ]
    builder.add(.path(Path(sides)), Paint(fill: nil, stroke: edge), datum: datum)
  }

  /// Adds a rectangle in the stripes of a stand-in.
  static func standIn(_ rect: Rect, _ ink: Ink, datum: Int? = nil, into builder: inout SceneBuilder)
  {
    let paint = Paint(
      fill: .hatch(Hatch(ink: ink, kind: .standIn)), stroke: Paint.Stroke(ink: ink, width: 1.5))
    builder.add(.rect(rect.inset(by: 0.75)), paint, datum: datum)
  }

  /// The points of an open chevron, 16 px wide and 7 px high.
  static func chevron(midX: Double, bottom: Double) -> [Point] {
    [
      Point(x: midX - 8, y: bottom), Point(x: midX, y: bottom - 7), Point(x: midX + 8, y: bottom),
    ]
  }

  /// Adds the chevron of an upper bound: it points down from the upper edge of a column, inside it,
  /// or above the edge of a column too low to hold it.
  static func upperBound(
    _ rect: Rect, _ status: MarkStatus, _ ink: Ink, datum: Int, into builder: inout SceneBuilder
  ) {
    let reach = min(8, max(3, rect.width / 2 - 3))
    let isInside = rect.height >= 16
    let tip = isInside ? rect.y + 11 : rect.y - 3
    let points = upperChevron(midX: rect.midX, tip: tip, reach: reach)
    if isInside, status == .actual {
      builder.add(.path(Path(points)), .line(.page, width: 2), datum: datum)
    } else {
      if isInside { builder.add(.path(Path(points)), .line(.page, width: 7), datum: datum) }
      builder.add(.path(Path(points)), .line(ink, width: 2), datum: datum)
    }
  }

  /// The points of a chevron that points down, 7 px high or lower.
  static func upperChevron(midX: Double, tip: Double, reach: Double = 8) -> [Point] {
    let height = min(7, reach)
    return [
      Point(x: midX - reach, y: tip - height), Point(x: midX, y: tip),
      Point(x: midX + reach, y: tip - height),
    ]
  }

  /// Adds an upright whisker with caps, under it a wider line in the colour of the ground.
  static func whisker(
    x: Double, from top: Double, to bottom: Double, datum: Int, into builder: inout SceneBuilder
  ) {
    let stem = Shape.Outline.line(Point(x: x, y: top), Point(x: x, y: bottom))
    builder.add(stem, .line(.page, width: 4), datum: datum)
    let lines = [
      [Point(x: x - 5, y: top), Point(x: x + 5, y: top)],
      [Point(x: x, y: top), Point(x: x, y: bottom)],
      [Point(x: x - 5, y: bottom), Point(x: x + 5, y: bottom)],
    ]
    builder.add(.path(Path(lines: lines)), .line(.foreground, width: 1.5), datum: datum)
  }

  /// The width of a missing box that holds its word, in px.
  static func missingWidth(_ word: String) -> Double { TextMetrics.width(word, .tick).total + 8 }

  /// Adds a dotted box with a word on the zero line.
  static func missing(
    midX: Double, zero: Double, width: Double, room: Double, word: String, datum: Int,
    into builder: inout SceneBuilder
  ) {
    let width = min(max(width, missingWidth(word)), max(room, width))
    let box = Rect(x: midX - width / 2, y: zero - 26, width: width, height: 26)
    builder.add(.rect(box), .line(.axis, dash: .dotted), datum: datum)
    builder.add(
      Text(
        string: word, position: Point(x: midX, y: zero - 9), anchor: .middle, style: .tick,
        datum: datum, room: room))
  }
}
