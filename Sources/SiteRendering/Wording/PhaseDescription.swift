import Plotting
import ReportModel

/// Says in sentences what a phase timeline shows: how many events, then each phase with its own.
struct PhaseDescription {
  private let language: Language
  private let timeline: PhaseTimeline

  init(_ language: Language, _ timeline: PhaseTimeline) {
    self.language = language
    self.timeline = timeline
  }

  var text: String {
    let pieces = [opening] + timeline.phases.map(sentence)
    return pieces.joined(separator: language == .chinese ? "" : " ")
  }

  private var opening: String {
    let events = timeline.phases.flatMap(\.events)
    let doubtful = events.filter(\.isDoubtful).count
    switch language {
    case .chinese:
      return "时间轴，共\(events.count)项\(doubtful > 0 ? "，其中\(doubtful)项\(words.doubtful)" : "")。"
    case .english:
      let doubt = doubtful > 0 ? "; \(doubtful) marked “\(words.doubtful)”" : ""
      return "Timeline, \(events.count) items in all\(doubt)."
    }
  }

  private var words: PhaseTimeline.Words { timeline.words }

  private func sentence(_ phase: PhaseTimeline.Phase) -> String {
    let events = phase.events.map { event in
      let date = event.isDoubtful ? doubted(event.date) : event.date
      return language == .chinese ? "\(date)，\(event.text)" : "\(date), \(event.text)"
    }
    switch language {
    case .chinese:
      let period = phase.period.isEmpty ? "" : "（\(phase.period)）"
      let subtitle = phase.subtitle.isEmpty ? "" : "，\(phase.subtitle)"
      return "\(phase.title)\(period)\(subtitle)：\(events.joined(separator: "；"))。"
    case .english:
      let period = phase.period.isEmpty ? "" : " (\(phase.period))"
      let subtitle = phase.subtitle.isEmpty ? "" : ", \(phase.subtitle)"
      return "\(phase.title)\(period)\(subtitle): \(events.joined(separator: "; "))."
    }
  }

  private func doubted(_ date: String) -> String {
    language == .chinese ? "\(date)（存疑）" : "\(date) (in doubt)"
  }
}
