import CommonMark
import Diagnostics

/// A prose as scalars, for rules that look at single characters and their neighbours.
struct TypedText {
  let prose: Prose
  let scalars: [Unicode.Scalar]
  private let offsets: [Int]
  /// Whether each scalar is part of an address that is printed as it is.
  private let isAddress: [Bool]
  /// Whether each scalar stands inside 《》: titles keep their own typography.
  private let isTitle: [Bool]

  init(_ prose: Prose) {
    self.prose = prose
    var scalars: [Unicode.Scalar] = []
    var offsets: [Int] = []
    var isTitle: [Bool] = []
    let count = prose.bytes.count
    scalars.reserveCapacity(count)
    offsets.reserveCapacity(count + 1)
    isTitle.reserveCapacity(count)
    var offset = 0
    var depth = 0
    for scalar in String(decoding: prose.bytes, as: UTF8.self).unicodeScalars {
      scalars.append(scalar)
      offsets.append(offset)
      if scalar == "《" { depth += 1 }
      isTitle.append(depth > 0)
      if scalar == "》" { depth = max(0, depth - 1) }
      offset += UTF8.width(scalar)
    }
    offsets.append(offset)
    self.scalars = scalars
    self.offsets = offsets
    self.isTitle = isTitle
    let addresses = prose.links.filter { Self.isAddress($0, prose) }.map(\.range)
    isAddress =
      addresses.isEmpty
      ? [] : offsets.dropLast().map { offset in addresses.contains { $0.contains(offset) } }
  }

  /// A link whose words are its address, as `<https://…>` gives.
  private static func isAddress(_ link: Prose.PlacedLink, _ prose: Prose) -> Bool {
    let words = prose.text(link.range)
    return words.contains("://") || words == link.link.destination
      || "mailto:" + words == link.link.destination
  }

  subscript(index: Int) -> Unicode.Scalar? {
    scalars.indices.contains(index) ? scalars[index] : nil
  }

  /// Whether rules leave a scalar alone.
  func isSkipped(_ index: Int) -> Bool { isAddress.indices.contains(index) && isAddress[index] }

  func isInTitle(_ index: Int) -> Bool { isTitle.indices.contains(index) && isTitle[index] }

  /// Whether a link that begins the text ends before a scalar.
  func isEndOfOpeningLink(_ index: Int) -> Bool {
    guard let first = prose.links.first?.range, offsets.indices.contains(index) else {
      return false
    }
    return first.lowerBound == 0 && first.upperBound == offsets[index]
  }

  /// Where some scalars stand in the file.
  func place(_ range: Range<Int>) -> SourceRange {
    let range = range.clamped(to: 0..<scalars.count)
    return prose.place(offsets[range.lowerBound]..<offsets[range.upperBound])
  }

  func text(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: scalars[range.clamped(to: 0..<scalars.count)])
    return String(view)
  }
}

extension Unicode.Scalar {
  /// A Chinese character.
  var isHan: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3400...0x4DBF).contains(value)
      || (0x20000...0x3FFFF).contains(value)
  }

  /// Punctuation as wide as a Chinese character.
  var isFullWidthPunctuation: Bool {
    (0x3001...0x3011).contains(value) || (0xFF01...0xFF0F).contains(value)
      || (0xFF1A...0xFF1F).contains(value)
  }

  var isASCIIDigit: Bool { (0x30...0x39).contains(value) }

  var isLatin: Bool {
    (0x41...0x5A).contains(value) || (0x61...0x7A).contains(value)
      || (0xC0...0x24F).contains(value)
  }
}
