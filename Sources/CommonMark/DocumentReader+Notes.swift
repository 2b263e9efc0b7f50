import Diagnostics

extension DocumentReader {
  /// A block quote, or the note that it is if its first line is `[!NOTE]`.
  mutating func blockQuote(_ node: SyntaxNode) -> Block {
    let range = file.range(node.range)
    guard let first = node.children.first, first.kind == .paragraph,
      let marker = marker(of: first)
    else { return .blockQuote(blocks(node.children), range: range) }
    guard marker.text == "[!NOTE]" else {
      report(
        .blockNotAllowed, at: marker.range, "'\(marker.text.excerpt)' begins no kind of note",
        help: "write '[!NOTE]' alone on the first line of the block quote")
      return .blockQuote(blocks(node.children), range: range)
    }
    let rest = marker.rest.isEmpty ? [] : [withoutFirstLine(first, rest: marker.rest)]
    return .note(Note(blocks: blocks(rest + node.children.dropFirst()), range: range))
  }

  private struct NoteMarker {
    let text: String
    let range: Range<Int>
    /// The inlines below it.
    let rest: [SyntaxNode]
  }

  /// The first line of a paragraph, if it is nothing but text that begins like a note.
  private func marker(of paragraph: SyntaxNode) -> NoteMarker? {
    guard let first = paragraph.children.first, case .text(let text) = first.kind,
      text.hasPrefix("[!"), let letter = text.utf8.dropFirst(2).first, letter.isASCIILetter,
      file.bytes.byte(at: first.range.lowerBound) == 0x5B,
      let close = text.firstIndex(of: "]")
    else { return nil }
    guard paragraph.children.count > 1 else {
      return NoteMarker(text: text, range: first.range, rest: [])
    }
    guard paragraph.children[1].kind == .softBreak || paragraph.children[1].kind == .lineBreak
    else {
      let marker = text[...close]
      let end = first.range.lowerBound + marker.utf8.count
      // What stands beside the marker makes it none.
      return NoteMarker(text: "\(marker)…", range: first.range.lowerBound..<end, rest: [])
    }
    return NoteMarker(text: text, range: first.range, rest: Array(paragraph.children.dropFirst(2)))
  }

  private func withoutFirstLine(_ paragraph: SyntaxNode, rest: [SyntaxNode]) -> SyntaxNode {
    let start = rest.first?.range.lowerBound ?? paragraph.range.lowerBound
    return SyntaxNode(
      kind: .paragraph, range: start..<max(start, paragraph.range.upperBound), children: rest)
  }
}
