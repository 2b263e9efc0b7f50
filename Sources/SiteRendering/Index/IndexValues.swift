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

  private func table(_ measure: IndexMeasure, remark: String?, scores: [Double?]?) -> ShadedTable {
    let words = report.words
    return ShadedTable(
      caption: wording.named(measure, remark),
      columns: [wording.pick("地区", "Region"), wording.pick("数值", "Value")]
        + (scores == nil ? [] : [wording.pick("得分", "Score")])
        + [
          wording.pick("年份", "Year"), words[.columnStatus, language],
          words[.columnSource, language], words[.columnNote, language],
        ],
      rows: measure.cells.enumerated().map { region, cell in
        ShadedTable.Row(
          wording.region(region),
          [value(cell)] + (scores.map { [.number(wording.score($0[region]))] } ?? [])
            + origin(cell))
      })
  }

  /// The value with its bounds; the unit stands in the caption.
  private func value(_ cell: IndexCell) -> ShadedTable.Cell {
    let format = QuantityFormat(NumberStyle(language), missing: wording.missing)
    return .number(format.text(cell.amount))
  }

  /// Year, status, source and note.
  private func origin(_ cell: IndexCell) -> [ShadedTable.Cell] {
    let provenance = cell.origin.provenance
    let sources = ReferenceWording(report: report, language: language)
    let source = cell.origin.source.map { sources.source(report.sources[$0], inShort: true) }
    return [
      .words(cell.period),
      .words(report.words.status(provenance, language), mark: StatusMark(provenance).rawValue),
      ShadedTable.Cell(html: source ?? ""), .words(cell.origin.note?[language] ?? ""),
    ]
  }
}
