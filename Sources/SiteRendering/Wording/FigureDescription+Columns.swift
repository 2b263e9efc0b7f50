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
    if let form = panel.form {
      return sentences(of: panel, form, marks, isOneOfSeveral: isOneOfSeveral)
    }
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
    result += marked(panel.upperBounds, marks.upperBound)
    result += marked(intervals(of: panel), marks.interval, areNamed: true)
    result += marked(panel.missing, words[.statusMissing, language])
    return result + (panel.lines + panel.gaps + panel.notes).map(asSentence)
  }

  /// Several series that share bands: their form, then each series, and the totals of stacks.
  private func sentences(
    of panel: ColumnFacts.Panel, _ form: ColumnChart.Bundle.Form, _ marks: ChartWords,
    isOneOfSeveral: Bool
  ) -> [String] {
    let title = isOneOfSeveral && !panel.title.isEmpty ? panel.title + colon : ""
    let names = panel.parts.map(\.title).filter { !$0.isEmpty }
    let total = language == .chinese ? "合计" : "Total"
    var result = [title + opening(form, panel.count, names) + unit(of: panel)]
    for part in panel.parts {
      let sentences = sentences(of: part, marks, isOneOfSeveral: true)
      let lead = part.title.isEmpty ? total + colon : ""
      result += sentences.enumerated().map { $0 == 0 ? lead + $1 : $1 }
    }
    return result + (panel.lines + panel.gaps).map(asSentence)
  }

  private func opening(_ form: ColumnChart.Bundle.Form, _ count: Int, _ names: [String]) -> String {
    let list = list(names)
    switch (form, language) {
    case (.grouped, .chinese): return "分组柱形图，共\(count)组，每组\(names.count)项：\(list)"
    case (.stacked, .chinese): return "堆积柱形图，共\(count)根，各分\(names.count)部分：\(list)"
    case (.shares, .chinese): return "百分比堆积柱形图，共\(count)根，各分\(names.count)部分：\(list)"
    case (.grouped, .english): return "Grouped columns, \(count) groups of \(names.count): \(list)"
    case (.stacked, .english):
      return "Stacked columns, \(count) in all, of \(names.count) parts: \(list)"
    case (.shares, .english):
      return "Columns of 100%, \(count) in all, of \(names.count) parts: \(list)"
    }
  }

  private func unit(of panel: ColumnFacts.Panel) -> String {
    switch language {
    case .chinese: panel.unit.isEmpty ? "。" : "，单位\(panel.unit)。"
    case .english: "."
    }
  }

  /// Which columns have an interval, with its ends where a value between them is drawn.
  private func intervals(of panel: ColumnFacts.Panel) -> [String] {
    panel.intervals.map { key in
      let whisker = panel.whiskers.first { $0.key == key }
      return name(key) + (whisker.map { colon + $0.ends } ?? "")
    }
  }

  func asSentence(_ words: String) -> String {
    ended(words.split(separator: "\n").joined(separator: language == .chinese ? "" : " "))
  }

  private func form(_ panel: ColumnFacts.Panel) -> String {
    switch language {
    case .chinese:
      "柱形图，共\(panel.count)项" + (panel.unit.isEmpty ? "。" : "，单位\(panel.unit)。")
    case .english: "Columns, \(panel.count) in all."
    }
  }

  /// The least and the greatest value, where they are not at the ends.
  private func extremes(of panel: ColumnFacts.Panel) -> [String] {
    guard panel.trend == .mixed, let smallest = panel.smallest, let largest = panel.largest,
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

  func span(_ first: String, _ last: String) -> String {
    language == .chinese ? "\(first)，\(last)" : "\(first) and \(last)"
  }

  /// A category; a bare year is called a year in Chinese.
  func name(_ key: String) -> String {
    let isYear = key.utf8.count == 4 && key.utf8.allSatisfy { (0x30...0x39).contains($0) }
    return language == .chinese && isYear ? key + "年" : key
  }

  /// What a mark means and the columns that carry it, such as "Forecast (2025, 2026)".
  func marked(_ keys: [String], _ meaning: String, areNamed: Bool = false) -> [String] {
    guard !keys.isEmpty else { return [] }
    let names = list(areNamed ? keys : keys.map(name))
    switch language {
    case .chinese: return [ended("\(meaning)（\(names)）")]
    case .english:
      return [ended("\(meaning.prefix(1).uppercased())\(meaning.dropFirst()) (\(names))")]
    }
  }

  var colon: String { language == .chinese ? "：" : ": " }

  var comma: String { language == .chinese ? "，" : ", " }

  func trend(_ trend: ColumnFacts.Trend?) -> String? {
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
