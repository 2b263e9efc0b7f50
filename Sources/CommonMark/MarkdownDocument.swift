public import Diagnostics

/// A page of Markdown as a value: its front matter, its blocks and its opt-outs.
///
/// ```swift
/// let file = SourceFile(path: "a.zh.md", text: "## 算力 {#power}\n\n见[](figure:scale)。\n")
/// let schemes = LinkSchemes(own: ["figure", "section"], forPlaces: "section")
/// let page = MarkdownDocument.read(file, typography: .chinese, schemes: schemes)
/// page.value.blocks  // a heading with the id "power", a paragraph with a link
/// page.diagnostics  // none
/// ```
public struct MarkdownDocument: Sendable, Hashable {
  /// The file's path relative to the project.
  public let path: String
  /// The YAML at its top, or nil where there is none.
  public let frontMatter: FrontMatter?
  /// The blocks in their order; neither comments nor raw HTML nor refused links are among them.
  public let blocks: [Block]
  /// The opt-outs in their order.
  public let optOuts: [OptOut]

  /// Makes a document.
  public init(path: String, frontMatter: FrontMatter?, blocks: [Block], optOuts: [OptOut]) {
    self.path = path
    self.frontMatter = frontMatter
    self.blocks = blocks
    self.optOuts = optOuts
  }

  /// Reads a page and says all that is wrong with it.
  ///
  /// The syntax is CommonMark 0.30 as libcmark parses it, with the changes that `README.md` of this
  /// module lists. A page that passes a limit has no blocks. Costs two parses and a walk,
  /// about 0.1 ms for each KB.
  public static func read(_ file: SourceFile, typography: Typography, schemes: LinkSchemes)
    -> Checked<MarkdownDocument>
  {
    read(file, typography: typography, schemes: schemes, refusals: .all)
  }

  /// What is kept out of a document.
  enum Refusals {
    case all
    /// Nothing but raw HTML and comments, for comparison with plain libcmark.
    case none
  }

  static func read(
    _ file: SourceFile, typography: Typography, schemes: LinkSchemes, refusals: Refusals
  ) -> Checked<MarkdownDocument> {
    let source = PageSource.read(file, typography: typography)
    var reader = DocumentReader(
      file: file, typography: typography, schemes: schemes, refusals: refusals)
    let blocks = source.root.map { reader.blocks($0.children) } ?? []
    let document = MarkdownDocument(
      path: file.path, frontMatter: source.frontMatter, blocks: blocks, optOuts: reader.optOuts)
    return Checked(document, source.diagnostics + reader.diagnostics)
  }
}
