import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

extension PhasesFigure {
  /// One event of the data.
  struct EventRow {
    let phase: PhaseDefinition
    let series: Entry
    let topic: Entry
    let date: PublicationDate
    let dateRange: SourceRange
    /// The date in words where the source puts it otherwise: "2022 on".
    let period: Localized<String>?
    let label: Localized<String>
    let isDoubtful: Bool
    let common: DataRows.Common

    static func read(
      _ row: Row, phases: [PhaseDefinition], series: [Entry], topics: [Entry],
      _ data: inout DataRows
    ) -> EventRow? {
      let common = data.common(row)
      let phase = data.declared("phase", row, in: phases.map { ($0.entry.id, $0) })
      let named = data.declared("series", row, in: series.map { ($0.id, $0) })
      let topic = data.declared("topic", row, in: topics.map { ($0.id, $0) })
      let date = readDate(row, &data)
      let period = data.optionalPair("period", row)
      let label = data.pair("label", row)
      let isDoubtful = readDoubt(row, &data)
      guard let common, let phase, let named, let topic, let date, let label else { return nil }
      return EventRow(
        phase: phase, series: named, topic: topic, date: date,
        dateRange: data.text("date", row).range, period: period, label: label,
        isDoubtful: isDoubtful, common: common)
    }

    /// The date as readers see it.
    var dateWords: Localized<String> { period ?? Localized { date.text($0) } }

    /// What is wrong where its pin would stand outside its phase.
    var outsideItsPhase: Diagnostic? {
      guard let span = phase.span else { return nil }
      let isInside = span.from <= date.middleYear && date.middleYear <= span.to ?? .infinity
      return isInside
        ? nil
        : Diagnostic(
          .cellValue, at: dateRange, "the date lies outside phase '\(phase.entry.id)'",
          help: "correct it, name another phase, or change the phase's 'from' and 'to'")
    }

    /// The row of the data table, with the name of its series before the words where that is wanted.
    func row(namesSeries: Bool) -> FigureRow {
      let words = Localized { language in
        let colon = language == .chinese ? "：" : ": "
        return (namesSeries ? series.title[language] + colon : "") + label[language]
      }
      return FigureRow(
        id: common.id, heads: [phase.entry.title, topic.title, dateWords],
        period: date.description, content: .words(words), provenance: common.provenance,
        source: common.source,
        note: common.note)
    }

    private static func readDate(_ row: Row, _ data: inout DataRows) -> PublicationDate? {
      let cell = data.text("date", row)
      if let date = PublicationDate(cell.text) { return date }
      data.report([
        Diagnostic(
          .cellValue, at: cell.range, "date '\(cell.text)' is not a year, a month or a day",
          help: "write 2025, 2025-12 or 2025-12-31, and other words under 'period'")
      ])
      return nil
    }

    private static func readDoubt(_ row: Row, _ data: inout DataRows) -> Bool {
      let cell = data.text("doubtful", row)
      if !["", "yes"].contains(cell.text) {
        data.report([
          Diagnostic(
            .cellValue, at: cell.range, "doubtful is '\(cell.text)'",
            help: "write yes, or leave it empty")
        ])
      }
      return cell.text == "yes"
    }
  }
}
