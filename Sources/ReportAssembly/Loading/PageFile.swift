import CommonMark
import Diagnostics
import ReportModel

/// A page as it was read: front matter and body, nothing resolved yet.
struct LoadedPage {
  let file: SourceFile
  let title: String
  let summary: String
  let blocks: [Block]

  /// The text for the report; to be called once everything is resolved.
  var text: PageText { PageText(title: title, summary: summary, blocks: blocks) }

  /// The whole file, for messages about the page.
  var range: SourceRange { SourceRange(wholeFile: file.path) }
}

/// Reads a page: the YAML between `---` lines, then Markdown.
enum PageFile {
  static func read(_ file: SourceFile, _ language: Language) -> Checked<LoadedPage?> {
    let document = MarkdownDocument.read(
      file, typography: language == .chinese ? .chinese : .latin, schemes: LinkScheme.all)
    var diagnostics = document.diagnostics
    guard let frontMatter = document.value.frontMatter else {
      // Where reading stopped early, its own finding is the one that matters.
      if !diagnostics.containsError {
        diagnostics.append(
          Diagnostic(
            .frontMatter, at: SourceRange(wholeFile: file.path), "the page has no front matter",
            help: "begin it with a line '---', then 'title: …', then a line '---'"))
      }
      return Checked(nil, diagnostics)
    }
    let mapping = YAMLParser(file: file, lineOffset: frontMatter.lineOffset)
      .mapping(of: frontMatter.yaml)
    diagnostics += mapping.diagnostics
    guard let mapping = mapping.value else { return Checked(nil, diagnostics) }
    var keys = KeyReader(mapping, keys: ["title", "summary"])
    let title = keys.text("title")
    let summary = keys.optionalText("summary")
    diagnostics += keys.diagnostics
    guard let title else { return Checked(nil, diagnostics) }
    let page = LoadedPage(
      file: file, title: title.value, summary: summary?.value ?? "", blocks: document.value.blocks)
    return Checked(page, diagnostics)
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
