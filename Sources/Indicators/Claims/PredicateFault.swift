/// What keeps a text from being a predicate: where, what, and how to mend it.
public struct PredicateFault: Error, Sendable, Hashable {
  /// The place in UTF-8 bytes from the beginning of the text; a point at its end where something is
  /// lacking there.
  public let range: Range<Int>
  /// What is wrong, in one clause without a full stop.
  public let message: String
  /// How to mend it, in one clause.
  public let help: String
}
