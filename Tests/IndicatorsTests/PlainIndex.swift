import Glibc
import Indicators

/// An index by nested loops, written from the formulas alone.
struct PlainIndex {
  var structure: [Dimension]
  /// Value of each measure by its id, one a region.
  var values: [String: [Double?]]
  var regionCount: Int
  var normalization = Normalization.frontier
  var isGeometric = false
  /// Factors on the weights of dimensions and main indicators, by id.
  var dimensionFactors: [String: Double] = [:]
  var mainFactors: [String: Double] = [:]
  var leftOut: Set<String> = []

  init(_ data: IndexData) {
    structure = data.structure.dimensions
    regionCount = data.regions.count
    values = [:]
    for (measure, row) in zip(data.structure.measures, data.cells) {
      values[measure.id] = row.map(\.value)
    }
  }

  struct Result {
    /// By dimension id and `total`, one a region.
    var scores: [String: [Double?]] = [:]
    var coverage: [String: [Double]] = [:]
  }

  func result() -> Result {
    var result = Result()
    for region in 0..<regionCount {
      let rows = structure.map { dimension(of: $0, region) }
      for (dimension, row) in zip(structure, rows) {
        result.scores[dimension.id, default: []].append(row.score)
        result.coverage[dimension.id, default: []].append(row.coverage)
      }
      let weights = structure.map { $0.weight * (dimensionFactors[$0.id] ?? 1) }
      let total = combine(zip(weights, rows).map { ($0, $1) }, needsHalf: true)
      result.scores["total", default: []].append(total.score)
      result.coverage["total", default: []].append(total.coverage)
    }
    return result
  }

  func ranks() -> [String: [Int?]] {
    result().scores.mapValues { scores in
      scores.map { own in
        guard let own else { return nil }
        var above = 0
        for case let other? in scores where other > own + 1e-9 { above += 1 }
        return above + 1
      }
    }
  }

  private typealias Node = (score: Double?, coverage: Double, exists: Bool)

  private func dimension(of dimension: Dimension, _ region: Int) -> Node {
    var mains: [(Double, Node)] = []
    for main in dimension.mainIndicators {
      var subs: [(Double, Node)] = []
      for sub in main.subIndicators {
        var measures: [(Double, Node)] = []
        for measure in sub.measures {
          let point = points(of: measure)[region]
          let exists = !leftOut.contains(measure.id)
          measures.append((measure.weight, (point, point == nil ? 0 : 1, exists)))
        }
        subs.append((sub.weight, combine(measures, needsHalf: false)))
      }
      let weight = main.weight * (mainFactors[main.id] ?? 1)
      mains.append((weight, combine(subs, needsHalf: false)))
    }
    return combine(mains, needsHalf: true)
  }

  private func combine(_ children: [(Double, Node)], needsHalf: Bool) -> Node {
    var all = 0.0
    var covered = 0.0
    var weights = 0.0
    var sum = 0.0
    for (weight, child) in children where child.exists {
      all += weight
      covered += weight * child.coverage
      guard let score = child.score else { continue }
      weights += weight
      sum += weight * (isGeometric ? log(max(score, 1)) : score)
    }
    let coverage = all > 0 ? covered / all : 0
    let hasScore = weights > 0 && (!needsHalf || coverage >= 0.5 - 1e-9)
    let mean = isGeometric ? exp(sum / weights) : sum / weights
    return (hasScore ? mean : nil, coverage, all > 0)
  }

  func points(of measure: Measure) -> [Double?] {
    let distances = (values[measure.id] ?? []).map { value in
      value.map { measure.direction == .positive ? $0 - measure.worst : measure.worst - $0 }
    }
    let known = distances.compactMap { $0 }
    let count = Double(known.count)
    var best = known.max() ?? 0
    if case .fixed(let goal) = measure.best { best = abs(goal - measure.worst) }
    let mean = known.reduce(0, +) / count
    let deviation = sqrt(known.map { ($0 - mean) * ($0 - mean) }.reduce(0, +) / count)
    return distances.map { distance -> Double? in
      guard let y = distance, let low = known.min(), let high = known.max() else { return nil }
      switch normalization {
      case .frontier: return best > 0 ? min(100, 100 * max(y, 0) / best) : 0
      case .log: return best > 0 ? 100 * log(1 + min(100, 100 * max(y, 0) / best)) / log(101) : 0
      case .minmax: return high > low ? 100 * (y - low) / (high - low) : 50
      case .z: return deviation > 1e-9 ? 50 + 20 * (y - mean) / deviation : 50
      case .rank:
        let below = Double(known.count { $0 < y })
        let equal = Double(known.count { $0 == y })
        return known.count > 1 ? 100 * (below + (equal - 1) / 2) / (count - 1) : 50
      }
    }
  }
}

extension PlainIndex {
  /// The ranks of some runs of a simulation, drawn as the method says.
  static func simulatedRanks(_ data: IndexData, runs: Int, seed: UInt64) -> [[String: [Int?]]] {
    var random = SplitMix64(seed: seed)
    return (0..<runs).map { _ in
      var index = PlainIndex(data)
      index.draw(data, &random)
      return index.ranks()
    }
  }

  private mutating func draw(_ data: IndexData, _ random: inout SplitMix64) {
    let scales: [Normalization] = [.frontier, .minmax, .log, .z, .rank]
    normalization = scales[Int(random.unit() * 5)]
    isGeometric = random.unit() < 0.5
    if normalization == .z { isGeometric = false }
    for dimension in structure { dimensionFactors[dimension.id] = 0.5 + random.unit() }
    for id in structure.flatMap(\.mainIndicators).map(\.id).sorted() {
      mainFactors[id] = 0.5 + random.unit()
    }
    var sources = data.cells
    for measure in data.structure.measures.indices {
      let alternates = data.alternates.filter { $0.measure == measure }
      guard !alternates.isEmpty else { continue }
      let unit = random.unit()
      guard unit < 0.5 else { continue }
      sources[measure] = alternates[Int(2 * unit * Double(alternates.count))].cells
    }
    let leavesMissingOut = random.unit() < 0.5
    if random.unit() < 0.5 {
      let index = Int(random.unit() * Double(data.structure.measures.count))
      leftOut = [data.structure.measures[index].id]
    }
    for (measure, row) in zip(data.structure.measures, sources) {
      let known = row.compactMap(\.value)
      values[measure.id] = row.map { cell in
        guard case .known(let estimate, _) = cell else {
          let unit = random.unit()
          guard !leavesMissingOut, let low = known.min(), let high = known.max() else { return nil }
          return low + unit * (high - low)
        }
        let (a, c, b) = (estimate.low, estimate.value, estimate.high)
        guard b > a else { return c }
        let unit = random.unit()
        return unit < (c - a) / (b - a)
          ? a + sqrt(unit * (b - a) * (c - a)) : b - sqrt((1 - unit) * (b - a) * (b - c))
      }
    }
  }
}
