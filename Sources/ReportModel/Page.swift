public import CommonMark

/// The text of a page in one language.
public struct PageText: Sendable {
  /// The title.
  public let title: String
  /// One or two sentences that say what the page states; empty where the author gave none.
  public let summary: String
  /// The body.
  public let blocks: [Block]

  /// Makes a text.
  public init(title: String, summary: String, blocks: [Block]) {
    self.title = title
    self.summary = summary
    self.blocks = blocks
  }
}

/// The home page: a lead and a list of headline numbers.
public struct HomePage: Sendable {
  /// The paragraphs above the numbers; title and summary as on every page.
  public let lead: Localized<PageText>
  /// The headline numbers, in order.
  public let numbers: [HeadlineNumber]

  /// Makes a home page.
  public init(lead: Localized<PageText>, numbers: [HeadlineNumber]) {
    self.lead = lead
    self.numbers = numbers
  }
}

/// A number set large on the home page, bound to a figure's data.
public struct HeadlineNumber: Sendable {
  /// The number and its unit as the author wrote them.
  public let text: Localized<String>
  /// What it says, following the number.
  public let explanation: Localized<[Inline]>
  /// The figure that holds it.
  public let figureNumber: Int

  /// Makes a headline number.
  public init(
    text: Localized<String>, explanation: Localized<[Inline]>, figureNumber: Int
  ) {
    self.text = text
    self.explanation = explanation
    self.figureNumber = figureNumber
  }
}
