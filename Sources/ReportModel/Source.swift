/// A source of data or text: who published what, when, and where it can be seen.
public struct Source: Sendable, Equatable {
  /// The id by which content refers to it.
  public let id: String
  /// Who published it.
  public let publisher: Localized<String>
  /// The publisher in short, where room is scarce.
  public let shortPublisher: Localized<String>
  /// What it is called.
  public let title: Localized<String>
  /// When it appeared; nil where unknown.
  public let date: PublicationDate?
  /// The publisher's own page; nil where there is none that may be given.
  public let url: String?

  /// Makes a source.
  public init(
    id: String, publisher: Localized<String>, shortPublisher: Localized<String>,
    title: Localized<String>, date: PublicationDate?, url: String?
  ) {
    self.id = id
    self.publisher = publisher
    self.shortPublisher = shortPublisher
    self.title = title
    self.date = date
    self.url = url
  }
}

/// A picture of the text, published under a name made from its content.
public struct MediaFile: Sendable, Equatable {
  /// The file name within the media folder.
  public let name: String
  /// The content.
  public let bytes: [UInt8]

  /// Makes a picture.
  public init(name: String, bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}
