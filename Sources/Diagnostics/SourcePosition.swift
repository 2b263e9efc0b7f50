/// A place in a text file: a line and a column, both counted from 1.
///
/// The column counts UTF-8 bytes, as libcmark does. ``SourceFile/characterColumn(of:)`` is the one
/// conversion to the column that an editor shows.
public struct SourcePosition: Sendable, Hashable, Comparable {
  /// The line, counted from 1.
  public let line: Int
  /// The column in UTF-8 bytes, counted from 1.
  public let column: Int

  /// Makes a position.
  public init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  /// The first position of every file.
  public static let start = SourcePosition(line: 1, column: 1)

  /// Orders positions as they follow in the text.
  public static func < (left: SourcePosition, right: SourcePosition) -> Bool {
    (left.line, left.column) < (right.line, right.column)
  }
}
