public import Diagnostics

/// A block of a page, as CommonMark names them, and two of our own: notes and standalone images.
///
/// Raw HTML is not among them: it is refused when the text is read. Blocks nest at most
/// ``InputLimits/containerDepth`` deep, so that recursion over them is safe.
public enum Block: Sendable, Hashable {
  /// A heading.
  case heading(Heading)
  /// A paragraph; never empty.
  case paragraph([Inline], range: SourceRange)
  /// A list.
  case list(List)
  /// A quotation.
  indirect case blockQuote([Block], range: SourceRange)
  /// An editor's note: a block quote whose first line is `[!NOTE]`.
  case note(Note)
  /// Code on lines of its own.
  case codeBlock(CodeBlock)
  /// A rule across the page.
  case thematicBreak(range: SourceRange)
  /// A paragraph that is one image and nothing else.
  case standaloneImage(Image)

  /// Where it stands, without the empty lines around it.
  public var range: SourceRange {
    switch self {
    case .heading(let heading): heading.range
    case .paragraph(_, let range), .blockQuote(_, let range), .thematicBreak(let range): range
    case .list(let list): list.range
    case .note(let note): note.range
    case .codeBlock(let code): code.range
    case .standaloneImage(let image): image.range
    }
  }
}

/// A heading.
public struct Heading: Sendable, Hashable {
  /// The level, in 1...6.
  public let level: Int
  /// The id written as `{#id}` after the text, matching `[a-z][a-z0-9-]*`; nil where there is none,
  /// and where the one written was refused.
  public let id: String?
  /// The text, without the id.
  public let content: [Inline]
  /// The heading with its marks.
  public let range: SourceRange

  /// Makes a heading.
  public init(level: Int, id: String?, content: [Inline], range: SourceRange) {
    self.level = level
    self.id = id
    self.content = content
    self.range = range
  }
}

/// A list of items.
public struct List: Sendable, Hashable {
  /// How the items are marked.
  public enum Marker: Sendable, Hashable {
    /// With a bullet.
    case bullet
    /// With numbers, the first of which is `start` (0...999,999,999).
    case ordered(start: Int)
  }

  /// One item.
  public struct Item: Sendable, Hashable {
    /// What it holds, possibly nothing.
    public let blocks: [Block]
    /// The item with its marker.
    public let range: SourceRange

    /// Makes an item.
    public init(blocks: [Block], range: SourceRange) {
      self.blocks = blocks
      self.range = range
    }
  }

  /// How the items are marked.
  public let marker: Marker
  /// Whether the items' paragraphs are set without space between them.
  public let isTight: Bool
  /// The items, at least one.
  public let items: [Item]
  /// From the first marker to the end of the last item.
  public let range: SourceRange

  /// Makes a list.
  public init(marker: Marker, isTight: Bool, items: [Item], range: SourceRange) {
    self.marker = marker
    self.isTight = isTight
    self.items = items
    self.range = range
  }
}

/// An editor's note.
public struct Note: Sendable, Hashable {
  /// What it holds, without the `[!NOTE]`.
  public let blocks: [Block]
  /// The note with its marks.
  public let range: SourceRange

  /// Makes a note.
  public init(blocks: [Block], range: SourceRange) {
    self.blocks = blocks
    self.range = range
  }
}

/// Code on lines of its own.
public struct CodeBlock: Sendable, Hashable {
  /// What stands after the opening fence, usually the language; empty for indented code.
  public let info: String
  /// The code, each line with its ending.
  public let text: String
  /// The code with its fences.
  public let range: SourceRange

  /// Makes a code block.
  public init(info: String, text: String, range: SourceRange) {
    self.info = info
    self.text = text
    self.range = range
  }
}
