import Diagnostics
import Testing

@testable import CommonMark

@Suite struct BlockTests {
  @Test(arguments: ["\n", "\r\n", "\r"])
  func readsANoteWithEveryLineEnding(ending: String) {
    let text = ["> [!NOTE]", "> 本节数据截至2025年。", ">", "> 另见附录。", ""].joined(separator: ending)
    #expect(
      Reading.shape(text) == """
        note
          paragraph
            text '本节数据截至2025年。'
          paragraph
            text '另见附录。'
        """)
    #expect(Reading.findings(text) == [])
  }

  @Test(arguments: ["> [!NOTE]  \n> - 甲", "> [!NOTE]\n>\n> - 甲"])
  func readsANoteThatHoldsOnlyAList(text: String) {
    #expect(
      Reading.shape(text) == """
        note
          list bullet tight
            item
              paragraph
                text '甲'
        """)
  }

  @Test func placesWhatStandsInANote() {
    #expect(
      Reading.places("> [!NOTE]\n> 见*附录*。\n") == """
        note 1:1-2:9
          paragraph 2:3-2:9
            text 2:3-2:4 '见'
            emphasis 2:4-2:8
              text 2:5-2:7 '附录'
            text 2:8-2:9 '。'
        """)
  }

  @Test(arguments: [
    ("> [!note]\n> 甲", "1:3-1:10 '[!note]' begins no kind of note"),
    ("> [!TIP]\n> 甲", "1:3-1:9 '[!TIP]' begins no kind of note"),
    ("> [!NOTE] 甲", "1:3-1:12 '[!NOTE] 甲' begins no kind of note"),
    ("> [!NOTE]*甲*", "1:3-1:10 '[!NOTE]…' begins no kind of note"),
  ])
  func reportsWhatIsAlmostANote(text: String, finding: String) {
    #expect(
      Reading.findings(text) == [
        "\(finding) [block-not-allowed] write '[!NOTE]' alone on the first line of the block quote"
      ])
  }

  @Test func leavesABlockQuoteAlone() {
    #expect(Reading.shape("> 引文") == "block quote\n  paragraph\n    text '引文'")
  }

  @Test(arguments: [
    ("![](figure:global-compute)", "standalone image figure:global-compute ''"),
    ("![全球*算力*](media:a.png \"题\")\n", "standalone image media:a.png '全球算力'"),
    ("![](figure:a)。", "paragraph\n  image figure:a ''\n  text '。'"),
    ("[](figure:a)", "paragraph\n  link figure:a"),
  ])
  func tellsAStandaloneImageFromOneInALine(text: String, tree: String) {
    #expect(Reading.shape(text) == tree)
  }

  @Test func readsNestedListsWithTheirPlaces() {
    #expect(
      Reading.places("3. 甲\n   - 乙\n\n     丙\n4. 丁\n") == """
        list ordered(start: 3) tight 1:1-5:5
          item 1:1-4:7
            paragraph 1:4-1:5
              text 1:4-1:5 '甲'
            list bullet loose 2:4-4:7
              item 2:4-4:7
                paragraph 2:6-2:7
                  text 2:6-2:7 '乙'
                paragraph 4:6-4:7
                  text 4:6-4:7 '丙'
          item 5:1-5:5
            paragraph 5:4-5:5
              text 5:4-5:5 '丁'
        """)
  }

  @Test func readsCodeWithItsInfo() {
    #expect(
      Reading.places("```swift 6\nlet a = 1\n```\n\n    缩进\n") == """
        code block "swift 6" 1:1-3:4 "let a = 1\\n"
        code block "" 5:5-5:7 "缩进\\n"
        """)
  }

  @Test func readsNothingFromALinkReferenceDefinitionAlone() {
    #expect(Reading.read("[甲]: https://a.cn\n").value.blocks == [])
  }
}
