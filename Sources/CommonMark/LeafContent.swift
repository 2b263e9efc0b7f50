/// The text of a paragraph or heading as libcmark parses it: its lines without the prefixes of
/// containers, and the way back to the offsets of the whole text.
struct LeafContent {
  private(set) var bytes: [UInt8] = []
  private var lines: [(content: Int, text: Int)] = []

  /// Appends a line, whose ending becomes LF as it does in libcmark.
  mutating func append(_ range: Range<Int>, of text: [UInt8]) {
    lines.append((bytes.count, range.lowerBound))
    var end = range.upperBound
    while end > range.lowerBound, text[end - 1].isLineEnding { end -= 1 }
    bytes += text[range.lowerBound..<end]
    if end < range.upperBound { bytes.append(0x0A) }
  }

  /// Where lines begin.
  var lineOffsets: [Int] { lines.map(\.content) }

  /// The length without white space at the end.
  var trimmedCount: Int {
    var end = bytes.count
    while end > 0, bytes[end - 1].isBlank || bytes[end - 1].isLineEnding { end -= 1 }
    return end
  }

  /// The range in the whole text; it ends on the line of its last byte.
  func textRange(_ range: Range<Int>) -> Range<Int> {
    let start = textOffset(of: range.lowerBound)
    let end = range.isEmpty ? start : textOffset(of: range.upperBound - 1) + 1
    return start..<max(start, end)
  }

  private func textOffset(of offset: Int) -> Int {
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].content <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return lines.first?.text ?? 0 }
    return lines[low - 1].text + offset - lines[low - 1].content
  }
}
