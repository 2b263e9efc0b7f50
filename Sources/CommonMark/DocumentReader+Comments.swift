import Diagnostics

/// A comment that is an opt-out.
struct Comment {
  let rule: String
  let reason: String
  let range: Range<Int>

  func optOut(for block: SourceRange, in file: SourceFile) -> OptOut {
    OptOut(rule: rule, reason: reason, range: file.range(range), block: block)
  }
}

extension DocumentReader {
  /// Reads a block of raw HTML; nil unless it is an opt-out.
  mutating func comment(
    _ html: String, _ node: SyntaxNode, between previous: SyntaxNode?, and next: SyntaxNode?
  ) -> Comment? {
    let start = node.range.lowerBound
    guard file.bytes[node.range].starts(with: Array("<!--".utf8)) else {
      reportRawHTML(html, at: node.range)
      return nil
    }
    guard
      let close = file.bytes.firstOffset(
        of: Array("-->".utf8), from: start + 2, to: node.range.upperBound)
    else {
      report(
        .commentPlace, at: start..<start + 4, "comment that begins here does not end",
        help: "write '-->' after it")
      return nil
    }
    let range = start..<close + 3
    var after = range.upperBound
    while file.bytes.byte(at: after)?.isBlank == true { after += 1 }
    if after < node.range.upperBound {
      report(
        .commentPlace, at: after..<node.range.upperBound,
        "text stands after a comment on its line and would be lost",
        help: "begin a new line after '-->'")
    } else if isBetweenLines(range, previous, next) {
      report(
        .commentPlace, at: range, "comment stands inside a paragraph and would divide it",
        help: "move it above the paragraph")
    }
    let inner = file.bytes[start + 4..<max(start + 4, close)]
    return optOut(String(decoding: inner, as: UTF8.self), at: range)
  }

  /// Whether paragraphs touch a comment above and below.
  private func isBetweenLines(
    _ range: Range<Int>, _ previous: SyntaxNode?, _ next: SyntaxNode?
  ) -> Bool {
    guard let previous, let next, previous.kind == .paragraph, next.kind == .paragraph else {
      return false
    }
    let place = file.range(range)
    return file.position(atOffset: previous.range.upperBound).line + 1 == place.start.line
      && file.position(atOffset: next.range.lowerBound).line == place.end.line + 1
  }

  private mutating func optOut(_ text: String, at range: Range<Int>) -> Comment? {
    let words = text.split(whereSeparator: \.isWhitespace)
    guard words.first == "reportgen:" else { return nil }
    let wish = words.dropFirst().joined(separator: " ")
    let parts = wish.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    let order = parts[0].split(separator: " ")
    let reason = parts.count == 2 ? parts[1].drop(while: \.isWhitespace) : ""
    guard order.count == 2, order[0] == "allow", !reason.isEmpty else {
      report(
        .wrongValue, at: range, "'\(wish.excerpt)' is no opt-out",
        help: "write <!-- reportgen: allow RULE: reason -->, or another word before the colon")
      return nil
    }
    return Comment(rule: String(order[1]), reason: String(reason), range: range)
  }

  mutating func reportRawHTML(_ html: String, at range: Range<Int>) {
    report(
      .rawHTML, at: range, "'\(html.drop(while: \.isWhitespace).excerpt)' is raw HTML",
      help: "write it in Markdown; for the sign itself write \\<")
  }
}
