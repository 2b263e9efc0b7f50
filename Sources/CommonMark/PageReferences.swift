/// What a page refers to and shows, in reading order: its links, images and headings.
public struct PageReferences: Sendable {
  /// The links, wherever they stand.
  public private(set) var links: [Link] = []
  /// Images inside a line of text.
  public private(set) var inlineImages: [Image] = []
  /// Images that are a block of the page itself.
  public private(set) var placedImages: [Image] = []
  /// Images that are a block inside a list, quotation or note.
  public private(set) var nestedImages: [Image] = []
  /// The headings.
  public private(set) var headings: [Heading] = []
  /// The notes that are a block of the page itself.
  public private(set) var notes: [Note] = []

  /// Walks over the blocks of a page once.
  public init(_ blocks: [Block]) {
    for block in blocks { visit(block, isNested: false) }
  }

  // Nesting is bounded by InputLimits.
  private mutating func visit(_ block: Block, isNested: Bool) {
    switch block {
    case .heading(let heading):
      headings.append(heading)
      visit(heading.content)
    case .paragraph(let content, _): visit(content)
    case .list(let list):
      for item in list.items { for block in item.blocks { visit(block, isNested: true) } }
    case .blockQuote(let blocks, _): for block in blocks { visit(block, isNested: true) }
    case .note(let note):
      if !isNested { notes.append(note) }
      for block in note.blocks { visit(block, isNested: true) }
    case .standaloneImage(let image):
      if isNested { nestedImages.append(image) } else { placedImages.append(image) }
    case .codeBlock, .thematicBreak: break
    }
  }

  private mutating func visit(_ content: [Inline]) {
    for inline in content {
      switch inline {
      case .emphasis(let children, _), .strong(let children, _): visit(children)
      case .link(let link):
        links.append(link)
        visit(link.content)
      case .image(let image): inlineImages.append(image)
      case .text, .code, .softBreak, .lineBreak: break
      }
    }
  }
}
