import Diagnostics

/// A page as libcmark's tree, with front matter taken off and limits checked.
struct PageSource {
  let frontMatter: FrontMatter?
  /// Nil where the page passes a limit.
  let root: SyntaxNode?
  let diagnostics: [Diagnostic]

  static func read(_ file: SourceFile, typography: Typography) -> PageSource {
    if let diagnostic = InputLimits.check(bytesOf: file) {
      return PageSource(frontMatter: nil, root: nil, diagnostics: [diagnostic])
    }
    let top = FrontMatter.find(in: file)
    switch tree(of: file, after: top.linesBeforeBody, typography: typography) {
    case .success(let root):
      return PageSource(frontMatter: top.frontMatter, root: root, diagnostics: top.diagnostics)
    case .failure(let refusal):
      return PageSource(
        frontMatter: top.frontMatter, root: nil, diagnostics: top.diagnostics + [refusal.diagnostic]
      )
    }
  }

  private struct Refusal: Error {
    let diagnostic: Diagnostic
  }

  /// Parses twice: once for the blocks, with nothing in them that takes long; then, the limits
  /// checked and emphasis marked, for all.
  private static func tree(of file: SourceFile, after lineCount: Int, typography: Typography)
    -> Result<SyntaxNode, Refusal>
  {
    if let diagnostic = InputLimits.check(marksOf: file, fromLine: lineCount + 1) {
      return .failure(Refusal(diagnostic: diagnostic))
    }
    let base = lineCount < file.lineCount ? file.line(lineCount + 1).startIndex : file.bytes.count
    let body = Array(file.bytes[base...])

    func position(_ place: ParsedNode.Place) -> SourceRange {
      SourceRange(
        path: file.path,
        start: SourcePosition(line: place.line + lineCount, column: max(1, place.column)))
    }
    func refusal(_ tooDeep: LibCmark.TooDeep) -> Refusal {
      switch tooDeep {
      case .containers(let place):
        Refusal(diagnostic: InputLimits.tooManyContainers(position(place)))
      case .inlines(let place): Refusal(diagnostic: InputLimits.tooManyInlines(position(place)))
      }
    }
    return LibCmark.leafBlocks(of: body).mapError(refusal).flatMap { leaves in
      let lines = LineTable(body)
      let blocks = lines.ranges(of: leaves)
      let inFile = blocks.map { $0.lowerBound + base..<$0.upperBound + base }
      if let diagnostic = InputLimits.check(brackets: inFile, of: file) {
        return .failure(Refusal(diagnostic: diagnostic))
      }
      let offsets = EmphasisFilter.markerOffsets(in: body, blocks: blocks, typography: typography)
      let text = MarkedText(body, markedAt: offsets)
      return LibCmark.parse(text).mapError(refusal).map {
        TreePlacer(text: text, base: base).place($0)
      }
    }
  }
}

extension LineTable {
  /// From the beginning of each leaf block to the end of its last line; libcmark ends some headings
  /// on the line after it, where the next block begins.
  fileprivate func ranges(of blocks: [LibCmark.LeafBlock]) -> [Range<Int>] {
    let nextLines = blocks.dropFirst().map(\.start.line) + [.max]
    return zip(blocks, nextLines).map { block, nextLine in
      let start = offset(line: block.start.line, column: block.start.column)
      return start..<max(start, range(ofLine: min(block.endLine, nextLine - 1)).upperBound)
    }
  }
}
