/// Finds the ends of code spans in a block, in linear time as long as it is asked from left to right.
struct CodeSpans {
  private let text: [UInt8]
  private let block: Range<Int>
  /// By length: where the runs of so many backticks begin, the last first.
  private var starts: [Int: [Int]] = [:]

  init(_ text: [UInt8], _ block: Range<Int>) {
    self.text = text
    self.block = block
    var offset = block.upperBound - 1
    while offset >= block.lowerBound {
      let end = offset + 1
      while offset >= block.lowerBound, text.byte(at: offset) == 0x60 { offset -= 1 }
      if end > offset + 1 { starts[end - offset - 1, default: []].append(offset + 1) }
      offset -= 1
    }
  }

  /// The offset after the span that the backticks here begin, or after them if they begin none.
  mutating func end(ofSpanAt position: Int) -> Int {
    let end = text.endOfRun(of: 0x60, from: position, to: block.upperBound)
    let length = end - position
    var candidates = starts.removeValue(forKey: length) ?? []
    while let next = candidates.last, next < end { candidates.removeLast() }
    defer { starts[length] = candidates }
    return candidates.last.map { $0 + length } ?? end
  }
}
