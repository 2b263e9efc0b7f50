/// A value together with what was found wrong while making it.
///
/// A stage never stops at the first problem: it returns the best value it can make, and every
/// problem. Whoever needs a value free of errors asks `diagnostics.containsError`.
public struct Checked<Value> {
  /// The value, as good as the input allows.
  public let value: Value
  /// What was found, in no particular order.
  public let diagnostics: [Diagnostic]

  /// Pairs a value with its diagnostics.
  public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
    self.value = value
    self.diagnostics = diagnostics
  }
}

extension Checked: Sendable where Value: Sendable {}
extension Checked: Equatable where Value: Equatable {}
