/// A text file as it was read: its path, its bytes and where its lines begin.
///
/// Lines end at LF, CRLF or CR, as CommonMark 0.30 section 2.1 defines them.
public struct SourceFile: Sendable, Hashable {
  /// The path relative to the project, with `/` between its parts; used in messages.
  public let path: String
  /// The content, without a byte-order mark.
  public let bytes: [UInt8]
  /// Whether the content began with a byte-order mark.
  public let hasByteOrderMark: Bool
  private let lineStarts: [Int]

  /// Takes the bytes of a file; a UTF-8 byte-order mark at the beginning is dropped.
  public init(path: String, bytes: [UInt8]) {
    self.path = path
    let mark: [UInt8] = [0xEF, 0xBB, 0xBF]
    self.hasByteOrderMark = bytes.starts(with: mark)
    self.bytes = hasByteOrderMark ? Array(bytes.dropFirst(3)) : bytes
    self.lineStarts = Self.startsOfLines(in: self.bytes)
  }

  /// Takes the text of a file; for tests and for text that was never on disk.
  public init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  /// The content as it was read, with its byte-order mark.
  public var originalBytes: [UInt8] { hasByteOrderMark ? [0xEF, 0xBB, 0xBF] + bytes : bytes }

  /// The number of lines; an empty file has one.
  public var lineCount: Int { lineStarts.count }

  /// The content as a string; bytes that are not UTF-8 appear as U+FFFD.
  public var text: String { String(decoding: bytes, as: UTF8.self) }

  /// The bytes of a line without its ending; empty for a line that does not exist.
  public func line(_ number: Int) -> ArraySlice<UInt8> {
    guard number >= 1, number <= lineStarts.count else { return [] }
    let start = lineStarts[number - 1]
    var end = number < lineStarts.count ? lineStarts[number] : bytes.count
    while end > start, bytes[end - 1] == 0x0A || bytes[end - 1] == 0x0D { end -= 1 }
    return bytes[start..<end]
  }

  /// The position of a byte offset; offsets beyond the end give the position after the last byte.
  ///
  /// Costs a binary search over the lines.
  public func position(atOffset offset: Int) -> SourcePosition {
    let clamped = min(max(offset, 0), bytes.count)
    var low = 0
    var high = lineStarts.count - 1
    while low < high {
      let middle = (low + high + 1) / 2
      if lineStarts[middle] <= clamped { low = middle } else { high = middle - 1 }
    }
    return SourcePosition(line: low + 1, column: clamped - lineStarts[low] + 1)
  }

  /// The range between two byte offsets.
  public func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(
      path: path, start: position(atOffset: offsets.lowerBound),
      end: position(atOffset: offsets.upperBound))
  }

  /// The column that an editor shows for a position: Unicode scalars before it on its line, plus 1.
  public func characterColumn(of position: SourcePosition) -> Int {
    let before = line(position.line).prefix(max(0, position.column - 1))
    return before.count { $0 & 0xC0 != 0x80 } + 1
  }

  private static func startsOfLines(in bytes: [UInt8]) -> [Int] {
    var starts = [0]
    for (index, byte) in bytes.enumerated() {
      let endsLine = byte == 0x0A || (byte == 0x0D && bytes[safe: index + 1] != 0x0A)
      if endsLine { starts.append(index + 1) }
    }
    return starts
  }
}

extension Array {
  /// The element at an index, or nil outside the bounds.
  fileprivate subscript(safe index: Int) -> Element? {
    indices.contains(index) ? self[index] : nil
  }
}
