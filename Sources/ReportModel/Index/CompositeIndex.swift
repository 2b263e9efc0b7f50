public import Indicators

/// The composite index of a report: its data with their origin, and everything computed from them.
///
/// All lists of names and values stand in the order of ``data``: `measures[m]` describes
/// `data.structure.measures[m]`, `measures[m].cells[r]` the region `regions[r]`, and so on.
public struct CompositeIndex: Sendable, Equatable {
  /// What the index is computed from.
  public let data: IndexData
  /// The regions.
  public let regions: [IndexRegion]
  /// The names of the dimensions.
  public let dimensions: [IndexNode]
  /// The names of the main indicators.
  public let mainIndicators: [IndexNode]
  /// The names of the sub-indicators.
  public let subIndicators: [IndexNode]
  /// The measures with their values.
  public let measures: [IndexMeasure]
  /// The alternates with their values; `data.alternates[a].measure` says whose place each takes.
  public let alternates: [IndexMeasure]
  /// What the members of regions contribute to values, in the order of the file.
  public let members: [IndexMember]
  /// Values shown beside the index, in the order of the file.
  public let context: [IndexContext]
  /// The report's claims, each judged, in the order of the file.
  public let claims: [IndexClaim]
  /// The published scores.
  public let scores: IndexScores
  /// What the scores would be under other choices; the first is ``scores``.
  public let scenarios: [Scenario]
  /// How far the ranks depend on choices and values together.
  public let simulation: Simulation
  /// The account of the method.
  public let method: Localized<PageText>
  /// The headings of the account, the same in both languages but for their titles.
  public let methodHeadings: [SectionHeading]

  /// The runs of the published simulation.
  public static let publishedRuns = 10_000
  /// Where the random numbers of the published simulation start.
  public static let publishedSeed: UInt64 = 20_251_122

  /// Puts the data, and what was computed from them and from the claims, together.
  public init(
    data: IndexData, regions: [IndexRegion], dimensions: [IndexNode], mainIndicators: [IndexNode],
    subIndicators: [IndexNode], measures: [IndexMeasure], alternates: [IndexMeasure],
    members: [IndexMember], context: [IndexContext], claims: [StatedClaim],
    method: Localized<PageText>, methodHeadings: [SectionHeading], results: IndexResults
  ) {
    self.data = data
    self.regions = regions
    self.dimensions = dimensions
    self.mainIndicators = mainIndicators
    self.subIndicators = subIndicators
    self.measures = measures
    self.alternates = alternates
    self.members = members
    self.context = context
    self.method = method
    self.methodHeadings = methodHeadings
    scores = results.scores
    scenarios = results.scenarios
    simulation = results.simulation
    self.claims = zip(claims, results.simulation.support).map { claim, support in
      IndexClaim(
        claim, judgement: claim.predicate.judge(results.scores, of: data),
        support: claim.isScore ? support : nil)
    }
  }

  /// The score of a region, from 0 to 100; nil where it has none.
  public func score(of row: IndexRow, in region: Int) -> Double? { scores[row][region].score }

  /// The indices of the claims with a verdict.
  public func claims(_ verdict: Verdict) -> [Int] {
    claims.indices.filter { claims[$0].judgement.verdict == verdict }
  }
}

extension CompositeIndex {
  /// The sources of all values, in the order of the data, each as often as it is named.
  public var sources: [Int] {
    let cells = (measures + alternates).flatMap { $0.cells.compactMap(\.origin.source) }
    return cells + context.compactMap(\.origin.source)
  }
}
