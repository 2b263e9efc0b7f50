import CommonMark
import Indicators
import Quantities
import ReportModel

/// The tables of scores, ranks and rank frequencies.
struct ScoreTables {
  let wording: IndexWording

  private var index: CompositeIndex { wording.index }
  private var language: Language { wording.language }
  private var regions: Range<Int> { index.regions.indices }
  private var missing: String { wording.missing }
  private var runs: Double { Double(max(index.simulation.runs, 1)) }

  private func simulated(_ row: IndexRow) -> SimulatedRow? {
    index.simulation.rows.first { $0.row == row }
  }

  private func distribution(_ row: IndexRow, _ region: Int) -> RankDistribution? {
    simulated(row).map { $0.regions[region] }
  }

  private func score(_ number: Double) -> String { wording.score(number) }

  /// A shade a score, a row a region, a column a dimension.
  func scores(_ rows: [IndexRow]) -> ShadedTable {
    ShadedTable(
      caption: wording.pick("得分，100＝最好的地区", "Scores, 100 = the best region"),
      columns: [wording.pick("地区", "Region")] + rows.map(wording.row),
      rows: byTotal.map { region in
        ShadedTable.Row(
          wording.region(region),
          rows.map { row in
            .shaded(index.scores[row][region].score, score, missing: missing)
          }
        )
      }, isGrid: true)
  }

  /// Ranks with their intervals.
  func ranks(_ rows: [IndexRow]) -> ShadedTable {
    ShadedTable(
      caption: wording.pick("名次与区间", "Ranks and their intervals"),
      columns: [wording.pick("地区", "Region")] + rows.map(wording.row),
      rows: byTotal.map { region in
        ShadedTable.Row(
          wording.region(region),
          rows.map { row in
            .number(wording.rank(index.scores[row][region], distribution(row, region)))
          }
        )
      })
  }

  /// The points of every measure.
  func measures() -> ShadedTable {
    ShadedTable(
      caption: wording.pick(
        "标准化得分，最好的地区＝100；带*的是替代指标",
        "Normalised scores, best region = 100; * marks a stand-in"),
      columns: [wording.pick("度量", "Measure")] + byTotal.map(wording.shortRegion),
      rows: index.measures.indices.map { measure in
        ShadedTable.Row(
          wording.measure(measure),
          byTotal.map { region in
            let isStandIn = index.data.cells[measure][region].isProxy
            return .shaded(
              index.scores.normalized[measure][region],
              { score($0) + (isStandIn ? "*" : "") }, missing: missing)
          }
        )
      }, isGrid: true)
  }

  /// The regions in one row, the highest score first.
  func standings(_ row: IndexRow) -> ShadedTable {
    ShadedTable(
      caption: wording.pick("得分、名次与覆盖率", "Score, rank and coverage"),
      columns: [
        wording.pick("地区", "Region"), wording.pick("得分", "Score"),
        wording.pick("模拟得分，5%—95%", "Simulated score, 5–95%"), wording.pick("名次", "Rank"),
        wording.pick("覆盖率", "Coverage"),
      ],
      rows: order(row).map { region in
        let standing = index.scores[row][region]
        let scores = distribution(row, region)?.scores
        return ShadedTable.Row(
          wording.region(region),
          [
            .number(standing.score.map(score) ?? missing),
            .number(
              scores.map { score($0.low) + NumberStyle(language).rangeDash + score($0.high) }
                ?? missing),
            .number(wording.rank(standing, distribution(row, region))),
            .number(IndexNumber.percent(standing.coverage, language)),
          ]
        )
      })
  }

  /// How often each region had each rank, in percent.
  func frequencies(_ row: IndexRow) -> ShadedTable {
    ShadedTable(
      caption: wording.pick("各地区取得各名次的比例，%", "Share of runs at each rank, %"),
      columns: [wording.pick("地区", "Region")]
        + regions.map { wording.pick("第\($0 + 1)名", "\($0 + 1)") },
      rows: order(row).map { region in
        let counts = distribution(row, region)?.counts ?? []
        return ShadedTable.Row(
          wording.region(region),
          regions.map { place in
            percent(counts.indices.contains(place) ? counts[place] : nil)
          }
        )
      }, isGrid: true)
  }

  /// How often the region of a row stood above that of a column, in percent.
  func above(_ row: IndexRow) -> ShadedTable {
    let order = order(row)
    let counts = simulated(row)?.above ?? []
    return ShadedTable(
      caption: wording.pick(
        "行中地区得分高于列中地区的次数占比，%",
        "Share of runs in which the region of the row scores above that of the column, %"),
      columns: [wording.pick("地区", "Region")] + order.map(wording.shortRegion),
      rows: order.map { first in
        ShadedTable.Row(
          wording.region(first),
          order.map { second in
            guard first != second, counts.indices.contains(first) else {
              return ShadedTable.Cell(html: "–", isNumeric: true)
            }
            return percent(counts[first][second])
          }
        )
      }, isGrid: true)
  }

  private func percent(_ count: Int?) -> ShadedTable.Cell {
    .shaded(
      count.map { Double($0) / runs * 100 },
      { IndexNumber.text($0, fractionDigits: $0 > 0 && $0 < 9.95 ? 1 : 0, language) },
      missing: missing)
  }

  /// The regions from the highest score of a row down.
  func order(_ row: IndexRow) -> [Int] {
    let standings = index.scores[row]
    return regions.sorted { first, second in
      let (one, other) = (standings[first].score ?? -1, standings[second].score ?? -1)
      return one == other ? first < second : one > other
    }
  }

  private var byTotal: [Int] { order(.total) }
}
