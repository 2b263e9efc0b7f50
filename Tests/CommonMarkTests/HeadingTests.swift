import Diagnostics
import Testing

@testable import CommonMark

@Suite struct HeadingTests {
  @Test(arguments: [
    ("## 智能算力 {#intelligent}", "heading 2 #intelligent\n  text '智能算力'"),
    ("## 智能算力{#a-1} ##", "heading 2 #a-1\n  text '智能算力'"),
    ("智能*算力* {#a}\n===", "heading 1 #a\n  text '智能'\n  emphasis\n    text '算力'"),
    ("### {#a}", "heading 3 #a"),
    ("# 智能算力", "heading 1 -\n  text '智能算力'"),
    ("# 集合 \\{#a}", "heading 1 -\n  text '集合 {#a}'"),
    ("# 集合 {1, 2}", "heading 1 -\n  text '集合 {1, 2}'"),
    ("# 代码 `{#a}`", "heading 1 -\n  text '代码 '\n  code '{#a}'"),
  ])
  func takesTheIDOff(markdown: String, tree: String) {
    #expect(Reading.shape(markdown) == tree)
    #expect(Reading.findings(markdown) == [])
  }

  @Test(arguments: [
    ("## 算力 {#Power}", "1:7-1:15 heading id '{#Power}' is malformed"),
    ("## 算力 {#1a}", "1:7-1:12 heading id '{#1a}' is malformed"),
    ("## 算力 {#a_b}", "1:7-1:13 heading id '{#a_b}' is malformed"),
    ("## 算力 {#算力}", "1:7-1:12 heading id '{#算力}' is malformed"),
    ("## 算力 {#}", "1:7-1:10 heading id '{#}' is malformed"),
    ("## 算力 {a}", "1:7-1:10 heading id '{a}' is malformed"),
    ("## 算力 {#a .b}", "1:7-1:14 heading id '{#a .b}' is malformed"),
    ("## 算力 {#*a*}", "1:7-1:13 heading id '{#*a*}' is malformed"),
  ])
  func reportsAMalformedID(markdown: String, finding: String) {
    let help =
      "[heading-id] write {#name}: lower-case letters a to z, digits and '-', a letter first; "
      + "for text write \\{"
    #expect(Reading.findings(markdown) == ["\(finding) \(help)"])
  }

  @Test func reportsAnIDThatStandsTwice() throws {
    let page = Reading.read("## 甲 {#a}\n\n> ## 乙 {#a}\n")
    let finding = try #require(page.diagnostics.first)
    #expect(finding.message == "heading id 'a' stands twice on this page")
    #expect(finding.range.start == SourcePosition(line: 3, column: 10))
    #expect(finding.notes.map(\.range.start) == [SourcePosition(line: 1, column: 8)])
    #expect(finding.notes.map(\.message) == ["'a' stands here first"])
  }
}
