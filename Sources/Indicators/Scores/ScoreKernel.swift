import Glibc

/// Computes scores over and over without allocating; NaN is a missing value.
///
/// All sums run over the tree in its order, whatever the caller did before, so that equal input
/// gives equal bits.
struct ScoreKernel {
  /// The weight of each node of the tree.
  var weights: [Double]
  /// Whether each measure takes part; a measure that does not is as if it were not in the structure.
  var isIncluded: [Bool]
  /// The values, measure × region; set before `run`, and kept.
  var values: [Double]
  /// Points of each node, node × region; in logarithms below the total where the mean is geometric.
  private(set) var points: [Double]
  /// The scores of each dimension and of the total, row × region.
  private(set) var scores: [Double]
  /// The share of its weight that each node has in values, node × region.
  private(set) var coverage: [Double]

  let tree: IndexTree
  let regionCount: Int
  private let measures: [Measure]
  private let normalizers: [Normalizer]
  /// The sum of the weights below each node that take part.
  private var possible: [Double]

  /// A row without at least half of its weight in values has no score; the margin takes up rounding.
  private static let leastCoverage = 0.5 - 1e-9

  init(_ data: IndexData) {
    tree = data.structure.tree
    regionCount = data.regions.count
    measures = data.structure.measures
    normalizers = measures.map { Normalizer(fixedDistance: $0.fixedDistance) }
    weights = tree.weights
    isIncluded = measures.map { _ in true }
    values = data.cells.joined().map { $0.value ?? .nan }
    let size = tree.count * regionCount
    points = Array(repeating: .nan, count: size)
    coverage = Array(repeating: 0, count: size)
    scores = Array(repeating: .nan, count: (tree.dimensions.count + 1) * regionCount)
    possible = Array(repeating: 0, count: tree.count)
  }

  /// Computes points, scores and coverage from `values`.
  mutating func run(_ normalization: Normalization, _ aggregation: Aggregation) {
    normalize(normalization)
    if aggregation == .geometric { toLogarithms() }
    for node in tree.subIndicators.lowerBound...tree.total { aggregate(node) }
    for row in 0...tree.dimensions.count {
      let node = tree.dimensions.lowerBound + row
      for region in 0..<regionCount {
        let point = points[node * regionCount + region]
        scores[row * regionCount + region] = aggregation == .geometric ? exp(point) : point
      }
    }
  }

  private mutating func normalize(_ normalization: Normalization) {
    let count = regionCount
    for measure in tree.measures {
      let definition = measures[measure]
      possible[measure] = isIncluded[measure] ? 1 : 0
      for index in measure * count..<(measure + 1) * count {
        let value = values[index]
        coverage[index] = value.isNaN ? 0 : 1
        points[index] = definition.distanceFromWorst(value)
      }
      points.withUnsafeMutableBufferPointer { all in
        let row = UnsafeMutableBufferPointer(rebasing: all[measure * count..<(measure + 1) * count])
        normalizers[measure].apply(normalization, to: row)
      }
    }
  }

  /// One point is the least that enters a product.
  private mutating func toLogarithms() {
    for index in 0..<tree.measures.count * regionCount where !points[index].isNaN {
      points[index] = log(max(points[index], 1))
    }
  }

  /// The points of a node from those of its children, each weighted by its share of what is there.
  private mutating func aggregate(_ node: Int) {
    let children = tree.children[node]
    var all = 0.0
    for child in children where possible[child] > 0 { all += weights[child] }
    possible[node] = all
    guard children.count > 1 else { return copy(children.lowerBound, to: node) }
    let needsHalf = node >= tree.dimensions.lowerBound
    points.withUnsafeMutableBufferPointer { points in
      coverage.withUnsafeMutableBufferPointer { coverage in
        for region in 0..<regionCount {
          var sum = 0.0
          var present = 0.0
          var covered = 0.0
          for child in children where possible[child] > 0 {
            let weight = weights[child]
            let index = child * regionCount + region
            covered += weight * coverage[index]
            let point = points[index]
            if !point.isNaN {
              sum += weight * point
              present += weight
            }
          }
          let share = all > 0 ? covered / all : 0
          let hasScore = present > 0 && (!needsHalf || share >= Self.leastCoverage)
          coverage[node * regionCount + region] = share
          points[node * regionCount + region] = hasScore ? sum / present : .nan
        }
      }
    }
  }
}

extension ScoreKernel {
  /// An only child speaks for its parent, unless it weighs nothing.
  private mutating func copy(_ child: Int, to node: Int) {
    let isMeant = possible[node] > 0
    for region in 0..<regionCount {
      let point = points[child * regionCount + region]
      let share = isMeant ? coverage[child * regionCount + region] : 0
      let hasScore = isMeant && (node < tree.dimensions.lowerBound || share >= Self.leastCoverage)
      coverage[node * regionCount + region] = share
      points[node * regionCount + region] = hasScore ? point : .nan
    }
  }
}
