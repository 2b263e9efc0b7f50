import Diagnostics
import Testing

@testable import CommonMark

@Suite struct CommentTests {
  @Test func keepsCommentsOutOfThePage() {
    let text = "<!-- 待核 -->\n算力规模\n\n<!-- 两行\n的 -->\n\n- 甲\n\n  <!-- 内 -->\n  乙\n"
    #expect(Reading.findings(text) == [])
    #expect(
      Reading.shape(text) == """
        paragraph
          text '算力规模'
        list bullet loose
          item
            paragraph
              text '甲'
            paragraph
              text '乙'
        """)
  }

  @Test func attachesAnOptOutToTheNextBlock() throws {
    let text = "前言\n\n<!-- reportgen: allow number-parity: 英文按原文 -->\n\n增长12.5%。\n"
    let optOut = try #require(Reading.read(text).value.optOuts.first)
    #expect(optOut.rule == "number-parity")
    #expect(optOut.reason == "英文按原文")
    #expect(optOut.range.start == SourcePosition(line: 3, column: 1))
    #expect(optOut.block == Reading.read(text).value.blocks[1].range)
  }

  @Test func attachesSeveralOptOutsAndThoseInsideContainers() {
    let text = """
      <!-- reportgen: allow a: 一: 二 -->
      <!-- reportgen:
           allow b: 三 -->
      > <!-- reportgen: allow c: 四 -->
      > 引文
      """
    let optOuts = Reading.read(text).value.optOuts
    #expect(optOuts.map(\.rule) == ["c", "a", "b"])
    #expect(optOuts.map(\.reason) == ["四", "一: 二", "三"])
    #expect(optOuts.map(\.block.start.line) == [5, 4, 4])
    #expect(Reading.findings(text) == [])
  }

  @Test(arguments: [
    "<!-- reportgen: allow number-parity -->", "<!-- reportgen: allow number-parity: -->",
    "<!-- reportgen: allow : x -->", "<!-- reportgen: ignore a: b -->", "<!-- reportgen: -->",
  ])
  func reportsAnOptOutThatIsNone(comment: String) throws {
    let page = Reading.read(comment + "\n正文")
    let finding = try #require(page.diagnostics.first)
    #expect(finding.rule == .wrongValue)
    #expect(finding.message.hasSuffix("is no opt-out"))
    #expect(page.value.optOuts == [])
  }

  @Test func reportsAnOptOutBeforeNothing() {
    #expect(
      Reading.findings("正文\n\n<!-- reportgen: allow a: b -->\n") == [
        "3:1-3:31 opt-out stands before no block [comment-place] "
          + "move it to the line above the block that it is for"
      ])
  }

  @Test(arguments: [
    (
      "<!-- 甲 --> 正文\n",
      "1:12-1:14 text stands after a comment on its line and would be lost [comment-place] begin a new line after '-->'"
    ),
    (
      "> <!-- 甲\n> 乙 --> 正文\n",
      "2:9-2:11 text stands after a comment on its line and would be lost [comment-place] begin a new line after '-->'"
    ),
    (
      "<!-- 甲 --><!-- 乙 -->\n",
      "1:11-1:21 text stands after a comment on its line and would be lost [comment-place] begin a new line after '-->'"
    ),
    (
      "算力<!-- 甲 -->规模\n",
      "1:3-1:13 comment stands inside a line of text [comment-place] move it to a line of its own above the block"
    ),
    (
      "算力\n<!-- 甲 -->\n规模\n",
      "2:1-2:11 comment stands inside a paragraph and would divide it [comment-place] move it above the paragraph"
    ),
    (
      "正文\n\n<!-- 甲\n",
      "3:1-3:5 comment that begins here does not end [comment-place] write '-->' after it"
    ),
  ])
  func reportsACommentThatDoesNotStandAlone(text: String, finding: String) {
    #expect(Reading.findings(text) == [finding])
  }
}
