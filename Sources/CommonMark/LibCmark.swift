internal import CCmark

/// The one door to libcmark 0.30: text in, Swift values out.
///
/// No option is set: SMART would curl Chinese quotes the wrong way round.
enum LibCmark {
  /// A paragraph or heading as the first pass finds it.
  struct LeafBlock {
    let start: ParsedNode.Place
    let endLine: Int
  }

  /// Where a nesting limit is first passed.
  enum TooDeep: Error {
    case containers(ParsedNode.Place)
    case inlines(ParsedNode.Place)
  }

  /// The blocks that hold inlines, in order, without parsing what is between brackets.
  ///
  /// Opening brackets are blanked first, since they alone let libcmark take quadratic time; block
  /// structure does not depend on them, but that link reference definitions show as paragraphs.
  static func leafBlocks(of text: [UInt8]) -> Result<[LeafBlock], TooDeep> {
    let harmless = text.map { $0 == 0x5B ? 0x78 : $0 }
    return withParsed(harmless) { iterator in
      var blocks: [LeafBlock] = []
      var depth = 0
      while let (event, node) = next(iterator) {
        let type = cmark_node_get_type(node)
        if type == CMARK_NODE_BLOCK_QUOTE || type == CMARK_NODE_ITEM {
          depth += event == CMARK_EVENT_ENTER ? 1 : -1
          if depth > InputLimits.containerDepth { return .failure(.containers(start(of: node))) }
        }
        let isLeaf = type == CMARK_NODE_PARAGRAPH || type == CMARK_NODE_HEADING
        if isLeaf, event == CMARK_EVENT_ENTER {
          let endLine = Int(cmark_node_get_end_line(node))
          blocks.append(LeafBlock(start: start(of: node), endLine: endLine))
        }
      }
      return .success(blocks)
    }
  }

  /// The tree of a text, its strings without markers.
  static func parse(_ text: MarkedText) -> Result<ParsedNode, TooDeep> {
    withParsed(text.bytes) { iterator in
      var builder = TreeBuilder(text: text)
      while let (event, node) = next(iterator) {
        if let failure = builder.take(node, event) { return .failure(failure) }
      }
      return .success(builder.root)
    }
  }

  private static func withParsed<Result>(_ text: [UInt8], _ body: (OpaquePointer?) -> Result)
    -> Result
  {
    let root = text.withUnsafeBytes { buffer in
      cmark_parse_document(
        buffer.baseAddress?.assumingMemoryBound(to: CChar.self), buffer.count, CMARK_OPT_DEFAULT)
    }
    defer { cmark_node_free(root) }
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    return body(iterator)
  }

  private static func next(_ iterator: OpaquePointer?) -> (cmark_event_type, OpaquePointer?)? {
    let event = cmark_iter_next(iterator)
    return event == CMARK_EVENT_DONE ? nil : (event, cmark_iter_get_node(iterator))
  }

  fileprivate static func start(of node: OpaquePointer?) -> ParsedNode.Place {
    ParsedNode.Place(
      line: Int(cmark_node_get_start_line(node)), column: Int(cmark_node_get_start_column(node)))
  }
}

/// Gathers libcmark's events into a tree with a stack of its own: the depth of the input is not yet
/// known to be bounded.
private struct TreeBuilder {
  private struct Frame {
    let node: OpaquePointer?
    let kind: SyntaxNode.Kind
    var children: [ParsedNode] = []
  }

  private let text: MarkedText
  private var frames: [Frame] = []
  private var containerDepth = 0
  private var inlineDepth = 0
  private var leafBlock = ParsedNode.Place(line: 1, column: 1)
  private(set) var root = ParsedNode(
    kind: .document, start: .init(line: 1, column: 1), end: .init(line: 1, column: 0),
    literalLength: 0, children: [])

  init(text: MarkedText) { self.text = text }

