import CommonMark
import Indicators
import ReportModel

/// The page of scores, ranks and their intervals.
struct ScoresPageView {
  private let frame: IndexPageFrame

  init(site: SiteMaterial, index: CompositeIndex, language: Language) {
    frame = IndexPageFrame(site: site, index: index, page: .scores, language: language)
  }

  private var index: CompositeIndex { frame.index }
  private var wording: IndexWording { frame.wording }
  private var tables: ScoreTables { ScoreTables(wording: wording) }
  private var rows: [IndexRow] {
    [.total] + index.data.structure.dimensions.indices.map { .dimension($0) }
  }

  func file() throws(TemplateFault) -> RenderedFile {
    let site = frame.site
    let summary = site.report.words.text(
      .indexScoresSummary, frame.language,
      ["runs": IndexNumber.text(Double(index.simulation.runs), fractionDigits: 0, frame.language)])
    let blocks = overview + rows.map(block)
    return try frame.file(
      title: site.word(.indexScores, frame.language), summary: summary,
      toc: blocks.map { ($0.id, $0.title) },
      values: [
        "blocks": .list(
          blocks.map { block in
            [
              "id": .text(block.id), "title": .text(block.title),
              "text": block.text.map { .text($0) },
              "tables": .list(block.tables.map(\.values)),
            ]
          }),
        "downloads": .list(downloads),
      ])
  }

  private struct Block {
    let id: String
    let title: String
    let text: String?
    let tables: [ShadedTable]
  }

  private var overview: [Block] {
    [
      Block(
        id: "scores", title: wording.pick("得分与名次", "Scores and ranks"),
        text: wording.pick(
          "名次后的方括号是模拟中5%至95%的区间；区间重叠的地区，先后意义不大。",
          "Brackets after a rank hold the interval from the 5th to the 95th percentile of the "
            + "simulation. Where intervals overlap, order means little."),
        tables: [tables.scores(rows), tables.ranks(rows)]),
      Block(
        id: "measures", title: wording.pick("各项度量的得分", "Scores of the measures"), text: nil,
        tables: [tables.measures()]),
    ]
  }

  private func block(_ row: IndexRow) -> Block {
    Block(
      id: index.data.structure.id(of: row), title: wording.row(row), text: nil,
      tables: [tables.standings(row), tables.frequencies(row), tables.above(row)])
  }

  private var downloads: [TemplateValues] {
    let card = FigureCard(site: frame.site, place: frame.place, onOwnPage: true)
    return DataFormat.allCases.map { format in
      card.download(
        format, .indexData(format), size: frame.site.indexFiles[format]?.count ?? 0)
    }
  }
}
