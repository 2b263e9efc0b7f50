/// A stretch of a file: from its first position up to, and without, its end.
public struct SourceRange: Sendable, Hashable, Comparable {
  /// The file's path relative to the project, with `/` between its parts.
  public let path: String
  /// The first position.
  public let start: SourcePosition
  /// The position after the last one; equal to `start` where only a point is known.
  public let end: SourcePosition

  /// Makes a range from `start` up to `end`, or a point where `end` is left out.
  public init(path: String, start: SourcePosition, end: SourcePosition? = nil) {
    self.path = path
    self.start = start
    self.end = end ?? start
  }

  /// Makes a point at the beginning of a file, for what concerns the file as a whole.
  public init(wholeFile path: String) {
    self.init(path: path, start: .start)
  }

  /// Orders ranges by file, then by place.
  public static func < (left: SourceRange, right: SourceRange) -> Bool {
    if left.path != right.path { return left.path.utf8.lexicographicallyPrecedes(right.path.utf8) }
    return (left.start, left.end) < (right.start, right.end)
  }
}
