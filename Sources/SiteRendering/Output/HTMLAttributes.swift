import Glibc

/// The attributes of the tags of an HTML or SVG text, in their order; linear.
///
/// Reads what a browser would: comments, closing tags, declarations and the text of `script`,
/// `style`, `title` and `textarea` hold no attributes. Source: HTML Standard, section 13.2.5.
struct HTMLAttributes: Sequence, IteratorProtocol {
  /// Where an attribute's name and value stand, without quotation marks.
  struct Attribute: Equatable {
    let name: Range<Int>
    let value: Range<Int>
  }

  private let bytes: [UInt8]
  private var offset = 0
  /// The name of the tag whose attributes are being read, or nil between tags.
  private var tag: Range<Int>?

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  mutating func next() -> Attribute? {
    while offset < bytes.count {
      if tag == nil {
        moveToTag()
      } else if let attribute = nextInTag() {
        return attribute
      }
    }
    return nil
  }

  /// Moves behind the name of the next opening tag, or to the end.
  private mutating func moveToTag() {
    guard let open = bytes.firstOffset(of: UInt8(ascii: "<"), from: offset) else {
      offset = bytes.count
      return
    }
    offset = open + 1
    if byte == UInt8(ascii: "!"), starts(with: "!--") {
      skip(past: "-->")
    } else if isLetter(byte) {
      let start = offset
      while let byte, !isSpace(byte), byte != UInt8(ascii: ">"), byte != UInt8(ascii: "/") {
        offset += 1
      }
      tag = start..<offset
    } else if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      skip(past: ">")
    }
  }

  /// The next attribute of the open tag, or nil after moving behind the tag's end.
  private mutating func nextInTag() -> Attribute? {
    while let byte, isSpace(byte) || byte == UInt8(ascii: "/") { offset += 1 }
    guard let byte, byte != UInt8(ascii: ">") else {
      offset += 1
      endTag()
      return nil
    }
    let start = offset
    while let byte = self.byte, !isSpace(byte), !Self.endsName.contains(byte) { offset += 1 }
    // A stray sign of equality begins a name, as in a browser.
    if offset == start { offset += 1 }
    let name = start..<offset
    skipSpaces()
    guard self.byte == UInt8(ascii: "=") else {
      return Attribute(name: name, value: offset..<offset)
    }
    offset += 1
    skipSpaces()
    return Attribute(name: name, value: readValue())
  }

  private mutating func readValue() -> Range<Int> {
    guard let quote = byte else { return offset..<offset }
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      let start = offset + 1
      let end = bytes.firstOffset(of: quote, from: start) ?? bytes.count
      offset = Swift.min(end + 1, bytes.count)
      return start..<end
    }
    let start = offset
    while let byte, !isSpace(byte), byte != UInt8(ascii: ">") { offset += 1 }
    return start..<offset
  }

  /// Skips the text of an element that holds no tags.
  private mutating func endTag() {
    defer { tag = nil }
    guard let tag else { return }
    switch tag.count {
    case 5:
      skipText(of: "style", tag)
      skipText(of: "title", tag)
    case 6: skipText(of: "script", tag)
    case 8: skipText(of: "textarea", tag)
    default: break
    }
  }

  private mutating func skipText(of name: String, _ tag: Range<Int>) {
    if bytes[tag].elementsEqual(name.utf8) { skip(to: "</\(name)") }
  }

  private static let endsName = Array("=>/".utf8)
}

// Steps of the scanner.
extension HTMLAttributes {
  private var byte: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || (0x09...0x0D).contains(byte)
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
  }

  private mutating func skipSpaces() {
    while let byte, isSpace(byte) { offset += 1 }
  }

  private func starts(with text: String) -> Bool {
    bytes[Swift.min(offset, bytes.count)...].starts(with: text.utf8)
  }

  private mutating func skip(to text: String) {
    guard let first = text.utf8.first else { return }
    while offset < bytes.count, bytes[offset] != first || !starts(with: text) { offset += 1 }
  }

  private mutating func skip(past text: String) {
    skip(to: text)
    offset = Swift.min(offset + text.utf8.count, bytes.count)
  }

  /// A value with its character references decoded: those that ``HTML`` writes, and numbers.
  static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
    let text = String(decoding: bytes, as: UTF8.self)
    guard bytes.contains(UInt8(ascii: "&")) else { return text }
    let pieces = text.split(separator: "&", omittingEmptySubsequences: false)
    var result = String(pieces.first ?? "")
    for piece in pieces.dropFirst() {
      guard let end = piece.utf8.prefix(10).firstIndex(of: UInt8(ascii: ";")),
        let character = character(named: piece[..<end])
      else {
        result += "&" + piece
        continue
      }
      result.unicodeScalars.append(character)
      result += piece[piece.utf8.index(after: end)...]
    }
    return result
  }

  private static func character(named name: Substring) -> Unicode.Scalar? {
    switch name {
    case "amp": return "&"
    case "lt": return "<"
    case "gt": return ">"
    case "quot": return "\""
    case "apos": return "'"
    default: break
    }
    guard name.first == "#" else { return nil }
    let isHexadecimal = name.dropFirst().first.map { $0 == "x" || $0 == "X" } ?? false
    let digits = name.dropFirst(isHexadecimal ? 2 : 1)
    return UInt32(digits, radix: isHexadecimal ? 16 : 10).flatMap { Unicode.Scalar($0) }
  }
}

extension [UInt8] {
  /// Where a byte stands next, at an offset or behind it; nil where it does not.
  func firstOffset(of byte: UInt8, from start: Int) -> Int? {
    withUnsafeBytes { bytes in
      guard start < bytes.count, let base = bytes.baseAddress,
        let found = memchr(base + start, Int32(byte), bytes.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }
}
