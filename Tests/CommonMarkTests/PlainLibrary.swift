import CCmark

/// Plain libcmark, to hold our tree and our HTML against.
enum PlainLibrary {
  /// The tree as ``TreeDump`` writes it.
  static func shape(of text: String) -> String {
    withTree(of: text) { root in
      var lines: [String] = []
      var indent = ""
      let iterator = cmark_iter_new(root)
      defer { cmark_iter_free(iterator) }
      while true {
        let event = cmark_iter_next(iterator)
        if event == CMARK_EVENT_DONE { break }
        let node = cmark_iter_get_node(iterator)
        if event == CMARK_EVENT_EXIT {
          indent.removeLast()
        } else {
          lines.append(indent + describe(node))
          if !isLeaf(node) { indent += " " }
        }
      }
      return lines.joined(separator: "\n")
    }
  }

  /// The HTML of the library's own renderer, with void elements as HTML 5 writes them.
  static func html(of text: String) -> String {
    withTree(of: text) { root in
      guard let html = cmark_render_html(root, CMARK_OPT_UNSAFE) else { return "" }
      defer { cmark_get_default_mem_allocator().pointee.free(html) }
      return String(cString: html)
    }
  }

  private static func withTree<Result>(of text: String, _ body: (OpaquePointer?) -> Result)
    -> Result
  {
    var text = text
    let root = text.withUTF8 { buffer in
      buffer.withMemoryRebound(to: CChar.self) {
        cmark_parse_document($0.baseAddress, $0.count, CMARK_OPT_DEFAULT)
      }
    }
    defer { cmark_node_free(root) }
    return body(root)
  }

  private static func isLeaf(_ node: OpaquePointer?) -> Bool {
    switch cmark_node_get_type(node) {
    case CMARK_NODE_HTML_BLOCK, CMARK_NODE_THEMATIC_BREAK, CMARK_NODE_CODE_BLOCK, CMARK_NODE_TEXT,
      CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE:
      true
    default: false
    }
  }

  private static func describe(_ node: OpaquePointer?) -> String {
    let type = string(cmark_node_get_type_string(node))
    let literal = string(cmark_node_get_literal(node)).debugDescription
    switch cmark_node_get_type(node) {
    case CMARK_NODE_LIST:
      let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
      let marker = isOrdered ? "\(cmark_node_get_list_start(node))" : "bullet"
      return "list \(marker) \(cmark_node_get_list_tight(node) != 0)"
    case CMARK_NODE_CODE_BLOCK:
      return "\(type) \(string(cmark_node_get_fence_info(node)).debugDescription) \(literal)"
    case CMARK_NODE_HEADING: return "\(type) \(cmark_node_get_heading_level(node))"
    case CMARK_NODE_TEXT, CMARK_NODE_CODE, CMARK_NODE_HTML_INLINE, CMARK_NODE_HTML_BLOCK:
      return "\(type) \(literal)"
    case CMARK_NODE_LINK, CMARK_NODE_IMAGE:
      let url = string(cmark_node_get_url(node)).debugDescription
      return "\(type) \(url) \(string(cmark_node_get_title(node)).debugDescription)"
    default: return type
    }
  }

  private static func string(_ pointer: UnsafePointer<CChar>?) -> String {
    pointer.map { String(cString: $0) } ?? ""
  }
}
