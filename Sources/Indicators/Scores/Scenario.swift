/// A computation that differs from the published one in one respect.
public struct Scenario: Sendable, Hashable {
  /// The respect in which it differs.
  public enum Change: Sendable, Hashable {
    /// Another normalization; `frontier` is the published computation itself.
    case normalization(Normalization)
    /// Geometric means instead of arithmetic ones.
    case geometric
    /// The logarithmic normalization with geometric means.
    case logGeometric
    /// Every sub-indicator has the same weight in the whole index.
    case flatWeights
    /// The data of an alternate, as an index into ``IndexData/alternates``, for those of its measure.
    case alternate(Int)
    /// A measure is left out, as an index into ``IndexStructure/measures``.
    case withoutMeasure(Int)
    /// A dimension is left out, as an index into ``IndexStructure/dimensions``.
    case withoutDimension(Int)
    /// Every stand-in is treated as missing.
    case withoutProxies
  }

  /// The respect in which it differs.
  public let change: Change
  /// A name for data files, such as `minmax`, `alternate:ID`, `without:ID`, `without-proxies`.
  public let id: String
  /// The result.
  public let scores: IndexScores
}

extension IndexData {
  /// Every scenario: each normalization (the published one first), geometric means with both
  /// scales, flat weights, each alternate, each measure and each dimension left out, and stand-ins
  /// left out.
  public func scenarios() -> [Scenario] {
    let dimensions = structure.dimensions
    let changes: [Scenario.Change] =
      Normalization.allCases.map(Scenario.Change.normalization)
      + [.geometric, .logGeometric, .flatWeights]
      + alternates.indices.map(Scenario.Change.alternate)
      + (structure.measures.count > 1
        ? structure.measures.indices.map(Scenario.Change.withoutMeasure) : [])
      + (dimensions.count > 1 ? dimensions.indices.map(Scenario.Change.withoutDimension) : [])
      + [.withoutProxies]
    return changes.map(scenario)
  }

  /// One scenario.
  ///
  /// - Precondition: its index is one of this data.
  public func scenario(_ change: Scenario.Change) -> Scenario {
    var kernel = ScoreKernel(self)
    var normalization = Normalization.frontier
    var aggregation = Aggregation.arithmetic
    switch change {
    case .normalization(let other): normalization = other
    case .geometric: aggregation = .geometric
    case .logGeometric: (normalization, aggregation) = (.log, .geometric)
    case .flatWeights: kernel.weights = structure.tree.flatWeights
    case .alternate(let index):
      let alternate = alternates[index]
      for (region, cell) in alternate.cells.enumerated() {
        kernel.values[alternate.measure * regions.count + region] = cell.value ?? .nan
      }
    case .withoutMeasure(let measure): kernel.isIncluded[measure] = false
    case .withoutDimension(let dimension):
      for measure in structure.measures.indices
      where structure.dimension(ofMeasure: measure) == dimension {
        kernel.isIncluded[measure] = false
      }
    case .withoutProxies:
      for (index, cell) in cells.joined().enumerated() where cell.isProxy {
        kernel.values[index] = .nan
      }
    }
    return Scenario(
      change: change, id: id(of: change), scores: kernel.result(normalization, aggregation))
  }

  private func id(of change: Scenario.Change) -> String {
    switch change {
    case .normalization(let normalization): normalization.rawValue
    case .geometric: "geometric"
    case .logGeometric: "log-geometric"
    case .flatWeights: "flat-weights"
    case .alternate(let index): "alternate:\(alternates[index].id)"
    case .withoutMeasure(let measure): "without:\(structure.measures[measure].id)"
    case .withoutDimension(let dimension): "without:\(structure.dimensions[dimension].id)"
    case .withoutProxies: "without-proxies"
    }
  }
}
