import CommonMark
import Indicators
import Quantities
import ReportModel

/// The values of the index region by region, each with where it comes from.
struct IndexValues {
  let wording: IndexWording
  let report: Report

  private var index: CompositeIndex { wording.index }
  private var language: Language { wording.language }

  /// A measure of the index, with its weight and scores.
  func measure(_ measure: Int) -> ShadedTable {
    let weight = IndexNumber.percent(index.data.structure.effectiveWeights[measure], language)
    return table(
      index.measures[measure], remark: wording.pick("权重\(weight)", "weight \(weight)"),
      scores: index.scores.normalized[measure])
  }

  /// Data that can take the place of a measure's own.
  func alternate(_ alternate: Int) -> ShadedTable {
    table(index.alternates[alternate], remark: nil, scores: nil)
  }

  /// Values of one measure that is shown beside the index.
  func context(_ entries: [IndexContext]) -> ShadedTable {
    let format = wording.format(for: entries.map(\.amount), showsInterval: true)
    let title = entries.first.map { wording.named($0.title, $0.unit, nil) } ?? ""
    return ShadedTable(
      caption: title, columns: heads(hasScores: false),
      rows: entries.map { entry in
        ShadedTable.Row(
          wording.region(entry.region),
          [.number(format.text(entry.amount)), .words(wording.period(entry.period))]
            + origin(entry.origin))
      }, isLong: true)
  }

  private func heads(hasScores: Bool) -> [String] {
    [wording.pick("地区", "Region"), wording.pick("数值", "Value")]
      + (hasScores ? [wording.pick("得分", "Score")] : [])
      + [
        wording.pick("年份", "Year"), report.words[.columnStatus, language],
        wording.pick("来源与备注", "Source and note"),
      ]
  }

  private func table(_ measure: IndexMeasure, remark: String?, scores: [Double?]?) -> ShadedTable {
    let format = wording.format(for: measure.cells.map(\.amount), showsInterval: true)
    return ShadedTable(
      caption: wording.named(measure.title, measure.unit, remark),
      columns: heads(hasScores: scores != nil),
      rows: measure.cells.enumerated().map { region, cell in
        ShadedTable.Row(
          wording.region(region),
          [.number(format.text(cell.amount))]
            + (scores.map { [.number(wording.score($0[region]))] } ?? [])
            + [.words(wording.period(cell.period))] + origin(cell.origin))
      }, isLong: true)
  }

  /// The status, and in one cell the source and the note.
  private func origin(_ origin: DataOrigin) -> [ShadedTable.Cell] {
    let sources = ReferenceWording(report: report, language: language)
    let source = origin.source.map { sources.source(report.sources[$0], inShort: true) }
    let note = origin.note.map {
      "<span class=\"remark\">\(HTML.escapedText($0[language]))</span>"
    }
    return [
      .words(
        report.words.status(origin.provenance, language),
        mark: StatusMark(origin.provenance).rawValue),
      ShadedTable.Cell(html: (source ?? "") + (note ?? ""), mark: "origin"),
    ]
  }
}
