public import CommonMark
public import Diagnostics
public import ReportModel

/// What the checks look at: the pages in both languages, and what their links lead to.
public struct CheckedReport: Sendable {
  /// The pages, each in both languages, in reading order.
  public let pages: [Localized<CheckedPage>]
  /// Texts of data and definitions that stand in both languages.
  public let texts: [Localized<PlacedText>]
  /// The figures.
  public let figures: [Figure]
  /// What each internal link leads to, by its destination.
  public let references: [String: CrossReference]
  /// The index that `score:` links read; nil where there is none.
  public let index: CompositeIndex?

  /// Puts the pieces together.
  public init(
    pages: [Localized<CheckedPage>], texts: [Localized<PlacedText>], figures: [Figure],
    references: [String: CrossReference], index: CompositeIndex? = nil
  ) {
    self.pages = pages
    self.texts = texts
    self.figures = figures
    self.references = references
    self.index = index
  }
}

/// A page in one language, as it was read.
public struct CheckedPage: Sendable {
  /// The file.
  public let file: SourceFile
  /// Title and summary, where they could be read.
  public let head: [PlacedText]
  /// The body.
  public let blocks: [Block]
  /// The wishes not to hold a block to a rule.
  public let optOuts: [OptOut]
  /// Where its links, then its images lead, as written.
  let destinations: [String]

  /// Makes a page; of what its blocks refer to, where that is known already.
  public init(
    file: SourceFile, head: [PlacedText], blocks: [Block], optOuts: [OptOut],
    references: PageReferences? = nil
  ) {
    let references = references ?? PageReferences(blocks)
    destinations =
      references.links.map(\.destination) + references.placedImages.map(\.destination)
    self.file = file
    self.head = head
    self.blocks = blocks
    self.optOuts = optOuts
  }
}

/// A text without marks and where it stands, such as a value in YAML or a cell of a table.
public struct PlacedText: Sendable, Hashable {
  /// The text.
  public let text: String
  /// Where it stands.
  public let range: SourceRange
  /// Whether the bytes at `range` begin with the text itself, without quotes or escapes.
  public let isVerbatim: Bool

  /// Makes a text.
  public init(_ text: String, at range: SourceRange, isVerbatim: Bool) {
    self.text = text
    self.range = range
    self.isVerbatim = isVerbatim
  }
}
