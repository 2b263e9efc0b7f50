public import Diagnostics

/// A report that can be published: complete in both languages, numbered, every reference resolved.
///
/// It is made by ReportAssembly and read by SiteRendering. Parts, sections and figures stand in
/// reading order; figures are numbered from 1 without a gap.
public struct Report: Sendable, Equatable {
  /// Title, edition, publisher and the like.
  public let identity: ReportIdentity
  /// The home page.
  public let home: HomePage
  /// The parts in reading order.
  public let parts: [Part]
  /// The pages outside the parts: those of the front, then of the back, then the one about this
  /// edition.
  public let articles: [Article]
  /// The figures; `figures[n - 1]` has the number n.
  public let figures: [Figure]
  /// The sources, in the order of their file.
  public let sources: [Source]
  /// The terms, in the order of their file.
  public let glossary: [Term]
  /// What each internal link destination of the text leads to, by the destination as written.
  public let references: [String: CrossReference]
  /// The site's own words.
  public let words: InterfaceWords
  /// The figure on the home page, by its number; nil where none is named.
  public let cover: Int?
  /// The pictures that the text uses, and those that stand for the report elsewhere.
  public let media: [MediaFile]
  /// The picture that other sites show beside a link to the report, by its index in `media`; nil
  /// where none is named.
  public let share: Localized<Int>?
  /// The composite index; nil where the report has none.
  public let index: CompositeIndex?
  /// The files on which every page depends: cover, words, sources, terms and index.
  ///
  /// Reports of different bytes are different; see ``PageText/file`` and ``Figure/files``.
  public let commonFiles: [SourceFile]

  /// Puts the resolved pieces together.
  public init(
    identity: ReportIdentity, home: HomePage, parts: [Part], articles: [Article], figures: [Figure],
    sources: [Source], glossary: [Term], references: [String: CrossReference],
    words: InterfaceWords, cover: Int?, media: [MediaFile], share: Localized<Int>? = nil,
    index: CompositeIndex? = nil, commonFiles: [SourceFile] = []
  ) {
    self.identity = identity
    self.home = home
    self.parts = parts
    self.articles = articles
    self.figures = figures
    self.sources = sources
    self.glossary = glossary
    self.references = references
    self.words = words
    self.cover = cover
    self.media = media
    self.share = share
    self.index = index
    self.commonFiles = commonFiles
  }
}
