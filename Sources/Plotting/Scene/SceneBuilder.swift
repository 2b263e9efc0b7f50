/// A display list in the making.
struct SceneBuilder {
  /// What has been added so far.
  private(set) var elements: [Element] = []
  /// Whether texts are painted; a thumbnail has none.
  let showsText: Bool

  /// Begins an empty list.
  init(showsText: Bool = true) { self.showsText = showsText }

  /// Adds a shape.
  mutating func add(_ outline: Shape.Outline, _ paint: Paint, datum: Int? = nil) {
    elements.append(.shape(Shape(outline: outline, paint: paint, datum: datum)))
  }

  /// Adds what another list holds.
  mutating func append(_ other: SceneBuilder) { elements += other.elements }

  /// Adds a line of text; an empty one is left out.
  mutating func add(_ text: Text) {
    if showsText, !text.string.isEmpty { elements.append(.text(text)) }
  }

  /// Adds a line of text at its start.
  mutating func add(_ string: String, _ style: TextStyle, x: Double, y: Double, room: Double? = nil)
  {
    add(Text(string: string, position: Point(x: x, y: y), style: style, room: room))
  }

  /// Adds the lines of a text below each other, the first on the baseline `y`; returns the baseline
  /// after the last.
  @discardableResult
  mutating func add(
    lines layout: TextLayout, _ style: TextStyle, x: Double, y: Double, room: Double,
    anchor: Text.Anchor = .start
  ) -> Double {
    var baseline = y
    for line in layout.lines {
      add(
        Text(
          string: line, position: Point(x: x, y: baseline), anchor: anchor, style: style,
          room: room))
      baseline += style.lineHeight
    }
    return baseline
  }
}
