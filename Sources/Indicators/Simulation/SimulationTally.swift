/// Collects what the runs of a simulation gave.
struct SimulationTally {
  private let runs: Int
  private let regionCount: Int
  private let rows: [IndexRow]
  /// The scores, row × region × run; NaN where there is none.
  private var scores: [Double]
  /// In how many runs each rank occurred: row × region × rank.
  private var rankCounts: [Int]
  /// In how many runs the first region was above the second: row × first × second.
  private var above: [Int]
  private var variance: VarianceTally
  private var claims: [ClaimTally?]
  /// The scores of the run that is being added, then its ranks.
  private var outputs: [Double]
  private var run = 0

  init(_ data: IndexData, runs: Int, claims: [Predicate]) {
    self.runs = runs
    regionCount = data.regions.count
    rows = data.structure.rows
    let count = rows.count * regionCount
    scores = Array(repeating: .nan, count: count * runs)
    rankCounts = Array(repeating: 0, count: count * regionCount)
    above = rankCounts
    outputs = Array(repeating: .nan, count: 2 * count)
    variance = VarianceTally(ChoiceBins(data), width: 2 * count)
    self.claims = claims.map { $0.readsScores ? ClaimTally($0, data) : nil }
  }

  private var count: Int { rows.count * regionCount }

  /// Adds a run.
  mutating func add(_ runScores: [Double], _ bins: [Int]) {
    for (column, score) in runScores.enumerated() {
      scores[column * runs + run] = score
      outputs[column] = score
    }
    for row in rows.indices { rank(row) }
    variance.add(outputs, bins)
    for index in claims.indices { claims[index]?.add(runScores) }
    run += 1
  }

  /// Ranks the regions of a row, and counts who is above whom.
  private mutating func rank(_ row: Int) {
    let start = row * regionCount
    let ranks = count + start
    for region in 0..<regionCount {
      outputs[ranks + region] = outputs[start + region].isNaN ? .nan : 1
    }
    for first in 0..<regionCount {
      for second in first + 1..<max(first + 1, regionCount) {
        let (one, other) = (outputs[start + first], outputs[start + second])
        if one > other + Ranks.tolerance {
          outputs[ranks + second] += 1
          above[(start + first) * regionCount + second] += 1
        } else if other > one + Ranks.tolerance {
          outputs[ranks + first] += 1
          above[(start + second) * regionCount + first] += 1
        }
      }
    }
    for region in 0..<regionCount where !outputs[ranks + region].isNaN {
      rankCounts[(start + region) * regionCount + Int(outputs[ranks + region]) - 1] += 1
    }
  }

  func support() -> [ClaimSupport?] { claims.map { $0?.support } }

  func simulatedRows() -> [SimulatedRow] {
    let shares = variance.shares()
    return rows.enumerated().map { row, id in
      let places = row * regionCount..<(row + 1) * regionCount
      let ranks = count + places.lowerBound..<count + places.upperBound
      return SimulatedRow(
        row: id, regions: places.map(distribution),
        above: places.map { Array(above[$0 * regionCount..<($0 + 1) * regionCount]) },
        scoreShares: shares.map { Array($0[places]) }, rankShares: shares.map { Array($0[ranks]) })
    }
  }

  private func distribution(_ column: Int) -> RankDistribution {
    let counts = Array(rankCounts[column * regionCount..<(column + 1) * regionCount])
    let found = counts.reduce(0, +)
    var scores = Array(scores[column * runs..<(column + 1) * runs])
    if found < runs { scores.removeAll(where: \.isNaN) }
    return RankDistribution(
      counts: counts, withoutScore: runs - found, ranks: Percentiles(counts: counts),
      scores: Percentiles(&scores))
  }
}

/// Counts in how many runs a claim holds.
struct ClaimTally {
  private let program: PredicateProgram
  private let evaluator: CallEvaluator
  private var values: [Double]
  private var stack: [Double]
  private var holds = 0
  private var decided = 0

  init(_ predicate: Predicate, _ data: IndexData) {
    program = predicate.program
    evaluator = CallEvaluator(predicate.calls, of: data)
    values = predicate.calls.map { _ in 0 }
    stack = Array(repeating: 0, count: predicate.program.height)
  }

  var support: ClaimSupport { ClaimSupport(holds: holds, decided: decided) }

  mutating func add(_ scores: [Double]) {
    evaluator.read(scores, into: &values)
    let truth = program.result(values, &stack)
    if truth == 1 { holds += 1 }
    if !truth.isNaN { decided += 1 }
  }
}
