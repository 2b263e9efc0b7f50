import CommonMark
import Diagnostics

/// The running text of a paragraph, heading or value, with the way back to its place in the file.
///
/// Marks are gone; code, images and links without words are one U+FFFC each, so that nothing is read
/// across them; a line ending is a space.
struct Prose {
  /// The text in UTF-8.
  private(set) var bytes: [UInt8] = []
  /// The links with the bytes of their words, in order.
  private(set) var links: [PlacedLink] = []
  /// The code in it, in order.
  private(set) var codes: [PlacedCode] = []
  /// Whether links can stand in it: in Markdown, not in a value of YAML or a cell.
  let isMarkdown: Bool
  /// The whole of it in the file.
  let range: SourceRange
  private var segments: [Segment] = []

  struct PlacedLink {
    let link: Link
    let range: Range<Int>
  }

  struct PlacedCode {
    let text: String
    let range: SourceRange
  }

  private struct Segment {
    let start: Int
    let place: SourceRange
    /// Whether the bytes in the file are the text's own.
    let isVerbatim: Bool
  }

  init(_ content: [Inline], at range: SourceRange) {
    self.range = range
    isMarkdown = true
    append(content)
  }

  init(_ text: PlacedText) {
    range = text.range
    isMarkdown = false
    append(text.text, at: text.range, isVerbatim: text.isVerbatim)
  }

  private static let hole = "\u{FFFC}"

  private mutating func append(_ text: String, at place: SourceRange, isVerbatim: Bool) {
    segments.append(Segment(start: bytes.count, place: place, isVerbatim: isVerbatim))
    bytes += text.utf8
  }

  // Nesting is bounded by InputLimits.
  private mutating func append(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .text(let text, let place):
        let length = place.end.column - place.start.column
        append(
          text, at: place,
          isVerbatim: place.start.line == place.end.line && length == text.utf8.count)
      case .emphasis(let children, _), .strong(let children, _): append(children)
      case .link(let link):
        let start = bytes.count
        if link.content.isEmpty { append(Self.hole, at: link.range, isVerbatim: false) }
        append(link.content)
        links.append(PlacedLink(link: link, range: start..<bytes.count))
      case .code(let code, let place):
        codes.append(PlacedCode(text: code, range: place))
        append(Self.hole, at: place, isVerbatim: false)
      case .image(let image): append(Self.hole, at: image.range, isVerbatim: false)
      case .softBreak(let place), .lineBreak(let place):
        append(" ", at: place, isVerbatim: false)
      }
    }
  }

  /// The text of some bytes.
  func text(_ range: Range<Int>) -> String {
    String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
  }

  /// The bytes of the sentence in which some bytes stand.
  ///
  /// It goes from one full stop, question or exclamation mark to the next; a Latin one counts where a
  /// space follows.
  func sentence(around range: Range<Int>) -> Range<Int> {
    let middle = range.clamped(to: 0..<bytes.count)
    let start = (0..<middle.lowerBound).last { endsSentence(before: $0) } ?? 0
    let end = (middle.upperBound..<bytes.count).first { endsSentence(before: $0) } ?? bytes.count
    return start..<end
  }

  private static let hanStops = ["。", "！", "？"].map { Array($0.utf8) }

  private func endsSentence(before offset: Int) -> Bool {
    let before = bytes[..<offset]
    if Self.hanStops.contains(where: { before.suffix(3).elementsEqual($0) }) { return true }
    guard bytes[offset] == 0x20, let last = before.last else { return false }
    return [0x2E, 0x21, 0x3F].contains(last)
  }

  /// Where some bytes of the text stand in the file.
  func place(_ range: Range<Int>) -> SourceRange {
    let start = position(of: range.lowerBound, isEnd: false)
    let end = range.isEmpty ? start : position(of: range.upperBound, isEnd: true)
    return SourceRange(path: self.range.path, start: start, end: max(start, end))
  }

  private func position(of offset: Int, isEnd: Bool) -> SourcePosition {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      // The end of a range belongs to the segment before it.
      let isBefore = isEnd ? segments[middle].start < offset : segments[middle].start <= offset
      if isBefore { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return range.start }
    let segment = segments[low - 1]
    guard segment.isVerbatim else { return isEnd ? segment.place.end : segment.place.start }
    let start = segment.place.start
    return SourcePosition(line: start.line, column: start.column + offset - segment.start)
  }
}
