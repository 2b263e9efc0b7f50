/// A disc with a number, filled or hollow.
struct NumberedPin {
  /// The number.
  let number: Int
  /// The colour of disc and edge.
  let ink: Ink
  /// Whether the disc is filled; its number then has the colour of the page.
  let isFilled: Bool
  /// To the middle of the edge, in px.
  var radius = 9.0
  /// The width of the edge, in px.
  var edge = 2.0
  /// The datum it shows.
  var datum: Int?

  /// Adds the disc and its number.
  func draw(at center: Point, into builder: inout SceneBuilder) {
    builder.add(
      .circle(center, radius: radius),
      Paint(
        fill: .ink(isFilled ? ink : .page), stroke: Paint.Stroke(ink: ink, width: edge)),
      datum: datum)
    builder.add(
      Text(
        string: "\(number)", position: Point(x: center.x, y: center.y + 4), anchor: .middle,
        style: isFilled ? .pinOnFill : .pin, datum: datum))
  }
}
