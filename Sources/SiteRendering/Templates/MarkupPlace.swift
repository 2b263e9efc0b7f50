/// Where in a page's HTML a tag of a template stands, and so what may be printed there.
enum MarkupPlace: Sendable, Equatable {
  /// Between HTML tags: text and finished HTML.
  case content
  /// In an attribute's value between quotation marks: text.
  case quoted(by: UInt8)
  /// In an HTML tag outside quotation marks: nothing, since a space ends a value there.
  case tag
  /// In an HTML comment: text.
  case comment
  /// In a script or a style sheet: finished text alone, since character references mean nothing.
  case script
}

/// Follows the HTML of a template byte by byte, as far as escaping depends on it.
///
/// Sections are read as if each were taken. Source: HTML Standard, section 13.2.5, reduced.
struct MarkupReader {
  /// Where the next byte stands.
  private(set) var place = MarkupPlace.content
  /// What was read since the last `<`, as far as it is needed to know the tag's name.
  private var opening: [UInt8] = []
  /// What was read last in a script or comment, as far as it is needed to see its end.
  private var latest: [UInt8] = []
  private var name: [UInt8] = []

  /// Reads bytes that stand between two tags of the template.
  mutating func read(_ bytes: ArraySlice<UInt8>) {
    for byte in bytes { read(byte) }
  }

  private mutating func read(_ byte: UInt8) {
    switch place {
    case .content:
      guard byte == UInt8(ascii: "<") else { return }
      place = .tag
      opening = []
    case .tag: readInTag(byte)
    case .quoted(let quote): if byte == quote { place = .tag }
    case .comment: readUntil("-->", byte)
    case .script: readUntil("</" + String(decoding: name, as: UTF8.self), byte)
    }
  }

  private mutating func readInTag(_ byte: UInt8) {
    let isFirst = opening.isEmpty
    if opening.count < 10 { opening.append(byte | (isLetter(byte) ? 0x20 : 0)) }
    switch byte {
    case UInt8(ascii: ">"): endTag()
    case UInt8(ascii: "\""), UInt8(ascii: "'"): place = .quoted(by: byte)
    case UInt8(ascii: "-") where opening == Array("!--".utf8):
      place = .comment
      latest = []
    case _ where isFirst && !isLetter(byte) && !"/!?".utf8.contains(byte):
      // A sign of less in text.
      place = .content
    default: break
    }
  }

  private mutating func endTag() {
    let names = ["script", "style"].map { Array($0.utf8) }
    name =
      names.first { opening.starts(with: $0) && !isLetter(opening.dropFirst($0.count).first) } ?? []
    place = name.isEmpty ? .content : .script
    latest = []
  }

  private mutating func readUntil(_ end: String, _ byte: UInt8) {
    latest = latest.suffix(end.utf8.count - 1) + [byte | (isLetter(byte) ? 0x20 : 0)]
    guard latest.elementsEqual(end.utf8) else { return }
    // What follows the name of a closing tag is read as a tag without a name.
    place = place == .comment ? .content : .tag
    opening = [UInt8(ascii: "/")]
  }

  private func isLetter(_ byte: UInt8?) -> Bool {
    byte.map { (0x61...0x7A).contains($0 | 0x20) } ?? false
  }
}
