import Diagnostics

@testable import CommonMark

/// Trees as text, a node a line, for expectations that a reader can check by eye.
enum TreeDump {
  /// Blocks with the characters that each covers: `strong 1:3-1:9 "…"`.
  static func places(of blocks: [Block], in file: SourceFile) -> String {
    var lines: [String] = []
    for block in blocks { append(block, file, indent: "", to: &lines) }
    return lines.joined(separator: "\n")
  }

  /// Blocks without places.
  static func shape(of blocks: [Block]) -> String {
    var lines: [String] = []
    for block in blocks { append(block, nil, indent: "", to: &lines) }
    return lines.joined(separator: "\n")
  }

  private static func append(
    _ block: Block, _ file: SourceFile?, indent: String, to lines: inout [String]
  ) {
    let place = place(block.range, file)
    let deeper = indent + "  "
    switch block {
    case .heading(let heading):
      lines.append(
        "\(indent)heading \(heading.level) \(heading.id.map { "#\($0)" } ?? "-")\(place)")
      append(heading.content, file, indent: deeper, to: &lines)
    case .paragraph(let content, _):
      lines.append("\(indent)paragraph\(place)")
      append(content, file, indent: deeper, to: &lines)
    case .list(let list):
      lines.append("\(indent)list \(list.marker) \(list.isTight ? "tight" : "loose")\(place)")
      for item in list.items {
        lines.append("\(deeper)item\(self.place(item.range, file))")
        for block in item.blocks { append(block, file, indent: deeper + "  ", to: &lines) }
      }
    case .blockQuote(let blocks, _):
      lines.append("\(indent)block quote\(place)")
      for block in blocks { append(block, file, indent: deeper, to: &lines) }
    case .note(let note):
      lines.append("\(indent)note\(place)")
      for block in note.blocks { append(block, file, indent: deeper, to: &lines) }
    case .codeBlock(let code):
      lines.append(
        "\(indent)code block \(code.info.debugDescription)\(place) \(code.text.debugDescription)")
    case .thematicBreak: lines.append("\(indent)thematic break\(place)")
    case .standaloneImage(let image):
      lines.append(
        "\(indent)standalone image \(image.destination)\(place) '\(image.alternativeText)'")
    }
  }

  private static func append(
    _ inlines: [Inline], _ file: SourceFile?, indent: String, to lines: inout [String]
  ) {
    for inline in inlines {
      let place = place(inline.range, file)
      switch inline {
      case .text(let text, _): lines.append("\(indent)text\(place) '\(text)'")
      case .code(let code, _): lines.append("\(indent)code\(place) '\(code)'")
      case .softBreak: lines.append("\(indent)soft break\(place)")
      case .lineBreak: lines.append("\(indent)line break\(place)")
      case .image(let image):
        lines.append("\(indent)image \(image.destination)\(place) '\(image.alternativeText)'")
      case .emphasis(let content, _):
        lines.append("\(indent)emphasis\(place)")
        append(content, file, indent: indent + "  ", to: &lines)
      case .strong(let content, _):
        lines.append("\(indent)strong\(place)")
        append(content, file, indent: indent + "  ", to: &lines)
      case .link(let link):
        lines.append(
          "\(indent)link \(link.destination)\(link.title.map { " '\($0)'" } ?? "")\(place)")
        append(link.content, file, indent: indent + "  ", to: &lines)
      }
    }
  }

  /// Places as an editor shows them, columns in characters.
  static func place(_ range: SourceRange, _ file: SourceFile?) -> String {
    guard let file else { return "" }
    let start = file.characterColumn(of: range.start)
    let end = file.characterColumn(of: range.end)
    return " \(range.start.line):\(start)-\(range.end.line):\(end)"
  }

  /// libcmark's tree as it was copied.
  static func shape(of node: SyntaxNode, indent: String = "") -> String {
    let children = node.children.map { shape(of: $0, indent: indent + " ") }
    return (["\(indent)\(name(of: node.kind))"] + children).joined(separator: "\n")
  }

  private static func name(of kind: SyntaxNode.Kind) -> String {
    switch kind {
    case .document: "document"
    case .blockQuote: "block_quote"
    case .list(.bullet, let isTight): "list bullet \(isTight)"
    case .list(.ordered(let start), let isTight): "list \(start) \(isTight)"
    case .item: "item"
    case .codeBlock(let info, let text):
      "code_block \(info.debugDescription) \(text.debugDescription)"
    case .htmlBlock(let text): "html_block \(text.debugDescription)"
    case .paragraph: "paragraph"
    case .heading(let level): "heading \(level)"
    case .thematicBreak: "thematic_break"
    case .text(let text): "text \(text.debugDescription)"
    case .softBreak: "softbreak"
    case .lineBreak: "linebreak"
    case .code(let text): "code \(text.debugDescription)"
    case .html(let text): "html_inline \(text.debugDescription)"
    case .emphasis: "emph"
    case .strong: "strong"
    case .link(let destination, let title):
      "link \(destination.debugDescription) \(title.debugDescription)"
    case .image(let destination, let title):
      "image \(destination.debugDescription) \(title.debugDescription)"
    }
  }
}
