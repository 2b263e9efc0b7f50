/// Numbers the values that one thing takes from run to run: an equal value keeps its number.
///
/// Where many outputs depend on one large value, its number stands for it in their inputs.
public struct Revision<Value: Equatable> {
  private var value: Value?
  private var count = 0

  /// Numbers nothing yet.
  public init() {}

  /// The number of a value; another one than before where it differs from the last.
  public mutating func number(of value: Value) -> Int {
    if self.value != value {
      self.value = value
      count += 1
    }
    return count
  }
}

extension Revision: Sendable where Value: Sendable {}
