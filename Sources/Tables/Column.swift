public import Diagnostics

/// One column of a table: its name, its number and where the header names it.
public struct Column: Sendable, Hashable {
  /// The name, exactly as the header writes it.
  public let name: String
  /// The number, counted from 0 at the left.
  public let index: Int
  /// Where the header names it.
  public let range: SourceRange

  /// Makes a column.
  public init(name: String, index: Int, range: SourceRange) {
    self.name = name
    self.index = index
    self.range = range
  }
}
