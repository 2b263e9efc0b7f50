/// The one range of bytes that a request asks for.
///
/// Source: RFC 9110, section 14.
enum ByteRange: Equatable {
  /// All of it: no range is asked for, several are, or the header is not understood.
  case whole
  /// Some of it.
  case part(Range<Int>)
  /// Nothing of it.
  case unsatisfiable

  /// Reads the header `Range` for a file of a size.
  init(_ header: String?, size: Int) {
    self = header.flatMap { Self.read($0, size) } ?? .whole
  }

  private static func read(_ header: String, _ size: Int) -> ByteRange? {
    guard header.hasPrefix("bytes=") else { return nil }
    let ends = header.dropFirst("bytes=".count).split(
      separator: "-", omittingEmptySubsequences: false)
    guard ends.count == 2, let first = number(ends[0]), let last = number(ends[1]) else {
      return nil
    }
    switch (first, last) {
    case (nil, nil): return nil
    case (nil, let length?):
      return length == 0 || size == 0 ? .unsatisfiable : .part(max(0, size - length)..<size)
    case (let start?, let last):
      if let last, last < start { return nil }
      guard start < size else { return .unsatisfiable }
      return .part(start..<(last.map { min($0, size - 1) + 1 } ?? size))
    }
  }

  /// A number of at most 15 digits; nil inside where there is none, nil where it is something else.
  private static func number(_ text: Substring) -> Int?? {
    if text.isEmpty { return .some(nil) }
    guard text.utf8.count <= 15, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return Int(text)
  }
}
