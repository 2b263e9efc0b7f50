/// Reads the numbers that predicates ask for; NaN where something needed is missing, and 1 and 0
/// for truths.
struct CallEvaluator {
  let data: IndexData
  private var regionCount: Int { data.regions.count }
  private var dimensionCount: Int { data.structure.dimensions.count }

  init(_ data: IndexData) { self.data = data }

  /// A call on scores, row × region with the total last; NaN is a missing score.
  func value(of call: PredicateCall, _ scores: [Double]) -> Double {
    switch call {
    case .score(let row, let region): scores[start(of: row) + region]
    case .rank(let row, let region): rank(region, in: scores[range(of: row)])
    case .othersMaximum(let row, let named):
      highest(scores, row) { region in !named.contains(region) }
    case .groupMaximum(let row, let group):
      highest(scores, row) { region in data.groups[group].regions.contains(region) }
    case .dimensionMean(let region): mean(scores, region)
    case .topTwo(let row, let first, let second): topTwo(scores, row, first, second)
    case .value(let measure, let region): data.cells[measure][region].value ?? .nan
    case .valueRank(let measure, let region): valueRank(measure, region)
    case .alternate(let alternate, let region):
      data.alternates[alternate].cells[region].value ?? .nan
    }
  }

  private func start(of row: IndexRow) -> Int {
    switch row {
    case .dimension(let index): index * regionCount
    case .total: dimensionCount * regionCount
    }
  }

  private func range(of row: IndexRow) -> Range<Int> {
    let start = start(of: row)
    return start..<start + regionCount
  }

  private func rank(_ region: Int, in scores: ArraySlice<Double>) -> Double {
    let own = scores[scores.startIndex + region]
    var rank = 1.0
    for score in scores {
      if score.isNaN { return .nan }
      if score > own + Ranks.tolerance { rank += 1 }
    }
    return rank
  }

  @inline(__always)
  private func highest(_ scores: [Double], _ row: IndexRow, where isMeant: (Int) -> Bool)
    -> Double
  {
    let start = start(of: row)
    var highest = -Double.infinity
    for region in 0..<regionCount where isMeant(region) {
      let score = scores[start + region]
      if score.isNaN { return .nan }
      highest = max(highest, score)
    }
    return highest.isFinite ? highest : .nan
  }

  private func mean(_ scores: [Double], _ region: Int) -> Double {
    var sum = 0.0
    for dimension in 0..<dimensionCount { sum += scores[dimension * regionCount + region] }
    return sum / Double(dimensionCount)
  }

  private func topTwo(_ scores: [Double], _ row: IndexRow, _ first: Int, _ second: Int) -> Double {
    let start = start(of: row)
    let lower = min(scores[start + first], scores[start + second])
    var isTop = 1.0
    for region in 0..<regionCount {
      let score = scores[start + region]
      if score.isNaN { return .nan }
      if region != first, region != second, score >= lower - Ranks.tolerance { isTop = 0 }
    }
    return isTop
  }

  private func valueRank(_ measure: Int, _ region: Int) -> Double {
    let isBetter: (Double, Double) -> Bool =
      data.structure.measures[measure].direction == .positive ? { $0 > $1 } : { $0 < $1 }
    var values: [Double] = []
    for cell in data.cells[measure] {
      guard let value = cell.value else { return .nan }
      values.append(value)
    }
    return 1 + Double(values.count { isBetter($0, values[region]) })
  }
}
