/// Reading of text as UTF-8 bytes; every offset may lie outside, which gives nil.
extension [UInt8] {
  /// The byte at an offset.
  func byte(at offset: Int) -> UInt8? {
    indices.contains(offset) ? self[offset] : nil
  }

  /// The scalar that begins at an offset, in bytes known to be UTF-8.
  func scalar(at offset: Int) -> Unicode.Scalar? {
    guard let lead = byte(at: offset) else { return nil }
    if lead < 0x80 { return Unicode.Scalar(lead) }
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard offset + length <= count else { return nil }
    var value = UInt32(lead) & (0xFF >> UInt32(length + 1))
    for index in offset + 1..<offset + length {
      value = value << 6 | UInt32(self[index] & 0x3F)
    }
    return Unicode.Scalar(value)
  }

  /// The scalar that ends before an offset, in bytes known to be UTF-8.
  func scalar(before offset: Int) -> Unicode.Scalar? {
    var start = offset - 1
    while let byte = byte(at: start), byte & 0xC0 == 0x80 { start -= 1 }
    return scalar(at: start)
  }

  /// The offset after the run of one byte that begins here.
  func endOfRun(of byte: UInt8, from offset: Int, to limit: Int) -> Int {
    var end = offset
    while end < limit, self.byte(at: end) == byte { end += 1 }
    return end
  }

  /// The first offset at which a short sequence stands, from `start` and ending before `limit`.
  func firstOffset(of sequence: [UInt8], from start: Int, to limit: Int) -> Int? {
    var offset = Swift.max(0, start)
    while offset + sequence.count <= Swift.min(limit, count) {
      if self[offset..<offset + sequence.count].elementsEqual(sequence) { return offset }
      offset += 1
    }
    return nil
  }
}

extension UInt8 {
  /// Whether it is one of the signs that CommonMark counts as ASCII punctuation.
  var isASCIIPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }

  /// Whether it is an ASCII letter.
  var isASCIILetter: Bool {
    switch self {
    case 0x41...0x5A, 0x61...0x7A: true
    default: false
    }
  }

  /// Whether it is an ASCII digit.
  var isASCIIDigit: Bool { (0x30...0x39).contains(self) }

  /// Whether it is a space or a tab.
  var isBlank: Bool { self == 0x20 || self == 0x09 }

  /// Whether it ends a line.
  var isLineEnding: Bool { self == 0x0A || self == 0x0D }
}
