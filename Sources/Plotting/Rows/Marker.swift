/// The shape of a dot; with the colour it tells things apart in print and for every eye.
public enum Marker: String, Sendable, Hashable, CaseIterable {
  /// A disc.
  case disc
  /// A square on its corner.
  case diamond
  /// A square.
  case square
  /// A triangle that points up.
  case triangleUp = "triangle-up"
  /// A triangle that points down.
  case triangleDown = "triangle-down"
  /// A cross of two bars.
  case cross

  /// From the middle to the outermost point, in px.
  static let reach = 7.0

  /// Adds the shape in the fill of a status: solid, or hollow in the colour of the page.
  ///
  /// A forecast is hatched as bars are; a hollow one has an edge of 2 px.
  func draw(
    at center: Point, _ status: MarkStatus, _ ink: Ink, datum: Int? = nil,
    into builder: inout SceneBuilder
  ) {
    if !status.isForecast, !status.isHollow {
      let edge = Paint.Stroke(ink: .page, width: 1.5)
      builder.add(outline(center, radius: 6), Paint(fill: .ink(ink), stroke: edge), datum: datum)
      return
    }
    let edge = Paint.Stroke(ink: ink, width: 2, dash: status == .hollowForecast ? .dashed : .none)
    let fill: Paint.Fill =
      status.isForecast
      ? .hatch(Hatch(ink: ink, kind: status.isHollow ? .hollowForecast : .forecast))
      : .ink(.page)
    builder.add(outline(center, radius: 5.5), Paint(fill: fill, stroke: edge), datum: datum)
  }

  /// Adds the shape as the key of a series beside its name.
  func drawKey(at center: Point, _ ink: Ink, into builder: inout SceneBuilder) {
    builder.add(outline(center, radius: 5), .area(ink))
  }

  /// Adds the shape inside a bar of its series: in the colour of the page where the bar is solid.
  func drawInside(
    at center: Point, _ status: MarkStatus, _ ink: Ink, into builder: inout SceneBuilder,
    datum: Int? = nil
  ) {
    // Stripes leave no shape to be seen.
    if status.isForecast { builder.add(.circle(center, radius: 6), .area(.page), datum: datum) }
    let isPlain = status == .actual
    builder.add(outline(center, radius: 3.5), .area(isPlain ? .page : ink), datum: datum)
  }

  /// The outline; all shapes look equally large at one radius.
  private func outline(_ center: Point, radius: Double) -> Shape.Outline {
    func corners(_ offsets: [(Double, Double)]) -> Shape.Outline {
      let points = offsets.map { Point(x: center.x + $0.0 * radius, y: center.y + $0.1 * radius) }
      return .path(Path(closed: points))
    }
    switch self {
    case .disc: return .circle(center, radius: radius)
    case .diamond: return corners([(0, -1.15), (1.15, 0), (0, 1.15), (-1.15, 0)])
    case .square: return corners([(-0.88, -0.88), (0.88, -0.88), (0.88, 0.88), (-0.88, 0.88)])
    case .triangleUp: return corners([(0, -1.1), (1.1, 0.85), (-1.1, 0.85)])
    case .triangleDown: return corners([(0, 1.1), (-1.1, -0.85), (1.1, -0.85)])
    case .cross:
      let (a, b) = (0.38, 1.1)
      return corners([
        (-a, -b), (a, -b), (a, -a), (b, -a), (b, a), (a, a), (a, b), (-a, b), (-a, a), (-b, a),
        (-b, -a), (-a, -a),
      ])
    }
  }
}
