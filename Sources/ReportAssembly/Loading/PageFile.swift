import CommonMark
import Diagnostics
import ReportModel

/// A page as it was read: front matter and body, nothing resolved yet.
///
/// A class, never changed: a large report has thousands, which are passed on at every run.
final class LoadedPage: Sendable {
  let file: SourceFile
  let title: String
  let summary: String
  let blocks: [Block]
  let optOuts: [OptOut]
  /// Title and summary with their places, where they could be read.
  let head: [Located<String>]
  /// Whether the front matter could be read as it was meant.
  let hasSoundHead: Bool
  /// Where it says that it is a draft; nil where it does not.
  let draftMark: SourceRange?
  /// What the blocks refer to and show.
  let references: PageReferences

  init(
    file: SourceFile, title: String, summary: String, blocks: [Block], optOuts: [OptOut],
    head: [Located<String>], hasSoundHead: Bool = true, draftMark: SourceRange? = nil
  ) {
    self.hasSoundHead = hasSoundHead
    self.file = file
    self.title = title
    self.summary = summary
    self.blocks = blocks
    self.optOuts = optOuts
    self.head = head
    self.draftMark = draftMark
    references = PageReferences(blocks)
  }

  /// The text for the report; to be called once everything is resolved.
  var text: PageText { text(isDraft: draftMark != nil) }

  /// The text as that of a draft, or not.
  func text(isDraft: Bool) -> PageText {
    PageText(title: title, summary: summary, blocks: blocks, file: file, isDraft: isDraft)
  }

  /// The whole file, for messages about the page.
  var range: SourceRange { SourceRange(wholeFile: file.path) }
}

extension LoadedPage {
  /// A page without text, in the place of one of which neither half can be read.
  convenience init(empty stem: String) {
    self.init(
      file: SourceFile(path: stem, bytes: []), title: "", summary: "", blocks: [],
      optOuts: [], head: [])
  }
}

/// Reads a page: the YAML between `---` lines, then Markdown.
///
/// A page without a usable title is read all the same, so that its text is checked and can be
/// referred to; it is nil only where its text cannot be read.
enum PageFile {
  static func read(_ file: SourceFile, _ language: Language) -> Checked<LoadedPage?> {
    let document = MarkdownDocument.read(
      file, typography: language == .chinese ? .chinese : .latin, schemes: LinkScheme.all)
    var diagnostics = document.diagnostics
    let blocks = document.value.blocks
    if blocks.isEmpty, diagnostics.containsError { return Checked(nil, diagnostics) }
    var title: Located<String>?
    var summary: Located<String>?
    var draftMark: SourceRange?
    var hasSoundHead = false
    if let keys = keys(of: document.value, in: file, &diagnostics) {
      var keys = KeyReader(keys, keys: ["title", "summary", "status"])
      title = keys.text("title")
      summary = keys.optionalText("summary")
      draftMark = keys.draftMark()
      hasSoundHead = keys.diagnostics.isEmpty
      diagnostics += keys.diagnostics
    }
    let page = LoadedPage(
      file: file, title: title?.value ?? "", summary: summary?.value ?? "", blocks: blocks,
      optOuts: document.value.optOuts, head: [title, summary].compactMap { $0 },
      hasSoundHead: hasSoundHead, draftMark: draftMark)
    return Checked(page, diagnostics)
  }

  /// The keys of the front matter; nil where there is none that can be read.
  private static func keys(
    of document: MarkdownDocument, in file: SourceFile, _ diagnostics: inout [Diagnostic]
  ) -> YAMLMapping? {
    guard let frontMatter = document.frontMatter else {
      // Where it does not end or stands too low, that has been reported.
      if !diagnostics.contains(where: { $0.rule == .frontMatter }) {
        diagnostics.append(
          Diagnostic(
            .frontMatter, at: SourceRange(wholeFile: file.path), "the page has no front matter",
            help: "begin it with a line '---', then 'title: …', then a line '---'"))
      }
      return nil
    }
    let mapping = YAMLParser(file: file, lineOffset: frontMatter.lineOffset)
      .mapping(of: frontMatter.yaml)
    diagnostics += mapping.diagnostics
    return mapping.value
  }
}

extension KeyReader {
  /// Where `status: draft` stands; no other status has a word.
  fileprivate mutating func draftMark() -> SourceRange? {
    guard let status = optionalText("status") else { return nil }
    if status.value != "draft" {
      report(
        Diagnostic(
          .wrongValue, at: status.range, "'\(status.value)' is not a status of a page",
          help: "write 'status: draft', or remove the line to publish the page"))
    }
    return status.range
  }
}

/// The schemes of links within a report.
enum LinkScheme: String, CaseIterable {
  case figure, section, cite, term, value, score, claim, media

  static let all = LinkSchemes(
    own: allCases.map(\.rawValue), forPlaces: LinkScheme.section.rawValue)

  /// Splits an address into its scheme and the rest; nil for an address of the web.
  static func split(_ destination: String) -> (scheme: LinkScheme, name: String)? {
    guard let colon = destination.firstIndex(of: ":"),
      let scheme = LinkScheme(rawValue: destination[..<colon].lowercased())
    else { return nil }
    return (scheme, String(destination[destination.index(after: colon)...]))
  }
}
