/// An amount in a unit.
public struct Quantity: Sendable, Hashable {
  /// How much, or that it is not known.
  public let amount: Amount
  /// In what.
  public let unit: Unit

  /// Makes a quantity.
  public init(_ amount: Amount, _ unit: Unit) {
    self.amount = amount
    self.unit = unit
  }
}
