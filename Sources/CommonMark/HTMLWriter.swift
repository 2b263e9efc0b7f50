/// Gathers the HTML of one call; its line breaks are those of libcmark's own renderer.
struct HTMLWriter {
  private(set) var text = ""
  private let renderer: HTMLRenderer

  init(renderer: HTMLRenderer) { self.renderer = renderer }

  /// `isTight` leaves paragraphs without tags, as in a tight list.
  mutating func write(_ blocks: [Block], isTight: Bool) {
    for block in blocks {
      switch block {
      case .heading(let heading): write(heading)
      case .paragraph(let content, _) where isTight: write(content)
      case .paragraph(let content, _):
        startLine()
        text += "<p>"
        write(content)
        text += "</p>\n"
      case .list(let list): write(list)
      case .blockQuote(let blocks, _):
        startLine()
        text += "<blockquote>\n"
        write(blocks, isTight: false)
        startLine()
        text += "</blockquote>\n"
      case .note(let note): write(note)
      case .codeBlock(let code): write(code)
      case .thematicBreak:
        startLine()
        text += "<hr>\n"
      case .standaloneImage(let image):
        startLine()
        text += renderer.standaloneImage(image)
        startLine()
      }
    }
  }

  mutating func write(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let piece, _):
        text += HTML.escapedText(piece, hanLanguage: renderer.hanLanguage)
      case .code(let code, _): text += "<code>\(HTML.escapedText(code))</code>"
      case .emphasis(let content, _):
        text += "<em>"
        write(content)
        text += "</em>"
      case .strong(let content, _):
        text += "<strong>"
        write(content)
        text += "</strong>"
      case .link(let link): write(link.content, in: renderer.link(link))
      case .image(let image): text += renderer.image(image)
      case .softBreak: text += "\n"
      case .lineBreak: text += "<br>\n"
      }
    }
  }

  private mutating func write(_ content: [Inline], in markup: HTMLRenderer.Markup) {
    text += markup.opening
    if let replacement = markup.content { text += replacement } else { write(content) }
    text += markup.closing
  }

  private mutating func write(_ heading: Heading) {
    startLine()
    write(heading.content, in: renderer.heading(heading))
    startLine()
  }

  private mutating func write(_ note: Note) {
    let markup = renderer.note(note)
    startLine()
    text += markup.opening
    startLine()
    if let replacement = markup.content {
      text += replacement
    } else {
      write(note.blocks, isTight: false)
    }
    startLine()
    text += markup.closing
    startLine()
  }

  private mutating func write(_ list: List) {
    startLine()
    let name: String
    switch list.marker {
    case .bullet:
      name = "ul"
      text += "<ul>\n"
    case .ordered(let start):
      name = "ol"
      text += start == 1 ? "<ol>\n" : "<ol start=\"\(start)\">\n"
    }
    for item in list.items {
      startLine()
      text += "<li>"
      write(item.blocks, isTight: list.isTight)
      text += "</li>\n"
    }
    text += "</\(name)>\n"
  }

  private mutating func write(_ code: CodeBlock) {
    startLine()
    let language = code.info.prefix { !$0.isWhitespace }
    text +=
      language.isEmpty
      ? "<pre><code>" : "<pre><code class=\"language-\(HTML.escapedAttribute(String(language)))\">"
    text += HTML.escapedText(code.text)
    text += "</code></pre>\n"
  }

  private mutating func startLine() {
    if let last = text.utf8.last, last != 0x0A { text += "\n" }
  }
}
