import Diagnostics
import Fixtures
import SiteRendering
import Testing

/// What is wrong with the templates' folder is reported with its place, and no site comes out.
@Suite struct TemplateProblemTests {
  @Test(arguments: [
    ("{{title}}{{^isHome}}", "{{titel}}{{^isHome}}", "unknown-name", "'titel'"),
    ("{{t.skip}}", "{{t.skipp}}", "unknown-name", "'skipp'"),
    ("{{t.skip}}", "{{> skip}}", "unknown-partial", "'skip'"),
    ("{{t.skip}}", "{{upper(t.skip)}}", "unknown-transform", "'upper'"),
    ("{{{header}}}", "{{header}}", "template-escaping", "'header'"),
    ("{{^isHome}}", "", "broken-template", "'{{/isHome}}'"),
  ])
  func reportsATagWithItsPlace(_ old: String, _ new: String, _ rule: String, _ name: String)
    async throws
  {
    let path = "Templates/page.mustache"
    let rendered = try await RenderedFixture(templates: { $0.replace(old, with: new, in: path) })
    #expect(rendered.site == nil)
    let finding = try #require(rendered.findings.first)
    #expect(rendered.findings.count == 1, "\(rendered.findings)")
    #expect(finding.contains("\(path):") && finding.contains(" \(rule): "), "\(finding)")
    #expect(finding.contains(name), "\(finding)")
  }

  /// It is rendered once for all pages of a folder.
  @Test(arguments: ["contents", "footer"])
  func refusesTheNameOfOnePageInWhatItsFolderShares(_ name: String) async throws {
    let path = "Templates/\(name).mustache"
    let rendered = try await RenderedFixture(templates: {
      $0.replace("{{title}}", with: "{{other.url}}", in: path)
    })
    #expect(rendered.site == nil)
    #expect(
      rendered.findings.contains { $0.hasPrefix(path) && $0.contains("unknown-name: 'other'") },
      "\(rendered.findings)")
  }

  @Test func reportsAnInterfaceWordThatATemplateNeeds() async throws {
    let rendered = try await RenderedFixture {
      let words = try $0.text(of: "interface.yaml").split(separator: "\n")
      $0.write(
        words.filter { !$0.hasPrefix("skip:") }.joined(separator: "\n"), to: "interface.yaml")
    }
    #expect(rendered.site == nil)
    #expect(rendered.findings.count == 1)
    #expect(
      rendered.findings.first?.hasPrefix("Templates/page.mustache:15:32 unknown-name: ") == true,
      "\(rendered.findings)")
  }

  @Test(arguments: ["site.css", "site.js", "favicon.svg"])
  func reportsAMissingAsset(_ name: String) async throws {
    let path = "Templates/assets/\(name)"
    let rendered = try await RenderedFixture(templates: { $0.removeAll { $0.path == path } })
    #expect(rendered.site == nil)
    #expect(
      rendered.findings == ["\(path):1:1 missing-file: asset is missing — create '\(path)'"])
  }

  @Test func reportsAMissingTemplate() async throws {
    let rendered = try await RenderedFixture(templates: {
      $0.removeAll { $0.path == "Templates/home.mustache" }
    })
    #expect(rendered.site == nil)
    #expect(rendered.findings.count == 1)
    #expect(rendered.findings[0].hasPrefix("Templates/home.mustache:1:1 missing-file: "))
  }

  @Test func reportsAFileThatNothingReads() async throws {
    let rendered = try await RenderedFixture(templates: {
      $0.append(SourceFile(path: "Templates/page.html", text: ""))
    })
    #expect(rendered.site == nil)
    #expect(
      rendered.findings == [
        "Templates/page.html:1:1 unexpected-file: nothing reads this file — "
          + "end its name with .mustache, or put it into Templates/assets/"
      ])
  }

  @Test func refusesAnAssetWhoseNameIsNoAddress() async throws {
    let rendered = try await RenderedFixture(templates: {
      $0.append(SourceFile(path: "Templates/assets/标志.svg", text: "<svg/>"))
    })
    #expect(rendered.site == nil)
    #expect(
      rendered.findings == [
        "Templates/assets/标志.svg:1:1 content-name: file name '标志.svg' has a form that is not "
          + "allowed — use ASCII letters, digits, '.', '-', '_' and '~', such as 'mark-2.svg'"
      ])
  }

  @Test func reportsALinkOfATemplateThatLeadsNowhere() async throws {
    let rendered = try await RenderedFixture(templates: {
      $0.replace("<hr>", with: "<a href=\"lost.html\">x</a>", in: "Templates/notfound.mustache")
    })
    #expect(rendered.site == nil)
    #expect(rendered.findings.count == 1)
    #expect(rendered.findings[0].hasPrefix("404.html:"))
    #expect(rendered.findings[0].contains(" dead-link: link 'lost.html' leads to 'lost.html'"))
  }
}
