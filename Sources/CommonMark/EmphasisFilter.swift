/// Finds where `*` beside punctuation must be helped to begin or end emphasis in Chinese.
///
/// CommonMark (0.30, section 6.2) tells the two ends of emphasis apart by the spaces around them,
/// which Chinese does not have: in `**算力（EFLOPS）**是` the second run stands between punctuation and
/// a letter, and so cannot end anything. Where a run has punctuation inside and a wide character
/// outside, white space outside would make it the end or the beginning that it is meant to be: so a
/// marker is put there for the parse, and taken out after it. Wide punctuation inside is enough too,
/// whatever letter is outside (`**2025年，**AI`).
///
/// Which side is inside follows from what is open: a run ends emphasis if one as long is open, and
/// begins it otherwise; never does opening punctuation stand before an end, or closing after a
/// beginning. Code, link addresses and `<…>` links are left alone. Takes linear time.
enum EmphasisFilter {
  /// The offsets, ascending, at which a marker goes; `blocks` are paragraphs and headings in order.
  static func markerOffsets(in text: [UInt8], blocks: [Range<Int>], typography: Typography) -> [Int]
  {
    blocks.flatMap { block in
      var scanner = EmphasisScanner(text: text, block: block, typography: typography)
      return scanner.scan()
    }
  }
}

/// Reads one block.
private struct EmphasisScanner {
  private enum Role { case begins, ends, either, neither }

  private let text: [UInt8]
  private let block: Range<Int>
  private let typography: Typography
  private var position: Int
  private var open = OpenRuns()
  private var code: CodeSpans?
  private var markers: [Int] = []
  /// No parenthesis that follows a bracket closes before here.
  private var unclosedUntil = 0

  init(text: [UInt8], block: Range<Int>, typography: Typography) {
    self.text = text
    self.block = block.clamped(to: text.indices)
    self.typography = typography
    self.position = self.block.lowerBound
  }

  mutating func scan() -> [Int] {
    while position < block.upperBound {
      switch text[position] {
      case 0x5C: skipEscape()
      case 0x60: skipCode()
      case 0x3C: skipAutomaticLink()
      case 0x5D: skipAddress()
      case 0x2A: readRun()
      default: position += 1
      }
    }
    return markers
  }

  private mutating func readRun() {
    let start = position
    position = text.endOfRun(of: 0x2A, from: start, to: block.upperBound)
    let count = position - start
    let before = Neighbour(start > block.lowerBound ? text.scalar(before: start) : nil, typography)
    let after = Neighbour(position < block.upperBound ? text.scalar(at: position) : nil, typography)

    switch role(between: before, and: after) {
    case .begins:
      if before.isPunctuation, !before.opens, before.isWide || after.isWide, open.canEnd(count) {
        markers.append(position)
        open.end(count)
      } else {
        open.begin(count)
      }
    case .ends:
      if open.canEnd(count) {
        open.end(count)
      } else if after.isPunctuation, !after.closes, before.isWide || after.isWide {
        markers.append(start)
        open.begin(count)
      }
    case .either:
      if open.canEnd(count) { open.end(count) } else { open.begin(count) }
    case .neither: break
    }
  }

  /// What plain CommonMark lets a run do.
  private func role(between before: Neighbour, and after: Neighbour) -> Role {
    let begins = !after.isSpace && (!after.isPunctuation || before.isSpace || before.isPunctuation)
    let ends = !before.isSpace && (!before.isPunctuation || after.isSpace || after.isPunctuation)
    switch (begins, ends) {
    case (true, true): return .either
    case (true, false): return .begins
    case (false, true): return .ends
    case (false, false): return .neither
    }
  }

  private mutating func skipEscape() {
    position += text.byte(at: position + 1)?.isASCIIPunctuation == true ? 2 : 1
  }

  private mutating func skipCode() {
    var code = self.code ?? CodeSpans(text, block)
    position = code.end(ofSpanAt: position)
    self.code = code
  }

  /// Skips `<scheme:…>`.
  private mutating func skipAutomaticLink() {
    var end = position + 1
    while end < block.upperBound, text[end] > 0x20, text[end] != 0x3C, text[end] != 0x3E {
      end += 1
    }
    position = end < block.upperBound && text[end] == 0x3E ? end + 1 : position + 1
  }

  /// Skips `](…` up to the parenthesis that closes it, or the white space before a title.
  private mutating func skipAddress() {
    position += 1
    guard text.byte(at: position) == 0x28, position >= unclosedUntil else { return }
    var end = position + 1
    var depth = 1
    while end < block.upperBound, depth > 0, text[end] > 0x20 {
      if text[end] == 0x5C {
        end += 1
      } else if text[end] == 0x28 {
        depth += 1
      } else if text[end] == 0x29 {
        depth -= 1
      }
      end += 1
    }
    if depth == 0 { position = end } else { unclosedUntil = end }
  }
}
