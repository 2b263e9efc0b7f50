import Diagnostics

/// Makes the blocks of a page from libcmark's tree, and gathers what is wrong with them.
///
/// One is used for one page. Its recursion is bounded by ``InputLimits``.
struct DocumentReader {
  let file: SourceFile
  let typography: Typography
  let schemes: LinkSchemes
  let refusals: MarkdownDocument.Refusals
  var diagnostics: [Diagnostic] = []
  var optOuts: [OptOut] = []
  /// Where each heading id stands first.
  var headingIDs: [String: SourceRange] = [:]

  init(
    file: SourceFile, typography: Typography, schemes: LinkSchemes,
    refusals: MarkdownDocument.Refusals
  ) {
    self.file = file
    self.typography = typography
    self.schemes = schemes
    self.refusals = refusals
  }

  mutating func report(
    _ rule: Rule, at range: Range<Int>, _ message: String, help: String,
    notes: [Diagnostic.Note] = []
  ) {
    guard refusals == .all else { return }
    diagnostics.append(Diagnostic(rule, at: file.range(range), message, help: help, notes: notes))
  }

  /// The blocks of a page or container.
  mutating func blocks(_ nodes: [SyntaxNode]) -> [Block] {
    var blocks: [Block] = []
    var waiting: [Comment] = []
    for (index, node) in nodes.enumerated() {
      if case .htmlBlock(let html) = node.kind {
        let previous = index > 0 ? nodes[index - 1] : nil
        let next = index + 1 < nodes.count ? nodes[index + 1] : nil
        if let comment = comment(html, node, between: previous, and: next) {
          waiting.append(comment)
        }
      } else if let block = block(node) {
        blocks.append(block)
        optOuts += waiting.map { $0.optOut(for: block.range, in: file) }
        waiting = []
      }
    }
    for comment in waiting {
      report(
        .commentPlace, at: comment.range, "opt-out stands before no block",
        help: "move it to the line above the block that it is for")
    }
    return blocks
  }

  private mutating func block(_ node: SyntaxNode) -> Block? {
    let range = file.range(node.range)
    switch node.kind {
    case .paragraph: return paragraph(node)
    case .heading(let level): return heading(node, level: level)
    case .blockQuote: return blockQuote(node)
    case .list(let marker, let isTight):
      let items = node.children.map { item in
        List.Item(blocks: blocks(item.children), range: file.range(item.range))
      }
      return .list(List(marker: marker, isTight: isTight, items: items, range: range))
    case .codeBlock(let info, let text):
      return .codeBlock(CodeBlock(info: info, text: text, range: range))
    case .thematicBreak: return .thematicBreak(range: range)
    default: return nil
    }
  }

  private mutating func paragraph(_ node: SyntaxNode) -> Block? {
    reportPipeTable(in: node)
    let content = inlines(of: node)
    if content.count == 1, case .image(let image) = content[0] { return .standaloneImage(image) }
    return content.isEmpty ? nil : .paragraph(content, range: file.range(node.range))
  }
}
