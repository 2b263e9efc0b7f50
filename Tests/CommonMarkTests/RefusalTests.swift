import Diagnostics
import Testing

@testable import CommonMark

@Suite struct RefusalTests {
  static let allowed =
    "figure:, section:, cite:, term:, value:, score:, claim:, media:, https:, http:, mailto:"

  @Test(arguments: [
    ("算力<b>规模</b>", ["1:3-1:6 '<b>' is raw HTML", "1:8-1:12 '</b>' is raw HTML"]),
    ("算力\n\n<div>\n规模\n</div>", ["3:1-5:7 '<div>' is raw HTML"]),
    (
      "- 算力<br>\n- <img src=x onerror=y>",
      ["1:5-1:9 '<br>' is raw HTML", "2:3-2:24 '<img src=x onerror=y>' is raw HTML"]
    ),
    ("甲 <?php x ?>", ["1:3-1:13 '<?php x ?>' is raw HTML"]),
    ("![<b>甲</b>](media:a.png)", ["1:3-1:6 '<b>' is raw HTML", "1:7-1:11 '</b>' is raw HTML"]),
  ])
  func refusesRawHTML(markdown: String, findings: [String]) {
    let help = "[raw-html] write it in Markdown; for the sign itself write \\<"
    #expect(Reading.findings(markdown) == findings.map { "\($0) \(help)" })
    #expect(!Reading.html(markdown).contains("<b>"))
  }

