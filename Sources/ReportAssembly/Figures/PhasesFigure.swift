import Diagnostics
import Plotting
import ReportModel
import Tables

/// A figure of kind `phases`: events at their dates, by phases and by topics that run beside them.
///
/// Rows of the series that is drawn become pins; those of other series, such as dates found
/// elsewhere, stand in the table alone, where their series is named.
enum PhasesFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping,
      keys: FigureFolder.commonKeys + ["series", "draw", "phases", "topics", "marks", "color"])
    let heads = FigureHeads.read(&keys, groups: ["phase", "topic", "date"], content: "event")
    let series = keys.entries("series").compactMap { Entry.read($0, &keys) }
    let drawn = keys.text("draw").flatMap { name in
      keys.entry(name, in: series.map { ($0.id, $0) }, kind: "series")
    }
    let phases = keys.entries("phases").compactMap { PhaseDefinition.read($0, &keys) }
    let topics = keys.entries("topics").compactMap { Entry.read($0, &keys) }
    let marks = Marks.read(&keys)
    let color = keys.color()
    var data = DataRows(
      input, required: ["phase", "series", "topic", "date", "label.zh", "label.en"],
      optional: ["period.zh", "period.en", "doubtful"])
    let events = data.rows.compactMap { row in
      EventRow.read(row, phases: phases, series: series, topics: topics, &data)
    }
    let pins = events.filter { $0.series.id == drawn?.id }
    data.report(pins.compactMap(\.outsideItsPhase))
    let diagnostics = keys.diagnostics + data.diagnostics
    guard let heads, let drawn, let marks, !diagnostics.containsError else {
      return Checked(nil, diagnostics)
    }
    let drawing = Localized { language in
      Drawing.phases(
        PhaseTimeline(
          phases: phases.map { phase in
            phase.drawn(pins.filter { $0.phase.entry.id == phase.entry.id }, language)
          },
          color: color,
          words: PhaseTimeline.Words(
            phase: marks.phase[language], track: marks.track[language],
            doubtful: marks.doubtful[language])))
    }
    return Checked(
      FigureBody(
        drawing: drawing, columns: heads,
        rows: events.map { $0.row(namesSeries: $0.series.id != drawn.id) },
        drawn: phases.flatMap { phase in
          pins.filter { $0.phase.entry.id == phase.entry.id }.map(\.common.id)
        }), diagnostics)
  }

  struct Entry {
    let id: String
    let title: Localized<String>

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Entry? {
      var keys = KeyReader(mapping, keys: ["id", "title"])
      let entry = read(&keys)
      outer.report(keys.diagnostics)
      return entry
    }

    static func read(_ keys: inout KeyReader) -> Entry? {
      let id = keys.text("id")
      let title = keys.localized("title")
      guard let id, let title else { return nil }
      return Entry(id: id.value, title: title)
    }
  }

  /// The words of the legend.
  private struct Marks {
    let phase: Localized<String>
    let track: Localized<String>
    let doubtful: Localized<String>

    static func read(_ outer: inout KeyReader) -> Marks? {
      guard let mapping = outer.submapping("marks") else { return nil }
      var keys = KeyReader(mapping, keys: ["phase", "track", "doubtful"])
      let phase = keys.localized("phase")
      let track = keys.localized("track")
      let doubtful = keys.localized("doubtful")
      outer.report(keys.diagnostics)
      guard let phase, let track, let doubtful else { return nil }
      return Marks(phase: phase, track: track, doubtful: doubtful)
    }
  }

  /// A phase with its stretch of time, or without `from` a group that runs beside the phases.
  struct PhaseDefinition {
    let entry: Entry
    let period: Localized<String>?
    let subtitle: Localized<String>?
    let span: PhaseTimeline.Span?

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> PhaseDefinition? {
      var keys = KeyReader(mapping, keys: ["id", "title", "period", "subtitle", "from", "to"])
      let entry = Entry.read(&keys)
      let period = keys.optionalLocalized("period")
      let subtitle = keys.optionalLocalized("subtitle")
      let from = keys.optionalText("from").flatMap { date($0, &keys) }
      let to = keys.optionalText("to")
      let end = to.flatMap { date($0, &keys) }
      if let to, mapping["from"] == nil {
        keys.report(
          Diagnostic(
            .wrongValue, at: to.range, "the phase has an end but no beginning",
            help: "add 'from', or remove 'to' for a group beside the phases"))
      }
      outer.report(keys.diagnostics)
      guard let entry else { return nil }
      let span = from.map { PhaseTimeline.Span(from: $0.startYear, to: end?.endYear) }
      return PhaseDefinition(entry: entry, period: period, subtitle: subtitle, span: span)
    }

    private static func date(_ text: Located<String>, _ keys: inout KeyReader)
      -> PublicationDate?
    {
      if let date = PublicationDate(text.value) { return date }
      keys.report(
        Diagnostic(
          .wrongValue, at: text.range, "'\(text.value)' is not a date",
          help: "write a year, a month or a day: \"2025\", 2025-12 or 2025-12-31"))
      return nil
    }

    func drawn(_ events: [EventRow], _ language: Language) -> PhaseTimeline.Phase {
      PhaseTimeline.Phase(
        title: entry.title[language], period: period?[language] ?? "",
        subtitle: subtitle?[language] ?? "", span: span,
        events: events.map { event in
          PhaseTimeline.Event(
            year: event.date.middleYear, date: event.dateWords[language],
            text: event.label[language], topic: event.topic.title[language],
            isDoubtful: event.isDoubtful)
        })
    }
  }
}
