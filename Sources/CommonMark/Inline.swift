public import Diagnostics

/// A piece of a line of text, as CommonMark names them; each knows its place in the file.
///
/// Raw HTML is not among them: it is refused when the text is read.
public enum Inline: Sendable, Hashable {
  /// Text, with escapes and entities resolved.
  case text(String, range: SourceRange)
  /// Code, set as it stands.
  case code(String, range: SourceRange)
  /// Stressed text.
  indirect case emphasis([Inline], range: SourceRange)
  /// Strongly stressed text.
  indirect case strong([Inline], range: SourceRange)
  /// A link; its address is among the allowed ones.
  case link(Link)
  /// A picture inside a line.
  case image(Image)
  /// A line ending that is set as a space. One between two wide characters is left out of the tree.
  case softBreak(range: SourceRange)
  /// A line ending that the author asked for.
  case lineBreak(range: SourceRange)

  /// Where it stands, with its delimiters.
  public var range: SourceRange {
    switch self {
    case .text(_, let range), .code(_, let range), .emphasis(_, let range),
      .strong(_, let range), .softBreak(let range), .lineBreak(let range):
      range
    case .link(let link): link.range
    case .image(let image): image.range
    }
  }
}

/// A link to an allowed address.
public struct Link: Sendable, Hashable {
  /// The address, with escapes and entities resolved; it begins with an allowed scheme.
  public let destination: String
  /// The title in quotes after the address, or nil.
  public let title: String?
  /// What stands between the brackets; empty where the caller supplies the text.
  public let content: [Inline]
  /// From the opening bracket to the closing parenthesis.
  public let range: SourceRange

  /// Makes a link.
  public init(destination: String, title: String?, content: [Inline], range: SourceRange) {
    self.destination = destination
    self.title = title
    self.content = content
    self.range = range
  }
}

/// A picture at an allowed address.
public struct Image: Sendable, Hashable {
  /// The address, with escapes and entities resolved; it begins with an allowed scheme.
  public let destination: String
  /// The title in quotes after the address, or nil.
  public let title: String?
  /// The plain text between the brackets, possibly empty.
  public let alternativeText: String
  /// From the exclamation mark to the closing parenthesis.
  public let range: SourceRange

  /// Makes a picture.
  public init(destination: String, title: String?, alternativeText: String, range: SourceRange) {
    self.destination = destination
    self.title = title
    self.alternativeText = alternativeText
    self.range = range
  }
}
