public import Diagnostics

/// One cell of a table: its text and where it stands in the file.
public struct Cell: Sendable, Hashable {
  /// The text without the quotes around it, doubled quotes made single, nothing trimmed.
  public let text: String
  /// The place, with the quotes where there are any; a point for an empty cell.
  public let range: SourceRange

  /// Makes a cell.
  public init(text: String, range: SourceRange) {
    self.text = text
    self.range = range
  }

  /// Whether nothing stands in the cell; a space is something.
  public var isEmpty: Bool { text.isEmpty }
}
