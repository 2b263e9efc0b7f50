/// One part of the report: a page of its own and the sections below it.
public struct Part: Sendable, Equatable {
  /// The number, from 1.
  public let number: Int
  /// The id in addresses, the same in both languages.
  public let id: String
  /// Title, summary and key findings.
  public let text: Localized<PageText>
  /// The sections in reading order.
  public let sections: [Section]

  /// Makes a part.
  public init(number: Int, id: String, text: Localized<PageText>, sections: [Section]) {
    self.number = number
    self.id = id
    self.text = text
    self.sections = sections
  }
}
