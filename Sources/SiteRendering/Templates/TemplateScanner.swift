import Diagnostics

/// Finds the tags of one template in one pass over its bytes.
///
/// Accepts the part of Mustache that can be checked before anything is rendered: names, sections,
/// partials and comments. Source: mustache(5), without lambdas, inheritance and delimiter changes.
/// It must never see fewer tags than swift-mustache does, nor others: what the two might read
/// differently is refused (a tag over two lines, a tag that melts into a combining mark).
struct TemplateScanner {
  private let file: SourceFile
  private var offset = 0
  private var markup = MarkupReader()
  private var tags: [TemplateTag] = []
  private var diagnostics: [Diagnostic] = []

  private init(_ file: SourceFile) {
    self.file = file
  }

  /// The tags of a template, in their order, with what is wrong with single tags.
  static func scan(_ file: SourceFile) -> Checked<[TemplateTag]> {
    var scanner = TemplateScanner(file)
    while let open = scanner.file.bytes.firstPair(of: UInt8(ascii: "{"), from: scanner.offset) {
      scanner.markup.read(scanner.file.bytes[scanner.offset..<open])
      scanner.readTag(at: open)
    }
    if file.bytes.last == UInt8(ascii: "{") { scanner.reportLastBrace() }
    return Checked(scanner.tags, scanner.diagnostics)
  }

  /// Reads the tag whose braces stand at an offset, and moves behind it.
  private mutating func readTag(at open: Int) {
    let bytes = file.bytes
    let sigil = open + 2 < bytes.count ? bytes[open + 2] : 0
    let isTriple = sigil == UInt8(ascii: "{")
    let isComment = sigil == UInt8(ascii: "!")
    let lineEnd = bytes[open...].firstIndex { $0 == 0x0A || $0 == 0x0D } ?? bytes.count
    let limit = isComment ? bytes.count : lineEnd
    guard let close = bytes.firstPair(of: UInt8(ascii: "}"), from: open + 2), close < limit else {
      reportUnclosed(open..<lineEnd)
      return
    }
    let isClosedTwice = close + 2 < bytes.count && bytes[close + 2] == UInt8(ascii: "}")
    let end = isTriple && isClosedTwice ? close + 3 : close + 2
    offset = end
    guard !isTriple || isClosedTwice else {
      report(open..<end, "opens with three braces and closes with two", help: "write {{{name}}}")
      return
    }
    guard !meltsIntoText(open..<end) else { return }
    guard !isComment else { return }
    readName(inTag: open..<end, content: (open + 2)..<close)
  }

  private mutating func readName(inTag tag: Range<Int>, content: Range<Int>) {
    guard let first = file.bytes[content].first else {
      report(tag, "is empty", help: Self.forms)
      return
    }
    if let refusal = Self.refusals[first] {
      report(tag, refusal.message, help: refusal.help)
      return
    }
    let kind = Self.kinds[first] ?? .text
    let inner = kind == .text ? content : (content.lowerBound + 1)..<content.upperBound
    let isBlank: (UInt8) -> Bool = { $0 == 0x20 || $0 == 0x09 }
    let bytes = file.bytes[inner].drop(while: isBlank)
    let end = (bytes.lastIndex { !isBlank($0) }).map { $0 + 1 } ?? bytes.startIndex
    let place = bytes.startIndex..<end
    let name = String(decoding: file.bytes[place], as: UTF8.self)
    if kind == .partial, name.first == "*" {
      report(tag, "chooses its partial by a value", help: "name the partial: {{> name}}")
      return
    }
    if kind != .partial, let bracket = name.firstIndex(of: "(") {
      reportTransform(String(name[..<bracket]), at: place)
      return
    }
    guard Self.isName(name, isPartial: kind == .partial) else {
      report(tag, name.isEmpty ? "is empty" : "does not hold a name alone", help: Self.forms)
      return
    }
    tags.append(
      TemplateTag(
        kind: kind, name: name, source: text(tag), range: file.range(tag),
        nameRange: file.range(place), place: markup.place))
  }

