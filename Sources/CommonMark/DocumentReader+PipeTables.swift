import Diagnostics

extension DocumentReader {
  /// Reports a table as other dialects of Markdown write it, which CommonMark prints as it stands.
  ///
  /// Its second line has nothing but `|`, `-`, `:` and spaces, with at least one of the first two.
  mutating func reportPipeTable(in paragraph: SyntaxNode) {
    let bytes = file.bytes[paragraph.range]
    let lines = bytes.split(omittingEmptySubsequences: false, whereSeparator: \.isLineEnding)
    guard lines.count > 1, lines[0].contains(0x7C) else { return }
    let rule = lines[1]
    guard rule.contains(0x7C), rule.contains(0x2D),
      rule.allSatisfy({ $0 == 0x7C || $0 == 0x2D || $0 == 0x3A || $0.isBlank })
    else { return }
    report(
      .blockNotAllowed, at: paragraph.range.lowerBound..<rule.endIndex,
      "a table of Markdown, which would be printed as it stands",
      help: "make it a figure with 'kind: table'")
  }
}
