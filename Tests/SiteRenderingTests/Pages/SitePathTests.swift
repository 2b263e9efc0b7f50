import Diagnostics
import Fixtures
import ReportModel
import Testing

@testable import SiteRendering

@Suite struct SitePathTests {
  @Test func rendersExactlyThesePaths() async throws {
    let paths = try await RenderedFixture().paths.map { path in
      path.replacing(/\.[0-9a-f]{12}\./, with: ".HASH.")
    }
    let pages = [
      "cargo.html", "cargo/berths.html", "cargo/volume.html", "data.html", "energy.html",
      "energy/shore-power.html", "figures.html", "figures/1.html", "figures/1.svg",
      "figures/2.html", "figures/2.svg", "index.html", "sources.html",
    ]
    let others = [
      "404.html", "assets/favicon.HASH.svg", "assets/site.HASH.css", "assets/site.HASH.js",
      "data/all.csv", "data/datapackage.json", "data/sources.csv", "data/figures/01.csv",
      "data/figures/01.json", "data/figures/02.csv", "data/figures/02.json",
      "index.html",
    ]
    #expect(
      Set(paths) == Set(others + ["zh", "en"].flatMap { code in pages.map { "\(code)/\($0)" } }))
    #expect(paths.count == 38)
  }

  @Test func rendersAReportWithoutPartsFiguresOrACover() async throws {
    let rendered = try await RenderedFixture { fixture in
      for folder in ["1-cargo/", "2-energy/", "figures/"] { try fixture.remove(folder) }
      try fixture.replace("cover: throughput\n", with: "", in: "report.yaml")
      for language in ["zh", "en"] {
        fixture.write("---\ntitle: a\n---\n", to: "index.\(language).md")
      }
    }
    #expect(rendered.findings == [])
    #expect(
      rendered.paths.filter { $0.hasPrefix("zh/") } == [
        "zh/data.html", "zh/figures.html", "zh/index.html",
      ])
  }

  @Test func publishesAPictureUnderANameMadeFromItsContent() async throws {
    let rendered = try await RenderedFixture { fixture in
      fixture.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "media/map.svg")
      for language in ["zh", "en"] {
        try fixture.append("\n![地图](media:map.svg \"港区\")\n", to: "1-cargo/2-berths.\(language).md")
      }
    }
    let picture = try #require(rendered.paths.first { $0.hasPrefix("assets/media/map.") })
    #expect(
      try rendered.text("en/cargo/berths.html").contains(
        "<figure class=\"picture\"><img src=\"../../\(picture)\" alt=\"地图\" loading=\"lazy\">"
          + "<figcaption>港区</figcaption></figure>"))
  }

  @Test func leadsFromEachPlaceToEachOther() throws {
    let report = try fixtureReport()
    let (cargo, energy) = (report.parts[0], report.parts[1])
    let home = SiteAddress.home(.chinese)
    let volume = SiteAddress.section(cargo.sections[0], of: cargo, .chinese)
    let berths = SiteAddress.section(cargo.sections[1], of: cargo, .chinese)
    let power = SiteAddress.section(energy.sections[0], of: energy, .chinese)
    let rows: [(SiteAddress, SiteAddress, String?, String)] = [
      (.chooser, home, nil, "zh/index.html"), (home, .chooser, nil, "../index.html"),
      (home, home, nil, "index.html"), (home, home, "a", "#a"),
      (home, volume, nil, "cargo/volume.html"), (volume, home, nil, "../index.html"),
      (volume, berths, nil, "berths.html"), (volume, berths, "x", "berths.html#x"),
      (volume, power, nil, "../energy/shore-power.html"),
      (volume, .part(cargo, .chinese), nil, "../cargo.html"),
      (
        volume, .section(cargo.sections[0], of: cargo, .english), "x",
        "../../en/cargo/volume.html#x"
      ),
      (volume, .figure(1, .chinese), nil, "../figures/1.html"),
      (.figure(1, .chinese), .gallery(.chinese), nil, "../figures.html"),
      (.figure(1, .chinese), .figure(2, .chinese), nil, "2.html"),
      (.figure(1, .english), .drawing(1, .english), nil, "1.svg"),
      (.figure(1, .english), .data(1, .csv), nil, "../../data/figures/01.csv"),
      (home, .data(12, .json), nil, "../data/figures/12.json"),
      (.notFound, home, nil, "zh/index.html"), (volume, .asset("a.css"), nil, "../../assets/a.css"),
    ]
    for (place, other, anchor, expected) in rows {
      #expect(place.link(to: other, anchor: anchor) == expected)
    }
    #expect(SiteAddress.chooser.root == "")
    #expect(home.root == "../")
    #expect(volume.root == "../../")
  }

  @Test func rendersTheSameBytesWithAnyNumberOfJobsAndAgain() async throws {
    let one = try await RenderedFixture(jobs: 1)
    for jobs in [1, 4, 64] {
      #expect(try await RenderedFixture(jobs: jobs).site == one.site)
    }
  }
}
