public import Diagnostics

/// A piece of text and where it stands, such as a cell of a table.
public struct SourceText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// Its place.
  public let range: SourceRange

  /// Makes a piece of text.
  public init(_ text: String, at range: SourceRange) {
    self.text = text
    self.range = range
  }
}
