public import CommonMark
public import Diagnostics

/// The text of a page in one language.
public struct PageText: Sendable, Equatable {
  /// The title.
  public let title: String
  /// One or two sentences that say what the page states; empty where the author gave none.
  public let summary: String
  /// The body.
  public let blocks: [Block]
  /// The file it was read from; nil for a text that was never in one.
  ///
  /// Texts of different bytes are different, even where their words are equal as Unicode has it.
  public let file: SourceFile?
  /// Whether it is not to be published yet.
  public let isDraft: Bool

  /// Makes a text.
  public init(
    title: String, summary: String, blocks: [Block], file: SourceFile? = nil, isDraft: Bool = false
  ) {
    self.title = title
    self.summary = summary
    self.blocks = blocks
    self.file = file
    self.isDraft = isDraft
  }
}

/// The home page: a lead and a list of headline numbers.
public struct HomePage: Sendable, Equatable {
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
public struct HeadlineNumber: Sendable, Equatable {
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
