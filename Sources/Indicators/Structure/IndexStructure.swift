/// What a composite index is made of: dimensions, main indicators, sub-indicators and measures.
///
/// A tree of four levels below the total. Ids are unique on their level, weights are finite, not
/// negative and not all zero among siblings; a weight counts by its share of its siblings' sum.
/// Measures, sub-indicators and main indicators are counted through the whole tree in its order.
public struct IndexStructure: Sendable, Hashable {
  /// The dimensions in order.
  public let dimensions: [Dimension]
  /// All main indicators, in the order of the tree.
  public let mainIndicators: [MainIndicator]
  /// All sub-indicators, in the order of the tree.
  public let subIndicators: [SubIndicator]
  /// All measures, in the order of the tree: the rows of the data.
  public let measures: [Measure]
  /// The tree as flat arrays.
  let tree: IndexTree

  /// The word that stands for the whole index where a dimension is named.
  public static let totalID = "total"

  /// Makes a structure.
  ///
  /// - Throws: ``IndexFault`` where a rule above is broken.
  public init(_ dimensions: [Dimension]) throws(IndexFault) {
    self.dimensions = dimensions
    mainIndicators = dimensions.flatMap(\.mainIndicators)
    subIndicators = mainIndicators.flatMap(\.subIndicators)
    measures = subIndicators.flatMap(\.measures)
    tree = IndexTree(dimensions)
    try check()
  }

  /// The share of each measure in the total where nothing is missing; the shares add up to 1.
  public var effectiveWeights: [Double] {
    measures.indices.map { measure in
      var share = 1.0
      var node = measure
      while node != tree.total {
        let parent = tree.parents[node]
        let siblings = tree.children[parent]
        share *= tree.weights[node] / siblings.reduce(0) { $0 + tree.weights[$1] }
        node = parent
      }
      return share
    }
  }

  /// The sub-indicator of a measure, as an index into ``subIndicators``.
  public func subIndicator(ofMeasure measure: Int) -> Int {
    tree.parents[measure] - tree.subIndicators.lowerBound
  }

  /// The main indicator of a sub-indicator, as an index into ``mainIndicators``.
  public func mainIndicator(ofSubIndicator subIndicator: Int) -> Int {
    tree.parents[tree.subIndicators.lowerBound + subIndicator] - tree.mainIndicators.lowerBound
  }

  /// The dimension of a measure, as an index into ``dimensions``.
  public func dimension(ofMeasure measure: Int) -> Int {
    tree.parents[tree.parents[tree.parents[measure]]] - tree.dimensions.lowerBound
  }

  private func check() throws(IndexFault) {
    try checkSiblings(dimensions.map { ($0.id, $0.weight) }, of: Self.totalID)
    for dimension in dimensions {
      try checkSiblings(dimension.mainIndicators.map { ($0.id, $0.weight) }, of: dimension.id)
    }
    for main in mainIndicators {
      try checkSiblings(main.subIndicators.map { ($0.id, $0.weight) }, of: main.id)
    }
    for sub in subIndicators {
      try checkSiblings(sub.measures.map { ($0.id, $0.weight) }, of: sub.id)
    }
    try checkUnique(dimensions.map(\.id) + [Self.totalID])
    try checkUnique(mainIndicators.map(\.id))
    try checkUnique(subIndicators.map(\.id))
    try checkUnique(measures.map(\.id))
    for measure in measures {
      let distance = measure.fixedDistance ?? 1
      guard measure.worst.isFinite, distance.isFinite, distance > 0 else {
        throw .goalposts(of: measure.id)
      }
    }
  }

  private func checkSiblings(_ siblings: [(id: String, weight: Double)], of parent: String)
    throws(IndexFault)
  {
    guard !siblings.isEmpty else { throw .empty(parent) }
    for sibling in siblings where !(sibling.weight >= 0 && sibling.weight.isFinite) {
      throw .weight(of: sibling.id)
    }
    guard siblings.contains(where: { $0.weight > 0 }) else { throw .weight(of: parent) }
  }

  private func checkUnique(_ ids: [String]) throws(IndexFault) {
    var seen: Set<String> = []
    for id in ids where !seen.insert(id).inserted { throw .takenID(id) }
  }
}
