import Diagnostics
import Fixtures
import ReportAssembly
import ReportModel
import Testing

@Suite struct FixtureTests {
  @Test func assemblesTheFixtureWithoutAFinding() throws {
    #expect(try findings { _ in } == [])
    let report = try #require(try report())
    #expect(report.parts.map(\.id) == ["cargo", "energy"])
    #expect(report.parts.map { $0.sections.map(\.id) } == [["volume", "berths"], ["shore-power"]])
    #expect(report.figures.map(\.id) == ["throughput", "quay"])
    #expect(report.cover == 1)
  }

  @Test func assemblesTheProjectsOwnContentWithoutAnError() throws {
    let files = try FixtureReport.projectFiles(in: "Content")
    let checked = Assembly.report(from: files)
    let errors = checked.diagnostics.filter { $0.severity == .error }
    #expect(errors.map { line($0, in: files) } == [])
    #expect(checked.value != nil)
  }

  @Test func readsTheSameInWhateverOrderTheFilesCome() throws {
    let files = try FixtureReport().files
    let forwards = Assembly.report(from: files)
    let backwards = Assembly.report(from: files.reversed())
    #expect(backwards.diagnostics == [])
    #expect(try Self.gist(backwards.value) == Self.gist(forwards.value))
  }

  @Test(arguments: [
    "report.yaml", "references.yaml", "index.zh.md", "1-cargo/1-volume.en.md",
    "figures/01-throughput/figure.yaml", "figures/01-throughput/data.csv", "interface.yaml",
  ])
  func readsCarriageReturnsAndAByteOrderMarkLikeLineFeeds(_ path: String) throws {
    let changed = try report { fixture in
      let text = try fixture.text(of: path).replacing("\n", with: "\r\n")
      fixture.write("\u{FEFF}" + text, to: path)
    }
    #expect(try Self.gist(changed) == Self.gist(try report()))
  }

  @Test func readsAFileWithoutAFinalLineEnding() throws {
    let changed = try report { fixture in
      for file in fixture.files {
        let path = String(file.path.dropFirst("Content/".count))
        var text = file.text
        while text.hasSuffix("\n") { text.removeLast() }
        fixture.write(text, to: path)
      }
    }
    #expect(try Self.gist(changed) == Self.gist(try report()))
  }

  /// What a report says, without the places it was read from.
  static func gist(_ report: Report?) throws -> [String] {
    let report = try #require(report)
    let pages = report.parts.flatMap { part in
      Language.allCases.map { part.text[$0].title }
        + part.sections.flatMap { section in
          Language.allCases.map { section.text[$0].title + section.text[$0].summary }
            + section.headings.map { "\($0.id) \($0.path) \($0.title)" }
        }
    }
    let figures = report.figures.map { figure in
      "\(figure.number) \(figure.id) \(figure.caption) \(figure.rows.map(\.content)) "
        + "\(figure.rows.map(\.id)) \(figure.form) \(String(describing: figure.placement))"
    }
    let references = report.references.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }
    return ["\(report.identity)", "\(report.sources)", "\(report.home.numbers.map(\.text))"]
      + pages + figures + references + report.words.keys
  }
}
