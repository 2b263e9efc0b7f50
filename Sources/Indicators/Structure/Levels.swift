/// One or several measures that stand for the same thing.
public struct SubIndicator: Sendable, Hashable {
  /// The id, unique among sub-indicators.
  public let id: String
  /// The weight among the sub-indicators of a main indicator.
  public let weight: Double
  /// The measures, in the order of the structure.
  public let measures: [Measure]

  /// Makes a sub-indicator.
  public init(id: String, weight: Double = 1, measures: [Measure]) {
    self.id = id
    self.weight = weight
    self.measures = measures
  }
}

/// A group of sub-indicators.
public struct MainIndicator: Sendable, Hashable {
  /// The id, unique among main indicators.
  public let id: String
  /// The weight among the main indicators of a dimension.
  public let weight: Double
  /// The sub-indicators, in the order of the structure.
  public let subIndicators: [SubIndicator]

  /// Makes a main indicator.
  public init(id: String, weight: Double = 1, subIndicators: [SubIndicator]) {
    self.id = id
    self.weight = weight
    self.subIndicators = subIndicators
  }
}

/// A group of main indicators with a score of its own.
public struct Dimension: Sendable, Hashable {
  /// The id, unique among dimensions; never `total`.
  public let id: String
  /// The weight in the total.
  public let weight: Double
  /// The main indicators, in the order of the structure.
  public let mainIndicators: [MainIndicator]

  /// Makes a dimension.
  public init(id: String, weight: Double = 1, mainIndicators: [MainIndicator]) {
    self.id = id
    self.weight = weight
    self.mainIndicators = mainIndicators
  }
}
