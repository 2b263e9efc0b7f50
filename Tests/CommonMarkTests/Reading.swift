import CommonMark
import Diagnostics

/// Short ways to read a text as the tests need it.
enum Reading {
  static let schemes = LinkSchemes(
    own: ["figure", "section", "cite", "term", "value", "score", "claim", "media"],
    forPlaces: "section")

  static func read(_ text: String, _ typography: Typography = .chinese)
    -> Checked<MarkdownDocument>
  {
    read(bytes: Array(text.utf8), typography)
  }

  static func read(bytes: [UInt8], _ typography: Typography = .chinese)
    -> Checked<MarkdownDocument>
  {
    MarkdownDocument.read(
      SourceFile(path: "a.md", bytes: bytes), typography: typography, schemes: schemes)
  }

  static func html(_ text: String, _ typography: Typography = .chinese) -> String {
    HTMLRenderer.plain.html(read(text, typography).value.blocks)
  }

  static func shape(_ text: String) -> String { TreeDump.shape(of: read(text).value.blocks) }

  static func places(_ text: String) -> String {
    TreeDump.places(of: read(text).value.blocks, in: SourceFile(path: "a.md", text: text))
  }

  /// What was found, a line each: the place in characters, the message, the rule.
  static func findings(_ text: String) -> [String] {
    findings(bytes: Array(text.utf8))
  }

  static func findings(bytes: [UInt8]) -> [String] {
    let file = SourceFile(path: "a.md", bytes: bytes)
    return read(bytes: bytes).diagnostics.sortedByPlace().map { finding in
      let start = finding.range.start
      let end = finding.range.end
      let place = "\(start.line):\(file.characterColumn(of: start))"
      let until = "\(end.line):\(file.characterColumn(of: end))"
      return "\(place)-\(until) \(finding.message) [\(finding.rule.rawValue)] \(finding.help)"
    }
  }
}
