/// Turns the lines and columns of libcmark's tree into byte offsets of the file.
struct TreePlacer {
  private let text: MarkedText
  private let lines: LineTable
  /// The offset of the text in the file.
  private let base: Int

  init(text: MarkedText, base: Int) {
    self.text = text
    self.lines = LineTable(text.bytes)
    self.base = base
  }

  /// The tree with its places; recursion is bounded by ``InputLimits``.
  func place(_ root: ParsedNode) -> SyntaxNode {
    place(root, in: ContainerPrefix(), before: nil)
  }

  /// `line` is that on which the next block begins: libcmark sometimes ends a block there.
  private func place(_ node: ParsedNode, in prefix: ContainerPrefix, before line: Int?)
    -> SyntaxNode
  {
    let lastLine = max(node.start.line, min(node.end.line, (line ?? .max) - 1))
    switch node.kind {
    case .paragraph, .heading: return placeLeaf(node, in: prefix, lastLine: lastLine)
    case .blockQuote:
      return placeContainer(node, in: prefix.inBlockQuote(), lastLine: lastLine, before: line)
    case .item:
      let inner = prefix.inItem(beginningOn: node.start.line, of: text.bytes, lines)
      return placeContainer(node, in: inner, lastLine: lastLine, before: line)
    case .document, .list:
      return placeContainer(node, in: prefix, lastLine: lastLine, before: line)
    default:
      let range = range(of: node, lastLine: lastLine)
      return SyntaxNode(kind: node.kind, range: fileRange(range), children: [])
    }
  }

  /// A container ends where its last block ends; libcmark counts empty lines after it as well.
  private func placeContainer(
    _ node: ParsedNode, in prefix: ContainerPrefix, lastLine: Int, before line: Int?
  ) -> SyntaxNode {
    let followers = node.children.dropFirst().map(\.start.line) + [line]
    let children = zip(node.children, followers).map { child, follower in
      place(child, in: prefix, before: follower)
    }
    let own = fileRange(range(of: node, lastLine: lastLine))
    let end = children.last?.range.upperBound ?? own.upperBound
    return SyntaxNode(
      kind: node.kind, range: own.lowerBound..<max(own.lowerBound, end), children: children)
  }

  private func placeLeaf(_ node: ParsedNode, in prefix: ContainerPrefix, lastLine: Int)
    -> SyntaxNode
  {
    var lastLine = lastLine
    while lastLine > node.start.line, isBlank(lastLine, in: prefix) { lastLine -= 1 }
    let range = range(of: node, lastLine: lastLine)
    let (content, firstColumn) = content(of: node, in: prefix, lastLine: lastLine)
    let children =
      InlinePlacer.place(node.children, in: content, firstColumn: firstColumn).map(inFile)
      ?? unplaced(node.children, range: fileRange(range))
    return SyntaxNode(kind: node.kind, range: fileRange(range), children: children)
  }

  private func isBlank(_ line: Int, in prefix: ContainerPrefix) -> Bool {
    let start = prefix.contentOffset(onLine: line, of: text.bytes, lines)
    return text.bytes[start..<lines.range(ofLine: line).upperBound].allSatisfy {
      $0.isBlank || $0.isLineEnding
    }
  }

  private func content(of node: ParsedNode, in prefix: ContainerPrefix, lastLine: Int)
    -> (LeafContent, Int)
  {
    var content = LeafContent()
    var start = lines.offset(line: node.start.line, column: node.start.column)
    var lastLine = lastLine
    if case .heading = node.kind {
      if lastLine > node.start.line {
        // The underline of a setext heading.
        lastLine -= 1
      } else {
        start = text.bytes.endOfRun(of: 0x23, from: start, to: text.bytes.count)
        while text.bytes.byte(at: start)?.isBlank == true { start += 1 }
      }
    }
    let firstLine = lines.range(ofLine: node.start.line)
    content.append(start..<max(start, firstLine.upperBound), of: text.bytes)
    for line in node.start.line + 1..<max(node.start.line + 1, lastLine + 1) {
      let offset = prefix.contentOffset(onLine: line, of: text.bytes, lines)
      content.append(offset..<lines.range(ofLine: line).upperBound, of: text.bytes)
    }
    return (content, start - firstLine.lowerBound + 1)
  }

  /// Where nothing better is known, an inline's place is its block's.
  private func unplaced(_ nodes: [ParsedNode], range: Range<Int>) -> [SyntaxNode] {
    nodes.map {
      SyntaxNode(kind: $0.kind, range: range, children: unplaced($0.children, range: range))
    }
  }

  private func inFile(_ nodes: [SyntaxNode]) -> [SyntaxNode] {
    nodes.map {
      SyntaxNode(kind: $0.kind, range: fileRange($0.range), children: inFile($0.children))
    }
  }

  private func fileRange(_ range: Range<Int>) -> Range<Int> {
    let start = text.unmarkedOffset(of: range.lowerBound)
    return base + start..<base + max(start, text.unmarkedOffset(of: range.upperBound))
  }

  /// From libcmark's places, without line endings and white space at the end.
  private func range(of node: ParsedNode, lastLine: Int) -> Range<Int> {
    let start = lines.offset(line: node.start.line, column: node.start.column)
    var end = lines.range(ofLine: lastLine).upperBound
    if case .htmlBlock(let html) = node.kind {
      // libcmark reports the end of such a block on the line before its beginning.
      let count = LineTable(Array(html.utf8)).starts.count
      end = lines.range(ofLine: node.start.line + max(count, 2) - 2).upperBound
    }
    while end > start, let last = text.bytes.byte(at: end - 1), last.isBlank || last.isLineEnding {
      end -= 1
    }
    return start..<max(start, end)
  }
}
