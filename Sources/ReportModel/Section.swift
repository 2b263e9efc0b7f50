/// One section of a part.
public struct Section: Sendable, Equatable {
  /// Where it stands.
  public let place: SectionPlace
  /// The id in addresses, unique within its part.
  public let id: String
  /// Title, summary and body.
  public let text: Localized<PageText>
  /// The headings in the body, in order, the same in both languages but for their titles.
  public let headings: [SectionHeading]

  /// Makes a section.
  public init(
    place: SectionPlace, id: String, text: Localized<PageText>, headings: [SectionHeading]
  ) {
    self.place = place
    self.id = id
    self.text = text
    self.headings = headings
  }
}

/// The place of a section: the number of its part and its own number within it, both from 1.
public struct SectionPlace: Sendable, Hashable, Comparable {
  /// The part's number.
  public let part: Int
  /// The section's number within the part.
  public let section: Int

  /// Makes a place.
  public init(part: Int, section: Int) {
    self.part = part
    self.section = section
  }

  /// Whether one place comes before another in reading order.
  public static func < (left: SectionPlace, right: SectionPlace) -> Bool {
    (left.part, left.section) < (right.part, right.section)
  }
}

/// A heading inside a section.
public struct SectionHeading: Sendable, Equatable {
  /// The id, unique within the section.
  public let id: String
  /// Its numbers below the section: `[2]` for the second, `[2, 1]` for the first below that.
  public let path: [Int]
  /// The title, as plain text.
  public let title: Localized<String>

  /// Makes a heading.
  public init(id: String, path: [Int], title: Localized<String>) {
    self.id = id
    self.path = path
    self.title = title
  }
}
