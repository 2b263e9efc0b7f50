/// Why a chart of scores or a grid would not be honest or cannot be drawn.
public enum ScoreRefusal: Sendable, Hashable {
  /// A score is NaN, infinite, negative or over 100.
  case notAScore(key: String)
  /// A rank or an end of its interval is not a place among the items.
  case notAPlace(key: String)
  /// The best place of an interval comes after its last.
  case intervalOutOfOrder(key: String)
  /// An item has a rank and no score.
  case rankWithoutScore(key: String)
  /// Two items have one key.
  case duplicateKey(String)
  /// An item has more or fewer parts, or a row more or fewer numbers, than there are names.
  case partsDiffer(key: String, count: Int, expected: Int)
  /// There is nothing to draw.
  case empty

  /// What is wrong, in one clause.
  var message: String {
    switch self {
    case .notAScore(let key): "score of '\(key)' is not a number from 0 to 100"
    case .notAPlace(let key): "rank of '\(key)' is not a place among the items"
    case .intervalOutOfOrder(let key): "interval of the rank of '\(key)' is out of order"
    case .rankWithoutScore(let key): "'\(key)' has a rank and no score"
    case .duplicateKey(let key): "'\(key)' stands twice among the scores"
    case .partsDiffer(let key, let count, let expected):
      "'\(key)' has \(count) parts where \(expected) are named"
    case .empty: "chart of scores has nothing to draw"
    }
  }

  /// How to mend it, in one clause.
  var help: String {
    switch self {
    case .notAScore: "bring scores to 0 to 100, or leave one out where it is missing"
    case .notAPlace: "count places from 1 to the number of items"
    case .intervalOutOfOrder: "write the better place first"
    case .rankWithoutScore: "give it a score, or leave the rank out"
    case .duplicateKey: "give each its own name"
    case .partsDiffer: "give one for each name, missing ones included"
    case .empty: "give it at least one item"
    }
  }

  /// The item it concerns; nil where it concerns the whole chart.
  var key: String? {
    switch self {
    case .notAScore(let key), .notAPlace(let key), .intervalOutOfOrder(let key),
      .rankWithoutScore(let key), .duplicateKey(let key), .partsDiffer(let key, _, _):
      key
    case .empty: nil
    }
  }
}

extension ScoreChart {
  /// Why the chart must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard !items.isEmpty else { return [.scores(.empty)] }
    var seen: Set<String> = []
    let twice = items.filter { !seen.insert($0.key).inserted }
    return (items.flatMap(refusals) + twice.map { .duplicateKey($0.key) }).map(ChartRefusal.scores)
  }

  private func refusals(of item: Item) -> [ScoreRefusal] {
    var refusals: [ScoreRefusal] = []
    let scores = [item.score] + item.parts.map(\.score)
    if !scores.allSatisfy(ScoreRefusal.isScore) { refusals.append(.notAScore(key: item.key)) }
    if let rank = item.rank {
      let places = [rank.position, rank.low, rank.high]
      if !places.allSatisfy({ (1...items.count).contains($0) }) {
        refusals.append(.notAPlace(key: item.key))
      } else if rank.low > rank.high {
        refusals.append(.intervalOutOfOrder(key: item.key))
      }
      if item.score == nil { refusals.append(.rankWithoutScore(key: item.key)) }
    }
    let expected = parts?.names.count ?? 0
    if item.parts.count != expected {
      refusals.append(
        .partsDiffer(key: item.key, count: item.parts.count, expected: expected))
    }
    return refusals
  }
}

extension HeatGrid {
  /// Why the grid must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard !rows.isEmpty, !columns.isEmpty else { return [.scores(.empty)] }
    var seen: Set<String> = []
    let twice = rows.filter { !seen.insert($0.key).inserted }
    let found = rows.flatMap { row -> [ScoreRefusal] in
      var refusals: [ScoreRefusal] = []
      if !row.numbers.allSatisfy(ScoreRefusal.isScore) {
        refusals.append(.notAScore(key: row.key))
      }
      if row.numbers.count != columns.count {
        refusals.append(
          .partsDiffer(key: row.key, count: row.numbers.count, expected: columns.count))
      }
      return refusals
    }
    return (found + twice.map { .duplicateKey($0.key) }).map(ChartRefusal.scores)
  }
}

extension ScoreRefusal {
  /// Whether a number may be drawn: missing, or from 0 to 100 within the error of a sum.
  fileprivate static func isScore(_ number: Double?) -> Bool {
    guard let number else { return true }
    return number >= -1e-9 && number <= 100 + 1e-9
  }
}
