public import Quantities

/// What one member of a region contributes to a value, such as a country to that of its union.
public struct IndexMember: Sendable, Equatable {
  /// Whose value it is part of.
  public enum Owner: Sendable, Hashable {
    /// A measure's, by its index.
    case measure(Int)
    /// An alternate's, by its index.
    case alternate(Int)
  }

  /// Whose value it is part of.
  public let owner: Owner
  /// The index of the region.
  public let region: Int
  /// The id of the member in the data, such as a country's code.
  public let id: String
  /// The member's name.
  public let title: Localized<String>
  /// The member's own value; nil where none is known.
  public let value: DecimalNumber?
  /// How it enters the region's value; nil where the data say nothing.
  public let use: Localized<String>?

  /// Makes a contribution.
  public init(
    owner: Owner, region: Int, id: String, title: Localized<String>, value: DecimalNumber?,
    use: Localized<String>?
  ) {
    self.owner = owner
    self.region = region
    self.id = id
    self.title = title
    self.value = value
    self.use = use
  }

  /// The measure whose value it is part of; nil for an alternate's.
  public var measure: Int? {
    guard case .measure(let index) = owner else { return nil }
    return index
  }

  /// The alternate whose value it is part of; nil for a measure's.
  public var alternate: Int? {
    guard case .alternate(let index) = owner else { return nil }
    return index
  }
}
