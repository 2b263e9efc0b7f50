import Diagnostics
import Fixtures
import ReportAssembly
import ReportModel
import Testing

@Suite struct DraftTests {
  private static func makeBerthsADraft(_ fixture: inout FixtureReport) throws {
    for name in ["zh", "en"] {
      try fixture.replace(
        "\n---\n", with: "\nstatus: draft\n---\n", in: "1-cargo/2-berths.\(name).md")
    }
  }

  private func outcome(
    showsDrafts: Bool, _ change: (inout FixtureReport) throws -> Void
  ) throws -> (report: Report?, findings: [String]) {
    var fixture = try FixtureReport()
    try change(&fixture)
    let run = Assembly.checkedReport(
      from: fixture.files, simulationRuns: 50, showsDrafts: showsDrafts
    ).report
    return (run.value, run.diagnostics.sortedByPlace().map { line($0, in: fixture.files) })
  }

  /// The fixture with its second section as a draft to which nothing refers.
  private static func alone(_ fixture: inout FixtureReport) throws {
    for name in ["zh", "en"] {
      fixture.write(
        "---\ntitle: \(name)\nstatus: draft\n---\n", to: "1-cargo/3-channel.\(name).md")
    }
  }

  @Test func leavesDraftsOut() throws {
    let (report, findings) = try outcome(showsDrafts: false, Self.alone)
    #expect(report?.parts[0].sections.map(\.id) == ["volume", "berths"])
    #expect(findings.isEmpty)
  }

  @Test func showsDraftsAndMarksThem() throws {
    let (report, findings) = try outcome(showsDrafts: true, Self.alone)
    #expect(report?.parts[0].sections.map(\.text.chinese.isDraft) == [false, false, true])
    #expect(findings.isEmpty)
  }

  @Test(arguments: [false, true])
  func refusesAReferenceFromAPublishedPage(_ showsDrafts: Bool) throws {
    let (report, findings) = try outcome(showsDrafts: showsDrafts) { fixture in
      try Self.alone(&fixture)
      try fixture.append("\n见[](section:cargo/channel)。\n", to: "1-cargo/1-volume.zh.md")
    }
    #expect(report == nil)
    let found = findings.filter { $0.contains("draft-reference") }
    #expect(found.count == 1)
    #expect(
      found.first?.hasSuffix(
        "draft-reference: 'section:cargo/channel' leads to a draft — publish the draft by removing "
          + "its 'status: draft', or refer to it later") == true)
  }

  @Test func letsADraftReferToADraft() throws {
    let (report, _) = try outcome(showsDrafts: true) { fixture in
      try Self.alone(&fixture)
      for name in ["zh", "en"] {
        try fixture.append(
          "\n[](section:cargo/channel)\n", to: "1-cargo/3-channel.\(name).md")
      }
    }
    #expect(report != nil)
  }

  @Test func leavesOutAFigureThatOnlyADraftShows() throws {
    let (_, findings) = try outcome(showsDrafts: false, Self.makeBerthsADraft)
    #expect(!findings.contains { $0.contains("figure-never-placed") })
    // The fixture refers to its quay elsewhere.
    #expect(findings.allSatisfy { $0.contains("draft-reference") })
  }

  @Test func refusesADraftOfOneHalf() throws {
    let (_, findings) = try outcome(showsDrafts: true) { fixture in
      fixture.write("---\ntitle: 航道\nstatus: draft\n---\n", to: "1-cargo/3-channel.zh.md")
      fixture.write("---\ntitle: Channel\n---\n", to: "1-cargo/3-channel.en.md")
    }
    #expect(
      findings == [
        "1-cargo/3-channel.zh.md:3:9 pair-structure: this half is a draft and "
          + "'Content/1-cargo/3-channel.en.md' is not — "
          + "write 'status: draft' in both halves, or in neither"
      ])
  }

  @Test func refusesAnotherStatus() throws {
    let found = try findings {
      try $0.replace("\n---\n", with: "\nstatus: final\n---\n", in: "1-cargo/2-berths.zh.md")
    }
    #expect(
      found.contains {
        $0.contains("wrong-value: 'final' is not a status of a page — write 'status: draft'")
      })
  }

  @Test func refusesAHomePageThatIsADraft() throws {
    let found = try findings {
      try $0.replace("\n---\n", with: "\nstatus: draft\n---\n", in: "index.zh.md")
    }
    #expect(found.contains { $0.contains("wrong-value: this page is always published") })
  }

  @Test func leavesOutAPartWithItsSections() throws {
    let (report, _) = try outcome(showsDrafts: false) { fixture in
      for name in ["zh", "en"] {
        fixture.write(
          "---\ntitle: \(name)\nstatus: draft\n---\n", to: "3-tides/index.\(name).md")
        fixture.write("---\ntitle: \(name)\n---\n", to: "3-tides/1-moon.\(name).md")
      }
    }
    #expect(report?.parts.map(\.id) == ["cargo", "energy"])
  }
}
