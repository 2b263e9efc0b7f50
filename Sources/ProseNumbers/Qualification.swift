public import Quantities

/// The ways in which a number may be meant; a word such as "up to" leaves more than one open.
public struct Qualification: OptionSet, Sendable, Hashable {
  /// The ways, as bits.
  public let rawValue: Int

  /// Makes a set of ways from its bits.
  public init(rawValue: Int) { self.rawValue = rawValue }

  /// The number itself.
  public static let exact = Qualification(rawValue: 1)
  /// About the number: 约, "nearly".
  public static let approximate = Qualification(rawValue: 2)
  /// The number is a lower bound, included or not: 超过, 以上, "at least".
  public static let lower = Qualification(rawValue: 4)
  /// The number is an upper bound, included or not: 不足, 以内, "less than".
  public static let upper = Qualification(rawValue: 8)

  /// Whether two texts may mean the same.
  public func agrees(with other: Qualification) -> Bool { !isDisjoint(with: other) }

  /// The nearest qualifier of data: bounds count as included.
  public var qualifier: Qualifier {
    if contains(.exact) { return .exactly }
    if contains(.approximate) { return .approximately }
    return contains(.lower) ? .atLeast : .atMost
  }
}
