import Plotting
import Quantities
import ReportModel

extension FigureDescription {
  /// What a chart of columns shows: how many panels and on what scale, then each panel.
  func sentences(of facts: ColumnFacts) -> [String] {
    let count = facts.panels.count
    let isSeveral = count > 1
    let opening: [String] =
      switch language {
      case .chinese where isSeveral:
        ["\(count)幅柱形图\(facts.sharesScale ? "，同一比例尺" : "，各有比例尺")。"]
      case .english where isSeveral:
        ["Columns in \(count) panels\(facts.sharesScale ? " on one scale" : ", each on its own scale")."]
      case .chinese, .english: []
      }
    return opening
      + facts.panels.flatMap { sentences(of: $0, facts.words, isOneOfSeveral: isSeveral) }
  }

  private func sentences(
    of panel: ColumnFacts.Panel, _ words: ChartWords, isOneOfSeveral: Bool
  ) -> [String] {
    guard let first = panel.first, let last = panel.last, let smallest = panel.smallest,
      let largest = panel.largest
    else { return [] }
    var result: [String] = []
    if !isOneOfSeveral { result.append(form(panel)) }
    let title = isOneOfSeveral && !panel.title.isEmpty ? panel.title + colon : ""
    let span = "\(value(first, panel))\(semicolon)\(value(last, panel))"
    result.append(ended(title + span + (trend(panel.trend).map { comma + $0 } ?? "")))
    if smallest.key != first.key || largest.key != last.key {
      switch language {
      case .chinese:
        result.append(
          "最小为\(smallest.key)的\(smallest.label)，最大为\(largest.key)的\(largest.label)。")
      case .english:
        result.append(
          "Least: \(smallest.label) in \(smallest.key); greatest: \(largest.label) in \(largest.key)."
        )
      }
    }
    result += marked(panel.forecast, words.forecast)
    result += marked(panel.lowerBounds, words.lowerBound)
    result += marked(panel.hollow, words.hollow)
    result += marked(panel.intervals, words.interval)
    result += marked(panel.missing, words.missing)
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

  /// One value with its unit: "2023: 1,397 EFLOPS".
  private func value(_ datum: ColumnFacts.Datum, _ panel: ColumnFacts.Panel) -> String {
    let unit = Unit(panel.unit)
    let number = datum.label + unit.separator(in: NumberStyle(language)) + panel.unit
    return language == .chinese ? "\(datum.key)为\(number)" : "\(datum.key): \(number)"
  }

  private func marked(_ keys: [String], _ word: String) -> [String] {
    keys.isEmpty ? [] : [ended(word + colon + list(keys))]
  }

  private var colon: String { language == .chinese ? "：" : ": " }

  private var comma: String { language == .chinese ? "，" : ", " }

  private var semicolon: String { language == .chinese ? "，" : "; " }

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
