import Diagnostics
import Indicators
import Quantities
import ReportModel

/// A column of a table that the index fills.
///
/// It says what is measured for the sub-indicator of each row, or how well; rows name their
/// sub-indicators in the column `indicator` of `data.csv`.
enum TableIndexColumn: String, CaseIterable {
  /// The measures used.
  case measure
  /// How many regions have a value.
  case coverage
  /// The share of values that are stand-ins, in percent.
  case proxies
  /// How the scores of the regions go with their total scores: Pearson's correlation.
  case correlation

  /// The column of `data.csv` that names sub-indicators.
  static let key = "indicator"

  /// What its cells hold.
  var content: FigureTableColumn.Content {
    switch self {
    case .measure, .coverage: .words
    case .proxies: .numbers(unit: Localized { _ in "%" }, powerOfTen: Localized { _ in 0 })
    case .correlation: .numbers(unit: Localized { _ in "" }, powerOfTen: Localized { _ in 0 })
    }
  }

  /// The cell of a sub-indicator.
  func cell(_ sub: Int, of index: CompositeIndex) -> FigureTableContent {
    let structure = index.data.structure
    let measures = structure.measures.indices.filter {
      structure.subIndicator(ofMeasure: $0) == sub
    }
    switch self {
    case .measure:
      let titles = measures.map { index.measures[$0].title }
      guard titles.count > 1, let first = titles.first else {
        return titles.first.map { .words($0) } ?? .unstated
      }
      return .list(
        Localized { language in [first[language]] + titles.dropFirst().map { $0[language] } })
    case .coverage:
      let count = index.scores.subIndicators[sub].count { $0 != nil }
      return .words(Localized { _ in "\(count)/\(index.regions.count)" })
    case .proxies:
      let cells = measures.flatMap { index.data.cells[$0] }.filter { $0.value != nil }
      guard !cells.isEmpty else { return .unstated }
      let share = Double(cells.count(where: \.isProxy)) / Double(cells.count)
      return number(share * 100, fractionDigits: 0, Unit("%"))
    case .correlation:
      let scores = zip(index.scores.subIndicators[sub], index.scores.total.map(\.score))
      let pairs = scores.compactMap { own, total in own.flatMap { own in total.map { (own, $0) } } }
      return Self.correlation(pairs).map { number($0, fractionDigits: 2, .one) } ?? .unstated
    }
  }

  private func number(_ value: Double, fractionDigits: Int, _ unit: Unit) -> FigureTableContent {
    guard let number = DecimalNumber(value, fractionDigits: fractionDigits) else {
      return .unstated
    }
    return .quantity(Quantity(.value(number, .exactly), unit), remark: nil)
  }

  /// Pearson's correlation; nil below three pairs, or where one side never varies.
  static func correlation(_ pairs: [(Double, Double)]) -> Double? {
    guard pairs.count > 2 else { return nil }
    let count = Double(pairs.count)
    let means = (
      pairs.reduce(0) { $0 + $1.0 } / count, pairs.reduce(0) { $0 + $1.1 } / count
    )
    var (both, first, second) = (0.0, 0.0, 0.0)
    for pair in pairs {
      let (one, other) = (pair.0 - means.0, pair.1 - means.1)
      both += one * other
      first += one * one
      second += other * other
    }
    guard first > 1e-12, second > 1e-12 else { return nil }
    return both / (first * second).squareRoot()
  }

  /// Where its cells come from: computed from values of the index.
  static let origin = DataOrigin(
    provenance: Provenance(status: .derived, outlook: .actual, sourceID: nil), source: nil,
    note: nil)
}
