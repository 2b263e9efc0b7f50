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
    case .columns(let facts): sentences(sentences(of: facts))
    case .layers(let layers): sentences(layers.map(sentence))
    case .stages(let stages): sentences(stages.map(sentence))
    case .rows(let facts): RowDescription(language: language, words: words).text(of: facts)
    case .shares(let facts): RowDescription(language: language, words: words).text(of: facts)
    case .lines(let facts): sentences(sentences(of: facts))
    case .phases(let timeline): PhaseDescription(language, timeline).text
    case .scores(let facts): ScoreDescription(language: language, words: words).text(of: facts)
    }
  }

  private func sentences(_ sentences: [String]) -> String {
    sentences.joined(separator: language == .chinese ? "" : " ")
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

  func list(_ items: [String]) -> String {
    items.joined(separator: language == .chinese ? "、" : ", ")
  }

  func ended(_ sentence: String) -> String {
    sentence + (language == .chinese ? "。" : ".")
  }
}
