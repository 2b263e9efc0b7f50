import Diagnostics
import Testing

@testable import CommonMark

@Suite struct InlineTests {
  @Test func placesEveryKindOfInline() {
    #expect(
      Reading.places("算*力*`x` [规模](figure:a \"题\") **强** &amp;\\*。")
        == """
        paragraph 1:1-1:42
          text 1:1-1:2 '算'
          emphasis 1:2-1:5
            text 1:3-1:4 '力'
          code 1:5-1:8 'x'
          text 1:8-1:9 ' '
          link figure:a '题' 1:9-1:27
            text 1:10-1:12 '规模'
          text 1:27-1:28 ' '
          strong 1:28-1:33
            text 1:30-1:31 '强'
          text 1:33-1:42 ' &*。'
        """)
  }

  @Test func placesWhatFollowsLineEndingsThatLibcmarkOverlooks() {
    #expect(
      Reading.places("> 甲`乙\n> 丙` [x](figure:a\n> \"y\") *丁*\\\n> 戊 [z](figure:b)\n") == """
        block quote 1:1-4:18
          paragraph 1:3-4:18
            text 1:3-1:4 '甲'
            code 1:4-2:5 '乙 丙'
            text 2:5-2:6 ' '
            link figure:a 'y' 2:6-3:7
              text 2:7-2:8 'x'
            text 3:7-3:8 ' '
            emphasis 3:8-3:11
              text 3:9-3:10 '丁'
            line break 3:11-4:1
            text 4:3-4:5 '戊 '
            link figure:b 4:5-4:18
              text 4:6-4:7 'z'
        """)
  }

  @Test func placesWhatFollowsLinkReferenceDefinitions() {
    #expect(
      Reading.places("[a]: https://a.cn\n[b]:\nhttps://b.cn '题'\n见[a]和*乙*\n") == """
        paragraph 1:1-4:9
          text 4:1-4:2 '见'
          link https://a.cn 4:2-4:5
            text 4:3-4:4 'a'
          text 4:5-4:6 '和'
          emphasis 4:6-4:9
            text 4:7-4:8 '乙'
        """)
  }

  @Test func placesLazyContinuationLines() {
    #expect(
      Reading.places("> - 甲\n乙 *丙*\n") == """
        block quote 1:1-2:6
          list bullet tight 1:3-2:6
            item 1:3-2:6
              paragraph 1:5-2:6
                text 1:5-1:6 '甲'
                text 2:1-2:3 '乙 '
                emphasis 2:3-2:6
                  text 2:4-2:5 '丙'
        """)
  }

  @Test func placesWhatIsLeftOfARunThatEndsAndBeginsEmphasis() {
    #expect(
      Reading.places("推进*（估***算）*值") == """
        paragraph 1:1-1:13
          text 1:1-1:3 '推进'
          emphasis 1:3-1:7
            text 1:4-1:6 '（估'
          text 1:7-1:8 '*'
          emphasis 1:8-1:12
            text 1:9-1:11 '算）'
          text 1:12-1:13 '值'
        """)
  }

  @Test func placesTextAfterTabs() {
    #expect(
      Reading.places("-\t甲\n\t乙*丙*\n") == """
        list bullet tight 1:1-2:6
          item 1:1-2:6
            paragraph 1:3-2:6
              text 1:3-1:4 '甲'
              text 2:2-2:3 '乙'
              emphasis 2:3-2:6
                text 2:4-2:5 '丙'
        """)
  }

  @Test(arguments: ["甲  \n乙", "甲\\\n乙", "甲  \r\n乙"])
  func readsHardLineBreaks(text: String) {
    #expect(Reading.shape(text) == "paragraph\n  text '甲'\n  line break\n  text '乙'")
  }

  @Test func keepsAByteOrderMarkOutOfTheColumns() {
    #expect(Reading.findings("\u{FEFF}算<b>").map { String($0.prefix(7)) } == ["1:2-1:5"])
  }

  @Test func readsAutomaticLinks() {
    #expect(
      Reading.places("甲\n见<https://a.cn/b>、<a@b.cn>")
        == """
        paragraph 1:1-2:27
          text 1:1-1:2 '甲'
          text 2:1-2:2 '见'
          link https://a.cn/b 2:2-2:18
            text 2:3-2:17 'https://a.cn/b'
          text 2:18-2:19 '、'
          link mailto:a@b.cn 2:19-2:27
            text 2:20-2:26 'a@b.cn'
        """)
  }

  @Test func leavesStraightQuotesAndDashesAsTheyAre() {
    #expect(Reading.html("\"算力\" -- it's...") == "<p>&quot;算力&quot; -- it's...</p>\n")
  }

  @Test func readsAVeryLongLabel() {
    let label = String(repeating: "全球重点区域算力竞争态势分析报告", count: 400)
    #expect(Reading.html("[\(label)](figure:a)") == "<p><a href=\"figure:a\">\(label)</a></p>\n")
  }
}
