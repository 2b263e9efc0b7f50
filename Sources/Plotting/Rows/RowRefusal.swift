/// Why a chart of rows would not be honest or cannot be drawn.
public enum RowRefusal: Sendable, Hashable {
  /// A panel has bars and its axis does not begin at zero.
  case baselineNotZero(panel: String, low: Double)
  /// A value lies outside the axis that the author set.
  case valueOutsideDomain(key: String)
  /// A number is NaN or infinite.
  case notFinite(key: String)
  /// An interval's low end is above its high end, or its center lies outside.
  case intervalOutOfOrder(key: String)
  /// An interval bar was asked for where there is one number.
  case rangeWithoutInterval(key: String)
  /// A dot was asked for where there is an interval and no number.
  case dotWithoutNumber(key: String)
  /// Two rows of a panel have one key.
  case duplicateKey(String)
  /// A row comes after the remainder of its group.
  case rowAfterRemainder(key: String)
  /// There is nothing to draw: no panel, row or mark.
  case empty(String)

  /// What is wrong, in one clause.
  var message: String {
    switch self {
    case .baselineNotZero(let panel, let low):
      "axis of panel '\(panel)' begins at \(low); bars need 0"
    case .valueOutsideDomain(let key): "value of row '\(key)' lies outside the axis"
    case .notFinite(let key): "row '\(key)' has a value that is not a finite number"
    case .intervalOutOfOrder(let key): "interval of row '\(key)' is out of order"
    case .rangeWithoutInterval(let key): "row '\(key)' has one number where a range is drawn"
    case .dotWithoutNumber(let key): "row '\(key)' has a range where a dot is drawn"
    case .duplicateKey(let key): "row '\(key)' stands twice in one panel"
    case .rowAfterRemainder(let key): "row '\(key)' comes after the remainder"
    case .empty(let what): "\(what) has nothing to draw"
    }
  }

  /// How to mend it, in one clause.
  var help: String {
    switch self {
    case .baselineNotZero: "begin the axis at 0, or leave it out"
    case .valueOutsideDomain: "widen the axis, or leave it out"
    case .notFinite: "write a number, or leave the value out with a reason"
    case .intervalOutOfOrder: "write the lower end first, and a middle between both ends"
    case .rangeWithoutInterval: "write both ends, or draw a dot"
    case .dotWithoutNumber: "draw a range; the middle of a range is not a value"
    case .duplicateKey: "give each row its own name"
    case .rowAfterRemainder: "put the remainder last"
    case .empty: "give it at least one"
    }
  }

  /// The row it concerns; nil where it concerns a panel or the whole chart.
  var key: String? {
    switch self {
    case .valueOutsideDomain(let key), .notFinite(let key), .intervalOutOfOrder(let key),
      .rangeWithoutInterval(let key), .dotWithoutNumber(let key), .duplicateKey(let key),
      .rowAfterRemainder(let key):
      key
    case .baselineNotZero, .empty: nil
    }
  }
}

extension RowChart {
  /// Why the chart must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard !panels.isEmpty else { return [.rows(.empty("chart"))] }
    return panels.flatMap(refusals).map(ChartRefusal.rows)
  }

  private func refusals(of panel: Panel) -> [RowRefusal] {
    guard !panel.rows.isEmpty else { return [.empty("panel '\(panel.title)'")] }
    var seen: Set<String> = []
    let twice = panel.rows.filter { !seen.insert($0.key).inserted }
    return panel.rows.flatMap(refusals) + twice.map { .duplicateKey($0.key) }
      + panel.groups.flatMap(refusalsOfOrder) + refusalsOfDomain(panel)
  }

  private func refusals(of row: Row) -> [RowRefusal] {
    guard !row.marks.isEmpty else { return [.empty("row '\(row.key)'")] }
    return row.marks.compactMap { refusal(of: $0, key: row.key) }
  }

  private func refusal(of mark: Mark, key: String) -> RowRefusal? {
    guard mark.value.numbers.allSatisfy(\.isFinite) else { return .notFinite(key: key) }
    switch (mark.value, mark.form) {
    case (.interval(let low, let high, let center), _)
    where low > high || center.map { $0 < low || $0 > high } ?? false:
      return .intervalOutOfOrder(key: key)
    case (.interval(_, _, nil), .dot): return .dotWithoutNumber(key: key)
    case (.single, .range): return .rangeWithoutInterval(key: key)
    default: return nil
    }
  }

  private func refusalsOfOrder(_ group: Group) -> [RowRefusal] {
    guard let remainder = group.rows.firstIndex(where: \.isRemainder) else { return [] }
    return group.rows[(remainder + 1)...].filter { !$0.isRemainder }
      .map { .rowAfterRemainder(key: $0.key) }
  }

  private func refusalsOfDomain(_ panel: Panel) -> [RowRefusal] {
    guard let domain = panel.domain else { return [] }
    let marks = panel.rows.flatMap(\.marks)
    let hasBars = marks.contains { $0.form == .bar }
    let hasNegative = marks.flatMap(\.value.numbers).contains { $0 < 0 }
    let isGrounded = hasNegative ? domain.low < 0 && domain.high >= 0 : domain.low == 0
    guard isGrounded || !hasBars, domain.high > domain.low, domain.high.isFinite,
      domain.low.isFinite
    else { return [.baselineNotZero(panel: panel.title, low: domain.low)] }
    return panel.rows.filter { row in
      row.marks.flatMap(\.value.numbers).contains { $0 < domain.low || $0 > domain.high }
    }.map { .valueOutsideDomain(key: $0.key) }
  }
}
