/// The levels of an index as one row of nodes.
///
/// Measures, sub-indicators, main indicators, dimensions, total: every node stands before its parent,
/// and siblings stand together.
struct IndexTree: Sendable, Hashable {
  let measures: Range<Int>
  let subIndicators: Range<Int>
  let mainIndicators: Range<Int>
  let dimensions: Range<Int>
  /// The last node.
  let total: Int
  /// The parent of each node; the total is its own.
  let parents: [Int]
  /// The children of each node; empty for measures.
  let children: [Range<Int>]
  let weights: [Double]

  init(_ structure: [Dimension]) {
    let mains = structure.flatMap(\.mainIndicators)
    let subs = mains.flatMap(\.subIndicators)
    let leaves = subs.flatMap(\.measures)
    measures = leaves.indices
    subIndicators = measures.upperBound..<measures.upperBound + subs.count
    mainIndicators = subIndicators.upperBound..<subIndicators.upperBound + mains.count
    dimensions = mainIndicators.upperBound..<mainIndicators.upperBound + structure.count
    total = dimensions.upperBound

    var children = measures.map { _ in 0..<0 }
    var first = 0
    let counts =
      subs.map(\.measures.count) + mains.map(\.subIndicators.count)
      + structure.map(\.mainIndicators.count) + [structure.count]
    for count in counts {
      children.append(first..<first + count)
      first += count
    }
    var parents = Array(repeating: total, count: total + 1)
    for node in children.indices {
      for child in children[node] { parents[child] = node }
    }
    self.parents = parents
    self.children = children
    weights =
      leaves.map(\.weight) + subs.map(\.weight) + mains.map(\.weight) + structure.map(\.weight)
      + [1]
  }

  var count: Int { total + 1 }

  /// Every node that has children, each behind all below it.
  var nodesAboveMeasures: ClosedRange<Int> { subIndicators.lowerBound...total }

  /// Weights that make every sub-indicator count the same in the whole index.
  var flatWeights: [Double] {
    var weights = self.weights
    for node in subIndicators { weights[node] = 1 }
    for node in subIndicators.upperBound..<total {
      weights[node] = children[node].reduce(0) { $0 + weights[$1] }
    }
    return weights
  }
}
