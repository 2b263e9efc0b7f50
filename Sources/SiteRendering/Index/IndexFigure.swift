import Indicators
import Quantities
import ReportModel

/// The tables of a figure that shows a dimension of the index, or its total.
struct IndexFigure {
  private let row: IndexRow
  private let report: Report
  private let index: CompositeIndex

  /// Nil where the report has no index.
  init?(row: IndexRow, report: Report) {
    guard let index = report.index else { return nil }
    self.row = row
    self.report = report
    self.index = index
  }

  private var measures: [Int] {
    guard case .dimension(let dimension) = row else { return [] }
    let structure = index.data.structure
    return structure.measures.indices.filter { structure.dimension(ofMeasure: $0) == dimension }
  }

  /// The sources of its values, as indices into ``Report/sources``.
  var sources: [Int] {
    measures.flatMap { index.measures[$0].cells.compactMap(\.origin.source) }
  }

  /// The scores: a row a region, the highest first, with what they are made of.
  func data(caption: String, _ language: Language) -> TemplateValues {
    scores(caption, language).figureValues(namesMarks: false)
  }

  /// The values of each measure of a dimension with where they come from, or the scores of every
  /// dimension.
  func origins(caption: String, _ language: Language) -> [TemplateValues] {
    let values = IndexValues(
      wording: IndexWording(index: index, language: language), report: report)
    let tables = row == .total ? [scores(caption, language)] : measures.map(values.measure)
    return tables.map { $0.figureValues(namesMarks: true) }
  }

  private func scores(_ caption: String, _ language: Language) -> ShadedTable {
    let wording = IndexWording(index: index, language: language)
    let dimensions =
      row == .total
      ? index.data.structure.dimensions.indices.map { IndexRow.dimension($0) } : []
    let simulated = index.simulation.rows.first { $0.row == row }
    func score(_ number: Double?) -> ShadedTable.Cell {
      .number(wording.score(number))
    }
    return ShadedTable(
      caption: caption,
      columns: [
        wording.pick("地区", "Region"), wording.pick("得分", "Score"), wording.pick("名次", "Rank"),
        wording.pick("覆盖率", "Coverage"),
      ] + dimensions.map(wording.row) + measures.map(wording.measure),
      rows: ScoreTables(wording: wording).order(row).map { region in
        let standing = index.scores[row][region]
        return ShadedTable.Row(
          wording.region(region),
          [
            score(standing.score),
            .number(wording.rank(standing, simulated?.regions[region])),
            .number(IndexNumber.percent(standing.coverage, language)),
          ] + dimensions.map { score(index.scores[$0][region].score) }
            + measures.map { score(index.scores.normalized[$0][region]) })
      })
  }
}
