/// Events at their true dates on an axis with bands for phases, and their words in numbered lists.
///
/// Words do not fit on an axis where events crowd, so the axis carries numbered pins and a list for
/// each group says what they are. A group without a stretch of time of its own, such as a topic that
/// runs through all phases, has grey pins.
public struct PhaseTimeline: Sendable, Equatable {
  /// One event.
  public struct Event: Sendable, Equatable {
    /// When it was, in years: mid-2025 is 2025.5.
    public let year: Double
    /// When it was, in words, as precise as it is known.
    public let date: String
    /// What it was.
    public let text: String
    /// What it concerns, in a word or two; empty for none.
    public let topic: String
    /// Whether its date is in doubt; its pin is hollow.
    public let isDoubtful: Bool

    /// Makes an event.
    public init(
      year: Double, date: String, text: String, topic: String = "", isDoubtful: Bool = false
    ) {
      self.year = year
      self.date = date
      self.text = text
      self.topic = topic
      self.isDoubtful = isDoubtful
    }
  }

  /// A stretch of time.
  public struct Span: Sendable, Equatable {
    /// Its beginning, in years.
    public let from: Double
    /// Its end, in years; nil while it lasts, drawn with an arrow at the end of the axis.
    public let to: Double?

    /// Makes a stretch.
    public init(from: Double, to: Double?) {
      self.from = from
      self.to = to
    }
  }

  /// Events that belong together.
  public struct Phase: Sendable, Equatable {
    /// Its name.
    public let title: String
    /// When it was, in words; empty for none.
    public let period: String
    /// What marks it, in a few words; empty for none.
    public let subtitle: String
    /// Its band on the axis; nil for a group that runs beside the phases.
    public let span: Span?
    /// Its events in the order of their numbers.
    public let events: [Event]

    /// Makes a phase.
    public init(
      title: String, period: String = "", subtitle: String = "", span: Span?, events: [Event]
    ) {
      self.title = title
      self.period = period
      self.subtitle = subtitle
      self.span = span
      self.events = events
    }
  }

  /// The words of the legend, in the language of the page.
  public struct Words: Sendable, Equatable {
    /// Pins of phases.
    public let phase: String
    /// Pins of groups beside the phases.
    public let track: String
    /// Hollow pins.
    public let doubtful: String

    /// Takes the words of one language.
    public init(phase: String, track: String, doubtful: String) {
      self.phase = phase
      self.track = track
      self.doubtful = doubtful
    }
  }

  /// The phases in order of time, and the groups beside them.
  public let phases: [Phase]
  /// The colour of the phases' pins.
  public let color: ChartColor
  /// The words of the legend.
  public let words: Words

  /// Makes a timeline.
  public init(phases: [Phase], color: ChartColor, words: Words) {
    self.phases = phases
    self.color = color
    self.words = words
  }

  /// Why this timeline must not be drawn; empty where it may.
  public func refusals() -> [ChartRefusal] {
    guard phases.contains(where: { $0.span != nil }) else { return [.empty("timeline")] }
    return phases.flatMap(refusals) + refusalsOfOrder()
  }

  private func refusals(of phase: Phase) -> [ChartRefusal] {
    guard !phase.events.isEmpty else { return [.empty("phase '\(phase.title)'")] }
    let isOrdered = phase.span.map { $0.from.isFinite && $0.from < $0.to ?? .infinity } ?? true
    guard isOrdered else { return [.phaseOutOfOrder(phase.title)] }
    return phase.events.compactMap { event in
      guard event.year.isFinite else { return .eventWithoutYear(event.text) }
      guard let span = phase.span else { return nil }
      let isInside = span.from <= event.year && event.year <= span.to ?? .infinity
      return isInside ? nil : .eventOutsidePhase(event.text, phase: phase.title)
    }
  }

  /// Each phase must end before the next begins; only the last may be open.
  private func refusalsOfOrder() -> [ChartRefusal] {
    let spans = phases.compactMap { phase in phase.span.map { (phase.title, $0) } }
    return zip(spans, spans.dropFirst()).compactMap { earlier, later in
      let isApart = earlier.1.to.map { $0 <= later.1.from } ?? false
      return isApart ? nil : .phasesOverlap(earlier.0, later.0)
    }
  }
}
