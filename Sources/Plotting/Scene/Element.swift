/// One thing to paint.
enum Element: Sendable, Equatable {
  /// A shape.
  case shape(Shape)
  /// A line of text.
  case text(Text)
}

/// A shape of a drawing.
struct Shape: Sendable, Equatable {
  /// Its outline.
  enum Outline: Sendable, Equatable {
    /// A rectangle, its corners rounded by a radius in px.
    case rect(Rect, radius: Double = 0)
    /// A straight line.
    case line(Point, Point)
    /// Straight pieces.
    case path(Path)
    /// A disc.
    case circle(Point, radius: Double)
  }

  /// Its outline.
  var outline: Outline
  /// How it is painted.
  var paint: Paint
  /// The datum it shows; nil for guides and grounds, which text may cover.
  var datum: Int?

  /// The least rectangle around it.
  var bounds: Rect {
    switch outline {
    case .rect(let rect, _): rect
    case .line(let a, let b): Self.bounds(of: [a, b])
    case .path(let path): Self.bounds(of: path.runs.flatMap(\.points))
    case .circle(let center, let radius):
      Rect(x: center.x - radius, y: center.y - radius, width: 2 * radius, height: 2 * radius)
    }
  }

  private static func bounds(of points: [Point]) -> Rect {
    guard let first = points.first else { return Rect(x: 0, y: 0, width: 0, height: 0) }
    var (low, high) = (first, first)
    for point in points {
      low = Point(x: min(low.x, point.x), y: min(low.y, point.y))
      high = Point(x: max(high.x, point.x), y: max(high.y, point.y))
    }
    return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
  }
}

/// One line of text of a drawing.
struct Text: Sendable, Equatable {
  /// Which part of the line stands at its position.
  enum Anchor: String, Sendable {
    /// Its beginning.
    case start
    /// Its middle.
    case middle
    /// Its end.
    case end
  }

  /// A stroke in the colour of the ground, so that grid lines do not cut the letters.
  enum Halo: String, Sendable {
    /// The ground is the page.
    case page = "hp"
    /// The ground is a card.
    case card = "hc"
  }

  /// The words.
  var string: String
  /// Where the anchor stands on the baseline.
  var position: Point
  /// The anchor.
  var anchor: Anchor = .start
  /// What it is for.
  var style: TextStyle
  /// Its halo, if it lies over a grid.
  var halo: Halo?
  /// The datum it labels; it may touch the marks of that datum.
  var datum: Int?
  /// The width it was given, in px, if less than the drawing's.
  var room: Double?

  /// The rectangle its letters fill: from the top of a Han character to a descender.
  var bounds: Rect {
    let width = TextMetrics.width(string, style).total
    let shift =
      switch anchor {
      case .start: 0.0
      case .middle: width / 2
      case .end: width
      }
    return Rect(
      x: position.x - shift, y: position.y - 0.84 * style.size, width: width,
      height: 1.02 * style.size)
  }
}
