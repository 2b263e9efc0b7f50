/// Writes blocks and inlines as text without marks, for descriptions, search and comparison.
public struct PlainText: Sendable {
  private let textOfEmptyLink: @Sendable (Link) -> String

  /// Makes a writer that asks the caller for the text of a link that has none, such as
  /// `[](figure:scale)`.
  public init(textOfEmptyLink: @escaping @Sendable (Link) -> String = { _ in "" }) {
    self.textOfEmptyLink = textOfEmptyLink
  }

  /// The text of inlines: a soft break is a space, a line break a line ending, an image its
  /// alternative text.
  public func text(_ inlines: [Inline]) -> String {
    var text = ""
    append(inlines, to: &text)
    return text
  }

  /// The text of blocks, one on a line, without code blocks' line endings at the end; headings,
  /// items and images included.
  public func text(_ blocks: [Block]) -> String {
    var lines: [String] = []
    append(blocks, to: &lines)
    return lines.joined(separator: "\n")
  }

  private func append(_ inlines: [Inline], to text: inout String) {
    for inline in inlines {
      switch inline {
      case .text(let piece, _), .code(let piece, _): text += piece
      case .emphasis(let content, _), .strong(let content, _): append(content, to: &text)
      case .link(let link) where link.content.isEmpty: text += textOfEmptyLink(link)
      case .link(let link): append(link.content, to: &text)
      case .image(let image): text += image.alternativeText
      case .softBreak: text += " "
      case .lineBreak: text += "\n"
      }
    }
  }

  private func append(_ blocks: [Block], to lines: inout [String]) {
    for block in blocks {
      switch block {
      case .heading(let heading): lines.append(text(heading.content))
      case .paragraph(let content, _): lines.append(text(content))
      case .list(let list):
        for item in list.items { append(item.blocks, to: &lines) }
      case .blockQuote(let blocks, _): append(blocks, to: &lines)
      case .note(let note): append(note.blocks, to: &lines)
      case .codeBlock(let code):
        lines.append(code.text.hasSuffix("\n") ? String(code.text.dropLast()) : code.text)
      case .thematicBreak: break
      case .standaloneImage(let image):
        if !image.alternativeText.isEmpty { lines.append(image.alternativeText) }
      }
    }
  }
}
