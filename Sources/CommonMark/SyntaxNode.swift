/// A node of the tree that libcmark makes, with its place in the file and no rule of ours applied.
///
/// ``MarkdownDocument`` is read from it. It is kept apart so that it can be held against the plain
/// library node by node.
struct SyntaxNode: Equatable {
  enum Kind: Equatable {
    case document
    case blockQuote
    case list(List.Marker, isTight: Bool)
    case item
    case codeBlock(info: String, text: String)
    case htmlBlock(String)
    case paragraph
    case heading(level: Int)
    case thematicBreak
    case text(String)
    case softBreak
    case lineBreak
    case code(String)
    case html(String)
    case emphasis
    case strong
    case link(destination: String, title: String)
    case image(destination: String, title: String)
  }

  let kind: Kind
  /// Byte offsets in the file.
  let range: Range<Int>
  let children: [SyntaxNode]
}

extension SyntaxNode.Kind {
  /// Whether the node's children are inlines.
  var holdsInlines: Bool {
    switch self {
    case .paragraph, .heading: true
    default: false
    }
  }
}

/// A node as libcmark reports it: lines and columns of the marked text, from 1, ends inclusive.
struct ParsedNode {
  struct Place {
    let line: Int
    let column: Int
  }

  let kind: SyntaxNode.Kind
  let start: Place
  let end: Place
  /// The length of the literal with its markers.
  let literalLength: Int
  let children: [ParsedNode]
}
