import Diagnostics
import Indicators
import ReportModel

/// A composite index as text for a terminal: a block for each dimension, then the claims.
struct IndexTable {
  let index: CompositeIndex

  var text: String {
    let structure = index.data.structure
    let rows = [IndexRow.total] + structure.rows.filter { $0 != .total }
    let blocks = rows.map(block) + [claims]
    return blocks.joined(separator: "\n\n")
  }

  // MARK: Scores

  /// The regions from the first rank to the last, with score, rank, interval and coverage.
  private func block(_ row: IndexRow) -> String {
    let standings = index.scores[row]
    let simulated = index.simulation.rows.first { $0.row == row }
    let order = standings.indices.sorted {
      (standings[$0].rank ?? .max, $0) < (standings[$1].rank ?? .max, $1)
    }
    let lines = order.map { region in
      let standing = standings[region]
      let interval = simulated?.regions[region].ranks.map { "\($0.low)–\($0.high)" } ?? "–"
      return [
        index.regions[region].id, index.regions[region].title.english,
        standing.score.map(Self.tenths) ?? "–", standing.rank.map(String.init) ?? "–", interval,
        "\(Self.whole(100 * standing.coverage))%",
      ]
    }
    let head = [index.data.structure.id(of: row), "", "score", "rank", "5–95%", "coverage"]
    return Self.aligned([head] + lines, rightFrom: 2)
  }

  // MARK: Claims

  private var claims: String {
    let counts = Verdict.allCases.map { index.claims($0).count }
    let summary =
      "claims: \(counts[0]) of \(index.claims.count) agree, \(counts[1]) disagree, "
      + "\(counts[2]) cannot be judged"
    let others = index.claims.filter { $0.judgement.verdict != .agrees }
    guard !others.isEmpty else { return summary }
    let lines = others.map { claim in
      let values = claim.judgement.readings.map { reading in
        "\(reading.text) = \(reading.value.map(Self.short) ?? "missing")"
      }
      return [
        claim.id, claim.judgement.verdict.rawValue, claim.predicate.text,
        values.joined(separator: ", "),
      ]
    }
    return summary + "\n" + Self.aligned(lines, rightFrom: 4)
  }

  // MARK: Numbers and columns

  private static func tenths(_ number: Double) -> String {
    let scaled = Int64((abs(number) * 10).rounded(.toNearestOrAwayFromZero))
    return (number < 0 && scaled > 0 ? "-" : "") + "\(scaled / 10).\(scaled % 10)"
  }

  private static func whole(_ number: Double) -> String {
    String(Int64(number.rounded(.toNearestOrAwayFromZero)))
  }

  /// At most two decimals; large numbers as they are.
  private static func short(_ number: Double) -> String {
    guard abs(number) < 1e9 else { return "\(number)" }
    let scaled = (number * 100).rounded(.toNearestOrAwayFromZero) / 100
    return scaled == scaled.rounded() ? whole(scaled) : "\(scaled)"
  }

  /// Columns two spaces apart, by display width; those from a number on stand to the right.
  private static func aligned(_ rows: [[String]], rightFrom first: Int) -> String {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      let cells = row.enumerated().map { column, cell in
        let padding = String(repeating: " ", count: widths[column] - width(cell))
        if column >= first { return padding + cell }
        return column == row.count - 1 ? cell : cell + padding
      }
      return cells.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
  }
}
