import Diagnostics
import Testing

@testable import CommonMark

@Suite struct LimitTests {
  @Test func refusesBytesThatAreNotUTF8AtTheirPlace() {
    let gbk: [UInt8] = Array("前言\n算".utf8) + [0xC1, 0xA6]
    #expect(
      Reading.findings(bytes: gbk) == [
        "2:2-2:3 byte 0xC1 is not UTF-8 [bad-encoding] "
          + "save the file with the encoding UTF-8"
      ])
  }

  @Test(
    arguments: [
      [0xFF], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF5, 0x80, 0x80, 0x80], [0xE7, 0xAE], [0x80],
    ] as [[UInt8]])
  func refusesEveryKindOfBrokenUTF8(bytes: [UInt8]) {
    let file = SourceFile(path: "a.md", bytes: Array("ab".utf8) + bytes)
    let page = MarkdownDocument.read(file, typography: .latin, schemes: Reading.schemes)
    #expect(page.diagnostics.map(\.rule) == [.badEncoding])
    #expect(page.diagnostics.map(\.range.start.column) == [3])
    #expect(page.value.blocks == [])
  }

  @Test func refusesNUL() {
    #expect(
      Reading.findings("算\0力") == [
        "1:2-1:3 NUL byte [nul-byte] delete it, or save the file again as UTF-8 text"
      ])
  }

  @Test func refusesAPageOverOneMebibyteAtOnce() {
    let text = String(repeating: "算力规模，", count: 1 << 17)
    #expect(
      Reading.findings(text) == [
        "1:1-1:1 page of 1966080 bytes is longer than 1048576 [input-limit] "
          + "divide it into several pages"
      ])
  }

  @Test func readsAPageOfOneMebibyte() {
    let line = "算力规模达到**12.5%**以上。\n\n"
    let text = String(repeating: line, count: InputLimits.pageLength / line.utf8.count)
    #expect(Reading.read(text).diagnostics == [])
  }

  @Test func refusesManyBracketsAtOnce() {
    let text = "前言\n\n> " + String(repeating: "![[]()", count: 50_000)
    let clock = ContinuousClock()
    let time = clock.measure {
      #expect(
        Reading.findings(text) == [
          "3:3-3:3 100000 opening brackets stand in one block; 1000 are allowed [input-limit] "
            + "divide the block by an empty line"
        ])
    }
    #expect(time < .seconds(2))
  }

  @Test func countsBracketsBlockByBlock() {
    let text = String(repeating: "- [甲](figure:a)\n", count: 1_001)
    #expect(Reading.findings(text) == [])
  }

  @Test(arguments: [
    (String(repeating: ">", count: 33) + "甲", "1:1"),
    ("前言\n\n" + String(repeating: "> ", count: 40) + "甲", "3:1"),
    (String(repeating: "- ", count: 33) + "甲", "1:1"),
    (String(repeating: "1. ", count: 33) + "甲", "1:1"),
    (String(repeating: "- > ", count: 20) + "甲", "1:1"),
    ((0..<33).map { String(repeating: "  ", count: $0) + "- 甲" }.joined(separator: "\n"), "33:65"),
  ])
  func refusesDeepContainers(text: String, place: String) {
    #expect(
      Reading.findings(text) == [
        "\(place)-\(place) block quotes and lists nest more than 32 deep [input-limit] "
          + "put the text into fewer of them"
      ])
  }

  @Test(arguments: [
    String(repeating: "- ", count: 500), String(repeating: "* ", count: 400) + "*",
    String(repeating: "> ", count: 32) + "甲",
    (0..<32).map { String(repeating: "  ", count: $0) + "- 甲" }.joined(separator: "\n"),
  ])
  func acceptsWhatIsNotTooDeep(text: String) {
    #expect(Reading.findings(text) == [])
  }

  @Test(arguments: [
    String(repeating: "**a ", count: 33)
      + String(repeating: " b**", count: 33).replacing(" b", with: "b"),
    String(repeating: "*a _b ", count: 40) + String(repeating: "b_ a*", count: 40),
    String(repeating: "*", count: 80) + "甲" + String(repeating: "*", count: 80),
  ])
  func refusesDeepInlines(text: String) {
    #expect(
      Reading.findings("前言\n\n- " + text) == [
        "3:3-3:3 emphasis and links nest more than 32 deep here [input-limit] "
          + "remove some of the '*', '_' and '['"
      ])
  }

  /// A hang fails here; how the time grows is measured outside the tests.
  @Test(
    .timeLimit(.minutes(5)),
    arguments: [
      "*a_ ", "***a ", "`", "<!--", "<?", "<![CDATA[", "a<a b=\"", "&", "]", "](", "](a", "\\",
      "**中，",
      "，**中", "`a``b", "- a\n", "> a\n", "\t", "a  \n", "[a]: b\n", "#", "<a:", "\u{1680}",
      "- \n", "[", "1) ", "「*」", "x\n\n",
    ])
  func endsOnRepetitions(piece: String) {
    let count = (InputLimits.pageLength / 16) / piece.utf8.count
    let page = Reading.read(String(repeating: piece, count: count))
    #expect(page.value.path.hasSuffix(".md"))
  }

  @Test(arguments: [
    "", "\n", "\r\n", " ", "\u{FEFF}", "\u{FEFF}\u{FEFF}", "---", "---\n", "-", ">", "- ", "#", "*",
  ])
  func readsNextToNothing(text: String) {
    let page = Reading.read(text)
    #expect(!page.diagnostics.contains { $0.rule == .inputLimit })
  }
}
