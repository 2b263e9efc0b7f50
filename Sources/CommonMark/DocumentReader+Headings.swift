import Diagnostics

extension DocumentReader {
  /// A heading, its id taken off.
  mutating func heading(_ node: SyntaxNode, level: Int) -> Block {
    var content = node
    var id: String?
    if refusals == .all, let attribute = attribute(at: node) {
      content = SyntaxNode(kind: node.kind, range: node.range, children: attribute.remaining)
      id = check(attribute)
    }
    return .heading(
      Heading(level: level, id: id, content: inlines(of: content), range: file.range(node.range)))
  }

  private struct Attribute {
    /// What stands between the braces.
    let text: String
    let range: Range<Int>
    /// The inlines before it.
    let remaining: [SyntaxNode]
  }

  /// The `{…}` at the end of a heading's text, unless it is escaped.
  private func attribute(at heading: SyntaxNode) -> Attribute? {
    guard let last = heading.children.last, case .text(let text) = last.kind, text.hasSuffix("}")
    else { return nil }
    let bytes = Array(text.utf8)
    guard let brace = bytes.lastIndex(of: 0x7B) else {
      return brokenAttribute(at: heading, ending: last)
    }
    let attribute = bytes[brace...]
    let start = last.range.upperBound - attribute.count
    // Braces around more than a word, such as a set's, are text.
    let isOneWord = !attribute.contains(where: \.isBlank)
    guard attribute.starts(with: [0x7B, 0x23]) || isOneWord, start >= last.range.lowerBound,
      file.bytes[start..<last.range.upperBound].elementsEqual(attribute),
      file.bytes.byte(at: start - 1) != 0x5C
    else { return nil }

    var end = brace
    while end > 0, bytes[end - 1].isBlank { end -= 1 }
    var remaining = Array(heading.children.dropLast())
    if end > 0 {
      let kept = String(decoding: bytes[..<end], as: UTF8.self)
      let range = last.range.lowerBound..<max(last.range.lowerBound, start - (brace - end))
      remaining.append(SyntaxNode(kind: .text(kept), range: range, children: []))
    }
    let inner = String(decoding: attribute.dropFirst().dropLast(), as: UTF8.self)
    return Attribute(
      text: inner, range: start..<last.range.upperBound, remaining: remaining)
  }

  /// An id that CommonMark reads as more than text, such as `{#*a*}`.
  private func brokenAttribute(at heading: SyntaxNode, ending last: SyntaxNode) -> Attribute? {
    let end = last.range.upperBound
    guard
      let start = file.bytes.firstOffset(
        of: [0x7B, 0x23], from: heading.range.lowerBound, to: end)
    else { return nil }
    let text = String(decoding: file.bytes[start + 1..<max(start + 1, end - 1)], as: UTF8.self)
    return Attribute(text: text, range: start..<end, remaining: heading.children)
  }

  private mutating func check(_ attribute: Attribute) -> String? {
    let id = String(attribute.text.dropFirst())
    guard attribute.text.hasPrefix("#"), Self.isID(id) else {
      report(
        .headingID, at: attribute.range, "heading id '{\(attribute.text.excerpt)}' is malformed",
        help:
          "write {#name}: lower-case letters a to z, digits and '-', a letter first; for text write \\{"
      )
      return nil
    }
    let range = file.range(attribute.range)
    if let first = headingIDs[id] {
      report(
        .headingID, at: attribute.range, "heading id '\(id)' stands twice on this page",
        help: "give one of the headings another id",
        notes: [Diagnostic.Note(range: first, message: "'\(id)' stands here first")])
      return nil
    }
    headingIDs[id] = range
    return id
  }

  private static func isID(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first) else { return false }
    return text.utf8.allSatisfy { (0x61...0x7A).contains($0) || $0.isASCIIDigit || $0 == 0x2D }
  }
}
