import Indicators
public import ReportModel

/// The results of a composite index as JSON.
///
/// ```
/// {"scores": {DIMENSION: {REGION: number}}, "normalised": {MEASURE: {REGION: number}},
///  "coverage": {DIMENSION: {REGION: number}}, "ranks": {DIMENSION: {REGION: number}},
///  "intervals": {DIMENSION: {REGION: {"low": …, "median": …, "high": …}}},
///  "scenarios": {ID: {"scores": …, "ranks": …}},
///  "monteCarlo": {"runs": …, "seed": …, "scores": {DIMENSION: {REGION: {"low": …}}},
///   "frequencies": {DIMENSION: {REGION: [runs with rank 1, …]}}, "withoutScore": …,
///   "above": {DIMENSION: {REGION: {OTHER: share of runs}}},
///   "scoreVariance": {DIMENSION: {CHOICE: {REGION: share}}}, "rankVariance": …},
///  "claims": {ID: {"dimension": …, "kind": …, "predicate": …, "verdict": …, "independent": …,
///   "confidence": …, "values": {CALL: number}, "support": {"holds": …, "decided": …}}}}
/// ```
///
/// DIMENSION includes `total`; what is missing is null. Numbers are the shortest that read back as
/// the same, or rounded to six significant digits, which do not differ between machines.
public struct IndexJSON: Sendable {
  private let index: CompositeIndex
  private let isRounded: Bool
  private var structure: IndexStructure { index.data.structure }

  /// Takes an index; rounds to six significant digits where `isRounded` says so.
  public init(_ index: CompositeIndex, isRounded: Bool = false) {
    self.index = index
    self.isRounded = isRounded
  }

  /// The text, ending with a line end.
  public var text: String {
    let scores = index.scores
    return JSON.object([
      ("scores", self.scores(scores)),
      (
        "normalised",
        .object(
          zip(structure.measures, scores.normalized).map { measure, points in
            (measure.id, regions { number(points[$0]) })
          })
      ),
      ("coverage", rows { row in regions { number(scores[row][$0].coverage) } }),
      ("ranks", ranks(scores)),
      ("intervals", simulated { percentiles($0.ranks) { .number("\($0)") } }),
      (
        "scenarios",
        .object(
          index.scenarios.map { scenario in
            let results: [(String, JSON)] = [
              ("scores", self.scores(scenario.scores)), ("ranks", ranks(scenario.scores)),
            ]
            return (scenario.id, .object(results))
          })
      ),
      ("monteCarlo", monteCarlo),
      ("claims", .object(index.claims.map { ($0.id, claim($0)) })),
    ]).text
  }

  // MARK: Tables of dimensions × regions

  private func rows(_ value: (IndexRow) -> JSON) -> JSON {
    .object(structure.rows.map { (structure.id(of: $0), value($0)) })
  }

  private func regions(_ value: (Int) -> JSON) -> JSON {
    .object(index.data.regions.enumerated().map { ($1, value($0)) })
  }

  private func scores(_ scores: IndexScores) -> JSON {
    rows { row in regions { number(scores[row][$0].score) } }
  }

  private func ranks(_ scores: IndexScores) -> JSON {
    rows { row in regions { region in scores[row][region].rank.map(integer) ?? .null } }
  }

  // MARK: The simulation

  private func simulated(_ value: (RankDistribution) -> JSON) -> JSON {
    .object(
      index.simulation.rows.map { row in
        (structure.id(of: row.row), regions { value(row.regions[$0]) })
      })
  }

  private var monteCarlo: JSON {
    let simulation = index.simulation
    let runs = Double(simulation.runs)
    return .object([
      ("runs", integer(simulation.runs)), ("seed", .number("\(simulation.seed)")),
      ("scores", simulated { percentiles($0.scores, number) }),
      ("frequencies", simulated { .list($0.counts.map(integer)) }),
      ("withoutScore", simulated { integer($0.withoutScore) }),
      (
        "above",
        .object(
          simulation.rows.map { row in
            let table = regions { first in
              regions { second in number(Double(row.above[first][second]) / runs) }
            }
            return (structure.id(of: row.row), table)
          })
      ),
      ("scoreVariance", shares(\.scoreShares)), ("rankVariance", shares(\.rankShares)),
    ])
  }

  private func shares(_ path: KeyPath<SimulatedRow, [[Double?]]>) -> JSON {
    .object(
      index.simulation.rows.map { row in
        let choices = zip(index.simulation.choices, row[keyPath: path]).map { choice, shares in
          (index.data.id(of: choice), regions { number(shares[$0]) })
        }
        return (structure.id(of: row.row), .object(choices))
      })
  }

  private func percentiles<Value>(
    _ percentiles: Percentiles<Value>?, _ value: (Value) -> JSON
  ) -> JSON {
    guard let percentiles else { return .null }
    return .object([
      ("low", value(percentiles.low)), ("median", value(percentiles.median)),
      ("high", value(percentiles.high)),
    ])
  }

  // MARK: Claims

  private func claim(_ claim: IndexClaim) -> JSON {
    let support = claim.support.map { support in
      JSON.object([("holds", integer(support.holds)), ("decided", integer(support.decided))])
    }
    return .object([
      ("dimension", .string(structure.id(of: claim.row))),
      ("kind", .string(claim.isScore ? "score" : "raw")),
      ("predicate", .string(claim.predicate.text)),
      ("verdict", .string(claim.judgement.verdict.rawValue)),
      ("independent", .bool(claim.isIndependent)),
      ("confidence", .string(claim.confidence.rawValue)),
      ("values", .object(claim.judgement.readings.map { ($0.text, number($0.value)) })),
      ("support", support ?? .null),
    ])
  }

  private func integer(_ number: Int) -> JSON { .number("\(number)") }

  private func number(_ value: Double?) -> JSON {
    guard let value, value.isFinite else { return .null }
    return .number(isRounded ? IndexNumber.data(value) : "\(value)")
  }
}
