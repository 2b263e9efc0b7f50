/// Reads the numbers that a predicate asks for; NaN where something needed is missing, and 1 and 0
/// for truths.
///
/// The calls are made ready once, so that reading them again in every run of a simulation neither
/// allocates nor counts references.
struct CallEvaluator {
  /// A call with positions in the scores instead of names; none holds memory of its own.
  private enum Reading {
    /// A published value, or a rank by it.
    case constant(Double)
    case score(Int)
    case rank(row: Int, region: Int)
    /// The highest score of some regions, a stretch of `members`.
    case highest(row: Int, members: Range<Int>)
    case mean(region: Int)
    case topTwo(row: Int, Int, Int)
  }

  private var readings: [Reading] = []
  private var members: [Int] = []
  private let regionCount: Int
  private let dimensionCount: Int

  init(_ calls: [PredicateCall], of data: IndexData) {
    regionCount = data.regions.count
    dimensionCount = data.structure.dimensions.count
    for call in calls { readings.append(reading(call, data)) }
  }

  /// Reads every call; scores stand row × region with the total last, and NaN is a missing one.
  func read(_ scores: [Double], into values: inout [Double]) {
    for (index, reading) in readings.enumerated() {
      switch reading {
      case .constant(let value): values[index] = value
      case .score(let position): values[index] = scores[position]
      case .rank(let row, let region): values[index] = rank(region, row, scores)
      case .highest(let row, let members): values[index] = highest(members, row, scores)
      case .mean(let region): values[index] = mean(region, scores)
      case .topTwo(let row, let first, let second):
        values[index] = topTwo(first, second, row, scores)
      }
    }
  }

  // MARK: Making ready

  private mutating func reading(_ call: PredicateCall, _ data: IndexData) -> Reading {
    switch call {
    case .score(let row, let region): return .score(start(of: row) + region)
    case .rank(let row, let region): return .rank(row: start(of: row), region: region)
    case .othersMaximum(let row, let named):
      return highest(row, data.regions.indices.filter { !named.contains($0) })
    case .groupMaximum(let row, let group): return highest(row, data.groups[group].regions)
    case .dimensionMean(let region): return .mean(region: region)
    case .topTwo(let row, let first, let second):
      return .topTwo(row: start(of: row), first, second)
    case .value(let measure, let region):
      return .constant(data.cells[measure][region].value ?? .nan)
    case .valueRank(let measure, let region):
      return .constant(Self.valueRank(measure, region, data))
    case .alternate(let alternate, let region):
      return .constant(data.alternates[alternate].cells[region].value ?? .nan)
    }
  }

  private mutating func highest(_ row: IndexRow, _ regions: [Int]) -> Reading {
    let first = members.count
    members += regions
    return .highest(row: start(of: row), members: first..<members.count)
  }

  private func start(of row: IndexRow) -> Int {
    switch row {
    case .dimension(let index): index * regionCount
    case .total: dimensionCount * regionCount
    }
  }

  private static func valueRank(_ measure: Int, _ region: Int, _ data: IndexData) -> Double {
    let direction = data.structure.measures[measure].direction
    let values = data.cells[measure].map(\.value)
    guard let own = values[region], !values.contains(nil) else { return .nan }
    return 1
      + Double(values.compactMap { $0 }.count { direction == .positive ? $0 > own : $0 < own })
  }

  // MARK: Reading scores

  private func rank(_ region: Int, _ row: Int, _ scores: [Double]) -> Double {
    let own = scores[row + region]
    var rank = 1.0
    for index in row..<row + regionCount {
      if scores[index].isNaN { return .nan }
      if scores[index] > own + Ranks.tolerance { rank += 1 }
    }
    return rank
  }

  private func highest(_ members: Range<Int>, _ row: Int, _ scores: [Double]) -> Double {
    var highest = -Double.infinity
    for index in members {
      let score = scores[row + self.members[index]]
      if score.isNaN { return .nan }
      if score > highest { highest = score }
    }
    return highest.isFinite ? highest : .nan
  }

  private func mean(_ region: Int, _ scores: [Double]) -> Double {
    var sum = 0.0
    for dimension in 0..<dimensionCount { sum += scores[dimension * regionCount + region] }
    return sum / Double(dimensionCount)
  }

  private func topTwo(_ first: Int, _ second: Int, _ row: Int, _ scores: [Double]) -> Double {
    let lower = min(scores[row + first], scores[row + second])
    var isTop = 1.0
    for region in 0..<regionCount {
      let score = scores[row + region]
      if score.isNaN { return .nan }
      if region != first, region != second, score >= lower - Ranks.tolerance { isTop = 0 }
    }
    return isTop
  }
}
