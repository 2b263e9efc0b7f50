import CommonMark
import Diagnostics

/// A text in which some places of its file stand out.
///
/// A place that no text of the page shows byte for byte, such as an escape, is left as it is.
struct MarkedText {
  /// Where a link that is no link leads, in the place of a mark.
  static let destination = "mark:"

  private let places: [SourceRange]

  init(_ places: [SourceRange]) { self.places = places.filter { $0.start < $0.end } }

  // Nesting is bounded by InputLimits.
  func marked(_ block: Block) -> Block {
    switch block {
    case .heading(let heading):
      .heading(
        Heading(
          level: heading.level, id: heading.id, content: marked(heading.content),
          range: heading.range))
    case .paragraph(let content, let range): .paragraph(marked(content), range: range)
    case .list(let list):
      .list(
        List(
          marker: list.marker, isTight: list.isTight,
          items: list.items.map { item in
            List.Item(blocks: item.blocks.map(marked), range: item.range)
          }, range: list.range))
    case .blockQuote(let blocks, let range): .blockQuote(blocks.map(marked), range: range)
    case .note(let note): .note(Note(blocks: note.blocks.map(marked), range: note.range))
    case .codeBlock, .thematicBreak, .standaloneImage: block
    }
  }

  private func marked(_ content: [Inline]) -> [Inline] {
    content.flatMap { inline -> [Inline] in
      switch inline {
      case .text(let text, let range): return marked(text, range)
      case .emphasis(let children, let range): return [.emphasis(marked(children), range: range)]
      case .strong(let children, let range): return [.strong(marked(children), range: range)]
      case .link(let link):
        return [
          .link(
            Link(
              destination: link.destination, title: link.title, content: marked(link.content),
              range: link.range))
        ]
      case .code, .image, .softBreak, .lineBreak: return [inline]
      }
    }
  }

  private func marked(_ text: String, _ range: SourceRange) -> [Inline] {
    let bytes = Array(text.utf8)
    let isVerbatim =
      range.start.line == range.end.line && range.end.column - range.start.column == bytes.count
    let found = places.filter { place in
      place.path == range.path && place.start < range.end && range.start < place.end
    }.sorted()
    guard isVerbatim, !found.isEmpty else { return [.text(text, range: range)] }
    var pieces: [Inline] = []
    var position = 0
    func offset(_ place: SourcePosition) -> Int {
      if place.line < range.start.line { return 0 }
      if place.line > range.start.line { return bytes.count }
      return min(max(0, place.column - range.start.column), bytes.count)
    }
    func piece(_ part: Range<Int>) -> Inline {
      .text(String(decoding: bytes[part], as: UTF8.self), range: range)
    }
    for place in found {
      let start = max(position, offset(place.start))
      let end = max(start, offset(place.end))
      if start > position { pieces.append(piece(position..<start)) }
      if end > start {
        pieces.append(
          .link(
            Link(
              destination: Self.destination, title: nil, content: [piece(start..<end)],
              range: place)))
      }
      position = end
    }
    if position < bytes.count { pieces.append(piece(position..<bytes.count)) }
    return pieces
  }
}
