import CommonMark
import Diagnostics
import ReportModel

/// A paragraph, heading or value in both languages.
struct ProsePair {
  let chinese: Prose
  let english: Prose

  subscript(language: Language) -> Prose {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }
}

/// Pairs the blocks of a page's two languages by order and kind.
///
/// Within a heading's section blocks pair one to one. Where kinds differ, the rest of that section
/// is left alone, so that one missing block is reported once.
struct BlockPairs {
  private(set) var pairs: [ProsePair] = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ pages: Localized<CheckedPage>) {
    let chinese = Self.sections(pages.chinese.blocks)
    let english = Self.sections(pages.english.blocks)
    for (left, right) in zip(chinese, english) {
      // Headings that differ are reported where headings are read.
      guard left.id == right.id else { break }
      pair(left.blocks, right.blocks, pages.map { SourceRange(wholeFile: $0.file.path) })
    }
    for (left, right) in zip(pages.chinese.head, pages.english.head) {
      pairs.append(ProsePair(chinese: Prose(left), english: Prose(right)))
    }
  }

  private struct Section {
    let id: String?
    var blocks: [Block]
  }

  private static func sections(_ blocks: [Block]) -> [Section] {
    var sections = [Section(id: nil, blocks: [])]
    for block in blocks {
      if case .heading(let heading) = block {
        sections.append(Section(id: heading.id, blocks: [block]))
      } else {
        sections[sections.count - 1].blocks.append(block)
      }
    }
    return sections
  }

  // Nesting is bounded by InputLimits.
  private mutating func pair(
    _ chinese: [Block], _ english: [Block], _ container: Localized<SourceRange>
  ) {
    for (left, right) in zip(chinese, english) {
      guard left.kind == right.kind else {
        diagnostics.append(
          Diagnostic(
            .blockParity, at: right.opening,
            "\(right.kind) stands where the Chinese text has \(left.kind)",
            help: "give both languages the same blocks in the same order",
            notes: [.init(range: left.opening, message: "the Chinese text")]))
        return
      }
      pair(left, right)
    }
    reportExtra(chinese, english, container)
  }

  private mutating func pair(_ chinese: Block, _ english: Block) {
    switch (chinese, english) {
    case (.heading(let left), .heading(let right)):
      pair(Prose(left.content, at: left.range), Prose(right.content, at: right.range))
    case (.paragraph(let left, let leftRange), .paragraph(let right, let rightRange)):
      pair(Prose(left, at: leftRange), Prose(right, at: rightRange))
    case (.list(let left), .list(let right)): pair(left, right)
    case (.blockQuote(let left, let leftRange), .blockQuote(let right, let rightRange)):
      pair(left, right, Localized(chinese: leftRange, english: rightRange))
    case (.note(let left), .note(let right)):
      pair(left.blocks, right.blocks, Localized(chinese: left.range, english: right.range))
    default: break
    }
  }

  private mutating func pair(_ chinese: Prose, _ english: Prose) {
    let pair = ProsePair(chinese: chinese, english: english)
    pairs.append(pair)
    diagnostics += LinkParity.check(pair) + CodeParity.check(pair)
  }

  private mutating func pair(_ chinese: List, _ english: List) {
    for (left, right) in zip(chinese.items, english.items) {
      pair(
        left.blocks, right.blocks, Localized(chinese: left.range, english: right.range))
    }
    guard chinese.items.count != english.items.count else { return }
    let lists = Localized(chinese: chinese, english: english)
    let longer: Language = chinese.items.count > english.items.count ? .chinese : .english
    let shorter = lists[longer.other]
    let extra = lists[longer].items[shorter.items.count]
    diagnostics.append(
      Diagnostic(
        .blockParity, at: extra.range.opening,
        "item \(shorter.items.count + 1) has no counterpart in the \(longer.other.name) list",
        help: "give both lists the same items",
        notes: [
          .init(
            range: shorter.range.opening,
            message: "the \(longer.other.name) list has \(shorter.items.count)")
        ]))
  }

  private mutating func reportExtra(
    _ chinese: [Block], _ english: [Block], _ container: Localized<SourceRange>
  ) {
    guard chinese.count != english.count else { return }
    let blocks = Localized(chinese: chinese, english: english)
    let longer: Language = chinese.count > english.count ? .chinese : .english
    let shorter = blocks[longer.other]
    let extra = blocks[longer][shorter.count]
    diagnostics.append(
      Diagnostic(
        .blockParity, at: extra.opening,
        "\(extra.kind) has no counterpart in the \(longer.other.name) text",
        help: "add it there, or remove it here",
        notes: [
          .init(
            range: shorter.last?.opening ?? container[longer.other].opening,
            message: "the \(longer.other.name) text ends here")
        ]))
  }
}

extension Language {
  /// The language's name in messages.
  var name: String {
    switch self {
    case .chinese: "Chinese"
    case .english: "English"
    }
  }
}

extension SourceRange {
  /// The first position alone: a whole block would be too long a mark.
  var opening: SourceRange { SourceRange(path: path, start: start) }
}

extension Block {
  /// What messages call the block; blocks of the same kind pair.
  var kind: String {
    switch self {
    case .heading: "a heading"
    case .paragraph: "a paragraph"
    case .list(let list): list.marker == .bullet ? "a bulleted list" : "a numbered list"
    case .blockQuote: "a quotation"
    case .note: "a note"
    case .codeBlock: "code"
    case .thematicBreak: "a rule"
    case .standaloneImage: "a figure or picture"
    }
  }

  var opening: SourceRange { range.opening }
}
