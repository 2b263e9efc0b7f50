/// One mark of a row on its scale: how far it reaches, and its shapes.
struct RowMark {
  private let row: RowChart.Row
  private let mark: RowChart.Mark
  private let scale: LinearScale

  /// Places a mark.
  init(_ mark: RowChart.Mark, of row: RowChart.Row, _ scale: LinearScale) {
    self.row = row
    self.mark = mark
    self.scale = scale
  }

  /// The height of a bar from zero, in px.
  static let barHeight = 18.0
  /// The height of an interval's bar, in px.
  static let rangeHeight = 14.0
  /// The height of the box of a missing value, in px.
  static let missingHeight = 20.0
  /// From the end of a bar to the outer end of the chevron of a lower bound, in px.
  static let chevronReach = 12.0

  /// The greatest number that the mark reaches; nil where missing.
  static func highest(of mark: RowChart.Mark) -> Double? {
    let numbers = mark.value.numbers.filter(\.isFinite)
    return mark.form == .bar ? ([0] + numbers).max() : numbers.max()
  }

  /// How far the mark is drawn beyond its greatest number, in px.
  static func overhang(of mark: RowChart.Mark) -> Double {
    if mark.value.isLowerBound { return chevronReach + (mark.form == .dot ? Marker.reach : 0) }
    if mark.value.isUpperBound, mark.form == .bar { return chevronReach }
    switch (mark.form, mark.value) {
    case (.dot, .interval): return 2
    case (.dot, _): return Marker.reach
    default: return 0
    }
  }

  /// The horizontal extent of all its shapes.
  var extent: (start: Double, end: Double) {
    guard let drawn = mark.value.drawn, drawn.isFinite else {
      let start = scale.position(max(0, scale.domain.low))
      return (start, start)
    }
    var ends = mark.value.numbers.filter(\.isFinite).map(scale.position)
    let middle = scale.position(drawn)
    switch mark.form {
    case .bar: ends.append(scale.position(0))
    case .dot: ends += [middle - Marker.reach, middle + Marker.reach]
    case .range: break
    }
    let isShort = mark.form == .bar && middle - scale.position(0) < 16
    let hasChevron = mark.value.isLowerBound || (mark.value.isUpperBound && isShort)
    let before = mark.value.isUpperBound && mark.form == .dot ? Self.chevronReach : 0
    return (
      (ends.min() ?? middle) - before, (ends.max() ?? middle) + (hasChevron ? Self.chevronReach : 0)
    )
  }

  /// The middle of what the mark says: of a dot its number, of an interval the middle of its ends.
  var center: Double {
    let (start, end) = extent
    guard mark.form == .dot, let drawn = mark.value.drawn, drawn.isFinite else {
      return (start + end) / 2
    }
    return scale.position(drawn)
  }

  /// Adds the shapes, on the middle line `y`.
  func draw(
    into builder: inout SceneBuilder, y: Double, height: Double?, missing: String, datum: Int
  ) {
    let ink = row.color.map(Ink.series) ?? .muted
    guard let drawn = mark.value.drawn, drawn.isFinite else {
      drawMissing(into: &builder, y: y, word: missing, datum: datum)
      return
    }
    switch mark.form {
    case .bar:
      let (zero, end) = (scale.position(0), scale.position(drawn))
      let height = height ?? Self.barHeight
      let rect = Rect(
        x: min(zero, end), y: y - height / 2, width: (end - zero).magnitude, height: height)
      let isOpen = mark.value.isLowerBound && end >= zero
      Self.bar(rect, mark.status, ink, isOpenAtEnd: isOpen, datum: datum, into: &builder)
      drawWhisker(into: &builder, y: y, datum: datum)
    case .dot:
      drawWhisker(into: &builder, y: y, datum: datum)
      let middle = Point(x: scale.position(drawn), y: y)
      row.marker.draw(at: middle, mark.status, ink, datum: datum, into: &builder)
    case .range:
      guard case .interval(let low, let high, _) = mark.value else { return }
      let (start, end) = (scale.position(min(low, high)), scale.position(max(low, high)))
      let rect = Rect(
        x: start, y: y - Self.rangeHeight / 2, width: max(end - start, 3), height: Self.rangeHeight)
      ColumnMark.fill(rect, mark.status, ink, datum: datum, into: &builder)
    }
    if mark.value.isUpperBound, mark.form != .range {
      drawUpperBound(into: &builder, y: y, height: height ?? Self.barHeight, ink, datum: datum)
    }
    guard mark.value.isLowerBound, mark.form != .range else { return }
    let points = Self.chevron(end: extent.end, y: y)
    builder.add(.path(Path(points)), .line(ink, width: 2), datum: datum)
  }

