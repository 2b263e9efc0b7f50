import Plotting
import ReportModel

/// Says in sentences what a figure shows, for readers who cannot see it: its form, range, extremes
/// and trend, what is forecast, bounded, derived or missing.
///
/// The sentences are made from the facts of the drawing, so that they agree with it.
struct FigureDescription {
  let language: Language
  let words: InterfaceWords

  func text(of facts: FigureFacts) -> String {
    switch facts {
    case .columns(let facts): sentences(facts.panels.flatMap(sentences))
    case .layers(let layers): sentences(layers.map(sentence))
    case .stages(let stages): sentences(stages.map(sentence))
    }
  }

  private func sentences(_ sentences: [String]) -> String {
    sentences.joined(separator: language == .chinese ? "" : " ")
  }

  private func sentences(of panel: ColumnFacts.Panel) -> [String] {
    guard let first = panel.first, let last = panel.last, let smallest = panel.smallest,
      let largest = panel.largest
    else { return [] }
    var result: [String] = []
    let unit = panel.unit.isEmpty ? "" : (panel.unit == "%" ? "%" : " \(panel.unit)")
    switch language {
    case .chinese:
      result.append("柱形图，共\(panel.count)项，单位\(panel.unit.isEmpty ? "无" : panel.unit)。")
      result.append(
        "\(first.key)为\(first.label)\(unit)，\(last.key)为\(last.label)\(unit)"
          + "\(trend(panel.trend).map { "，\($0)" } ?? "")。")
      if smallest.key != first.key || largest.key != last.key {
        result.append(
          "最小为\(smallest.key)的\(smallest.label)，最大为\(largest.key)的\(largest.label)。")
      }
    case .english:
      result.append("Columns, \(panel.count) in all.")
      result.append(
        "\(first.key): \(first.label)\(unit); \(last.key): \(last.label)\(unit)"
          + "\(trend(panel.trend).map { ", \($0)" } ?? "").")
      if smallest.key != first.key || largest.key != last.key {
        result.append(
          "Least: \(smallest.label) in \(smallest.key); greatest: \(largest.label) in \(largest.key)."
        )
      }
    }
    result += marked(panel.forecast, .markForecast)
    result += marked(panel.lowerBounds, .markLowerBound)
    result += marked(panel.hollow, .markHollow)
    result += marked(panel.intervals, .markInterval)
    result += marked(panel.missing, .statusMissing)
    result += (panel.gaps + panel.notes).map {
      ended($0.split(separator: "\n").joined(separator: language == .chinese ? "" : " "))
    }
    return result
  }

  private func marked(_ keys: [String], _ word: InterfaceWord) -> [String] {
    guard !keys.isEmpty else { return [] }
    let colon = language == .chinese ? "：" : ": "
    return [ended(words[word, language] + colon + list(keys))]
  }

  private func sentence(_ layer: LayeredDiagram.Layer) -> String {
    let title = [layer.title, layer.subtitle].filter { !$0.isEmpty }
    switch language {
    case .chinese:
      let groups = layer.groups.map { "\($0.title)：\(list($0.items))" }.joined(separator: "；")
      let next = layer.verb.isEmpty ? "" : "向下一层\(layer.verb)。"
      return "\(title.joined(separator: "，"))。\(groups)。\(next)"
    case .english:
      let groups = layer.groups.map { "\($0.title): \(list($0.items))" }.joined(separator: "; ")
      let next = layer.verb.isEmpty ? "" : " This layer \(layer.verb) to the next."
      return "\(title.joined(separator: ", ")). \(groups).\(next)"
    }
  }

  private func sentence(_ stage: StagedTimeline.Stage) -> String {
    let head = [stage.ordinal, stage.heading, stage.period].filter { !$0.isEmpty }
    let colon = language == .chinese ? "：" : ": "
    let details = stage.details.map { $0.label + colon + $0.text }
    let facts = details + [stage.callout].compactMap { $0 }
    let comma = language == .chinese ? "，" : ", "
    let semicolon = language == .chinese ? "；" : "; "
    return ended(([head.joined(separator: comma)] + facts).joined(separator: semicolon))
  }

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

  private func list(_ items: [String]) -> String {
    items.joined(separator: language == .chinese ? "、" : ", ")
  }

  private func ended(_ sentence: String) -> String {
    sentence + (language == .chinese ? "。" : ".")
  }
}
