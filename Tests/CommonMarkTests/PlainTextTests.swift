import Diagnostics
import Testing

@testable import CommonMark

@Suite struct PlainTextTests {
  @Test func leavesMarksOutAndSuppliesTheTextOfEmptyLinks() {
    let text =
      "## 智能**算力** {#a}\n\n见[](figure:b)与[表](figure:c)，`x`\\\n乙\nAI\n\n- 甲\n- > 丙\n\n![图](media:a.png)\n\n![](figure:d)\n\n    码\n\n---\n"
    let writer = PlainText { "〔\($0.destination)〕" }
    #expect(
      writer.text(Reading.read(text).value.blocks) == """
        智能算力
        见〔figure:b〕与表，x
        乙 AI
        甲
        丙
        图
        码
        """)
  }

  @Test func leavesEmptyLinksEmptyUnlessAsked() {
    #expect(PlainText().text(Reading.read("> [!NOTE]\n> 见[](figure:b)。").value.blocks) == "见。")
  }
}
