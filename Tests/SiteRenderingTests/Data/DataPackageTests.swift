import Fixtures
import Foundation
import ReportModel
import Testing

@testable import SiteRendering

@Suite struct DataPackageTests {
  private static func package(
    baseURL: String? = nil, _ change: (inout FixtureReport) throws -> Void = { _ in }
  ) async throws -> (rendered: RenderedFixture, package: [String: Any]) {
    let rendered = try await RenderedFixture(baseURL: baseURL, change)
    let text = try rendered.text("data/datapackage.json")
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    return (rendered, try #require(value as? [String: Any]))
  }

  @Test func describesEveryTable() async throws {
    let (rendered, package) = try await Self.package { try $0.addIndex() }
    let resources = try #require(package["resources"] as? [[String: Any]])
    let paths = resources.compactMap { $0["path"] as? String }
    let tables = rendered.paths.filter { $0.hasPrefix("data/") && $0.hasSuffix(".csv") }
    #expect(Set(paths.map { "data/\($0)" }) == Set(tables))
    for resource in resources {
      let path = "data/\(resource["path"] as? String ?? "")"
      let bytes = Array(try rendered.text(path).utf8)
      #expect(resource["bytes"] as? Int == bytes.count)
      #expect(resource["hash"] as? String == "sha256:\(Digest.sha256(bytes).hexadecimal)")
      let schema = try #require(resource["schema"] as? [String: Any])
      let fields = try #require(schema["fields"] as? [[String: Any]])
      let head = try rendered.text(path).dropFirst().prefix { !$0.isNewline }
      #expect(fields.compactMap { $0["name"] as? String }.joined(separator: ",") == head, "\(path)")
    }
  }

  @Test func namesPublisherSourcesAndEdition() async throws {
    let (_, package) = try await Self.package()
    #expect(package["name"] as? String == "harbour-review-2024")
    #expect(package["version"] as? String == "2024")
    #expect(package["homepage"] == nil)
    let licenses = try #require(package["licenses"] as? [[String: String]])
    #expect(licenses == [["name": "notspecified", "title": "For tests only."]])
    let sources = try #require(package["sources"] as? [[String: String]])
    #expect(!sources.isEmpty && sources.allSatisfy { $0["title"] != nil })
  }

  @Test func namesTheLicenceAndTheAddressWhereTheyAreKnown() async throws {
    let (_, package) = try await Self.package(baseURL: "https://example.org/a/") { fixture in
      try fixture.append(
        "license: {id: CC-BY-4.0, url: https://a.example/by/}\n", to: "report.yaml")
    }
    #expect(package["homepage"] as? String == "https://example.org/a/en/data.html")
    let licenses = try #require(package["licenses"] as? [[String: String]])
    #expect(licenses == [["name": "CC-BY-4.0", "path": "https://a.example/by/"]])
  }

  @Test(arguments: ["zh", "en"])
  func thePageOffersEveryFileAndExplainsEveryColumn(_ language: String) async throws {
    let rendered = try await RenderedFixture { try $0.addIndex() }
    let page = try rendered.text("\(language)/data.html")
    for path in rendered.paths where path.hasPrefix("data/") {
      #expect(page.contains("href=\"../\(path)\" download"), "\(path)")
    }
    for column in TidyData.columns {
      let row = try Regex("<code>\(column.name)</code></th><td>[^<]+</td><td>[^<]+</td>")
      #expect(page.contains(row), "\(column.name)")
    }
    for word in ["stated", "derived", "public", "proxy", "unverified", "missing", "forecast"] {
      #expect(page.contains("<code>\(word)</code>"), "\(word)")
    }
    #expect(try rendered.text("\(language)/index.html").contains("href=\"data.html\""))
  }

  @Test func everyColumnOfADrawingHasAMeaning() throws {
    let report = try fixtureReport { try $0.addIndex() }
    for wording in [DataWording(language: .chinese), DataWording(language: .english)] {
      for figure in report.figures {
        guard case .drawing = figure.form else { continue }
        for column in FigureDataFile.schema(figure, report) {
          #expect(wording.meaning(of: column.name) != nil, "\(column.name)")
        }
      }
      for column in IndexRows.schema + SourceTable.columns {
        #expect(wording.meaning(of: column.name) != nil, "\(column.name)")
      }
    }
  }

  @Test func saysHowToCiteTheReport() throws {
    let report = try fixtureReport { fixture in
      try fixture.replace("Sample Port Authority", with: "Ports & Co_", in: "report.yaml")
    }
    let citation = CitationWording(report: report, baseURL: nil)
    #expect(citation.text(.chinese) == "示例港务：《示例港口年度回顾（2024年）》，2025年3月31日。")
    #expect(
      citation.text(.english) == "Ports & Co_ (2024). Sample Harbour Annual Review. 31 March 2025.")
    #expect(
      citation.bibTeX(.english) == """
        @techreport{harbour-review-2024-en,
          title = {{Sample Harbour Annual Review}},
          author = {{Ports \\& Co\\_}},
          institution = {Ports \\& Co\\_},
          number = {2024},
          year = {2025},
          month = {3},
          langid = {english},
        }

        """)
    let known = CitationWording(report: report, baseURL: try BaseURL("https://a.example/r/"))
    #expect(known.text(.english).hasSuffix("31 March 2025. https://a.example/r/en/index.html"))
    #expect(known.bibTeX(.chinese).contains("\n  url = {https://a.example/r/zh/index.html},\n"))
  }
}
