/// Collects what the runs of a simulation gave.
struct SimulationTally {
  private let runs: Int
  private let regionCount: Int
  private let rowIDs: [IndexRow]
  /// Scores of each run: run × row × region; NaN where there is none.
  private var scores: [Double] = []
  /// Ranks of each run, laid out like the scores.
  private var ranks: [Double] = []
  /// How often the first region was above the second: row × first × second.
  private var above: [Int]
  /// The bins of each run: run × choice.
  private var bins: [Int] = []
  private let choices: ChoiceBins
  private var claims: [ClaimTally?]
  /// The ranks of the run that is being added.
  private var current: [Double]

  init(_ data: IndexData, runs: Int, claims: [Predicate]) {
    self.runs = runs
    regionCount = data.regions.count
    rowIDs = data.structure.rows
    choices = ChoiceBins(data)
    above = Array(repeating: 0, count: rowIDs.count * regionCount * regionCount)
    current = Array(repeating: 0, count: rowIDs.count * regionCount)
    self.claims = claims.map { $0.readsScores ? ClaimTally($0, data) : nil }
    scores.reserveCapacity(runs * current.count)
    ranks.reserveCapacity(runs * current.count)
    bins.reserveCapacity(runs * choices.choices.count)
  }

  /// Adds a run.
  mutating func add(_ runScores: [Double], _ runBins: [Int]) {
    for row in rowIDs.indices {
      for region in 0..<regionCount {
        let own = runScores[row * regionCount + region]
        var rank = 1.0
        for other in 0..<regionCount
        where runScores[row * regionCount + other] > own + Ranks.tolerance {
          rank += 1
          above[(row * regionCount + other) * regionCount + region] += 1
        }
        current[row * regionCount + region] = own.isNaN ? .nan : rank
      }
    }
    scores.append(contentsOf: runScores)
    ranks.append(contentsOf: current)
    bins.append(contentsOf: runBins)
    for index in claims.indices { claims[index]?.add(runScores) }
  }

  func support() -> [ClaimSupport?] { claims.map { $0?.support } }

  func rows() -> [SimulatedRow] {
    let width = rowIDs.count * regionCount
    let variance = VarianceShares(runs: runs, bins: bins, choices: choices)
    let scoreShares = variance.shares(of: scores, width: width)
    let rankShares = variance.shares(of: ranks, width: width)
    return rowIDs.enumerated().map { row, id in
      let columns = row * regionCount..<(row + 1) * regionCount
      return SimulatedRow(
        row: id, regions: columns.map { distribution($0, width) },
        above: columns.map { Array(above[$0 * regionCount..<($0 + 1) * regionCount]) },
        scoreShares: scoreShares.map { Array($0[columns]) },
        rankShares: rankShares.map { Array($0[columns]) })
    }
  }

  private func distribution(_ column: Int, _ width: Int) -> RankDistribution {
    var counts = Array(repeating: 0, count: regionCount)
    var found: [Double] = []
    found.reserveCapacity(runs)
    for run in 0..<runs {
      let rank = ranks[run * width + column]
      guard !rank.isNaN else { continue }
      counts[Int(rank) - 1] += 1
      found.append(scores[run * width + column])
    }
    return RankDistribution(
      counts: counts, withoutScore: runs - found.count, ranks: Percentiles(counts: counts),
      scores: Percentiles(&found))
  }
}

/// Counts in how many runs a claim holds.
struct ClaimTally {
  private let predicate: Predicate
  private let evaluator: CallEvaluator
  private var values: [Double]
  private var stack: [Double]
  private var holds = 0
  private var decided = 0

  init(_ predicate: Predicate, _ data: IndexData) {
    self.predicate = predicate
    evaluator = CallEvaluator(data)
    values = predicate.calls.map { _ in 0 }
    stack = Array(repeating: 0, count: predicate.program.height)
    for (index, call) in predicate.calls.enumerated() where !call.readsScores {
      values[index] = evaluator.value(of: call, [])
    }
  }

  var support: ClaimSupport { ClaimSupport(holds: holds, decided: decided) }

  mutating func add(_ scores: [Double]) {
    for (index, call) in predicate.calls.enumerated() where call.readsScores {
      values[index] = evaluator.value(of: call, scores)
    }
    let truth = predicate.program.result(values, &stack)
    if truth == 1 { holds += 1 }
    if !truth.isNaN { decided += 1 }
  }
}
