/// A text with markers put in, which maps its offsets back and takes the markers out again.
///
/// The marker is a run of U+1680 (OGHAM SPACE MARK), one longer than the longest run in the text
/// itself: so the author's own are never mistaken for it. libcmark counts it as white space beside
/// emphasis, and nowhere else.
struct MarkedText {
  /// The marked text.
  let bytes: [UInt8]
  private let marker: [UInt8]
  private let offsets: [Int]

  /// Puts a marker before each of some offsets, which ascend.
  ///
  /// Nothing is marked where the text has a run of more than 16 of the marker's character.
  init(_ text: [UInt8], markedAt offsets: [Int]) {
    let run = offsets.isEmpty ? 0 : Self.longestRun(in: text)
    guard !offsets.isEmpty, run <= 16 else {
      self.bytes = text
      self.marker = []
      self.offsets = []
      return
    }
    let marker = Array(repeatElement(Self.sign, count: run + 1).joined())
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.count + offsets.count * marker.count)
    var copied = 0
    for offset in offsets {
      bytes += text[copied..<offset]
      bytes += marker
      copied = offset
    }
    bytes += text[copied...]
    self.bytes = bytes
    self.marker = marker
    self.offsets = offsets
  }

  /// The offset in the text before it was marked; an offset inside a marker gives the marker's place.
  func unmarkedOffset(of offset: Int) -> Int {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] + middle * marker.count < offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    guard low > 0 else { return offset }
    return max(offsets[low - 1], offset - low * marker.count)
  }

  /// A piece of the marked text without its markers.
  func unmarked(_ piece: UnsafeBufferPointer<UInt8>) -> String {
    guard !marker.isEmpty, let lead = marker.first, piece.contains(lead) else {
      return String(decoding: piece, as: UTF8.self)
    }
    var result: [UInt8] = []
    result.reserveCapacity(piece.count)
    var offset = piece.startIndex
    while offset < piece.endIndex {
      if piece[offset] == lead, piece[offset...].starts(with: marker) {
        offset += marker.count
      } else {
        result.append(piece[offset])
        offset += 1
      }
    }
    return String(decoding: result, as: UTF8.self)
  }

  private static let sign: [UInt8] = [0xE1, 0x9A, 0x80]

  private static func longestRun(in text: [UInt8]) -> Int {
    var longest = 0
    var current = 0
    var offset = 0
    while offset < text.count {
      if text[offset] == sign[0], text[offset...].starts(with: sign) {
        current += 1
        longest = max(longest, current)
        offset += sign.count
      } else {
        current = 0
        offset += 1
      }
    }
    return longest
  }
}
