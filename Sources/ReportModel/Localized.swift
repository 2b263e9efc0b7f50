/// A value in both languages; neither can be missing.
public struct Localized<Value> {
  /// The value for the Chinese pages.
  public let chinese: Value
  /// The value for the English pages.
  public let english: Value

  /// Pairs the two values.
  public init(chinese: Value, english: Value) {
    self.chinese = chinese
    self.english = english
  }

  /// Makes both values by the same rule.
  public init(_ make: (Language) throws -> Value) rethrows {
    self.init(chinese: try make(.chinese), english: try make(.english))
  }

  /// The value in one language.
  public subscript(language: Language) -> Value {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  /// Both values, each changed by the same rule.
  public func map<Result>(_ transform: (Value) throws -> Result) rethrows -> Localized<Result> {
    Localized<Result>(chinese: try transform(chinese), english: try transform(english))
  }
}

extension Localized: Sendable where Value: Sendable {}
extension Localized: Equatable where Value: Equatable {}
extension Localized: Hashable where Value: Hashable {}
