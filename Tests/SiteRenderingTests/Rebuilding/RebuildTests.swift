import Diagnostics
import Fixtures
import ReportAssembly
import ReportModel
import SiteRendering
import Testing

/// A run with a memory makes the same site as one without, and renders no more pages than it must.
@Suite struct RebuildTests {
  private var fixture: FixtureReport
  private var templates: [SourceFile]
  private var assembly = AssemblyMemory()
  private var rendering = SiteMemory()

  /// The pages of the fixture: ten in each language, the chooser and the one for a wrong address.
  private static let allPages = 24

  init() throws {
    fixture = try FixtureReport()
    templates = try FixtureReport.projectFiles(in: "Templates")
  }

  /// How many pages a run renders; expects it to make what a full one makes.
  private mutating func rebuild() async throws -> Int {
    let fast = try await build()
    let fresh = try #require(Assembly.report(from: fixture.files).value)
    let full = try await SiteRenderer(report: fresh, templates: templates).render(jobs: 2)
    #expect(fast.diagnostics.sortedByPlace() == full.diagnostics.sortedByPlace())
    #expect(fast.value?.files.map(\.path) == full.value?.files.map(\.path))
    for (file, other) in zip(fast.value?.files ?? [], full.value?.files ?? [])
    where file != other {
      Issue.record("\(file.path) differs from that of a full build")
    }
    return rendering.renderedPages
  }

  /// One run with the memory; a first one is a full build.
  @discardableResult
  private mutating func build() async throws -> Checked<RenderedSite?> {
    let report = try #require(
      Assembly.checkedReport(from: fixture.files, remembering: &assembly).report.value)
    return try await SiteRenderer(report: report, templates: templates)
      .render(jobs: 2, remembering: &rendering)
  }

  /// The pages that a change of the fixture renders anew.
  private mutating func pages(
    after change: (inout FixtureReport) throws -> Void
  ) async throws -> Int {
    try await build()
    try change(&fixture)
    return try await rebuild()
  }

  @Test mutating func rendersNothingWhereNothingChanged() async throws {
    #expect(try await pages { _ in } == 0)
  }

  @Test mutating func rendersOnlyThePageWhoseTextChanged() async throws {
    #expect(
      try await pages { try $0.append("\n港口很忙。\n", to: "1-cargo/2-berths.zh.md") } == 1)
  }

  @Test mutating func rendersAPageWhoseTextIsEqualButWrittenOtherwise() async throws {
    try fixture.append("\nA caf\u{E9} at the quay.\n", to: "1-cargo/2-berths.en.md")
    let text = try fixture.text(of: "1-cargo/2-berths.en.md")
    let decomposed = text.unicodeScalars.map { $0 == "\u{E9}" ? "e\u{301}" : String($0) }
    #expect(
      try await pages { $0.write(decomposed.joined(), to: "1-cargo/2-berths.en.md") } == 1)
  }

  @Test mutating func rendersEveryPageWhereATitleChanged() async throws {
    let some = try await pages { fixture in
      try fixture.replace("title: Berths", with: "title: Quays", in: "1-cargo/2-berths.en.md")
    }
    #expect(some == Self.allPages)
  }

  @Test mutating func rendersWhatShowsAFigureWhoseDataChanged() async throws {
    let some = try await pages { fixture in
      try fixture.replace("Crane 2", with: "Crane 3", in: "figures/02-quay/data.csv")
    }
    #expect((1..<Self.allPages).contains(some))
  }

  @Test mutating func keepsTheZeroThatANumberGains() async throws {
    let some = try await pages { fixture in
      try fixture.replace("87.5", with: "87.50", in: "figures/01-throughput/data.csv")
    }
    #expect(some > 0)
  }

  @Test mutating func followsALinkToAHeadingThatGoes() async throws {
    try fixture.append("\n## 深度 {#depth}\n", to: "1-cargo/2-berths.zh.md")
    try fixture.append("\n## Depth {#depth}\n", to: "1-cargo/2-berths.en.md")
    try await build()
    try fixture.replace("{#depth}", with: "{#draught}", in: "1-cargo/2-berths.zh.md")
    try fixture.replace("{#depth}", with: "{#draught}", in: "1-cargo/2-berths.en.md")
    #expect(try await rebuild() > 0)
  }

  @Test mutating func takesAPageAwayAndBringsItBack() async throws {
    try await build()
    let before = fixture
    fixture.write("---\ntitle: 航道\n---\n", to: "1-cargo/3-channel.zh.md")
    fixture.write("---\ntitle: Channel\n---\n", to: "1-cargo/3-channel.en.md")
    #expect(try await rebuild() == Self.allPages + 2)
    fixture = before
    #expect(try await rebuild() == Self.allPages)
  }

  @Test(arguments: ["Templates/page.mustache", "Templates/assets/site.css"])
  mutating func rendersEveryPageWithAnother(_ path: String) async throws {
    try await build()
    templates = templates.map { file in
      file.path == path ? SourceFile(path: path, bytes: file.bytes + [0x0A]) : file
    }
    #expect(try await rebuild() == Self.allPages)
  }

  @Test mutating func remembersAcrossAMistake() async throws {
    try await build()
    let good = fixture
    try fixture.append("\n见[](figure:quai)\n", to: "1-cargo/2-berths.zh.md")
    #expect(Assembly.checkedReport(from: fixture.files, remembering: &assembly).report.value == nil)
    fixture = good
    #expect(try await rebuild() == 0)
  }
}
