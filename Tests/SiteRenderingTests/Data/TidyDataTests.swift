import Fixtures
import ReportModel
import Foundation
import Tables
import Testing

@testable import SiteRendering

@Suite struct TidyDataTests {
  private static func lines(
    _ change: (inout FixtureReport) throws -> Void = { _ in }
  ) throws -> [[String: String]] {
    let names = TidyData.columns.map(\.name)
    let report = try fixtureReport(change)
    return TidyData(report: report).rows.map { row in
      #expect(row.count == names.count)
      return Dictionary(uniqueKeysWithValues: zip(names, row))
    }
  }

  @Test func writesALineForEachValueOfADrawing() throws {
    let fixture = try fixtureReport()
    let figure = try #require(fixture.figures.first)
    let lines = try Self.lines().filter { $0["figure"] == "1" }
    #expect(lines.map { $0["row"] } == figure.rows.map(\.id))
    #expect(lines.map { $0["year"] } == figure.rows.map(\.period))
    #expect(lines.allSatisfy { $0["dataset"] == "figure" && $0["column"] == "value" })
    #expect(lines.allSatisfy { $0["figure.id"] == figure.id && $0["year"] != "" })
  }

  @Test func keepsBoundsRangesAndMissingValuesApart() throws {
    let lines = try Self.lines { fixture in
      try fixture.replace(
        "y2023,boxes,2023,87.5,,", with: "y2023,boxes,2023,,80,90",
        in: "figures/01-throughput/data.csv")
    }.filter { $0["figure"] == "1" }
    #expect(
      lines.map { [$0["value"], $0["low"], $0["high"], $0["qualifier"], $0["status"]] } == [
        ["81.0", "", "", "", "public"], ["", "80", "90", "", "derived"],
        ["", "", "", "", "missing"], ["90", "", "", ">", "stated"],
      ])
    #expect(lines.map { $0["outlook"] } == ["actual", "actual", "actual", "forecast"])
    #expect(lines.map { $0["year"] } == ["2022", "2023", "2024", "2025"])
  }

  @Test func writesEachScoreAndValueOfTheIndexOnce() throws {
    let lines = try Self.lines { try $0.addIndex() }.filter { $0["dataset"] == "index" }
    let keys = lines.map { "\($0["row"] ?? "") \($0["column"] ?? "")" }
    #expect(Set(keys).count == keys.count)
    // Two dimensions and the total for three regions: score, rank and coverage.
    for column in ["score", "rank", "coverage"] {
      let found = lines.filter { line in
        line["column"] == column && line["confidence"] == "" && line["unit"] == ""
      }
      #expect(found.count >= 9, "\(column)")
    }
    #expect(lines.filter { $0["column"] == "value" }.count == 12)
    let weights = lines.filter { $0["column"] == "weight" }.count
    #expect(weights == 6)
  }

  @Test func findsEachLineByItsKey() throws {
    let keys = try Self.lines { try $0.addIndex() }.map { line in
      TidyData.key.map { line[$0] ?? "" }
    }
    #expect(Set(keys).count == keys.count)
  }

  @Test func neutralisesWhatASpreadsheetWouldRun() throws {
    let report = try fixtureReport { fixture in
      try fixture.replace("示例港务", with: "=1+1", in: "references.yaml")
    }
    let text = String(decoding: SourceTable.bytes(report), as: UTF8.self)
    #expect(text.hasPrefix("\u{FEFF}id,publisher.zh,"))
    #expect(text.contains(",'=1+1,"))
  }
}
