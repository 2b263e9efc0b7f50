/// A page of prose outside the numbered parts, such as a foreword or what this edition is.
public struct Article: Sendable, Equatable {
  /// Where an article stands in the report.
  public enum Shelf: String, Sendable, CaseIterable {
    /// Before the first part.
    case front
    /// After the last part.
    case back
    /// Says what this edition is and lists the editor's notes; there is at most one.
    case about
  }

  /// Where it stands.
  public let shelf: Shelf
  /// The id in addresses, unique on its shelf.
  public let id: String
  /// Title, summary and body.
  public let text: Localized<PageText>
  /// The headings in the body, in order, the same in both languages but for their titles.
  public let headings: [SectionHeading]

  /// Makes an article.
  public init(
    shelf: Shelf, id: String, text: Localized<PageText>, headings: [SectionHeading]
  ) {
    self.shelf = shelf
    self.id = id
    self.text = text
    self.headings = headings
  }

  /// What content calls it: `front/foreword`, `about`.
  public var path: String { shelf == .about ? shelf.rawValue : "\(shelf.rawValue)/\(id)" }
}
