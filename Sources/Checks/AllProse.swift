import CommonMark

/// Every paragraph and heading of a page, wherever it stands.
struct AllProse {
  private(set) var texts: [Prose] = []

  init(_ blocks: [Block]) { visit(blocks) }

  // Nesting is bounded by InputLimits.
  private mutating func visit(_ blocks: [Block]) {
    for block in blocks {
      switch block {
      case .heading(let heading): texts.append(Prose(heading.content, at: heading.range))
      case .paragraph(let content, let range): texts.append(Prose(content, at: range))
      case .list(let list): for item in list.items { visit(item.blocks) }
      case .blockQuote(let blocks, _): visit(blocks)
      case .note(let note): visit(note.blocks)
      case .codeBlock, .thematicBreak, .standaloneImage: break
      }
    }
  }
}
