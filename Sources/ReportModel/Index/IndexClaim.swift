public import Indicators

/// A claim of the report, before it is judged.
public struct StatedClaim: Sendable, Equatable {
  /// The id in links.
  public let id: String
  /// The dimension it is about, or the total.
  public let row: IndexRow
  /// What the report claims, in words of our own.
  public let statement: Localized<String>
  /// How the words were turned into a predicate.
  public let reading: Localized<String>
  /// The claim in a form that can be judged.
  public let predicate: Predicate
  /// Whether it is about scores; otherwise it is a fact about published values.
  public let isScore: Bool
  /// Whether it is tested on other data than those the report itself gives for it.
  public let isIndependent: Bool
  /// How sure the reading is.
  public let confidence: Confidence
  /// The section that makes the claim, as in a link `section:…`; ``Report/references`` has it under
  /// that destination where the section exists.
  public let section: String

  /// Makes a claim.
  public init(
    id: String, row: IndexRow, statement: Localized<String>, reading: Localized<String>,
    predicate: Predicate, isScore: Bool, isIndependent: Bool, confidence: Confidence,
    section: String
  ) {
    self.id = id
    self.row = row
    self.statement = statement
    self.reading = reading
    self.predicate = predicate
    self.isScore = isScore
    self.isIndependent = isIndependent
    self.confidence = confidence
    self.section = section
  }
}

/// A claim of the report with its verdict.
@dynamicMemberLookup
public struct IndexClaim: Sendable, Equatable {
  /// What is claimed.
  public let claim: StatedClaim
  /// The verdict by the published scores and values, and what it rests on.
  public let judgement: Judgement
  /// How often it holds in the simulation; nil for a claim about published values.
  public let support: ClaimSupport?

  /// Makes a judged claim.
  public init(_ claim: StatedClaim, judgement: Judgement, support: ClaimSupport?) {
    self.claim = claim
    self.judgement = judgement
    self.support = support
  }

  /// Whether most runs of the simulation contradict the verdict by the published scores.
  public var isContested: Bool {
    guard claim.isScore, let support, support.decided > 0 else { return false }
    return switch judgement.verdict {
    case .agrees: support.holds * 2 < support.decided
    case .disagrees: support.holds * 2 > support.decided
    case .undecided: false
    }
  }

  /// A property of the claim itself.
  public subscript<Value>(dynamicMember path: KeyPath<StatedClaim, Value>) -> Value {
    claim[keyPath: path]
  }
}
