import Fixtures
import Quantities
import ReportModel
import Testing

@Suite struct ReferenceTests {
  private static let section = "1-cargo/2-berths.zh.md"

  /// What is wrong after a line is added to a Chinese section, at the tenth line.
  private static func findings(_ text: String) throws -> [String] {
    let found = try ReportAssemblyTests.findings { fixture in
      try Self.prepare(&fixture)
      try fixture.append("\n\(text)\n", to: section)
    }
    return found.map { $0.replacing("\(section):10:", with: "") }
  }

  /// What a link leads to after it is added to the text.
  private static func reference(_ text: String, _ destination: String) throws -> CrossReference? {
    try report { fixture in
      try Self.prepare(&fixture)
      for language in ["zh", "en"] {
        try fixture.append("\n\(text)\n", to: "1-cargo/2-berths.\(language).md")
      }
    }?.references[destination]
  }

  private static func prepare(_ fixture: inout FixtureReport) throws {
    fixture.write(
      "teu:\n  term: {zh: 标准箱, en: TEU}\n  pinyin: biao zhun xiang\n  definition: {zh: 二十英尺箱, en: A 20-foot box}\n",
      to: "glossary.yaml")
    fixture.write("<svg/>", to: "media/map.svg")
    for language in ["zh", "en"] {
      try fixture.append(
        "\n[箱](term:teu)\n\n![地图](media:map.svg)\n", to: "1-cargo/1-volume.\(language).md")
    }
  }

  @Test(arguments: [
    ("[](figure:quay)", "figure:quay", CrossReference.figure(2)),
    ("[](section:energy)", "section:energy", .part(2)),
    (
      "[](section:cargo/berths)", "section:cargo/berths",
      .section(SectionPlace(part: 1, section: 2), heading: nil)
    ),
    (
      "[](section:energy/shore-power#cables)", "section:energy/shore-power#cables",
      .section(SectionPlace(part: 2, section: 1), heading: 0)
    ),
    ("[](cite:gate-log)", "cite:gate-log", .source(0)),
    ("[标准箱](term:teu)", "term:teu", .term(0)),
    ("![地图](media:map.svg)", "media:map.svg", .media(0)),
  ])
  func resolves(_ text: String, _ destination: String, _ expected: CrossReference) throws {
    #expect(try Self.reference(text, destination) == expected)
  }

  @Test func resolvesANumberToItsFigureRowAndQuantity() throws {
    let reference = try Self.reference("[87.5](value:throughput#y2023)", "value:throughput#y2023")
    guard case .value(let value)? = reference else {
      Issue.record("no value")
      return
    }
    #expect(value.figureNumber == 1 && value.rowIndex == 1)
    #expect(value.quantity.amount.number?.description == "87.5")
  }

  @Test(arguments: [
    ("[](figure:quai)", "1 unknown-reference: unknown figure 'quai' — did you mean 'quay'?"),
    (
      "[](figure:map)",
      "1 unknown-reference: unknown figure 'map' — figures: quay, throughput"
    ),
    (
      "[](section:cargo/berth)",
      "1 unknown-reference: unknown section 'cargo/berth' — did you mean 'cargo/berths'?"
    ),
    (
      "[](section:cargoes)",
      "1 unknown-reference: unknown section 'cargoes' — did you mean 'cargo'?"
    ),
    (
      "[](section:energy/shore-power#cable)",
      "1 unknown-reference: unknown heading 'cable' — did you mean 'cables'?"
    ),
    (
      "[](section:cargo/volume#cables)",
      "1 unknown-reference: unknown heading 'cables' — there are no headings yet"
    ),
    (
      "[](section:energy#cables)",
      "1 unknown-reference: part 'energy' has no headings of its own — "
        + "name the section: 'section:energy/SECTION#cables'"
    ),
    (
      "见[](cite:gate-logs)",
      "2 unknown-reference: unknown source 'gate-logs' — did you mean 'gate-log'?"
    ),
    ("[箱](term:tue)", "1 unknown-reference: unknown term 'tue' — did you mean 'teu'?"),
    (
      "[1](value:throughputs#y2023)",
      "1 unknown-reference: unknown figure 'throughputs' — did you mean 'throughput'?"
    ),
    (
      "[1](value:throughput#2023)",
      "1 unknown-reference: unknown row '2023' — did you mean 'y2023'?"
    ),
    (
      "[1](value:throughput)",
      "1 unknown-reference: 'value:throughput' names no row — write 'value:FIGURE#ROW', the row's id"
    ),
    (
      "[1](value:quay#crane-1)",
      "1 unknown-reference: row 'crane-1' of figure 'quay' holds words, not a number — "
        + "bind the number to a row that holds one"
    ),
    (
      "[1](score:total/US)",
      "1 unknown-reference: unknown score 'total/US' — there are no scores yet"
    ),
    ("[句](claim:C04)", "1 unknown-reference: unknown claim 'C04' — there are no claims yet"),
  ])
  func reportsWhatLeadsNowhere(_ text: String, _ expected: String) throws {
    #expect(try Self.findings(text) == [expected])
  }

