/// Writes blocks and inlines as HTML; what a link, an image, a heading and a note become is the
/// caller's.
///
/// Text, code and list numbers are escaped here. What the caller's functions return is HTML and is
/// written as it is: they escape with ``HTML``. Lines break at blocks, so that a change to one block
/// changes few lines.
///
/// ```swift
/// let renderer = HTMLRenderer(
///   link: { link in
///     let text = link.content.isEmpty ? "Figure 3" : nil
///     return .init(opening: "<a href=\"#figure-3\">", content: text, closing: "</a>")
///   },
///   image: { "<img src=\"\(HTML.escapedAddress($0.destination))\" alt=\"\">" },
///   standaloneImage: { _ in "<figure>…</figure>" },
///   heading: { .init(opening: "<h\($0.level)>", closing: "</h\($0.level)>") },
///   note: { _ in .init(opening: "<aside>", closing: "</aside>") })
/// ```
public struct HTMLRenderer: Sendable {
  /// The markup around something.
  public struct Markup: Sendable, Hashable {
    /// HTML before the content.
    public let opening: String
    /// HTML in place of the content; nil to write the content itself.
    public let content: String?
    /// HTML after the content.
    public let closing: String

    /// Makes markup around a content, or around what replaces it.
    public init(opening: String, content: String? = nil, closing: String) {
      self.opening = opening
      self.content = content
      self.closing = closing
    }
  }

  let link: @Sendable (Link) -> Markup
  let image: @Sendable (Image) -> String
  let standaloneImage: @Sendable (Image) -> String
  let heading: @Sendable (Heading) -> Markup
  let note: @Sendable (Note) -> Markup
  let hanLanguage: String?

  /// Makes a renderer.
  ///
  /// - Parameters:
  ///   - link: The tags around a link, and its text where it has none of its own.
  ///   - image: The HTML of a picture inside a line.
  ///   - standaloneImage: The HTML of a paragraph that is one image: a block.
  ///   - heading: The tags around a heading's text; whatever else stands in the heading, such as a
  ///     number, belongs to `opening` and `closing`.
  ///   - note: The tags around a note's blocks, its label at the end of `opening`.
  ///   - hanLanguage: The language tag of words in Han characters where the page is in another
  ///     language; nil where they are the page's own.
  public init(
    link: @escaping @Sendable (Link) -> Markup,
    image: @escaping @Sendable (Image) -> String,
    standaloneImage: @escaping @Sendable (Image) -> String,
    heading: @escaping @Sendable (Heading) -> Markup,
    note: @escaping @Sendable (Note) -> Markup,
    hanLanguage: String? = nil
  ) {
    self.link = link
    self.image = image
    self.standaloneImage = standaloneImage
    self.heading = heading
    self.note = note
    self.hanLanguage = hanLanguage
  }

  /// The HTML of blocks; it ends with a line ending unless it is empty.
  public func html(_ blocks: [Block]) -> String {
    var writer = HTMLWriter(renderer: self)
    writer.write(blocks, isTight: false)
    return writer.text
  }

  /// The HTML of inlines, without a line ending of its own.
  public func html(_ inlines: [Inline]) -> String {
    var writer = HTMLWriter(renderer: self)
    writer.write(inlines)
    return writer.text
  }
}
