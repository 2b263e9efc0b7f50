/// A term of the glossary: one word of each language for one notion.
public struct Term: Sendable, Equatable {
  /// The id by which content refers to it.
  public let id: String
  /// The word itself.
  public let name: Localized<String>
  /// The Chinese word in the Latin alphabet, by which the Chinese glossary is sorted.
  public let pinyin: String
  /// What it means.
  public let definition: Localized<String>

  /// Makes a term.
  public init(
    id: String, name: Localized<String>, pinyin: String, definition: Localized<String>
  ) {
    self.id = id
    self.name = name
    self.pinyin = pinyin
    self.definition = definition
  }
}