  mutating func take(_ node: OpaquePointer?, _ event: cmark_event_type) -> LibCmark.TooDeep? {
    guard event == CMARK_EVENT_ENTER else {
      if let frame = frames.popLast() {
        count(frame.kind, by: -1)
        close(frame)
      }
      return nil
    }
    guard let kind = kind(of: node) else { return nil }
    let frame = Frame(node: node, kind: kind)
    guard Self.holdsOthers(kind) else {
      close(frame)
      return nil
    }
    frames.append(frame)
    count(kind, by: 1)
    if kind.holdsInlines { leafBlock = LibCmark.start(of: node) }
    if containerDepth > InputLimits.containerDepth {
      return .containers(LibCmark.start(of: node))
    }
    return inlineDepth > InputLimits.inlineDepth ? .inlines(leafBlock) : nil
  }

  private mutating func close(_ frame: Frame) {
    let node = ParsedNode(
      kind: frame.kind, start: LibCmark.start(of: frame.node),
      end: ParsedNode.Place(
        line: Int(cmark_node_get_end_line(frame.node)),
        column: Int(cmark_node_get_end_column(frame.node))),
      literalLength: cmark_node_get_literal(frame.node).map { Self.length(of: $0) } ?? 0,
      children: frame.children)
    if frames.isEmpty {
      root = node
    } else {
      frames[frames.count - 1].children.append(node)
    }
  }

  private mutating func count(_ kind: SyntaxNode.Kind, by step: Int) {
    switch kind {
    case .blockQuote, .item: containerDepth += step
    case .emphasis, .strong, .link, .image: inlineDepth += step
    default: break
    }
  }

  /// libcmark reports the end of a node only for these.
  private static func holdsOthers(_ kind: SyntaxNode.Kind) -> Bool {
    switch kind {
    case .document, .blockQuote, .list, .item, .paragraph, .heading, .emphasis, .strong, .link,
      .image:
      true
    case .codeBlock, .htmlBlock, .thematicBreak, .text, .softBreak, .lineBreak, .code, .html: false
    }
  }

  private func kind(of node: OpaquePointer?) -> SyntaxNode.Kind? {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_DOCUMENT: .document
    case CMARK_NODE_BLOCK_QUOTE: .blockQuote
    case CMARK_NODE_LIST:
      .list(Self.marker(of: node), isTight: cmark_node_get_list_tight(node) != 0)
    case CMARK_NODE_ITEM: .item
    case CMARK_NODE_CODE_BLOCK:
      .codeBlock(
        info: string(cmark_node_get_fence_info(node)), text: string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_BLOCK: .htmlBlock(string(cmark_node_get_literal(node)))
    case CMARK_NODE_PARAGRAPH: .paragraph
    case CMARK_NODE_HEADING: .heading(level: Int(cmark_node_get_heading_level(node)))
    case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
    case CMARK_NODE_TEXT: .text(string(cmark_node_get_literal(node)))
    case CMARK_NODE_SOFTBREAK: .softBreak
    case CMARK_NODE_LINEBREAK: .lineBreak
    case CMARK_NODE_CODE: .code(string(cmark_node_get_literal(node)))
    case CMARK_NODE_HTML_INLINE: .html(string(cmark_node_get_literal(node)))
    case CMARK_NODE_EMPH: .emphasis
    case CMARK_NODE_STRONG: .strong
    case CMARK_NODE_LINK:
      .link(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    case CMARK_NODE_IMAGE:
      .image(
        destination: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
    default: nil
    }
  }

  private static func marker(of list: OpaquePointer?) -> List.Marker {
    cmark_node_get_list_type(list) == CMARK_ORDERED_LIST
      ? .ordered(start: Int(cmark_node_get_list_start(list))) : .bullet
  }

  private func string(_ pointer: UnsafePointer<CChar>?) -> String {
    guard let pointer else { return "" }
    let length = Self.length(of: pointer)
    return pointer.withMemoryRebound(to: UInt8.self, capacity: length) {
      text.unmarked(UnsafeBufferPointer(start: $0, count: length))
    }
  }

  private static func length(of pointer: UnsafePointer<CChar>) -> Int {
    var length = 0
    while pointer[length] != 0 { length += 1 }
    return length
  }
}
