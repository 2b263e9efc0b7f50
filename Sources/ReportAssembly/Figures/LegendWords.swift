import Plotting
import ReportModel

/// The words of a figure's legend: the site's own, or those that the figure gives under `legend`.
struct LegendWords {
  private let given: [(key: String, words: Localized<String>)]

  private static let keys = [
    "actual", "forecast", "hollow", "hollow-forecast", "lower-bound", "upper-bound",
    "interval",
  ]

  static func read(_ outer: inout KeyReader) -> LegendWords {
    guard outer.mapping["legend"] != nil, let mapping = outer.submapping("legend") else {
      return LegendWords(given: [])
    }
    var keys = KeyReader(mapping, keys: Self.keys)
    let given = Self.keys.compactMap { key in
      keys.optionalLocalized(key).map { (key: key, words: $0) }
    }
    outer.report(keys.diagnostics)
    return LegendWords(given: given)
  }

  func chartWords(_ words: InterfaceWords, _ language: Language) -> ChartWords {
    func word(_ key: String, _ usual: InterfaceWord) -> String {
      given.first { $0.key == key }?.words[language] ?? words[usual, language]
    }
    return ChartWords(
      actual: word("actual", .markActual), forecast: word("forecast", .markForecast),
      hollow: word("hollow", .markHollow),
      hollowForecast: word("hollow-forecast", .markHollowForecast),
      lowerBound: word("lower-bound", .markLowerBound),
      upperBound: word("upper-bound", .markUpperBound),
      interval: word("interval", .markInterval), missing: words[.missingValue, language])
  }
}
