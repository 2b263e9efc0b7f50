import Plotting
import ReportModel

/// What the marks mean in one figure, under `legend`; the site's own words hold for the others.
struct ColumnsLegend {
  private let words: [String: Localized<String>]

  private static let keys: [(key: String, word: InterfaceWord)] = [
    ("actual", .markActual), ("forecast", .markForecast), ("hollow", .markHollow),
    ("hollow-forecast", .markHollowForecast), ("lower-bound", .markLowerBound),
    ("interval", .markInterval),
  ]

  static func read(_ outer: inout KeyReader) -> ColumnsLegend {
    guard outer.mapping["legend"] != nil, let mapping = outer.submapping("legend") else {
      return ColumnsLegend(words: [:])
    }
    var keys = KeyReader(mapping, keys: Self.keys.map(\.key))
    var words: [String: Localized<String>] = [:]
    for (key, _) in Self.keys { words[key] = keys.optionalLocalized(key) }
    outer.report(keys.diagnostics)
    return ColumnsLegend(words: words)
  }

  func words(_ site: InterfaceWords, _ language: Language) -> ChartWords {
    let texts = Self.keys.map { words[$0.key]?[language] ?? site[$0.word, language] }
    return ChartWords(
      actual: texts[0], forecast: texts[1], hollow: texts[2], hollowForecast: texts[3],
      lowerBound: texts[4], interval: texts[5], missing: site[.missingValue, language])
  }
}
