/// Why a bar of shares would not be honest or cannot be drawn.
public enum ShareRefusal: Sendable, Hashable {
  /// The shares do not add up to 100 within 0.5; `passedBy` is the share with which they pass it, nil
  /// where they fall short.
  case sumIsNot100(sum: Double, passedBy: String?)
  /// A share is NaN, infinite, negative or over 100.
  case notAShare(key: String)
  /// A share is missing and the segment is not the remainder.
  case missingShare(key: String)
  /// A share is an interval, which a bar of segments cannot show.
  case intervalOfShare(key: String)
  /// Two segments have one key.
  case duplicateKey(String)
  /// A segment comes after the remainder.
  case segmentAfterRemainder(key: String)
  /// There are no segments.
  case empty

  /// What is wrong, in one clause.
  var message: String {
    switch self {
    case .sumIsNot100(let sum, _):
      "shares add up to \(NumberFormat(groupSeparator: "").text(sum, decimals: 1)), not 100"
    case .notAShare(let key): "share '\(key)' is not a number from 0 to 100"
    case .missingShare(let key): "share '\(key)' has no value"
    case .intervalOfShare(let key): "share '\(key)' is an interval"
    case .duplicateKey(let key): "share '\(key)' stands twice"
    case .segmentAfterRemainder(let key): "share '\(key)' comes after the remainder"
    case .empty: "bar of shares has nothing to draw"
    }
  }

  /// How to mend it, in one clause.
  var help: String {
    switch self {
    case .sumIsNot100: "add the remainder as a share of its own, marked as such"
    case .notAShare: "write the share in percent"
    case .missingShare: "mark it as the remainder, or draw rows"
    case .intervalOfShare: "draw rows, which show intervals"
    case .duplicateKey: "give each share its own name"
    case .segmentAfterRemainder: "put the remainder last"
    case .empty: "give it at least one"
    }
  }

  /// The segment or bracket it concerns; nil where it concerns the whole bar.
  var key: String? {
    switch self {
    case .notAShare(let key), .missingShare(let key), .intervalOfShare(let key),
      .duplicateKey(let key), .segmentAfterRemainder(let key):
      key
    case .sumIsNot100(_, let key): key
    case .empty: nil
    }
  }
}

extension ShareBar {
  /// Why the bar must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard !segments.isEmpty else { return [.shares(.empty)] }
    var seen: Set<String> = []
    var refusals = segments.compactMap { refusal(of: $0.value, $0.key, $0.isRemainder) }
    refusals += brackets.compactMap { refusal(of: $0.value, $0.title, false) }
    refusals += segments.filter { !seen.insert($0.key).inserted }.map { .duplicateKey($0.key) }
    if let remainder = segments.firstIndex(where: \.isRemainder) {
      refusals += segments[(remainder + 1)...].filter { !$0.isRemainder }
        .map { .segmentAfterRemainder(key: $0.key) }
    }
    if refusals.isEmpty {
      let sum = shares.reduce(0, +)
      if (sum - 100).magnitude > 0.5 {
        let passing = Self.passing(shares).map { segments[$0].key }
        refusals.append(.sumIsNot100(sum: sum, passedBy: passing))
      }
    }
    return refusals.map(ChartRefusal.shares) + (breakdown?.refusals() ?? [])
  }

  /// The place of the share with which a sum passes 100; nil where it never does.
  static func passing(_ shares: [Double]) -> Int? {
    var sum = 0.0
    return shares.firstIndex { share in
      sum += share
      return sum > 100.5
    }
  }

  private func refusal(of value: ChartValue, _ key: String, _ isRemainder: Bool) -> ShareRefusal? {
    switch value {
    case .missing: isRemainder ? nil : .missingShare(key: key)
    case .interval: .intervalOfShare(key: key)
    case .single(let share, _):
      share.isFinite && share >= 0 && share <= 100 ? nil : .notAShare(key: key)
    }
  }
}
