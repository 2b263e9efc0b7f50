import Diagnostics

extension DocumentReader {
  /// The inlines of a paragraph or heading.
  mutating func inlines(of block: SyntaxNode) -> [Inline] {
    reportBrokenLinks(in: block)
    var softBreaks =
      refusals == .all
      ? SoftBreaks.vanishing(in: block.children, typography: typography)[...] : []
    return inlines(block.children, &softBreaks)
  }

  /// `softBreaks` says of each soft break to come whether it vanishes.
  private mutating func inlines(_ nodes: [SyntaxNode], _ softBreaks: inout ArraySlice<Bool>)
    -> [Inline]
  {
    var inlines: [Inline] = []
    for node in nodes {
      let range = file.range(node.range)
      switch node.kind {
      case .text(let text):
        // Such as what is left of a space between a link and a line ending.
        if !text.isEmpty { inlines.append(.text(text, range: range)) }
      case .code(let code): inlines.append(.code(code, range: range))
      case .softBreak:
        if softBreaks.popFirst() != true { inlines.append(.softBreak(range: range)) }
      case .lineBreak: inlines.append(.lineBreak(range: range))
      case .emphasis:
        inlines.append(.emphasis(self.inlines(node.children, &softBreaks), range: range))
      case .strong:
        inlines.append(.strong(self.inlines(node.children, &softBreaks), range: range))
      case .link(let destination, let title):
        inlines += link(node, destination, title, &softBreaks)
      case .image(let destination, let title):
        inlines += image(node, destination, title, &softBreaks)
      case .html(let html): refuse(html, at: node.range)
      default: break
      }
    }
    return inlines
  }

  /// A link, or only its content where its address is refused: a renderer can never write it.
  private mutating func link(
    _ node: SyntaxNode, _ destination: String, _ title: String,
    _ softBreaks: inout ArraySlice<Bool>
  ) -> [Inline] {
    let content = inlines(node.children, &softBreaks)
    guard accepts(destination, at: node.range, isImage: false) else { return content }
    let link = Link(
      destination: destination, title: title.isEmpty ? nil : title, content: content,
      range: file.range(node.range))
    return [.link(link)]
  }

  private mutating func image(
    _ node: SyntaxNode, _ destination: String, _ title: String,
    _ softBreaks: inout ArraySlice<Bool>
  ) -> [Inline] {
    let content = inlines(node.children, &softBreaks)
    guard accepts(destination, at: node.range, isImage: true) else { return content }
    let image = Image(
      destination: destination, title: title.isEmpty ? nil : title,
      alternativeText: PlainText().text(content), range: file.range(node.range))
    return [.image(image)]
  }

  private mutating func accepts(_ destination: String, at range: Range<Int>, isImage: Bool) -> Bool
  {
    guard refusals == .all,
      let problem = schemes.problem(with: destination, isImage: isImage)
    else { return true }
    report(.unsafeLink, at: range, problem.message, help: problem.help)
    return false
  }

  private mutating func refuse(_ html: String, at range: Range<Int>) {
    guard html.hasPrefix("<!--") else { return reportRawHTML(html, at: range) }
    report(
      .commentPlace, at: range, "comment stands inside a line of text",
      help: "move it to a line of its own above the block")
  }
}
