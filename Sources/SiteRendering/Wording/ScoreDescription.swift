import Plotting
import ReportModel

/// Says in sentences what a chart of scores or a grid shows: each score with its rank, which ranks
/// cannot be told apart, and what leads in each part.
struct ScoreDescription {
  let language: Language
  let words: InterfaceWords

  func text(of facts: ScoreFacts) -> String {
    let scores = facts.items.filter { $0.label != nil || $0.rank != nil }
    var sentences: [String] = []
    if scores.isEmpty {
      sentences.append(grid(facts))
    } else {
      sentences.append(opening(facts))
      sentences.append(list(facts.items.map(item), by: semicolon) + stop)
      sentences += facts.bands.map(band)
      sentences += parts(facts)
    }
    if facts.standInCount > 0 { sentences.append(standIns(facts)) }
    return sentences.joined(separator: language == .chinese ? "" : " ")
  }

  private func opening(_ facts: ScoreFacts) -> String {
    switch language {
    case .chinese: "横向得分图，共\(facts.items.count)行，由高到低；\(facts.title)。"
    case .english:
      "Scores in \(facts.items.count) rows, the highest first; \(facts.title)."
    }
  }

  private func grid(_ facts: ScoreFacts) -> String {
    let names = list(facts.parts.map(\.name), by: separator)
    let title = facts.partsTitle
    switch language {
    case .chinese: return "数字格图，共\(facts.items.count)行；\(title)：\(names)。"
    case .english: return "Grid of \(facts.items.count) rows; \(title): \(names)."
    }
  }

  private func item(_ item: ScoreFacts.Item) -> String {
    let label = item.label ?? words[.missingValue, language]
    guard let rank = item.rank else { return "\(item.key) \(label)" }
    let isCertain = rank.low == rank.high
    switch language {
    case .chinese:
      let interval = isCertain ? "" : "，区间\(rank.low)—\(rank.high)"
      return "\(item.key)\(label)（第\(rank.position)名\(interval)）"
    case .english:
      let interval = isCertain ? "" : ", interval \(rank.low)–\(rank.high)"
      return "\(item.key) \(label) (rank \(rank.position)\(interval))"
    }
  }

  private func band(_ keys: [String]) -> String {
    switch language {
    case .chinese: "\(list(keys, by: separator))的名次区间相同，不分先后。"
    case .english:
      "The ranks of \(list(keys, by: separator)) have one interval and cannot be told apart."
    }
  }

  private func parts(_ facts: ScoreFacts) -> [String] {
    guard !facts.parts.isEmpty else { return [] }
    let leaders = facts.parts.map { part in
      let names = list(part.highest, by: separator)
      let label = part.label ?? words[.missingValue, language]
      return language == .chinese
        ? "\(part.name)\(names)\(label)" : "\(part.name) \(names) \(label)"
    }
    switch language {
    case .chinese: return ["下方为\(facts.partsTitle)，各项最高者：\(list(leaders, by: semicolon))。"]
    case .english:
      return ["Below, \(facts.partsTitle); the highest of each: \(list(leaders, by: semicolon))."]
    }
  }

  private func standIns(_ facts: ScoreFacts) -> String {
    switch language {
    case .chinese: "\(facts.partCount)个分值中有\(facts.standInCount)个用替代指标计算。"
    case .english: "\(facts.standInCount) of \(facts.partCount) numbers rest on stand-ins."
    }
  }

  private var semicolon: String { language == .chinese ? "；" : "; " }
  private var separator: String { language == .chinese ? "、" : ", " }
  private var stop: String { language == .chinese ? "。" : "." }

  private func list(_ items: [String], by separator: String) -> String {
    items.joined(separator: separator)
  }
}