  @Test func reportsAnUnknownReferenceAtEachOfItsPlaces() throws {
    #expect(try Self.findings("[](figure:a) [](figure:a)").count == 2)
  }

  @Test(arguments: ["term:teu", "value:throughput#y2023", "https://example.org/"])
  func reportsALinkWithoutWords(_ destination: String) throws {
    #expect(
      try Self.findings("见[](\(destination))")
        == ["2 broken-link: a link without words — write its words between the brackets"])
  }

  @Test func reportsACitationWithWords() throws {
    #expect(
      try Self.findings("[日志](cite:gate-log)") == [
        "1 broken-link: a citation with words between its brackets — "
          + "write the words before it: '…[](cite:gate-log)'"
      ])
  }

  @Test(arguments: ["1-cargo/index.zh.md", "index.zh.md"])
  func reportsACitationWhereNoSourcesAreListed(_ path: String) throws {
    let found = try ReportAssemblyTests.findings {
      try $0.append("\n文[](cite:gate-log)\n", to: path)
    }
    let line = path == "index.zh.md" ? 10 : 8
    #expect(
      found == [
        "\(path):\(line):2 block-not-allowed: a source is cited outside a section — "
          + "cite it in a section, where the sources are listed"
      ])
  }

  @Test func refusesALinkToAPicture() throws {
    #expect(
      try Self.findings("[地图](media:map.svg)")
        == ["1 unsafe-link: a link to a picture — show it: '!' before the '['"])
  }

  /// Both languages place the same, so that nothing else is wrong.
  private static func findingsOfBoth(_ text: String) throws -> [String] {
    try ReportAssemblyTests.findings { fixture in
      try Self.prepare(&fixture)
      for language in ["zh", "en"] {
        try fixture.append("\n\(text)\n", to: "1-cargo/2-berths.\(language).md")
      }
    }
  }

  @Test(arguments: [
    (
      "![地图](media:mop.svg)",
      "unknown-reference: unknown media file 'mop.svg' — did you mean 'map.svg'?"
    ),
    (
      "![](media:map.svg)",
      "broken-link: a picture without a description — say in the brackets what it shows"
    ),
    (
      "![](section:energy)",
      "unsafe-link: 'section:energy' is not a picture — "
        + "write '![](figure:ID)' or '![what it shows](media:FILE)'"
    ),
    ("![](figure:quai)", "unknown-reference: unknown figure 'quai' — did you mean 'quay'?"),
  ])
  func reportsAPictureThatCannotBeShown(_ text: String, _ expected: String) throws {
    #expect(
      try Self.findingsOfBoth(text)
        == ["en", "zh"].map { "1-cargo/2-berths.\($0).md:10:1 \(expected)" })
  }

  @Test(arguments: [
    "[](figure:quay)", "**[](figure:quay)**", "- [](figure:quay)", "> [](figure:quay)",
    "> [!NOTE]\n> [](figure:quay)", "### x[](figure:quay) {#x}",
  ])
  func resolvesALinkWhereverItStands(_ text: String) throws {
    let unknown = text.replacing("quay", with: "quai")
    let found = try Self.findingsOfBoth(unknown).filter { $0.contains("unknown figure 'quai'") }
    #expect(found.count == 2)
  }

  @Test func readsWebAddressesAsTheyStand() throws {
    #expect(try Self.findings("[日志](https://example.org/日志?a=1&b=2)") == [])
    #expect(try Self.findings("[信](mailto:a@example.org)") == [])
  }

  @Test func reportsAnUnknownCover() throws {
    let found = try ReportAssemblyTests.findings {
      try $0.replace("cover: throughput", with: "cover: troughput", in: "report.yaml")
    }
    #expect(
      found == [
        "report.yaml:10:8 unknown-reference: unknown figure 'troughput' — did you mean 'throughput'?"
      ])
  }

  @Test(arguments: ["example.org", "ftp://example.org", "https://例.cn", "javascript:alert(1)"])
  func refusesASourceWhoseAddressIsNoWebAddress(_ url: String) throws {
    let found = try ReportAssemblyTests.findings {
      try $0.append("  url: \"\(url)\"\n", to: "references.yaml")
    }
    #expect(
      found == [
        "references.yaml:5:8 unsafe-link: '\(url)' is not a web address — "
          + "write the full address, beginning with https://, in ASCII"
      ])
  }

  @Test func reportsASourceIDOfTheWrongForm() throws {
    let found = try ReportAssemblyTests.findings { fixture in
      let text = try fixture.text(of: "references.yaml")
      fixture.write(text + text.replacing("gate-log", with: "Gate_Log"), to: "references.yaml")
    }
    #expect(
      found == [
        "references.yaml:5:1 wrong-value: id 'Gate_Log' has a form that is not allowed — "
          + "use lower-case letters a-z, digits and hyphens, such as 'shore-power'"
      ])
  }
}
