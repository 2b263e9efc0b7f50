import Plotting
import Quantities
import ReportModel

extension FigureDescription {
  /// What a chart of lines shows: its form, then each series.
  func sentences(of facts: LineFacts) -> [String] {
    [opening(facts)] + facts.series.flatMap { sentences(of: $0, facts) }
      + facts.rules.map { ended($0.words) }
  }

  private func opening(_ facts: LineFacts) -> String {
    let count = facts.series.count
    switch language {
    case .chinese:
      let form = facts.splitsSeries && count > 1 ? "\(count)幅折线图，同一比例尺" : "折线图，共\(count)条"
      let axis = facts.isLogarithmic ? "，纵轴为对数" : ""
      let unit = facts.unit.isEmpty ? "" : "，单位\(facts.unit)"
      return "\(form)\(axis)\(unit)。"
    case .english:
      let form =
        facts.splitsSeries && count > 1
        ? "Lines in \(count) panels on one scale" : count == 1 ? "A line" : "\(count) lines"
      return form + (facts.isLogarithmic ? ", y axis logarithmic." : ".")
    }
  }

  private func sentences(of series: LineFacts.Series, _ facts: LineFacts) -> [String] {
    guard let first = series.first, let last = series.last else { return [] }
    let lead = facts.series.count > 1 && !series.title.isEmpty ? series.title + colon : ""
    let ends =
      first == last
      ? value(first, facts) : span(value(first, facts), value(last, facts))
    var result = [ended(lead + ends + (trend(series.trend).map { comma + $0 } ?? ""))]
    result += extremes(of: series)
    let both = series.forecast.filter(series.hollow.contains)
    let marks = facts.words
    result += marked(series.forecast.filter { !both.contains($0) }, marks.forecast)
    result += marked(series.hollow.filter { !both.contains($0) }, marks.hollow)
    result += marked(both, marks.hollowForecast)
    result += marked(series.lowerBounds, marks.lowerBound)
    result += marked(series.upperBounds, marks.upperBound)
    result += marked(series.intervals, marks.interval)
    return result + marked(series.missing, words[.statusMissing, language])
  }

  /// The least and the greatest value, where they are not at the ends.
  private func extremes(of series: LineFacts.Series) -> [String] {
    guard series.trend == .mixed, let smallest = series.smallest, let largest = series.largest
    else { return [] }
    let (least, greatest) = (name(smallest.key), name(largest.key))
    switch language {
    case .chinese:
      return ["最小为\(least)的\(smallest.label)，最大为\(greatest)的\(largest.label)。"]
    case .english:
      return ["Least: \(smallest.label) in \(least); greatest: \(largest.label) in \(greatest)."]
    }
  }

  private func value(_ datum: LineFacts.Datum, _ facts: LineFacts) -> String {
    let separator = Unit(facts.unit).separator(in: NumberStyle(language))
    let number = datum.label + separator + facts.unit
    switch language {
    case .chinese: return "\(name(datum.key))为\(number)"
    case .english: return "\(number) in \(datum.key)"
    }
  }
}
