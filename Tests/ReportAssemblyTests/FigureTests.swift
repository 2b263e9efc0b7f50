import Fixtures
import Quantities
import ReportModel
import Testing

/// What every kind of figure has in common.
@Suite struct FigureTests {
  private static let folder = "figures/02-quay"

  private static func findings(_ old: String, _ new: String, in name: String = "figure.yaml") throws
    -> [String]
  {
    try ReportAssemblyTests.findings { try $0.replace(old, with: new, in: "\(folder)/\(name)") }
      .map { $0.replacing("\(folder)/", with: "") }
  }

  @Test(arguments: [("layerz", "did you mean 'layers'?"), ("pie", "kinds: columns, ")])
  func reportsAnUnknownKind(_ kind: String, _ help: String) throws {
    let found = try Self.findings("kind: layers", "kind: \(kind)")
    #expect(found.count == 1, "\(found)")
    let finding = "figure.yaml:1:7 wrong-value: unknown kind of figure '\(kind)' — \(help)"
    #expect(found[0].hasPrefix(finding), "\(found)")
  }

  @Test func reportsAMissingKind() throws {
    #expect(
      try Self.findings("kind: layers\n", "")
        == ["figure.yaml:1:1 missing-key: key 'kind' is missing — add 'kind: …'"])
  }

  @Test func reportsAKeyThatAnotherKindHas() throws {
    #expect(
      try Self.findings("kind: layers\n", "kind: layers\ndraw: boxes\n") == [
        "figure.yaml:2:1 unknown-key: unknown key 'draw' — "
          + "keys: columns, groups, headline, kind, layers, notes, sources, subtitle, title"
      ])
  }

  @Test(arguments: [
    ("figure.yaml", "the definition of the figure"), ("data.csv", "the data of the figure"),
  ])
  func namesTheFileThatAFigureLacks(_ name: String, _ what: String) throws {
    let found = try ReportAssemblyTests.findings { try $0.remove("\(Self.folder)/\(name)") }
    #expect(
      found == [
        "\(Self.folder)/\(name):1:1 missing-file: \(what) is missing — "
          + "create 'Content/\(Self.folder)/\(name)'"
      ])
  }

  @Test func reportsAnUnknownSourceOfTheFigure() throws {
    #expect(
      try Self.findings("sources: [gate-log]", "sources: [gate-lag]")
        == [
          "figure.yaml:5:11 unknown-reference: unknown source 'gate-lag' — did you mean 'gate-log'?"
        ])
  }

  @Test(arguments: ["title", "headline", "subtitle"])
  func reportsACaptionThatIsMissing(_ key: String) throws {
    let found = try ReportAssemblyTests.findings { fixture in
      let path = "\(Self.folder)/figure.yaml"
      let lines = try fixture.text(of: path).split(separator: "\n")
      fixture.write(lines.filter { !$0.hasPrefix("\(key):") }.joined(separator: "\n"), to: path)
    }
    #expect(
      found == [
        "\(Self.folder)/figure.yaml:1:1 missing-key: key '\(key)' is missing — add '\(key): …'"
      ])
  }

  @Test func readsNotesInBothLanguages() throws {
    let report = try report {
      try $0.append("notes:\n  - {zh: 甲, en: A}\n", to: "\(Self.folder)/figure.yaml")
    }
    #expect(report?.figures[1].caption.notes == [Localized(chinese: "甲", english: "A")])
  }

  @Test func marksWhereAHeadlineMayBreak() throws {
    let report = try report {
      try $0.replace("{zh: 从船到车", with: "{zh: 从船|到车", in: "\(Self.folder)/figure.yaml")
    }
    #expect(report?.figures[1].caption.headline.chinese == "从船\u{200B}到车")
  }

  @Test func readsTheRowsWithTheirProvenance() throws {
    let rows = try #require(try report()).figures[0].rows
    #expect(rows.map(\.id) == ["y2022", "y2023", "y2024", "y2025"])
    #expect(rows.map(\.provenance.status) == [.public, .derived, .missing, .stated])
    #expect(rows.map(\.provenance.outlook) == [.actual, .actual, .actual, .forecast])
    #expect(rows.map(\.source) == [0, 0, 0, 0])
    #expect(rows[2].note == Localized(chinese: "闸口停用", english: "Gates were closed"))
  }
}