  /// Adds a bar in the fill of a status; open at its right end, it has no edge there.
  static func bar(
    _ rect: Rect, _ status: MarkStatus, _ ink: Ink, isOpenAtEnd: Bool, datum: Int,
    into builder: inout SceneBuilder
  ) {
    guard isOpenAtEnd, status != .actual else {
      ColumnMark.fill(rect, status, ink, datum: datum, into: &builder)
      return
    }
    let edge = Paint.Stroke(
      ink: ink, width: 1.5, dash: status == .hollowForecast ? .dashed : .none)
    let fill: Paint.Fill =
      status.isForecast
      ? .hatch(Hatch(ink: ink, kind: status.isHollow ? .hollowForecast : .forecast))
      : .ink(.page)
    builder.add(.rect(rect), Paint(fill: fill, stroke: nil), datum: datum)
    let inner = rect.inset(by: 0.75)
    let sides = [
      Point(x: rect.maxX, y: inner.y), Point(x: inner.x, y: inner.y),
      Point(x: inner.x, y: inner.maxY), Point(x: rect.maxX, y: inner.maxY),
    ]
    builder.add(.path(Path(sides)), Paint(fill: nil, stroke: edge), datum: datum)
  }

  /// The open chevron that ends at `end`: the value is this or more.
  static func chevron(end: Double, y: Double) -> [Point] {
    [
      Point(x: end - 7, y: y - 7), Point(x: end, y: y), Point(x: end - 7, y: y + 7),
    ]
  }

  /// The open chevron that points back to `tip`: the value is this or less.
  static func upperChevron(tip: Double, y: Double, reach: Double = 7) -> [Point] {
    [
      Point(x: tip + min(7, reach), y: y - reach), Point(x: tip, y: y),
      Point(x: tip + min(7, reach), y: y + reach),
    ]
  }

  /// Inside the end of a bar, or after it where the bar is too short; before a dot.
  private func drawUpperBound(
    into builder: inout SceneBuilder, y: Double, height: Double, _ ink: Ink, datum: Int
  ) {
    guard let drawn = mark.value.drawn else { return }
    let end = scale.position(drawn)
    let reach = min(7, height / 2 - 2)
    guard mark.form == .bar else {
      let points = Self.upperChevron(tip: end - Marker.reach - 10, y: y)
      builder.add(.path(Path(points)), .line(ink, width: 2), datum: datum)
      return
    }
    let isInside = end - scale.position(0) >= 16
    let points = Self.upperChevron(tip: isInside ? end - 11 : end + 3, y: y, reach: reach)
    let isPlain = isInside && mark.status == .actual
    if isInside, !isPlain {
      builder.add(.path(Path(points)), .line(.page, width: 7), datum: datum)
    }
    builder.add(.path(Path(points)), .line(isPlain ? .page : ink, width: 2), datum: datum)
  }

  private func drawWhisker(into builder: inout SceneBuilder, y: Double, datum: Int) {
    guard case .interval(let low, let high, _) = mark.value else { return }
    let (start, end) = (scale.position(min(low, high)), scale.position(max(low, high)))
    if mark.form == .bar {
      let stem = Shape.Outline.line(Point(x: start, y: y), Point(x: end, y: y))
      builder.add(stem, .line(.page, width: 4), datum: datum)
    }
    builder.add(
      .path(Path(lines: Self.whisker(from: start, to: end, y: y))),
      .line(.foreground, width: 1.5), datum: datum)
  }

  /// The lines of a whisker that lies.
  static func whisker(from start: Double, to end: Double, y: Double) -> [[Point]] {
    [
      [Point(x: start, y: y - 5), Point(x: start, y: y + 5)],
      [Point(x: start, y: y), Point(x: end, y: y)],
      [Point(x: end, y: y - 5), Point(x: end, y: y + 5)],
    ]
  }

  /// The width of the box of a missing value, in px.
  static func missingWidth(_ word: String) -> Double { TextMetrics.width(word, .tick).budget + 12 }

  private func drawMissing(
    into builder: inout SceneBuilder, y: Double, word: String, datum: Int
  ) {
    let width = Self.missingWidth(word)
    let box = Rect(
      x: extent.start, y: y - Self.missingHeight / 2, width: width, height: Self.missingHeight)
    builder.add(.rect(box), .line(.axis, dash: .dotted), datum: datum)
    builder.add(
      Text(
        string: word, position: Point(x: box.midX, y: y + 4), anchor: .middle, style: .tick,
        datum: datum, room: width))
  }
}
