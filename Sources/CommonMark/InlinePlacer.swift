/// Gives inlines their places.
///
/// libcmark's own are wrong after a line ending inside code or a link's title, after a backslash at
/// a line's end, for emphasis made of part of a run, for links over two lines and for `<…>` links.
/// What can be trusted is the end column of text and of bracketed links, counted from the last line
/// ending that libcmark noticed. The rest follows from this: inlines cover their block without gaps,
/// so each begins where the one before it ended.
struct InlinePlacer {
  private let content: LeafContent
  private let firstColumn: Int
  private let limit: Int
  private var position: Int
  private var lineStart: Int
  /// Whether all that was met was what libcmark said it was.
  private var isConsistent = true

  /// Places the inlines of one block; nil where they do not fit its text.
  ///
  /// Link reference definitions at its beginning are gone from the tree: so the text is taken to
  /// begin at one of its first lines, the first that fits.
  static func place(_ nodes: [ParsedNode], in content: LeafContent, firstColumn: Int)
    -> [SyntaxNode]?
  {
    let mayHoldDefinitions = content.bytes.first == 0x5B && content.lineOffsets.count > 1
    for start in content.lineOffsets.prefix(mayHoldDefinitions ? 64 : 1) {
      var placer = InlinePlacer(content: content, firstColumn: firstColumn, start: start)
      let placed = placer.place(nodes)
      if placer.isConsistent, !mayHoldDefinitions || placer.position == placer.limit {
        return placed
      }
    }
    return nil
  }

  private init(content: LeafContent, firstColumn: Int, start: Int) {
    self.content = content
    self.firstColumn = firstColumn
    self.limit = content.trimmedCount
    self.position = start
    self.lineStart = start
  }

  private mutating func place(_ nodes: [ParsedNode]) -> [SyntaxNode] {
    var placed: [SyntaxNode] = []
    placed.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      let follower = index + 1 < nodes.count ? nodes[index + 1].kind : nil
      let start = position
      let children = advance(past: node, before: follower)
      placed.append(
        SyntaxNode(kind: node.kind, range: content.textRange(start..<position), children: children))
    }
    return placed
  }

  /// Goes to the end of a node, and gives its children.
  private mutating func advance(past node: ParsedNode, before follower: SyntaxNode.Kind?)
    -> [SyntaxNode]
  {
    switch node.kind {
    case .text(let text): advance(to: endOfText(text, node, before: follower))
    case .code: advance(to: endOfCode())
    case .html: advance(to: position + node.literalLength)
    case .softBreak: passLineEnding()
    case .lineBreak: passLineBreak()
    case .emphasis: return place(node.children, between: 1)
    case .strong: return place(node.children, between: 2)
    case .link: return placeLink(node, opening: 1)
    case .image: return placeLink(node, opening: 2)
    case .document, .blockQuote, .list, .item, .codeBlock, .htmlBlock, .paragraph, .heading,
      .thematicBreak:
      isConsistent = false
    }
    return []
  }

  private mutating func advance(to end: Int) {
    if end < position || end > limit { isConsistent = false }
    position = min(max(end, position), limit)
  }

  private mutating func place(_ nodes: [ParsedNode], between width: Int) -> [SyntaxNode] {
    advance(to: position + width)
    let children = place(nodes)
    advance(to: position + width)
    return children
  }

  private mutating func placeLink(_ node: ParsedNode, opening width: Int) -> [SyntaxNode] {
    let isAutomatic = content.bytes.byte(at: position) == 0x3C
    guard !isAutomatic else {
      let end = content.bytes.firstOffset(of: [0x3E], from: position, to: limit) ?? limit
      advance(to: position + 1)
      let children = node.children.map {
        SyntaxNode(
          kind: $0.kind, range: content.textRange(position..<max(position, end)), children: [])
      }
      advance(to: end + 1)
      return children
    }
    advance(to: position + width)
    let children = place(node.children)
    advance(to: offset(ofColumn: node.end.column))
    return children
  }

  /// The offset after the byte at a column that libcmark reports.
  private func offset(ofColumn column: Int) -> Int { lineStart + column - firstColumn + 1 }

  /// The end of a text.
  ///
  /// libcmark counts one too many after backticks that begin no code, and white space at the end of
  /// a line. Where part of a run of `*` or `_` was used up by emphasis that follows, it counts the
  /// whole run.
  private func endOfText(
    _ text: String, _ node: ParsedNode, before follower: SyntaxNode.Kind?
  ) -> Int {
    var end = min(offset(ofColumn: node.end.column), limit + 1)
    guard let last = text.utf8.last else { return end }
    if last == 0x60, content.bytes.byte(at: end - 1) != 0x60 { end -= 1 }
    if !last.isBlank {
      while end > position, content.bytes.byte(at: end - 1)?.isBlank == true { end -= 1 }
    }
    guard follower == .emphasis || follower == .strong, last == 0x2A || last == 0x5F else {
      return end
    }
    let literal = Array(text.utf8)
    return end - Self.run(of: last, endOf: content.bytes[position..<max(position, end)])
      + Self.run(of: last, endOf: literal[...])
  }

  private static func run(of sign: UInt8, endOf bytes: ArraySlice<UInt8>) -> Int {
    bytes.reversed().prefix { $0 == sign }.count
  }

  /// The end of the code span that begins here: after a run of as many backticks as it begins with.
  private mutating func endOfCode() -> Int {
    var runStart = position
    let opening = content.bytes.endOfRun(of: 0x60, from: position, to: limit) - position
    while opening > 0, runStart < limit {
      let runEnd = content.bytes.endOfRun(of: 0x60, from: runStart, to: limit)
      if runEnd - runStart == opening, runStart > position { return runEnd }
      runStart = max(runEnd, runStart + 1)
    }
    isConsistent = false
    return position
  }

  private mutating func passLineBreak() {
    guard content.bytes.byte(at: position) == 0x5C else { return passLineEnding() }
    // libcmark does not notice this line ending: its columns go on counting, and white space after
    // it is text.
    if content.bytes.byte(at: position + 1) != 0x0A { isConsistent = false }
    advance(to: position + 2)
  }

  private mutating func passLineEnding() {
    var end = position
    while content.bytes.byte(at: end)?.isBlank == true { end += 1 }
    if content.bytes.byte(at: end) != 0x0A { isConsistent = false }
    lineStart = end + 1
    end = lineStart
    while content.bytes.byte(at: end)?.isBlank == true { end += 1 }
    advance(to: end)
  }
}
