import Indicators
import Quantities
import ReportModel
import Tables

/// Scores and values of the index as rows of a data file: a row for each region in a dimension, the
/// total or a measure.
struct IndexRows {
  let index: CompositeIndex
  let report: Report

  /// The names of the columns.
  static let columns = [
    "level", "id", "title.zh", "title.en", "region", "region.zh", "region.en", "score", "rank",
    "rank.low", "rank.high", "coverage", "weight", "value", "low", "high", "unit", "year",
    "status", "source", "note.zh", "note.en",
  ]

  /// The rows of a figure: of the total with every dimension, or of a dimension with its measures.
  func rows(of row: IndexRow) -> [[String]] {
    let structure = index.data.structure
    switch row {
    case .total:
      return standings(.total) + structure.dimensions.indices.flatMap { standings(.dimension($0)) }
    case .dimension(let dimension):
      return standings(row)
        + structure.measures.indices.filter { structure.dimension(ofMeasure: $0) == dimension }
        .flatMap(values)
    }
  }

  /// Every row of the index.
  var all: [[String]] {
    rows(of: .total) + index.data.structure.measures.indices.flatMap(values)
  }

  /// A CSV file of rows.
  static func csv(_ rows: [[String]]) -> [UInt8] { CSVWriter.write(columns: columns, rows: rows) }

  /// Rows as JSON, empty fields left out; numbers are numbers.
  static func json(_ rows: [[String]]) -> JSON {
    let numeric = [
      "score", "rank", "rank.low", "rank.high", "coverage", "weight", "value", "low", "high",
    ]
    return .list(
      rows.map { row in
        .object(
          zip(columns, row).filter { !$1.isEmpty }.map { name, text in
            (name, numeric.contains(name) ? .number(text) : .string(text))
          })
      })
  }

  private func standings(_ row: IndexRow) -> [[String]] {
    let structure = index.data.structure
    let level = row == .total ? "total" : "dimension"
    let titles = Language.allCases.map { IndexWording(index: index, language: $0).row(row) }
    var weight = ""
    if case .dimension(let dimension) = row {
      let weights = structure.dimensions.map(\.weight)
      weight = IndexNumber.data(weights[dimension] / weights.reduce(0, +))
    }
    let simulated = index.simulation.rows.first { $0.row == row }
    return index.scores[row].enumerated().map { region, standing in
      let ranks = simulated?.regions[region].ranks
      return [level, structure.id(of: row)] + titles + names(region) + [
        IndexNumber.data(standing.score), standing.rank.map(String.init) ?? "",
        ranks.map { String($0.low) } ?? "", ranks.map { String($0.high) } ?? "",
        IndexNumber.data(standing.coverage), weight, "", "", "", "", "", "derived", "", "", "",
      ]
    }
  }

  private func values(_ measure: Int) -> [[String]] {
    let structure = index.data.structure
    let own = index.measures[measure]
    return own.cells.enumerated().map { region, cell in
      let head = ["measure", structure.measures[measure].id, own.title.chinese, own.title.english]
      let amount = cell.amount
      let source = cell.origin.source.map { report.sources[$0].id } ?? ""
      return head + names(region) + [
        IndexNumber.data(index.scores.normalized[measure][region]), "", "", "", "",
        IndexNumber.data(structure.effectiveWeights[measure]),
        amount.number?.description ?? "", amount.interval?.low.description ?? "",
        amount.interval?.high.description ?? "", own.unit.id, cell.period,
        cell.origin.provenance.status.rawValue, source, cell.origin.note?.chinese ?? "",
        cell.origin.note?.english ?? "",
      ]
    }
  }

  private func names(_ region: Int) -> [String] {
    let region = index.regions[region]
    return [region.id, region.title.chinese, region.title.english]
  }
}
