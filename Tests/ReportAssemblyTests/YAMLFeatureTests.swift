import Fixtures
import SeededRandom
import Testing
import Yams

@testable import ReportAssembly

@Suite struct YAMLFeatureTests {
  @Test(arguments: [
    ("edition: &year 2024", "5:10", "anchor '&year'"), ("edition: *year", "5:10", "alias '*year'"),
    ("edition: !!str 2024", "5:10", "tag '!!str'"),
    ("<<: {edition: 2024}", "5:1", "merge key '<<'"),
  ])
  func refusesTheFeature(_ line: String, _ place: String, _ feature: String) throws {
    let refused = try findings {
      try $0.replace("edition: \"2024\"", with: line, in: "report.yaml")
    }
    #expect(
      refused == [
        "report.yaml:\(place) yaml-feature: \(feature) in YAML — "
          + "write the value out, or put it in quotes if it is text"
      ])
  }

  @Test func refusesThemInFrontMatterAtTheLineOfThePage() throws {
    let refused = try findings {
      try $0.replace("title: 泊位", with: "title: &泊 泊位", in: "1-cargo/2-berths.zh.md")
    }
    #expect(
      refused == [
        "1-cargo/2-berths.zh.md:2:8 yaml-feature: anchor '&泊' in YAML — "
          + "write the value out, or put it in quotes if it is text"
      ])
  }

  /// Aliases that stand for 9^9 nodes, in ways that a look at single lines would not see.
  @Test(arguments: [
    " ", "\t", "\n  ", "\r", "\r\n  ", " # note\r  ", " # note\u{2028}  ", " # note\u{85}  ",
  ])
  func refusesABombOfAliasesAtOnce(_ separator: String) throws {
    var bomb = "a:\(separator)&a [x,x,x,x,x,x,x,x,x]\n"
    for (name, inner) in zip("bcdefghi", "abcdefgh") {
      let aliases = Array(repeating: "*\(inner)", count: 9).joined(separator: ",")
      bomb += "\(name):\(separator)&\(name)\(separator == "\r" ? " " : separator)[\(aliases)]\n"
    }
    let clock = ContinuousClock()
    var refused: [String] = []
    let time = try clock.measure { refused = try findings { $0.write(bomb, to: "glossary.yaml") } }
    #expect(refused.count > 8)
    #expect(refused.allSatisfy { $0.contains(" yaml-feature: ") })
    // A bomb that goes off takes years; a busy machine takes a while.
    #expect(time < .seconds(30))
  }

  @Test(arguments: [
    "a: 'it''s A, *B*, &C and !D'", "a: \"x, \\\", *b\"", "a: text, *with* [*marks*] {&so}",
    "a: b # *c\nd: e", "- a: |\n    *b\n    &c\n- e", "a: >-\n  *b\nc: d", "a: text\n  *goes* on",
    "a: text\n  \"quoted\n  *x*\"", "a: [http://x.org/*, 'b:*c']", "a: x&y", "a: {b: c*d, e: f!}",
    "a:\n  - |2\n      *b\n    *c\n", "{a: b:*c}", "a: -*b", "a: |\n\n    b\n   \n    *c\n",
  ])
  func seesNoFeatureInText(_ text: String) throws {
    #expect(YAMLFeatureScan(text: text).findings == [])
    _ = try Yams.compose(yaml: text)
  }

  @Test(arguments: [
    ("- a: |\n    x\n  b: *c", "*c"), ("{\"a\":*c}", "*c"), ("[\t*c]", "*c"), ("a:\t*c", "*c"),
    ("a: x\n \"\nb: *c", "*c"), ("a: 'x''\n'\nb: *c", "*c"), ("? *c\n: d", "*c"),
    ("--- &c x", "&c"), ("a: |\n      \n   x\nb: *c", "*c"), ("# x\rb: *c", "*c"),
    ("{[a]:*c}", "*c"), ("- - *c", "*c"), ("a: b\n---\n*c", "*c"), ("[a, *c]", "*c"),
  ])
  func seesAFeatureWhereverANodeBegins(_ text: String, _ token: String) {
    #expect(YAMLFeatureScan(text: text).findings.map(\.token) == [token])
  }

  /// Whatever Yams can read: it has an anchor exactly where the scan sees one, and no tag unseen.
  @Test func agreesWithTheParserOnRandomText() {
    var random = SeededGenerator(seed: 20_251_122)
    let pieces = [
      "a", "b", "'", "\"", "&", "*", "!", "|", ">", "-", "- ", "?", ": ", ":", "[", "]", "{", "}",
      ",", " ", "  ", "\n", "\n  ", "\n ", "\t", "#", " #", "<<: ", "&a ", "*a", "\r", "\u{2028}",
      "算", "2", "\\",
    ]
    var readable = 0
    for _ in 0..<60_000 {
      let count = Int(random.next() % 14) + 1
      let text = (0..<count).map { _ in pieces[Int(random.next() % UInt64(pieces.count))] }
        .joined()
      guard let parser = try? Parser(yaml: text, encoding: .utf8),
        let root = try? parser.singleRoot()
      else { continue }
      readable += 1
      let seen = Set(YAMLFeatureScan(text: text).findings.map(\.feature))
      let nodes = Self.nodes(of: root)
      // Nodes hold their anchors weakly, the parser strongly.
      let hasAnchor = withExtendedLifetime(parser) { nodes.contains { $0.anchor != nil } }
      #expect(hasAnchor == !seen.isDisjoint(with: ["anchor", "alias"]), "\(text.debugDescription)")
      let hasTag = nodes.contains { $0.tag.description.hasPrefix("!") }
      #expect(!hasTag || seen.contains("tag"), "\(text.debugDescription)")
    }
    #expect(readable > 5_000)
  }

  private static func nodes(of node: Node) -> [Node] {
    switch node {
    case .sequence(let sequence): [node] + sequence.flatMap(nodes)
    case .mapping(let mapping):
      [node] + mapping.flatMap { nodes(of: $0.key) + nodes(of: $0.value) }
    case .scalar, .alias: [node]
    }
  }
}
