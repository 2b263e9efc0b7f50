/// Whether more of a measure is better.
public enum Direction: String, CaseIterable, Sendable, Hashable {
  /// More is better.
  case positive = "+"
  /// Less is better.
  case negative = "-"
}

/// The value that earns 100 points.
public enum Goalpost: Sendable, Hashable {
  /// A number of the measure's unit.
  case fixed(Double)
  /// The best value that any region has.
  case best
}

/// What is measured: the lowest level of an index, a row of its data.
public struct Measure: Sendable, Hashable {
  /// The id, unique among measures.
  public let id: String
  /// Whether more is better.
  public let direction: Direction
  /// The value that earns nothing, in the measure's unit.
  public let worst: Double
  /// The value that earns 100 points.
  public let best: Goalpost
  /// The weight among the measures of a sub-indicator; only its share of their sum matters.
  public let weight: Double

  /// Makes a measure.
  public init(
    id: String, direction: Direction = .positive, worst: Double = 0, best: Goalpost = .best,
    weight: Double = 1
  ) {
    self.id = id
    self.direction = direction
    self.worst = worst
    self.best = best
    self.weight = weight
  }

  /// How far a value lies on the good side of the worst one, in the measure's unit.
  func distanceFromWorst(_ value: Double) -> Double {
    direction == .positive ? value - worst : worst - value
  }

  /// The distance from the worst value that earns 100 points; nil where the best region sets it.
  var fixedDistance: Double? {
    guard case .fixed(let value) = best else { return nil }
    return distanceFromWorst(value)
  }
}
