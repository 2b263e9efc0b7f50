/// The name of a dimension, main indicator or sub-indicator.
public struct IndexNode: Sendable, Equatable {
  /// The id, unique on its level.
  public let id: String
  /// The name.
  public let title: Localized<String>

  /// Makes a name.
  public init(id: String, title: Localized<String>) {
    self.id = id
    self.title = title
  }
}
