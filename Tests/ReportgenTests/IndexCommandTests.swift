import Diagnostics
import Fixtures
import Foundation
import Testing

@Suite struct IndexCommandTests {
  private let project: Project

  init() throws {
    project = try Project()
    var fixture = try FixtureReport()
    try fixture.addIndex()
    for file in fixture.files where file.path.hasPrefix("Content/index/") {
      try project.write(file.text, to: file.path)
    }
  }

  private func json(_ arguments: String...) throws -> [String: Any] {
    let run = try project.run(["index", "--format", "json"] + arguments)
    #expect(run.status == 0, "\(run.errors)")
    let value = try JSONSerialization.jsonObject(with: Data(run.output.utf8))
    return try #require(value as? [String: Any])
  }

  @Test func printsATableForEachDimensionAndTheClaims() throws {
    let run = try project.run("index", "--runs", "100")
    #expect(run.status == 0)
    #expect(run.errors == "")
    let blocks = run.output.components(separatedBy: "\n\n")
    #expect(blocks.count == 4)
    let lines = blocks[0].split(separator: "\n")
    #expect(lines.map { $0.split(separator: " ").first } == ["total", "south", "north", "east"])
    #expect(lines[0].hasSuffix("score  rank  5–95%  coverage"))
    #expect(lines[2].hasPrefix("north  North Harbour   63.8     2    "))
    #expect(lines[1].hasSuffix("88%"))
    #expect(blocks[3].hasPrefix("claims: 0 of 3 agree, 2 disagree, 1 cannot be judged\n"))
    #expect(blocks[3].contains("C3  undecided  value(B2a,south)>=4"))
    #expect(blocks[3].contains("value(B2a,south) = missing"))
  }

  @Test func printsEveryIntermediateResultAsJSON() throws {
    let index = try json("--runs", "100")
    #expect(
      Set(index.keys) == [
        "scores", "normalised", "coverage", "ranks", "intervals", "scenarios", "monteCarlo",
        "claims",
      ])
    let scores = try #require(index["scores"] as? [String: [String: Double]])
    #expect(scores["quay"] == ["north": 87.5, "east": 62.5, "south": 62.5])
    #expect(Set(scores.keys) == ["quay", "power", "total"])
    let normalised = try #require(index["normalised"] as? [String: [String: Any]])
    #expect(normalised["B2a"]?["north"] as? Double == 100)
    #expect(normalised["B2a"]?["south"] is NSNull)
    let ranks = try #require(index["ranks"] as? [String: [String: Int]])
    #expect(ranks["total"] == ["north": 2, "east": 3, "south": 1])
    let simulation = try #require(index["monteCarlo"] as? [String: Any])
    #expect(simulation["runs"] as? Int == 100)
    let claims = try #require(index["claims"] as? [String: [String: Any]])
    #expect(claims["C3"]?["verdict"] as? String == "undecided")
    #expect(claims["C3"]?["support"] is NSNull)
  }

  @Test func writesNumbersInFullPrecision() throws {
    try project.write(
      try String(contentsOfFile: "\(project.root)/Content/index/indicators.csv", encoding: .utf8)
        .replacing("north,40,36,44", with: "north,30,20,44"),
      to: "Content/index/indicators.csv")
    let normalised = try #require(json("--runs", "1")["normalised"] as? [String: [String: Any]])
    #expect(normalised["B1"]?["south"] as? Double == 100 * 10.0 / 30)
  }

  @Test func printsTheSameTwice() throws {
    let first = try project.run("index", "--format", "json", "--runs", "50")
    #expect(try project.run("index", "--format", "json", "--runs", "50").output == first.output)
  }

  @Test(arguments: ["0", "-1", "100001", "many"]) func refusesARunCount(count: String) throws {
    #expect(try project.run("index", "--runs=\(count)").status == 64)
  }

  @Test func endsWith2WithoutAnIndex() throws {
    try FileManager.default.removeItem(atPath: "\(project.root)/Content/index")
    let run = try project.run("index")
    #expect(run.status == 2)
    #expect(
      run.errors == "reportgen: the report has no index; Content/README.md says how to add one\n")
  }

  @Test func endsWith1WhereTheIndexHasErrors() throws {
    try project.append("C4,quay\n", to: "Content/index/claims.csv")
    let run = try project.run("index")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("Content/index/claims.csv:5:1: error:"), "\(run.errors)")
  }
}
