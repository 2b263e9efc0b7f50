import Fixtures
import ReportModel
import Testing

@Suite struct YAMLTests {
  @Test func reportsBrokenYAMLWhereItBreaks() throws {
    let broken = try findings {
      try $0.replace("edition: \"2024\"", with: "edition: \"2024", in: "report.yaml")
    }
    #expect(
      broken == [
        "report.yaml:5:10 broken-yaml: text in quotes that begins here does not end — "
          + "write the closing quote; in the text, double a ' and put \\ before a \""
      ])
  }

  @Test func reportsAKeyWithoutAColonAtItsOwnLine() throws {
    let broken = try findings { try $0.replace("edition: ", with: "edition ", in: "report.yaml") }
    #expect(
      broken == [
        "report.yaml:5:1 broken-yaml: a key without a colon — "
          + "write a colon and a space after it; a text over several lines is indented"
      ])
  }

  @Test func reportsBrokenFrontMatterAtItsLineInThePage() throws {
    let broken = try findings {
      try $0.replace("summary: 泊位", with: "summary: 泊位: 一号", in: "1-cargo/2-berths.zh.md")
    }
    #expect(
      broken == [
        "1-cargo/2-berths.zh.md:3:12 broken-yaml: YAML is broken here: "
          + "mapping values are not allowed in this context — "
          + "put a text that holds a colon or a comma in straight quotes: en: \"Power: a view\""
      ])
  }

  @Test func pointsAtAColonOfFullWidthBehindAKey() throws {
    let broken = try findings {
      try $0.replace("summary: 泊位", with: "summary：泊位", in: "1-cargo/2-berths.zh.md")
    }
    #expect(
      broken == [
        "1-cargo/2-berths.zh.md:3:8 broken-yaml: '：' behind a key — write ':' and a space"
      ])
  }

  @Test func namesTheNearestKeyForAnUnknownOne() throws {
    let unknown = try findings { try $0.append("cuver: quay\n", to: "report.yaml") }
    #expect(
      unknown == ["report.yaml:11:1 unknown-key: unknown key 'cuver' — did you mean 'cover'?"])
  }

  @Test func listsTheKeysWhereNoneIsNear() throws {
    let unknown = try findings {
      try $0.replace("summary: 泊位", with: "authors: 张三", in: "1-cargo/2-berths.zh.md")
    }
    #expect(
      unknown == [
        "1-cargo/2-berths.zh.md:3:1 unknown-key: unknown key 'authors' — keys: status, summary, title"
      ])
  }

  @Test(arguments: [
    ("report.yaml", "date: 2025-03-31", "date: 2025-03-31\ndate: 2025-04-01", "7:1", "6:1", "date"),
    (
      "1-cargo/2-berths.en.md", "title: Berths", "title: Berths\ntitle: Quay", "3:1", "2:1", "title"
    ),
    (
      "report.yaml", "{zh: 港口回顾, en: Harbour Review}", "{zh: 港口回顾, en: A, en: B}", "4:32", "4:25",
      "en"
    ),
    ("report.yaml", "  en: [", "  zh: [旧标题]\n  en: [", "3:3", "2:3", "zh"),
    (
      "figures/02-quay/figure.yaml", "layer: water, title: {zh: 岸桥",
      "layer: water, layer: land, title: {zh: 岸桥",
      "14:32", "14:18", "layer"
    ),
    (
      "report.yaml", "cover: throughput", "cover: quay\n\"cover\": throughput", "11:1", "10:1",
      "cover"
    ),
  ])
  func reportsADuplicateKeyAtTheSecondOfTheTwo(
    _ path: String, _ old: String, _ new: String, _ second: String, _ first: String, _ key: String
  ) throws {
    let duplicate = try findings { try $0.replace(old, with: new, in: path) }
    #expect(
      duplicate == [
        "\(path):\(second) duplicate-key: key '\(key)' stands twice — keep one of the two — "
          + "\(path):\(first) the first one"
      ])
  }

  @Test func reportsAMissingKeyAtItsMapping() throws {
    let missing = try findings {
      try $0.replace("edition: \"2024\"\n", with: "", in: "report.yaml")
    }
    #expect(missing == ["report.yaml:1:1 missing-key: key 'edition' is missing — add 'edition: …'"])
  }

  @Test func reportsALanguageThatIsMissing() throws {
    let missing = try findings {
      try $0.replace("{zh: 港口回顾, en: Harbour Review}", with: "{zh: 港口回顾}", in: "report.yaml")
    }
    #expect(missing == ["report.yaml:4:14 missing-key: key 'en' is missing — add 'en: …'"])
  }

  @Test(arguments: ["title:", "title: ''", "title: \"\""])
  func reportsAnEmptyValue(_ line: String) throws {
    let empty = try findings {
      try $0.replace("title: Berths", with: line, in: "1-cargo/2-berths.en.md")
    }
    #expect(
      empty == [
        "1-cargo/2-berths.en.md:2:\(line == "title:" ? 7 : 8) missing-key: key 'title' is empty — "
          + "write its value after the colon"
      ])
  }

  @Test(arguments: [
    (
      "edition: [2024]", "5:10", "'edition' holds a list, not text — write 'edition: …' on one line"
    ),
    (
      "edition: {zh: 2024}", "5:10",
      "'edition' holds a mapping, not text — write 'edition: …' on one line"
    ),
  ])
  func reportsAValueOfTheWrongKind(_ line: String, _ place: String, _ message: String) throws {
    let wrong = try findings { try $0.replace("edition: \"2024\"", with: line, in: "report.yaml") }
    #expect(wrong == ["report.yaml:\(place) wrong-value: key \(message)"])
  }

  @Test func reportsTextWhereAMappingIsNeeded() throws {
    let wrong = try findings {
      try $0.replace("{zh: 港口回顾, en: Harbour Review}", with: "港口回顾", in: "report.yaml")
    }
    #expect(
      wrong == [
        "report.yaml:4:14 wrong-value: key 'short-title' holds text, not a mapping — "
          + "write its keys below it, indented"
      ])
  }

  @Test func reportsTextWhereAListIsNeeded() throws {
    let wrong = try findings {
      try $0.replace(
        "sources: [gate-log]", with: "sources: gate-log", in: "figures/02-quay/figure.yaml")
    }
    #expect(
      wrong == [
        "figures/02-quay/figure.yaml:5:10 wrong-value: key 'sources' holds text, not a list — "
          + "write items below it, each after '- '"
      ])
  }

  @Test(arguments: [("- a\n- b\n", "a list"), ("just text\n", "text")])
  func reportsAFileThatIsNoMapping(_ text: String, _ kind: String) throws {
    let wrong = try findings { $0.write(text, to: "glossary.yaml") }
    #expect(
      wrong == [
        "glossary.yaml:1:1 wrong-value: \(kind) where keys with values are expected — "
          + "write lines of the form 'key: value'"
      ])
  }

  @Test func readsAnEmptyFileAsNoKeys() throws {
    #expect(try findings { $0.write("", to: "glossary.yaml") } == [])
    #expect(try findings { $0.write("# 尚无术语\n", to: "glossary.yaml") } == [])
  }

  @Test func reportsAMissingTitleInALanguage() throws {
    let missing = try findings {
      try $0.replace("  en: [Sample Harbour, Annual Review]\n", with: "", in: "report.yaml")
    }
    #expect(
      missing == [
        "report.yaml:2:3 missing-key: title has no pieces in 'en' — "
          + "write 'en: [first piece, second piece]'"
      ])
  }

  @Test func keepsScalarsAsTheyAreWritten() throws {
    let words = ["NO", "1.10", "2025-02-30", "~", "0x10", "1_000", "true", "12:30:00"]
    for word in words {
      let report = try report {
        try $0.replace("edition: \"2024\"", with: "edition: \(word)", in: "report.yaml")
      }
      #expect(report?.identity.edition == word)
    }
  }

  @Test func readsTextThatOnlyLooksLikeAnAnchorOrAlias() throws {
    let report = try report {
      try $0.replace(
        "summary: Berths", with: "summary: R&D, *fast* growth, !now & then",
        in: "1-cargo/2-berths.en.md")
    }
    let summary = report?.parts[0].sections[1].text.english.summary
    #expect(summary == "R&D, *fast* growth, !now & then")
  }

  @Test func doesNotReadTheEncodingFromTheEnvironment() throws {
    // A pair of UTF-16 would be read where the environment said so; the text stays the same.
    #expect(try report { try $0.replace("示例港口", with: "示例港口😀", in: "report.yaml") } != nil)
  }
}
