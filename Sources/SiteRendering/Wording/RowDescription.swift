import Plotting
import ReportModel

/// Says in sentences what rows of marks and bars of shares show: their form, each value, and which
/// ones are forecast, bounded, derived or missing.
struct RowDescription {
  let language: Language
  let words: InterfaceWords

  func text(of facts: RowFacts) -> String { joined(facts.panels.flatMap(sentences)) }

  func text(of facts: ShareFacts) -> String {
    var result: [String] = []
    let parts = list(facts.segments.map(part), by: semicolon)
    result.append(
      language == .chinese
        ? "百分比条形图，共\(facts.segments.count)段：\(parts)。"
        : "A bar of 100%, in \(facts.segments.count) parts: \(parts).")
    if !facts.brackets.isEmpty {
      let brackets = list(facts.brackets.map(part), by: semicolon)
      result.append(
        language == .chinese ? "条上标出：\(brackets)。" : "Marked on the bar: \(brackets).")
    }
    if !facts.note.isEmpty { result.append(ended(facts.note)) }
    let all = facts.segments + facts.brackets
    result += marked(all.filter(\.isForecast).map(\.key), .markForecast, of: all.count)
    result += marked(all.filter(\.isHollow).map(\.key), .markHollow, of: all.count)
    if let breakdown = facts.breakdown { result.append(text(of: breakdown)) }
    return joined(result)
  }

  private func part(_ part: ShareFacts.Part) -> String {
    let share = part.label ?? words[.missingValue, language]
    let text = language == .chinese ? "\(part.key)\(share)" : "\(part.key) \(share)"
    guard let note = part.note else { return text }
    return language == .chinese ? "\(text)（\(note)）" : "\(text) (\(note))"
  }

  // MARK: Rows

  private func sentences(of panel: RowFacts.Panel) -> [String] {
    let unit = panel.unit.isEmpty ? [] : [panel.unit]
    let title = ([panel.title].filter { !$0.isEmpty } + unit)
    let heading = title.isEmpty ? "" : list(title, by: comma)
    let form = form(of: panel)
    var result: [String] = []
    switch language {
    case .chinese:
      result.append("\(form)，共\(panel.rows.count)行\(heading.isEmpty ? "" : "；\(heading)")。")
    case .english:
      result.append(
        "\(form), \(panel.rows.count) rows\(heading.isEmpty ? "" : "; \(heading)").")
    }
    var group = ""
    var items: [String] = []
    for row in panel.rows {
      if row.group != group {
        if !items.isEmpty { result.append(groupSentence(group, items)) }
        (group, items) = (row.group, [])
      }
      items.append(item(row, panel))
    }
    if !items.isEmpty { result.append(groupSentence(group, items)) }
    let count = panel.rows.count
    result += marked(panel.forecast, .markForecast, of: count)
    result += marked(panel.lowerBounds, .markLowerBound, of: count)
    result += marked(panel.upperBounds, .markUpperBound, of: count)
    result += marked(panel.hollow, .markHollow, of: count)
    result += marked(panel.intervals, .markInterval, of: count)
    result += marked(panel.missing, .statusMissing, of: count)
    return result
  }

  private func groupSentence(_ group: String, _ items: [String]) -> String {
    let items = list(items, by: semicolon)
    return ended(group.isEmpty ? items : group + colon + items)
  }

  private func item(_ row: RowFacts.Row, _ panel: RowFacts.Panel) -> String {
    var values = row.data.map { datum in
      let label = datum.label ?? words[.missingValue, language]
      return named(label, by: datum.series)
    }
    if let text = row.text { values.append(named(text, by: panel.textHead)) }
    // A name and one number need no sign between them.
    let isBare = row.data.count == 1
    return row.key + (isBare ? " " : colon) + list(values, by: comma)
  }

  /// A number with what it measures after it: "90 (2024)".
  private func named(_ number: String, by name: String) -> String {
    guard !name.isEmpty else { return number }
    return language == .chinese ? "\(number)（\(name)）" : "\(number) (\(name))"
  }

  private func form(of panel: RowFacts.Panel) -> String {
    let names = panel.forms.map { form in
      switch (form, language) {
      case (.bar, .chinese): "条形"
      case (.bar, .english): "bars"
      case (.dot, .chinese): "圆点"
      case (.dot, .english): "dots"
      case (.range, .chinese): "区间条"
      case (.range, .english): "range bars"
      }
    }
    switch language {
    case .chinese: return "横向\(names.joined(separator: "与"))图"
    case .english:
      let text = names.joined(separator: " and ")
      return "Horizontal \(text)"
    }
  }

  // MARK: Language

  /// Which values a mark applies to; of two or more that are all there are, "all".
  private func marked(_ keys: [String], _ word: InterfaceWord, of count: Int) -> [String] {
    guard !keys.isEmpty else { return [] }
    let all = language == .chinese ? "全部" : "all"
    let names = keys.count > 1 && keys.count == count ? all : list(keys, by: separator)
    return [ended(words[word, language] + colon + names)]
  }

  private var comma: String { language == .chinese ? "，" : ", " }
  private var semicolon: String { language == .chinese ? "；" : "; " }
  private var colon: String { language == .chinese ? "：" : ": " }
  private var separator: String { language == .chinese ? "、" : ", " }

  private func list(_ items: [String], by separator: String) -> String {
    items.joined(separator: separator)
  }

  private func joined(_ sentences: [String]) -> String {
    sentences.joined(separator: language == .chinese ? "" : " ")
  }

  private func ended(_ sentence: String) -> String {
    sentence + (language == .chinese ? "。" : ".")
  }
}
