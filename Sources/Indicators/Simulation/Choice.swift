/// A choice of method or data that a simulation varies.
public enum Choice: Sendable, Hashable {
  /// One of the five normalizations.
  case normalization
  /// Arithmetic or geometric means, as drawn; the z scale forces arithmetic ones.
  case aggregation
  /// The weight of a dimension: an index into ``IndexStructure/dimensions``.
  case dimensionWeight(Int)
  /// The weight of a main indicator: an index into ``IndexStructure/mainIndicators``.
  case mainWeight(Int)
  /// The data of a measure, its own or an alternate's: an index into ``IndexStructure/measures``.
  case data(measure: Int)
  /// Whether missing values are left out or drawn.
  case missingRule
  /// Which measure is left out, if one is.
  case leftOut
}

/// The choices of a simulation in the order in which they are drawn, each with its bins.
///
/// A choice among a few has a bin for each; a weight has ten of equal width.
struct ChoiceBins {
  let choices: [Choice]
  /// The number of bins of each choice.
  let counts: [Int]
  /// The first bin of each choice when all are counted through, and their number at the end.
  let starts: [Int]

  static let weightBins = 10

  init(_ data: IndexData) {
    let structure = data.structure
    var choices: [Choice] = [.normalization, .aggregation]
    var counts = [Normalization.allCases.count, Aggregation.allCases.count]
    for dimension in structure.dimensions.indices {
      choices.append(.dimensionWeight(dimension))
      counts.append(Self.weightBins)
    }
    for main in structure.mainIndicatorsByID {
      choices.append(.mainWeight(main))
      counts.append(Self.weightBins)
    }
    for measure in structure.measures.indices {
      let alternates = data.alternates(ofMeasure: measure).count
      guard alternates > 0 else { continue }
      choices.append(.data(measure: measure))
      counts.append(alternates + 1)
    }
    choices += [.missingRule, .leftOut]
    counts += [2, structure.measures.count + 1]
    self.choices = choices
    self.counts = counts
    starts = counts.reduce(into: [0]) { $0.append($0[$0.count - 1] + $1) }
  }
}

extension IndexStructure {
  /// The main indicators sorted by the bytes of their ids, the order in which weights are drawn.
  var mainIndicatorsByID: [Int] {
    mainIndicators.indices.sorted {
      mainIndicators[$0].id.utf8.lexicographicallyPrecedes(mainIndicators[$1].id.utf8)
    }
  }
}
