/// What the index says about a claim.
public enum Verdict: String, CaseIterable, Sendable, Hashable {
  /// The predicate is true.
  case agrees
  /// The predicate is false.
  case disagrees
  /// A value it needs is missing.
  case undecided
}

/// One value that a predicate read.
public struct PredicateReading: Sendable, Hashable {
  /// What was read.
  public let call: PredicateCall
  /// The call as the predicate writes it, without spaces.
  public let text: String
  /// The value, 1 or 0 for a truth; nil where it is missing.
  public let value: Double?
}

/// A verdict with what it rests on.
public struct Judgement: Sendable, Hashable {
  /// The verdict.
  public let verdict: Verdict
  /// Every value the predicate reads, each once, in the order of its text.
  public let readings: [PredicateReading]
}

extension Predicate {
  /// Judges the claim by the scores of one computation.
  ///
  /// - Precondition: `data` has the names that the predicate was read with.
  public func judge(_ scores: IndexScores, of data: IndexData) -> Judgement {
    let flat = (scores.dimensions + [scores.total]).joined().map { $0.score ?? .nan }
    var values = calls.map { _ in 0.0 }
    CallEvaluator(calls, of: data).read(flat, into: &values)
    var stack = Array(repeating: 0.0, count: program.height)
    let readings = zip(zip(calls, callTexts), values).map { call, value in
      PredicateReading(call: call.0, text: call.1, value: value.isNaN ? nil : value)
    }
    return Judgement(verdict: Verdict(program.result(values, &stack)), readings: readings)
  }
}

extension Verdict {
  init(_ truth: Double) {
    self = truth.isNaN ? .undecided : truth == 1 ? .agrees : .disagrees
  }
}