  private static let forms =
    "a tag is {{name}}, {{{name}}}, {{#name}}, {{^name}}, {{/name}}, {{> partial}} or {{! comment}}"

  private static let kinds: [UInt8: TemplateTag.Kind] = [
    UInt8(ascii: "{"): .html, UInt8(ascii: "&"): .html, UInt8(ascii: "#"): .section,
    UInt8(ascii: "^"): .inverted, UInt8(ascii: "/"): .close, UInt8(ascii: ">"): .partial,
  ]

  private static let refusals: [UInt8: (message: String, help: String)] = [
    UInt8(ascii: "="): ("changes the delimiters", "write every tag with {{ and }}"),
    UInt8(ascii: "<"): ("inherits from a template", "call it as a partial: {{> name}}"),
    UInt8(ascii: "$"): ("opens a block", "use a section {{#name}} or a partial {{> name}}"),
    UInt8(ascii: "%"): ("sets an option", "remove it: templates are HTML"),
  ]

  /// Letters, digits, `_` and `-`, in parts with a dot between them; a partial's may have slashes.
  private static func isName(_ name: String, isPartial: Bool) -> Bool {
    let separator = UInt8(ascii: isPartial ? "/" : ".")
    let parts = name.utf8.split(separator: separator, omittingEmptySubsequences: false)
    return parts.allSatisfy { part in
      !part.isEmpty
        && part.allSatisfy { byte in
          switch byte {
          case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
            true
          default: false
          }
        }
    }
  }
}

// What is wrong with a tag.
extension TemplateScanner {
  private func text(_ range: Range<Int>) -> String {
    let scalars = String(decoding: file.bytes[range], as: UTF8.self).unicodeScalars
    guard scalars.count > 60 else { return String(scalars) }
    return String(scalars.prefix(59)) + "…"
  }

  private mutating func report(_ range: Range<Int>, _ message: String, help: String) {
    diagnostics.append(
      Diagnostic(
        .brokenTemplate, at: file.range(range), "'\(text(range))' \(message)", help: help))
  }

  private mutating func reportUnclosed(_ range: Range<Int>) {
    report(range, "does not end on its line", help: "close the tag with '}}'")
    offset = range.lowerBound + 2
  }

  private mutating func reportTransform(_ name: String, at range: Range<Int>) {
    diagnostics.append(
      Diagnostic(
        .unknownTransform, at: file.range(range), "'\(name)' is a transform; templates have none",
        help: "write the name alone: the text is given as it shall appear"))
  }

  /// swift-mustache cannot read a brace that is the last character.
  private mutating func reportLastBrace() {
    let end = file.bytes.count
    guard file.bytes.firstPair(of: UInt8(ascii: "{"), from: end - 2) == nil else { return }
    report((end - 1)..<end, "ends the file", help: "end the file with a line feed")
  }

  /// swift-mustache reads by characters: a brace that forms one with its neighbour is none to it.
  private mutating func meltsIntoText(_ tag: Range<Int>) -> Bool {
    let text = file.bytes
    let inner = tag.upperBound - 2
    let isWhole = [tag.lowerBound, inner, tag.upperBound].allSatisfy { boundary in
      let before = text[..<boundary].suffix(4)
      let after = text[boundary...].prefix(4)
      let left =
        String(decoding: before, as: UTF8.self).unicodeScalars.last.map { String($0) } ?? ""
      let right =
        String(decoding: after, as: UTF8.self).unicodeScalars.first.map { String($0) } ?? ""
      return (left + right).count == left.count + right.count
    }
    if isWhole { return false }
    report(
      tag, "touches a character that combines with its neighbour",
      help: "put the combining mark and its base letter on the same side of the braces")
    return true
  }
}

extension [UInt8] {
  /// The first place at or behind an offset where a byte stands twice.
  fileprivate func firstPair(of byte: UInt8, from offset: Int) -> Int? {
    guard offset >= 0, count >= 2 else { return nil }
    var index = offset
    while index < count - 1 {
      if self[index] == byte, self[index + 1] == byte { return index }
      index += 1
    }
    return nil
  }
}
