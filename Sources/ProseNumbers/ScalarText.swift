/// A text as Unicode scalars with their places, folded for reading.
///
/// Full-width letters, digits, ％, ． and ＋ become ASCII, every space a plain one, and so `|`, which
/// marks where a line may break; every minus a hyphen; `，` and `。` stay themselves. Bytes that are not UTF-8 become U+FFFD, one each.
struct ScalarText {
  /// The scalars.
  let scalars: [UInt32]
  /// The same with ASCII letters in lower case.
  let lower: [UInt32]
  private let offsets: [Int]

  var count: Int { scalars.count }

  init(_ bytes: [UInt8]) {
    var scalars: [UInt32] = []
    var lower: [UInt32] = []
    var offsets: [Int] = []
    let count = bytes.count
    scalars.reserveCapacity(count)
    lower.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    var (value, missing, start, offset) = (UInt32(0), 0, 0, 0)

    func add(_ scalar: UInt32, at offset: Int) {
      let folded = Self.fold(scalar)
      scalars.append(folded)
      lower.append((0x41...0x5A).contains(folded) ? folded + 0x20 : folded)
      offsets.append(offset)
    }
    for byte in bytes {
      if missing > 0, byte & 0xC0 == 0x80 {
        value = value << 6 | UInt32(byte & 0x3F)
        missing -= 1
        if missing == 0 { add(value, at: start) }
      } else {
        if missing > 0 { add(0xFFFD, at: start) }
        missing = 0
        start = offset
        switch byte {
        case 0..<0x80: add(UInt32(byte), at: offset)
        case 0xC2...0xDF: (value, missing) = (UInt32(byte & 0x1F), 1)
        case 0xE0...0xEF: (value, missing) = (UInt32(byte & 0x0F), 2)
        case 0xF0...0xF4: (value, missing) = (UInt32(byte & 0x07), 3)
        default: add(0xFFFD, at: offset)
        }
      }
      offset += 1
    }
    if missing > 0 { add(0xFFFD, at: start) }
    offsets.append(offset)
    self.scalars = scalars
    self.lower = lower
    self.offsets = offsets
  }

  private static func fold(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A, 0xFF05, 0xFF0E, 0xFF0B:
      scalar - 0xFEE0
    case 0x2212, 0xFF0D, 0x2010, 0x2011: 0x2D
    case 0x09, 0x0A, 0x0D, 0xA0, 0x2009, 0x202F, 0x3000, 0x7C: 0x20
    default: scalar
    }
  }

  /// The scalar at an index; 0 outside the text.
  subscript(index: Int) -> UInt32 { scalars.indices.contains(index) ? scalars[index] : 0 }

  /// The bytes of a range of scalars; an index outside the text counts as its nearest end.
  func bytes(_ range: Range<Int>) -> Range<Int> {
    let low = min(max(range.lowerBound, 0), count)
    let high = min(max(range.upperBound, low), count)
    return offsets[low]..<offsets[high]
  }

  /// The text of a range of scalars.
  func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in scalars[range.clamped(to: 0..<count)] {
      view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(view)
  }

  /// The same, with ASCII letters in lower case.
  func lowerString(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    for scalar in lower[range.clamped(to: 0..<count)] {
      view.append(Unicode.Scalar(scalar) ?? "\u{FFFD}")
    }
    return String(view)
  }

  func isDigit(_ index: Int) -> Bool { Self.isDigit(self[index]) }

  /// Whether an ASCII letter stands here.
  func isLetter(_ index: Int) -> Bool {
    (0x61...0x7A).contains(lower.indices.contains(index) ? lower[index] : 0)
  }

  func isWord(_ index: Int) -> Bool { isDigit(index) || isLetter(index) }

  func isUpperCase(_ index: Int) -> Bool { (0x41...0x5A).contains(self[index]) }

  func isHan(_ index: Int) -> Bool {
    (0x4E00...0x9FFF).contains(self[index]) || (0x3400...0x4DBF).contains(self[index])
  }

  /// The index after one space or hyphen that joins a number with the word behind it.
  func afterJoint(_ index: Int) -> Int {
    self[index] == 0x20 || self[index] == 0x2D ? index + 1 : index
  }

  /// The index after spaces.
  func afterSpaces(_ index: Int) -> Int {
    var index = index
    while self[index] == 0x20 { index += 1 }
    return index
  }

  /// The index after the letters that begin here.
  func endOfLetters(_ index: Int) -> Int {
    var index = index
    while isLetter(index) { index += 1 }
    return index
  }

  static func isDigit(_ scalar: UInt32) -> Bool { (0x30...0x39).contains(scalar) }
}
