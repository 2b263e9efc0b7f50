/// Raises pins that would cover each other, so that each stands at its true place.
enum PinStack {
  /// The level of each pin, 0 at the axis: the lowest where no pin is nearer than `gap`.
  ///
  /// Pins at one place rise in their own order. Costs pins × (logarithm of pins + levels).
  static func levels(of places: [Double], apart gap: Double) -> [Int] {
    var levels = places.map { _ in 0 }
    // The place of the last pin on each level; pins come in from left to right.
    var ends: [Double] = []
    let order = places.indices.sorted { (places[$0], $0) < (places[$1], $1) }
    for index in order {
      let level = ends.firstIndex { places[index] - $0 >= gap } ?? ends.count
      if level < ends.count { ends[level] = places[index] } else { ends.append(places[index]) }
      levels[index] = level
    }
    return levels
  }
}
