/// A point in px, y downwards.
struct Point: Sendable, Equatable {
  /// From the left.
  var x: Double
  /// From the top.
  var y: Double
}

/// An upright rectangle in px.
struct Rect: Sendable, Equatable {
  /// The left edge.
  var x: Double
  /// The upper edge.
  var y: Double
  /// To the right edge, not negative.
  var width: Double
  /// To the lower edge, not negative.
  var height: Double

  /// The right edge.
  var maxX: Double { x + width }
  /// The lower edge.
  var maxY: Double { y + height }
  /// The middle between left and right.
  var midX: Double { x + width / 2 }
  /// The middle between top and bottom.
  var midY: Double { y + height / 2 }

  /// The rectangle made smaller, or with negative numbers larger, at all sides.
  func inset(by amount: Double) -> Rect {
    Rect(
      x: x + amount, y: y + amount, width: max(0, width - 2 * amount),
      height: max(0, height - 2 * amount))
  }

  /// By how many px two rectangles run into each other: the lesser of both directions, or 0.
  func overlap(with other: Rect) -> Double {
    let across = min(maxX, other.maxX) - max(x, other.x)
    let down = min(maxY, other.maxY) - max(y, other.y)
    return max(0, min(across, down))
  }
}

/// An outline of straight pieces.
struct Path: Sendable, Equatable {
  /// One unbroken run of points.
  struct Run: Sendable, Equatable {
    /// At least one point.
    var points: [Point]
    /// Whether its end is joined to its start.
    var isClosed: Bool
  }

  /// The runs, painted as one.
  var runs: [Run]

  /// One open line.
  init(_ points: [Point]) { runs = [Run(points: points, isClosed: false)] }

  /// Several open lines.
  init(lines: [[Point]]) { runs = lines.map { Run(points: $0, isClosed: false) } }

  /// One closed outline.
  init(closed points: [Point]) { runs = [Run(points: points, isClosed: true)] }
}
