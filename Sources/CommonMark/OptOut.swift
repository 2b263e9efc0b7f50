public import Diagnostics

/// A wish, `<!-- reportgen: allow RULE: reason -->`, not to hold the next block to one rule.
///
/// It is only reported here; whoever checks a rule asks whether the block has an opt-out.
public struct OptOut: Sendable, Hashable {
  /// The rule as the author wrote it; it may name none that exists.
  public let rule: String
  /// Why; never empty.
  public let reason: String
  /// The comment.
  public let range: SourceRange
  /// The block that follows the comment, whose ``Block/range`` this is.
  public let block: SourceRange

  /// Makes an opt-out.
  public init(rule: String, reason: String, range: SourceRange, block: SourceRange) {
    self.rule = rule
    self.reason = reason
    self.range = range
    self.block = block
  }
}
