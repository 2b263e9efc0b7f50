import CommonMark
import Indicators
import ReportModel

/// The tables of weights, of what each choice explains, and of the scenarios.
struct SensitivityTables {
  let wording: IndexWording

  private var index: CompositeIndex { wording.index }
  private var language: Language { wording.language }

  /// The place of each measure in the structure, with its weight in the total.
  func weights() -> ShadedTable {
    let structure = index.data.structure
    let weights = structure.effectiveWeights
    return ShadedTable(
      caption: wording.pick("评价体系与权重", "Structure and weights"),
      columns: [
        wording.pick("度量", "Measure"), wording.pick("细分指标", "Sub-indicator"),
        wording.pick("主要指标", "Main indicator"), wording.pick("维度", "Dimension"),
        wording.pick("权重", "Weight"),
      ],
      rows: structure.measures.indices.map { measure in
        let sub = structure.subIndicator(ofMeasure: measure)
        let main = structure.mainIndicator(ofSubIndicator: sub)
        return ShadedTable.Row(
          wording.measure(measure), url: "#measure-\(structure.measures[measure].id)",
          [
            .words(index.subIndicators[sub].title[language]),
            .words(index.mainIndicators[main].title[language]),
            .words(wording.row(.dimension(structure.dimension(ofMeasure: measure)))),
            .number(IndexNumber.text(weights[measure] * 100, fractionDigits: 1, language) + "%"),
          ]
        )
      })
  }

  /// What moves the results, each table with how to read it.
  var tables: [(ShadedTable, String?)] {
    [
      (
        shares(\.scoreShares, wording.pick("总分的波动由什么造成，%", "What moves the total score, %")),
        wording.pick(
          "每种选择单独解释的方差占比（一阶指数）；在任何地区都不到1%的合为一行，取其合计。各列之和不到100%，余下的出自各数的区间和选择之间的相互作用。",
          "Share of the variance that one choice explains alone (first-order index). Choices that "
            + "explain less than 1% everywhere share a line with their sum. Columns do not add up "
            + "to 100%: intervals of the values and interactions make up the rest.")
      ),
      (
        shares(\.rankShares, wording.pick("名次的波动由什么造成，%", "What moves the rank, %")),
        wording.pick("名次从不变动的地区没有占比。", "A region whose rank never changes has no shares.")
      ),
      (
        scenarios(),
        wording.pick(
          "括号内是名次；与基准不同的用粗体。",
          "Ranks stand in brackets; those that differ from the baseline are bold."
        )
      ),
    ]
  }

  private func shares(_ path: KeyPath<SimulatedRow, [[Double?]]>, _ caption: String) -> ShadedTable
  {
    let shares = index.simulation.rows.first { $0.row == .total }.map { $0[keyPath: path] } ?? []
    let named = zip(index.simulation.choices, shares).filter { _, row in
      row.contains { ($0 ?? 0) >= 0.01 }
    }.sorted { mean($0.1) > mean($1.1) }
    let others = zip(index.simulation.choices, shares).filter { _, row in
      !row.contains { ($0 ?? 0) >= 0.01 }
    }
    var rows = named.map { choice, row in
      ShadedTable.Row(wording.choice(choice), row.map(share))
    }
    if !others.isEmpty {
      let sums = index.regions.indices.map { region -> Double? in
        let values = others.compactMap { $0.1[region] }
        return values.isEmpty ? nil : values.reduce(0, +)
      }
      let title = wording.pick("其余\(others.count)种选择", "The other \(others.count) choices")
      rows.append(ShadedTable.Row(title, sums.map(share)))
    }
    return ShadedTable(
      caption: caption,
      columns: [wording.pick("选择", "Choice")] + index.regions.indices.map(wording.shortRegion),
      rows: rows, isGrid: true)
  }

  private func mean(_ row: [Double?]) -> Double {
    row.compactMap { $0 }.reduce(0, +)
  }

  private func share(_ share: Double?) -> ShadedTable.Cell {
    .shaded(
      share.map { $0 * 100 },
      { IndexNumber.text($0, fractionDigits: $0 > 0 && $0 < 9.95 ? 1 : 0, language) }, missing: "–")
  }

  private func scenarios() -> ShadedTable {
    let baseline = index.scores.total
    return ShadedTable(
      caption: wording.pick("换一种做法，总分和名次怎样变", "Total score and rank under other choices"),
      columns: [wording.pick("情景", "Scenario")] + index.regions.indices.map(wording.shortRegion),
      rows: index.scenarios.map { scenario in
        ShadedTable.Row(
          wording.scenario(scenario.change),
          zip(scenario.scores.total, baseline).map { standing, usual in
            guard let score = standing.score, let rank = standing.rank else {
              return .words(wording.pick("无", "none"), mark: "missing")
            }
            let text = IndexNumber.text(score, fractionDigits: 1, language)
            return .number("\(text) (\(rank))", mark: rank == usual.rank ? "" : "changed")
          }
        )
      })
  }
}
