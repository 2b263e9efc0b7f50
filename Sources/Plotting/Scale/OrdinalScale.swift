/// Gives each category of a declared list a value, as d3-scale's `scaleOrdinal` does with a domain.
///
/// Values are given in order and begin again where there are fewer of them than categories, so a
/// scale of colours must not have more categories than colours: ``isRepeating`` says so.
struct OrdinalScale<Output> {
  /// The categories, each once, in the order they were given first.
  let domain: [String]
  /// The values.
  let range: [Output]
  private let places: [String: Int]

  /// Makes a scale; a category that stands twice keeps its first place.
  init(domain: [String], range: [Output]) {
    var places: [String: Int] = [:]
    var unique: [String] = []
    for category in domain where places[category] == nil {
      places[category] = unique.count
      unique.append(category)
    }
    self.domain = unique
    self.range = range
    self.places = places
  }

  /// The value of a category; nil for one that was not declared, or without values.
  func value(_ category: String) -> Output? {
    guard let place = places[category], !range.isEmpty else { return nil }
    return range[place % range.count]
  }

  /// Whether two categories share a value.
  var isRepeating: Bool { domain.count > range.count }
}

extension OrdinalScale: Sendable where Output: Sendable {}
extension OrdinalScale: Equatable where Output: Equatable {}
