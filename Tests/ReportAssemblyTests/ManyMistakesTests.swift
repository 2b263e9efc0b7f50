import Fixtures
import Testing

/// One run shows every mistake, and each mistake once.
@Suite struct ManyMistakesTests {
  @Test func showsTwentyMistakesInTwentyPlaces() throws {
    let found = try findings { fixture in
      try fixture.replace("date: 2025-03-31", with: "date: 2025-13", in: "report.yaml")
      try fixture.append("covers: x\n", to: "report.yaml")
      try fixture.replace("skip: {zh: 跳到正文,", with: "skip: {zh: '',", in: "interface.yaml")
      try fixture.replace("{zh: 链接, en: Link}", with: "{zh: 链接}", in: "interface.yaml")
      try fixture.replace(
        "title: {zh: 《闸口日志》, en: Gate log}", with: "titel: x", in: "references.yaml")
      try fixture.replace("date: \"2024\"", with: "date: \"24\"", in: "references.yaml")
      try fixture.replace("title: 泊位\n", with: "", in: "1-cargo/2-berths.zh.md")
      try fixture.append("\n[](figure:kai)\n", to: "1-cargo/2-berths.zh.md")
      try fixture.append("\n[x](term:y)\n", to: "1-cargo/2-berths.en.md")
      try fixture.append("\n[x](media:y)\n", to: "1-cargo/2-berths.en.md")
      try fixture.append("\n## 甲\n", to: "1-cargo/1-volume.zh.md")
      try fixture.append("\n## A {#a}\n", to: "1-cargo/1-volume.en.md")
      try fixture.replace("summary: Cargo", with: "sumary: Cargo", in: "1-cargo/index.en.md")
      try fixture.remove("2-energy/index.en.md")
      fixture.write("", to: "note.txt")
      try fixture.replace("draw: boxes", with: "draw: box", in: "figures/01-throughput/figure.yaml")
      try fixture.replace("81.0", with: "eighty", in: "figures/01-throughput/data.csv")
      try fixture.replace("derived", with: "drived", in: "figures/01-throughput/data.csv")
      try fixture.replace("layer: land", with: "layer: lend", in: "figures/02-quay/figure.yaml")
      try fixture.replace("crane-2", with: "crane-1", in: "figures/02-quay/data.csv")
      try fixture.append("- 吞吐量\n", to: "index.zh.md")
    }
    #expect(
      found.map(Self.fileAndRule) == [
        "1-cargo/1-volume.zh.md heading-id:",
        "1-cargo/2-berths.en.md unknown-reference:", "1-cargo/2-berths.en.md unsafe-link:",
        "1-cargo/2-berths.zh.md missing-key:", "1-cargo/2-berths.zh.md unknown-reference:",
        "1-cargo/index.en.md unknown-key:", "2-energy/index.zh.md missing-half:",
        "figures/01-throughput/data.csv column-not-numeric:",
        "figures/01-throughput/data.csv cell-value:",
        "figures/01-throughput/figure.yaml unknown-reference:",
        "figures/02-quay/data.csv row-id:", "figures/02-quay/figure.yaml unknown-reference:",
        "index.zh.md block-not-allowed:", "interface.yaml missing-key:",
        "interface.yaml missing-key:", "note.txt unexpected-file:",
        "references.yaml missing-key:", "references.yaml unknown-key:",
        "references.yaml wrong-value:", "report.yaml wrong-value:", "report.yaml unknown-key:",
      ])
  }

  private static func fileAndRule(_ finding: String) -> String {
    let words = finding.split(separator: " ").prefix(2)
    let file = words.first?.prefix { $0 != ":" } ?? ""
    return "\(file) \(words.last ?? "")"
  }

  /// Mistakes that make something unreadable to which other files refer.
  @Test(arguments: [
    ("figures/01-throughput/data.csv", "81.0", "x"),
    ("figures/01-throughput/data.csv", "y2023,boxes", "y2023"),
    ("figures/01-throughput/figure.yaml", "kind: columns", "kind: column"),
    ("figures/01-throughput/figure.yaml", "draw: boxes", "draw: [boxes"),
    ("references.yaml", "  title", " title"),
    ("references.yaml", "{zh: 《闸口日志》, en: Gate log}", "x"),
    ("references.yaml", "gate-log:", "gate-log: &log"),
    ("1-cargo/1-volume.zh.md", "title: 吞吐量", "title: 吞吐量: 年"),
    ("1-cargo/1-volume.zh.md", "summary: 吞吐量\n---", "summary: 吞吐量"),
    ("2-energy/1-shore-power.zh.md", "{#cables}", "{#cables"),
    ("report.yaml", "cover: throughput", "cover: [throughput]"),
    ("interface.yaml", "homePage: {zh: 首页, en: Home}", "homePage: {zh: 首页, en: ''}"),
    ("interface.yaml", "homePage: {zh: 首页, en: Home}\n", ""),
  ])
  func reportsAMistakeOnce(_ path: String, _ old: String, _ new: String) throws {
    let found = try findings { try $0.replace(old, with: new, in: path) }
    #expect(found.count == 1 && found[0].hasPrefix("\(path):"), "\(found)")
  }

  @Test func reportsAFigureWithoutItsFilesOnce() throws {
    let found = try findings { try $0.remove("figures/01-throughput/data.csv") }
    #expect(found.count == 1, "\(found)")
  }

  @Test func readsDeepYAMLWithoutStoppingTheProgram() throws {
    let deep = String(repeating: "[", count: 900) + String(repeating: "]", count: 900)
    let deeper = String(repeating: "[", count: 200_000)
    #expect(try findings { $0.write("a: \(deep)\n", to: "glossary.yaml") }.count == 1)
    #expect(try findings { $0.write("a: \(deeper)\n", to: "glossary.yaml") }.count == 1)
  }
}
