public import Quantities

/// A value shown beside the index and not part of it.
public struct IndexContext: Sendable, Equatable {
  /// The id of what is measured; values of one measure share it.
  public let id: String
  /// What is measured.
  public let title: Localized<String>
  /// The index of the region.
  public let region: Int
  /// The value.
  public let amount: Amount
  /// Its unit.
  public let unit: Unit
  /// The time it is about.
  public let period: String
  /// Status, source and remark.
  public let origin: DataOrigin

  /// Makes a value.
  public init(
    id: String, title: Localized<String>, region: Int, amount: Amount, unit: Unit, period: String,
    origin: DataOrigin
  ) {
    self.id = id
    self.title = title
    self.region = region
    self.amount = amount
    self.unit = unit
    self.period = period
    self.origin = origin
  }
}
