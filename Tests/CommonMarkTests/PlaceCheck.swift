import Diagnostics

@testable import CommonMark

/// Holds the places of a tree against the text that stands there.
enum PlaceCheck {
  /// What is wrong: a child outside its parent, siblings that overlap, a text that is not what
  /// stands at its place, a link or emphasis that does not begin and end with its marks.
  static func faults(in node: SyntaxNode, of file: SourceFile) -> [String] {
    var faults: [String] = []
    var end = node.range.lowerBound
    for child in node.children {
      if child.range.lowerBound < end || child.range.upperBound > node.range.upperBound {
        faults.append(
          "\(child.kind) at \(child.range) leaves \(node.kind) at \(node.range), \(end)")
      }
      end = child.range.upperBound
      faults += self.faults(in: child, of: file)
    }
    return faults + fault(of: node, slice(node.range, of: file))
  }

  private static func fault(of node: SyntaxNode, _ text: String) -> [String] {
    let fits =
      switch node.kind {
      case .text(let literal):
        text.contains { "\\&".contains($0) } || text == literal || literal.isEmpty
      case .code: text.hasPrefix("`") && text.hasSuffix("`")
      case .emphasis: isBetween(["*", "_"], text)
      case .strong: isBetween(["**", "__"], text)
      case .link: text.hasPrefix("[") && ")]".contains(text.last ?? " ") || text.hasPrefix("<")
      case .image: text.hasPrefix("![") && ")]".contains(text.last ?? " ")
      case .html(let html): text.prefix(2) == html.prefix(2) && text.last == html.last
      case .softBreak, .lineBreak: text.contains(where: \.isNewline)
      default: true
      }
    return fits ? [] : ["\(node.kind) has the place of '\(text)'"]
  }

  /// Compares bytes: a combining mark after a delimiter makes one character with it.
  private static func isBetween(_ delimiters: [String], _ text: String) -> Bool {
    delimiters.contains {
      text.utf8.starts(with: $0.utf8) && text.utf8.reversed().starts(with: $0.utf8)
    }
  }

  private static func slice(_ range: Range<Int>, of file: SourceFile) -> String {
    String(decoding: file.bytes[range.clamped(to: file.bytes.indices)], as: UTF8.self)
  }
}
