public import Diagnostics

/// What the checks of a report found.
public struct CheckOutcome: Sendable {
  /// Errors and warnings.
  public let diagnostics: [Diagnostic]
  /// What may be made better, for whoever asks.
  public let hints: [Diagnostic]
  /// How much was checked.
  public let tally: CheckTally
  /// The numerals that were not understood, in the order of the text.
  public let unread: [UnreadNumeral]
}

/// A numeral that the reader did not understand.
public struct UnreadNumeral: Sendable, Hashable {
  /// The numeral.
  public let text: String
  /// Where it stands.
  public let range: SourceRange
}

/// How much was checked.
public struct CheckTally: Sendable, Hashable {
  /// Numerals with digits in both languages.
  public internal(set) var numerals = 0
  /// Those of them that were not understood.
  public internal(set) var unread = 0
  /// Numbers bound to data.
  public internal(set) var bound = 0
  /// Pairs of blocks in which a number stands.
  public internal(set) var blocks = 0
  /// Those of them whose numbers agree.
  public internal(set) var agreeingBlocks = 0
  /// Opt-outs of the text.
  public internal(set) var optOuts = 0

  /// Adds what was counted elsewhere.
  mutating func add(_ other: CheckTally) {
    numerals += other.numerals
    unread += other.unread
    bound += other.bound
    blocks += other.blocks
    agreeingBlocks += other.agreeingBlocks
    optOuts += other.optOuts
  }
}
