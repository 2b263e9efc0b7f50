import Plotting
import Quantities
import ReportModel

extension FigureDescription {
  /// What a chart of columns shows: how many panels and on what scale, then each panel.
  func sentences(of facts: ColumnFacts) -> [String] {
    let count = facts.panels.count
    let isSeveral = count > 1
    let opening = isSeveral ? [form(of: count, sharesScale: facts.sharesScale)] : []
    return opening
      + facts.panels.flatMap { sentences(of: $0, facts.words, isOneOfSeveral: isSeveral) }
  }

  private func form(of count: Int, sharesScale: Bool) -> String {
    switch (language, sharesScale) {
    case (.chinese, true): "\(count)幅柱形图，同一比例尺。"
    case (.chinese, false): "\(count)幅柱形图，各有比例尺。"
    case (.english, true): "Columns in \(count) panels on one scale."
    case (.english, false): "Columns in \(count) panels, each on its own scale."
    }
  }

  private func sentences(
    of panel: ColumnFacts.Panel, _ marks: ChartWords, isOneOfSeveral: Bool
  ) -> [String] {
    guard let first = panel.first, let last = panel.last else { return [] }
    var result: [String] = []
    if !isOneOfSeveral { result.append(form(panel)) }
    let title = isOneOfSeveral && !panel.title.isEmpty ? panel.title + colon : ""
    let span = first == last ? value(first, panel) : span(value(first, panel), value(last, panel))
    result.append(ended(title + span + (trend(panel.trend).map { comma + $0 } ?? "")))
    result += extremes(of: panel)
    let both = panel.forecast.filter(panel.hollow.contains)
    result += marked(panel.forecast.filter { !both.contains($0) }, marks.forecast)
    result += marked(panel.hollow.filter { !both.contains($0) }, marks.hollow)
    result += marked(both, marks.hollowForecast)
    result += marked(panel.lowerBounds, marks.lowerBound)
    result += marked(panel.intervals, marks.interval)
    result += marked(panel.missing, words[.statusMissing, language])
    result += (panel.lines + panel.gaps + panel.notes).map {
      ended($0.split(separator: "\n").joined(separator: language == .chinese ? "" : " "))
    }
    return result
  }

  private func form(_ panel: ColumnFacts.Panel) -> String {
    switch language {
    case .chinese:
      "柱形图，共\(panel.count)项" + (panel.unit.isEmpty ? "。" : "，单位\(panel.unit)。")
    case .english: "Columns, \(panel.count) in all."
    }
  }

  /// The least and the greatest value, where they are not the first and the last.
  private func extremes(of panel: ColumnFacts.Panel) -> [String] {
    guard let smallest = panel.smallest, let largest = panel.largest,
      smallest.key != panel.first?.key || largest.key != panel.last?.key
    else { return [] }
    let (least, greatest) = (name(smallest.key), name(largest.key))
    switch language {
    case .chinese: return ["最小为\(least)的\(smallest.label)，最大为\(greatest)的\(largest.label)。"]
    case .english:
      return ["Least: \(smallest.label) in \(least); greatest: \(largest.label) in \(greatest)."]
    }
  }

  /// One value with its unit: "1,397 EFLOPS in 2023".
  private func value(_ datum: ColumnFacts.Datum, _ panel: ColumnFacts.Panel) -> String {
    let separator = Unit(panel.unit).separator(in: NumberStyle(language))
    let number = datum.label + separator + panel.unit
    switch language {
    case .chinese: return "\(name(datum.key))为\(number)"
    case .english: return "\(number) in \(datum.key)"
    }
  }

  private func span(_ first: String, _ last: String) -> String {
    language == .chinese ? "\(first)，\(last)" : "\(first) and \(last)"
  }

  /// A category; a bare year is called a year in Chinese.
  private func name(_ key: String) -> String {
    let isYear = key.utf8.count == 4 && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return language == .chinese && isYear ? key + "年" : key
  }

  /// What a mark means and the columns that carry it, such as "Forecast (2025, 2026)".
  private func marked(_ keys: [String], _ meaning: String) -> [String] {
    guard !keys.isEmpty else { return [] }
    let names = list(keys.map(name))
    switch language {
    case .chinese: return [ended("\(meaning)（\(names)）")]
    case .english:
      return [ended("\(meaning.prefix(1).uppercased())\(meaning.dropFirst()) (\(names))")]
    }
  }

  private var colon: String { language == .chinese ? "：" : ": " }

  private var comma: String { language == .chinese ? "，" : ", " }

  private func trend(_ trend: ColumnFacts.Trend?) -> String? {
    switch (trend, language) {
    case (.rising, .chinese): "逐项上升"
    case (.rising, .english): "rising throughout"
    case (.falling, .chinese): "逐项下降"
    case (.falling, .english): "falling throughout"
    case (.level, .chinese): "保持不变"
    case (.level, .english): "unchanged"
    case (.mixed, .chinese): "有升有降"
    case (.mixed, .english): "rising and falling"
    case (nil, _): nil
    }
  }
}
