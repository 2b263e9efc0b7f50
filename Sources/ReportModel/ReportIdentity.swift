/// What stands on the cover: the report's names, edition and publisher.
public struct ReportIdentity: Sendable, Equatable {
  /// The full title, cut into the pieces between which a line may break.
  public let title: Localized<[String]>
  /// The short title for the head of each page.
  public let shortTitle: Localized<String>
  /// The edition, such as "2025".
  public let edition: String
  /// Who publishes it.
  public let publisher: Localized<String>
  /// When it was published.
  public let date: PublicationDate
  /// Who holds the rights, and what may be done with the data.
  public let rights: Localized<String>
  /// What the report is, in one or two sentences.
  public let description: Localized<String>
  /// Under what terms the report and its data may be used; nil where none are granted beyond
  /// `rights`.
  public let license: License?

  /// Terms that anybody may rely on.
  public struct License: Sendable, Equatable {
    /// Its id in the list of SPDX, such as `CC-BY-4.0`.
    public let id: String
    /// Where it is written.
    public let url: String

    /// Makes a licence.
    public init(id: String, url: String) {
      self.id = id
      self.url = url
    }
  }

  /// How large the picture must be that stands for the report elsewhere, in pixels.
  public static let sharePictureSize = (width: 1200, height: 630)

  /// Makes an identity.
  public init(
    title: Localized<[String]>, shortTitle: Localized<String>, edition: String,
    publisher: Localized<String>, date: PublicationDate, rights: Localized<String>,
    description: Localized<String>, license: License? = nil
  ) {
    self.title = title
    self.shortTitle = shortTitle
    self.edition = edition
    self.publisher = publisher
    self.date = date
    self.rights = rights
    self.description = description
    self.license = license
  }

  /// The title on one line: the pieces joined without a space in Chinese, with one in English.
  public func fullTitle(_ language: Language) -> String {
    title[language].joined(separator: language == .chinese ? "" : " ")
  }
}
