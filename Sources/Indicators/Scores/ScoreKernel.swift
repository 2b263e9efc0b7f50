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
  /// What of each measure a run needs, without its id, which would be counted.
  private let measures: [(isPositive: Bool, worst: Double)]
  private let normalizers: [Normalizer]
  /// The sum of the weights below each node that take part.
  private var possible: [Double]
  /// Whether no measure that takes part lacks a value.
  private var isComplete = true

  /// A row without at least half of its weight in values has no score; the margin takes up rounding.
  private static let leastCoverage = 0.5 - 1e-9

  init(_ data: IndexData) {
    tree = data.structure.tree
    regionCount = data.regions.count
    measures = data.structure.measures.map { ($0.direction == .positive, $0.worst) }
    normalizers = data.structure.measures.map { Normalizer(fixedDistance: $0.fixedDistance) }
    weights = tree.weights
    isIncluded = data.structure.measures.map { _ in true }
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
    aggregate()
    for row in 0...tree.dimensions.count {
      let node = tree.dimensions.lowerBound + row
      for region in 0..<regionCount {
        let point = points[node * regionCount + region]
        scores[row * regionCount + region] = aggregation == .geometric ? exp(point) : point
      }
    }
  }

  private mutating func normalize(_ normalization: Normalization) {
    let (values, isIncluded, count) = (values, isIncluded, regionCount)
    isComplete = true
    points.withUnsafeMutableBufferPointer { points in
      for measure in tree.measures {
        let definition = measures[measure]
        let (isPositive, worst) = (definition.isPositive, definition.worst)
        var isFull = true
        for index in measure * count..<(measure + 1) * count {
          let value = values[index]
          points[index] = isPositive ? value - worst : worst - value
          if value.isNaN { isFull = false }
        }
        possible[measure] = isIncluded[measure] ? 1 : 0
        if !isFull, isIncluded[measure] { isComplete = false }
        let row = UnsafeMutableBufferPointer(
          rebasing: points[measure * count..<(measure + 1) * count])
        normalizers[measure].apply(normalization, to: row)
      }
    }
    for index in 0..<tree.measures.count * count { coverage[index] = values[index].isNaN ? 0 : 1 }
  }

  /// One point is the least that enters a product.
  private mutating func toLogarithms() {
    for index in 0..<tree.measures.count * regionCount where !points[index].isNaN {
      points[index] = log(max(points[index], 1))
    }
  }

  /// The points of every node from those of its children, each weighted by its share of what is there.
  private mutating func aggregate() {
    for node in tree.nodesAboveMeasures {
      possible[node] = 0
      for child in tree.children[node] where possible[child] > 0 {
        possible[node] += weights[child]
      }
    }
    if isComplete {
      aggregateAll()
    } else {
      for node in tree.nodesAboveMeasures { aggregateAvailable(node) }
    }
  }

  /// Where nothing is missing: coverage is whole, and every child that takes part counts.
  private mutating func aggregateAll() {
    let (tree, possible, weights, count) = (tree, possible, weights, regionCount)
    var points = self.points.mutableSpan
    for node in tree.nodesAboveMeasures {
      let children = tree.children[node]
      for region in 0..<count { points[node &* count &+ region] = possible[node] > 0 ? 0 : .nan }
      for child in children where possible[child] > 0 {
        // Multiplying and dividing an only child's points by its weight could change the last bit.
        let weight = children.count == 1 ? 1 : weights[child]
        for region in 0..<count {
          points[node &* count &+ region] += weight * points[child &* count &+ region]
        }
      }
      guard children.count > 1 else { continue }
      for region in 0..<count { points[node &* count &+ region] /= possible[node] }
    }
    for node in tree.nodesAboveMeasures {
      for region in 0..<count { coverage[node * count + region] = possible[node] > 0 ? 1 : 0 }
    }
  }

  private mutating func aggregateAvailable(_ node: Int) {
    let all = possible[node]
    for region in 0..<regionCount {
      var sum = 0.0
      var present = 0.0
      var covered = 0.0
      for child in tree.children[node] where possible[child] > 0 {
        let index = child * regionCount + region
        covered += weights[child] * coverage[index]
        if !points[index].isNaN {
          sum += weights[child] * points[index]
          present += weights[child]
        }
      }
      let share = all > 0 ? covered / all : 0
      let hasScore =
        present > 0 && (node < tree.dimensions.lowerBound || share >= Self.leastCoverage)
      let index = node * regionCount + region
      coverage[index] = share
      points[index] = hasScore ? sum / present : .nan
    }
  }
}
