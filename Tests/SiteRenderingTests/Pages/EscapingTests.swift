import Diagnostics
import Fixtures
import Foundation
import FoundationXML
import SiteRendering
import Testing

/// No text of the content or of the interface words becomes markup, wherever it stands.
@Suite struct EscapingTests {
  private static let hostile = "<script>\"&'"

  /// The fixture with one text in every place where an editor can write one.
  private static func fill(_ fixture: inout FixtureReport, with text: String) throws {
    let quoted = "\"\(text.replacing("\"", with: "\\\""))\""
    let cell = "\"\(text.replacing("\"", with: "\"\""))\""
    let markdown = text.replacing("<", with: "\\<").replacing("&", with: "\\&")
    for file in fixture.files where file.path.hasSuffix(".yaml") {
      let changed = file.text.replacing(
        /\{zh: [^{}]*\}/, with: "{zh: \(quoted), en: \(quoted)}"
      ).replacing(/edition: .*/, with: "edition: \(quoted)")
      fixture.write(changed, to: String(file.path.dropFirst("Content/".count)))
    }
    try fixture.replace("[示例港口, 年度回顾]", with: "[\(quoted), \(quoted)]", in: "report.yaml")
    try fixture.replace(
      "[Sample Harbour, Annual Review]", with: "[\(quoted), \(quoted)]", in: "report.yaml")
    try fixture.append(
      "annotations:\n  - {row: y2022, text: {zh: \(quoted), en: \(quoted)}}\n"
        + "notes:\n  - {zh: \(quoted), en: \(quoted)}\n", to: "figures/01-throughput/figure.yaml")
    try fixture.replace("千箱,", with: "\(cell),", in: "figures/01-throughput/data.csv")
    try fixture.replace(
      "闸口停用,Gates were closed", with: "\(cell),\(cell)", in: "figures/01-throughput/data.csv")
    try fixture.replace("一号岸桥,Crane 1", with: "\(cell),\(cell)", in: "figures/02-quay/data.csv")
    fixture.write(
      "teu:\n  term: {zh: \(quoted), en: \(quoted)}\n  pinyin: a\n  definition: {zh: \(quoted), en: \(quoted)}\n",
      to: "glossary.yaml")
    fixture.write("<svg xmlns=\"http://www.w3.org/2000/svg\"/>", to: "media/map.svg")
    for file in fixture.files where file.path.hasSuffix(".md") {
      let changed = file.text.replacing(/(title|summary): .*/) { "\($0.1): \(quoted)" }
      fixture.write(changed, to: String(file.path.dropFirst("Content/".count)))
    }
    for language in ["zh", "en"] {
      try fixture.append(
        """

        ## \(markdown) {#a}

        \(markdown) *\(markdown)* `\(text)` [\(markdown)](term:teu)
        [\(markdown)](value:throughput#y2023) [\(markdown)](https://example.org/?a=%22&b='<)

        ![\(markdown)](media:map.svg '\(text.replacing("'", with: "\\'"))')

        > [!NOTE]
        > \(markdown)

        ```"\(text)
        \(text)
        ```

        """, to: "2-energy/1-shore-power.\(language).md")
      try fixture.append(
        "- [\(markdown)](value:throughput#y2022) \(markdown)\n", to: "index.\(language).md")
    }
  }

  /// The tags of a text, each with the names of its attributes; reads quotes as a browser does.
  private static func tags(in text: String) -> Set<String> {
    var tags: Set<String> = []
    var rest = Array(text.utf8)[...]
    while let open = rest.firstIndex(of: UInt8(ascii: "<")) {
      rest = rest[(open + 1)...]
      var names: [UInt8] = []
      var quote: UInt8 = 0
      while let byte = rest.popFirst() {
        if quote != 0 {
          if byte == quote { quote = 0 }
        } else if byte == UInt8(ascii: ">") {
          break
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
        } else {
          names.append(byte)
        }
      }
      tags.insert(String(decoding: names, as: UTF8.self))
    }
    return tags
  }

  @Test func keepsTheTagsOfHarmlessText() async throws {
    let harmless = try await RenderedFixture { try Self.fill(&$0, with: "cranes at w") }
    let rendered = try await RenderedFixture { try Self.fill(&$0, with: Self.hostile) }
    #expect(harmless.findings == [])
    #expect(rendered.findings == [])
    for file in rendered.site?.files ?? [] {
      guard file.path.hasSuffix(".html") || file.path.hasSuffix(".svg") else { continue }
      let text = try rendered.text(file.path)
      let other = try harmless.text(file.path.replacing(/\.[0-9a-f]{12}\./, with: { "\($0.0)" }))
      let unexpected = Self.tags(in: text).subtracting(Self.tags(in: other))
      #expect(unexpected == [], "\(file.path)")
      #expect(!text.contains("<script>"), "\(file.path)")
    }
  }

  @Test func showsTheTextItself() async throws {
    let rendered = try await RenderedFixture { try Self.fill(&$0, with: Self.hostile) }
    for path in ["zh/energy/shore-power.html", "en/index.html", "zh/figures/1.html", "index.html"] {
      #expect(try rendered.text(path).contains("&lt;script&gt;"), "\(path)")
    }
  }

  @Test func writesEveryDrawingAsXML() async throws {
    let rendered = try await RenderedFixture { try Self.fill(&$0, with: Self.hostile) }
    let drawings = rendered.paths.filter { $0.hasSuffix(".svg") && $0.contains("/figures/") }
    #expect(drawings.count == 4)
    for path in drawings {
      #expect(XMLParser(data: Data(try rendered.text(path).utf8)).parse(), "\(path)")
    }
    let page = try rendered.text("zh/cargo/volume.html")
    let inline = page.matches(of: /(?s)<svg class="chart.*?<\/svg>/)
    #expect(inline.count == 2)
    for drawing in inline {
      #expect(XMLParser(data: Data(drawing.0.utf8)).parse())
    }
  }

  @Test func runsNoScriptAndNoStyleOfItsOwn() async throws {
    for page in try await RenderedFixture().pages {
      #expect(page.text.matches(of: /<script(?! src=")/).isEmpty, "\(page.path)")
      #expect(
        page.text.matches(of: /<style| style=| on[a-z]+=|="data:|javascript:/).isEmpty,
        "\(page.path)")
    }
  }
}
