import Diagnostics

/// Decides which soft breaks of a paragraph vanish: those between two wide characters.
///
/// A browser sets a line ending as a space, which Chinese does not want. The characters are looked
/// for through emphasis, links and code; combining marks and format characters are not seen. A link
/// or image without text counts as wide in Chinese, where its text will be supplied.
struct SoftBreaks {
  private let typography: Typography
  private var vanishing: [Bool] = []
  private var lastIsWide = false
  /// The first break, of those met, whose follower is not yet known.
  private var pending = 0

  /// For each soft break among some inlines, in order and at any depth, whether it vanishes.
  static func vanishing(in nodes: [SyntaxNode], typography: Typography) -> [Bool] {
    guard hasBreak(nodes) else { return [] }
    var breaks = SoftBreaks(typography: typography)
    breaks.read(nodes)
    breaks.see(isWide: false)
    return breaks.vanishing
  }

  /// Whether there is a soft break among some inlines, at any depth; most blocks have none.
  private static func hasBreak(_ nodes: [SyntaxNode]) -> Bool {
    nodes.contains { $0.kind == .softBreak || hasBreak($0.children) }
  }

  private init(typography: Typography) { self.typography = typography }

  private mutating func read(_ nodes: [SyntaxNode]) {
    for node in nodes {
      switch node.kind {
      case .softBreak: vanishing.append(lastIsWide)
      case .text(let text), .code(let text): see(text)
      case .link, .image:
        node.children.isEmpty ? see(isWide: typography == .chinese) : read(node.children)
      case .lineBreak: see(isWide: false)
      default: read(node.children)
      }
    }
  }

  private mutating func see(_ text: String) {
    let scalars = text.unicodeScalars
    guard let first = scalars.first(where: Self.isSeen), let last = scalars.last(where: Self.isSeen)
    else { return }
    see(isWide: typography.isWide(first))
    lastIsWide = typography.isWide(last)
  }

  private mutating func see(isWide: Bool) {
    if !isWide {
      for index in pending..<vanishing.count { vanishing[index] = false }
    }
    pending = vanishing.count
    lastIsWide = isWide
  }

  private static func isSeen(_ scalar: Unicode.Scalar) -> Bool { DisplayWidth.of(scalar) > 0 }
}
