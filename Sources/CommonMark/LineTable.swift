/// Where the lines of a text begin; lines end at LF, CRLF or CR.
struct LineTable {
  /// The offset of each line's first byte.
  let starts: [Int]
  /// The length of the text.
  let length: Int

  init(_ bytes: [UInt8]) {
    var starts = [0]
    for offset in bytes.indices {
      let endsLine =
        bytes[offset] == 0x0A
        || (bytes[offset] == 0x0D && bytes.byte(at: offset + 1) != 0x0A)
      if endsLine { starts.append(offset + 1) }
    }
    self.starts = starts
    self.length = bytes.count
  }

  /// The bytes of a line (from 1) with its ending; empty at the end for a line that does not exist.
  func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= starts.count else { return length..<length }
    return starts[line - 1]..<(line < starts.count ? starts[line] : length)
  }

  /// The offset of a line and a column, both from 1, kept on that line.
  func offset(line: Int, column: Int) -> Int {
    let range = range(ofLine: line)
    return min(max(range.lowerBound, range.lowerBound + column - 1), range.upperBound)
  }
}
