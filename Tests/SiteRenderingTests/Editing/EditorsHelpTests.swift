import Checks
import Diagnostics
import Fixtures
import ReportAssembly
import ReportModel
import SiteRendering
import Testing

@Suite struct EditorsHelpTests {
  private func help(_ change: (inout FixtureReport) throws -> Void = { _ in }) throws -> EditorsHelp
  {
    var fixture = try FixtureReport()
    try change(&fixture)
    let (report, checks) = Assembly.checkedReport(from: fixture.files)
    return EditorsHelp(
      report: try #require(report.value), diagnostics: report.diagnostics + checks.diagnostics)
  }

  @Test func saysWhereABoundNumberAndItsDatumAreWritten() throws {
    let help = try help { fixture in
      for name in ["zh", "en"] {
        try fixture.append("\n[87.5](value:throughput#y2023)\n", to: "1-cargo/2-berths.\(name).md")
      }
    }
    let origins = try #require(help.origins(ofPage: "en/cargo/berths.html"))
    #expect(origins.contains("\"Content/figures/01-throughput/data.csv:3\""))
    #expect(origins.contains("\"text\": \"Content/1-cargo/2-berths.en.md:"))
    #expect(origins.contains("\"review\": \"cargo/berths.html\""))
  }

  @Test func saysFromWhichValuesAScoreIsComputed() throws {
    let help = try help { fixture in
      try fixture.addIndex()
      for name in ["zh", "en"] {
        try fixture.append("\n[88](score:quay/north)\n", to: "1-cargo/2-berths.\(name).md")
      }
    }
    let origins = try #require(help.origins(ofPage: "en/cargo/berths.html"))
    #expect(origins.contains("Quay, North Harbour, score 87.5, rank 1 [1–3]"))
    #expect(origins.contains("\"B1 Content/index/indicators.csv:2\""))
    #expect(origins.contains("\"B2b Content/index/indicators.csv:8\""))
    #expect(!origins.contains("\"P1 "))
  }

  @Test func namesTheFilesOfAFigure() throws {
    let origins = try #require(try help().origins(ofPage: "zh/figures/2.html"))
    #expect(origins.contains("\"Content/figures/02-quay/figure.yaml:1\""))
    #expect(origins.contains("\"anchor\": \"figure-2\""))
    #expect(origins.contains("\"review\": null"))
  }

  @Test func knowsNothingOfAPageWithoutAText() throws {
    #expect(try help().origins(ofPage: "index.html") == nil)
    #expect(try help().review(at: "no/such.html") == nil)
  }

  @Test func showsBothLanguagesSideBySideAndMarksANumberThatDiffers() throws {
    let help = try help { fixture in
      try fixture.append("\n吞吐量为4210箱。\n", to: "1-cargo/2-berths.zh.md")
      try fixture.append("\nIt handled 4,310 boxes.\n", to: "1-cargo/2-berths.en.md")
    }
    let page = try #require(help.review(at: "cargo/berths.html"))
    #expect(page.contains("吞吐量为<mark>4210</mark>箱"))
    #expect(page.contains("It handled <mark>4,310</mark> boxes."))
    #expect(page.contains("class=\"review-row review-found\""))
    #expect(page.contains("stands where the Chinese text has"))
  }

  @Test func showsABlockWithoutACounterpart() throws {
    let help = try help { fixture in
      try fixture.append("\n只有中文。\n", to: "1-cargo/2-berths.zh.md")
    }
    let page = try #require(help.review(at: "cargo/berths.html"))
    #expect(page.contains("<p class=\"review-none\">no counterpart</p>"))
  }

  @Test func escapesWhatEditorsWrite() throws {
    let help = try help { fixture in
      for name in ["zh", "en"] {
        try fixture.append("\n1 &lt;b> 2 \\<i>\n", to: "1-cargo/2-berths.\(name).md")
      }
    }
    let page = try #require(help.review(at: "cargo/berths.html"))
    #expect(page.contains("1 &lt;b"))
    #expect(!page.contains("<b>") && !page.contains("<i>"))
  }
}