  @Test func refusesATableThatWouldBePrintedAsItStands() {
    #expect(
      Reading.findings("甲\n\n| 地区 | 算力 |\n|---|:--:|\n| 中国 | 280 |") == [
        "3:1-4:11 a table of Markdown, which would be printed as it stands [block-not-allowed] "
          + "make it a figure with 'kind: table'"
      ])
    #expect(Reading.findings("取| |为绝对值\n其余照旧") == [])
    #expect(Reading.findings("| 一行 |") == [])
  }

  @Test func showsLongRawHTMLInPart() {
    let tag = "<table class=\"" + String(repeating: "x", count: 80) + "\">"
    #expect(
      Reading.findings(tag + "\n</table>") == [
        "1:1-2:9 '\(tag.prefix(60))…' is raw HTML [raw-html] "
          + "write it in Markdown; for the sign itself write \\<"
      ])
  }

  @Test(arguments: [
    "javascript:alert(1)", "JavaScript:alert(1)", "&#106;avascript:alert(1)",
    "javascript&colon;alert(1)", "java\\script:alert(1)", "vbscript:x", "data:text/html,x",
    "file:///etc/passwd", "blob:x", "<java script:alert(1)>", "<&#9;javascript:alert(1)>",
    "<java&#10;script:x>", "&#1;javascript:x", "%6Aavascript:alert(1)", "javascript%3Aalert(1)",
    "figure", "figure:", "FIGURE:a", "//example.org/x", "/a", "a/b.html", "#anchor", "?q", "",
    "https:x", "https://", "https:///x", "https:\\\\x", "https://a\\b", "mailto:", "ftp://x",
    "\u{200B}javascript:x", "https://a\u{202E}b",
  ])
  func refusesAddressesThatAreNotAllowed(address: String) {
    let page = Reading.read("甲[乙](\(address))丙")
    #expect(page.diagnostics.map(\.rule) == [.unsafeLink])
    #expect(Reading.html("甲[乙](\(address))丙") == "<p>甲乙丙</p>\n")
  }

  @Test(arguments: [
    "figure:global-compute", "section:overseas/united-states#supply", "cite:caict-2024",
    "value:global-compute#2023", "score:total/US", "https://example.org/a?b=c&d#e",
    "http://例子.中国/路", "HTTPS://EXAMPLE.ORG", "mailto:a@b.cn",
  ])
  func acceptsAllowedAddresses(address: String) {
    #expect(Reading.findings("[甲](\(address))") == [])
  }

  @Test(arguments: [
    (
      "[甲](javascript:x)", "scheme 'javascript:' is not allowed in the address of a link",
      "allowed are \(allowed)"
    ),
    (
      "[甲](figur:x)", "scheme 'figur:' is not allowed in the address of a link",
      "did you mean 'figure:'?"
    ),
    (
      "[甲](a.html)", "address 'a.html' is relative",
      "write 'section:' and the id of the place, or a whole address with 'https:'"
    ),
    (
      "[甲](#b)", "address '#b' is relative",
      "write 'section:' and the id of the place, or a whole address with 'https:'"
    ),
    ("[甲](//b)", "address '//b' is relative", "write 'https:' before it"),
    ("[甲]()", "link has no address", "write one in the parentheses; allowed are \(allowed)"),
    (
      "[甲](<figure:a b>)",
      "address 'figure:a b' holds a space, a line ending or a control character",
      "remove it, or write %20 for a space"
    ),
    ("[甲](figure:)", "address 'figure:' names nothing", "write an id after 'figure:'"),
    (
      "[甲](https:b)", "address 'https:b' names no site",
      "write the address in full, as the browser shows it"
    ),
    (
      "[甲](mailto:)", "address 'mailto:' names no person",
      "write the address in full, as the browser shows it"
    ),
    (
      "![甲](https://b.cn/c.png)", "image 'https://b.cn/c.png' would be loaded from another site",
      "keep the picture with the report; allowed are figure:, section:, cite:, term:, value:, score:, claim:, media:"
    ),
  ])
  func saysWhatIsWrongWithAnAddress(markdown: String, message: String, help: String) {
    #expect(
      Reading.findings("　在" + markdown + "后").map { String($0.dropFirst(4)) }
        == ["1:\(3 + markdown.count) \(message) [unsafe-link] \(help)"])
  }

  @Test(arguments: [
    ("<foo:bar>", "1:1-1:10"), ("文\n> 甲[x](y)", "2:4-2:10"), ("1. 甲\n   乙[x\n   z](y)", "2:5-3:9"),
  ])
  func placesARefusedLink(markdown: String, place: String) {
    #expect(Reading.findings(markdown).map { String($0.prefix(place.count)) } == [place])
  }

  @Test func knowsNoSchemeOfItsOwnBesidesTheWebs() {
    let file = SourceFile(path: "a.md", text: "[甲](figure:a) [乙](x)")
    let page = MarkdownDocument.read(file, typography: .chinese, schemes: LinkSchemes(own: []))
    #expect(
      page.diagnostics.map(\.help) == [
        "allowed are https:, http:, mailto:", "begin it with one of https:, http:, mailto:",
      ])
  }

  @Test(arguments: [
    (
      "见[](figure:a b)。", "1:2-1:16 '[](figure:a b)'",
      "an address holds no space; for text write \\[ before it"
    ),
    ("见[图](figure:a", "1:2-1:14 '[图](figure:a'", "close the address with ')' on the same line"),
    (
      "![](figure:a b)", "1:2-1:16 '[](figure:a b)'",
      "an address holds no space; for text write \\[ before it"
    ),
    (
      "见[**图**](figure:a b)", "1:2-1:21 '[**图**](figure:a b)'",
      "an address holds no space; for text write \\[ before it"
    ),
    ("见[图] (figure:a)。", "1:2-1:16 '[图] (figure:a)'", "delete the space between ']' and '('"),
    ("见[图]（figure:a）。", "1:2-1:15 '[图]（figure:a）'", "write the parentheses as ( and )"),
    (
      "见 [a [b](figure:c) d](figure:e)", "1:3-1:32 '[a [b](figure:c) d](figure:e)'",
      "check its brackets; for text write \\[ before it"
    ),
    ("见图](figure:a)", "1:3-1:14 '](figure:a)'", "check its brackets; for text write \\[ before it"),
  ])
  func reportsTextThatLooksLikeALink(markdown: String, finding: String, help: String) {
    #expect(
      Reading.findings(markdown) == [
        "\(finding) looks like a link but is none [broken-link] \(help)"
      ])
  }

  @Test(arguments: [
    "区间[0, 1) (左闭右开)", "`[](figure:a b)`", "\\[甲](乙 丙)", "[甲\\](乙 丙)", "数组[1]（从零起）",
    "    [](figure:a b)\n", "[甲] (乙)",
  ])
  func leavesBracketsInTextAlone(markdown: String) {
    #expect(Reading.findings(markdown) == [])
  }

  @Test func reportsEverythingInOneRun() {
    let text = "---\ntitle: 前言\n\n# 标题 {#A}\n\n<b>\n\n[x](y) [z](a b)\n"
    #expect(
      Reading.read(text).diagnostics.sortedByPlace().map(\.rule) == [
        .frontMatter, .headingID, .rawHTML, .unsafeLink, .brokenLink,
      ])
  }
}
