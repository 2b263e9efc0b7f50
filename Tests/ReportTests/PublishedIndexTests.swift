import Diagnostics
import Foundation
import Indicators
import Quantities
import ReportAssembly
import ReportModel
import Testing

/// The published index against its own files, read and computed here by plain loops: nothing of the
/// generator takes part in what is expected.
@Suite struct PublishedIndexTests {
  private static let root = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private func index() throws -> CompositeIndex {
    let files = try ContentFolder(root: Self.root.path).files(in: "Content").value
    let report = try #require(Assembly.report(from: files, simulationRuns: 50).value)
    return try #require(report.index)
  }

  /// The rows of a file, a dictionary each.
  private func rows(_ name: String) throws -> [[String: String]] {
    let url = Self.root.appending(path: "Content/index/\(name)")
    let records = Self.records(try String(contentsOf: url, encoding: .utf8))
    let head = try #require(records.first)
    return records.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0)) }
  }

  private static func records(_ text: String) -> [[String]] {
    var records: [[String]] = []
    var record: [String] = []
    var cell = ""
    var isQuoted = false
    for character in text {
      switch character {
      case "\"": isQuoted.toggle()
      case "," where !isQuoted:
        record.append(cell)
        cell = ""
      case "\n" where !isQuoted, "\r\n" where !isQuoted:
        records.append(record + [cell])
        record = []
        cell = ""
      default: cell.append(character)
      }
    }
    return records
  }

  @Test func agreesWithPlainLoopsOverTheFiles() throws {
    let index = try index()
    let structure = try rows("structure.csv")
    let values = try rows("indicators.csv")
    // What the formulas below take for granted.
    #expect(structure.allSatisfy { $0["goalpost_worst"] == ($0["direction"] == "-" ? "100" : "0") })
    for (place, region) in index.regions.map(\.id).enumerated() {
      var dimensionScores: [Double] = []
      for dimension in Self.distinct(structure, "dimension", where: { _ in true }) {
        var mainScores: [Double] = []
        for main in Self.distinct(structure, "main_id", where: { $0["dimension"] == dimension }) {
          var subScores: [Double] = []
          for sub in Self.distinct(structure, "sub_id", where: { $0["main_id"] == main }) {
            let measures = structure.filter { $0["sub_id"] == sub }
            let points = measures.compactMap { measure in
              Self.points(of: measure, in: region, values)
            }
            if !points.isEmpty { subScores.append(Self.mean(points)) }
          }
          if !subScores.isEmpty { mainScores.append(Self.mean(subScores)) }
        }
        let score = Self.mean(mainScores)
        dimensionScores.append(score)
        let row = try #require(index.data.structure.dimensions.firstIndex { $0.id == dimension })
        #expect(abs(try #require(index.scores.dimensions[row][place].score) - score) < 1e-6)
      }
      let total = try #require(index.scores.total[place].score)
      #expect(abs(total - Self.mean(dimensionScores)) < 1e-6)
    }
  }

  /// 100 · value / best, or 100 − value where less is better.
  private static func points(
    of measure: [String: String], in region: String, _ values: [[String: String]]
  ) -> Double? {
    let own = values.filter { $0["indicator_id"] == measure["indicator_id"] }
    let numbers = own.compactMap { Double($0["value"] ?? "") }
    guard let text = own.first(where: { $0["region"] == region })?["value"],
      let value = Double(text), let best = numbers.max()
    else { return nil }
    return measure["direction"] == "-" ? 100 - value : 100 * max(value, 0) / best
  }

  private static func distinct(
    _ rows: [[String: String]], _ column: String, where isMeant: ([String: String]) -> Bool
  ) -> [String] {
    var found: [String] = []
    for row in rows where isMeant(row) {
      guard let name = row[column], !found.contains(name) else { continue }
      found.append(name)
    }
    return found
  }

  private static func mean(_ numbers: [Double]) -> Double {
    numbers.reduce(0, +) / Double(numbers.count)
  }

  @Test func publishesEveryValueOfTheFiles() throws {
    let index = try index()
    let values = try rows("indicators.csv")
    #expect(values.count == index.measures.count * index.regions.count)
    for value in values {
      let measure = try #require(index.measures.first { $0.id == value["indicator_id"] })
      let region = try #require(index.regions.firstIndex { $0.id == value["region"] })
      let shown = measure.cells[region].amount.number
      #expect(shown?.doubleValue == Double(value["value"] ?? ""))
    }
  }

  @Test func explainsEveryClaim() throws {
    let index = try index()
    #expect(index.claims.count == (try rows("claims.csv").count))
    for claim in index.claims where claim.judgement.verdict == .undecided {
      #expect(claim.judgement.readings.contains { $0.value == nil })
    }
  }
}
