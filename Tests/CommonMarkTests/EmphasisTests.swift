import Testing

@testable import CommonMark

@Suite struct EmphasisTests {
  @Test(arguments: [
    ("**算力（EFLOPS）**是", "<strong>算力（EFLOPS）</strong>是"),
    ("**12.5%**以上", "<strong>12.5%</strong>以上"),
    ("**中文。**后文", "<strong>中文。</strong>后文"),
    ("**2025年，**我国", "<strong>2025年，</strong>我国"),
    ("**“东数西算”**工程", "<strong>“东数西算”</strong>工程"),
    ("依据**《芯片法案》**推进", "依据<strong>《芯片法案》</strong>推进"),
    ("在**“双碳”**目标下", "在<strong>“双碳”</strong>目标下"),
    ("*（估算）*值", "<em>（估算）</em>值"),
    ("前**（括号）**后", "前<strong>（括号）</strong>后"),
    ("达到**16 ZFLOPS（2030年）**左右", "达到<strong>16 ZFLOPS（2030年）</strong>左右"),
    (
      "增长**12.5%**左右，占**38%**的份额",
      "增长<strong>12.5%</strong>左右，占<strong>38%</strong>的份额"
    ),
  ])
  func setsTheWordsThatAreMeant(markdown: String, html: String) {
    #expect(Reading.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("**3.5倍**以上", "<strong>3.5倍</strong>以上"),
    ("**甲**、**乙**和（**丙**）。", "<strong>甲</strong>、<strong>乙</strong>和（<strong>丙</strong>）。"),
    ("“**算力**”与《*网络*》", "“<strong>算力</strong>”与《<em>网络</em>》"),
    ("**甲（*乙*）丙**", "<strong>甲（<em>乙</em>）丙</strong>"),
    ("**甲：*乙*丙**", "<strong>甲：<em>乙</em>丙</strong>"),
    ("***甲***乙", "<em><strong>甲</strong></em>乙"),
    ("数据*，估算*。", "数据*，估算*。"),
    ("4 * 5 * 6", "4 * 5 * 6"),
    ("单价*（估）", "单价*（估）"),
  ])
  func leavesAloneWhatPlainCommonMarkReadsWell(markdown: String, html: String) {
    #expect(Reading.html(markdown) == "<p>\(html)</p>\n")
    #expect(PlainLibrary.html(of: markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: [
    ("***甲。***乙", "<em><strong>甲。</strong></em>乙"),
    ("**甲*乙。***丙", "<strong>甲<em>乙。</em></strong>丙"),
    ("是**_甲_**乙", "是<strong><em>甲</em></strong>乙"),
    ("见**[图](figure:a)**所示", "见<strong><a href=\"figure:a\">图</a></strong>所示"),
    ("用**`make`**构建", "用<strong><code>make</code></strong>构建"),
    ("**截至2024年，**AI算力", "<strong>截至2024年，</strong>AI算力"),
    ("**增长。**2025年", "<strong>增长。</strong>2025年"),
    ("**\\*注。**甲", "<strong>*注。</strong>甲"),
    ("**&ldquo;双碳&rdquo;**目标", "<strong>“双碳”</strong>目标"),
    ("- **甲。**乙\n", "<ul>\n<li><strong>甲。</strong>乙</li>\n</ul>"),
  ])
  func reachesBeyondPlainText(markdown: String, html: String) {
    let expected = html.hasPrefix("<ul>") ? "\(html)\n" : "<p>\(html)</p>\n"
    #expect(Reading.html(markdown) == expected)
  }

  @Test(arguments: [
    "`**算力（EFLOPS）**是`", "    **中文。**后文\n", "```\n依据**《芯片法案》**推进\n```\n",
    "``a ` **中文。**后文``", "甲`**（`乙", "\\**中文。**后文",
  ])
  func leavesCodeAndEscapesAlone(markdown: String) {
    #expect(Reading.html(markdown) == PlainLibrary.html(of: markdown))
  }

  @Test func leavesAddressesAlone() {
    let text = "[甲](figure:甲**（乙**丙)和**甲。**乙"
    #expect(
      Reading.shape(text) == """
        paragraph
          link figure:甲**（乙**丙
            text '甲'
          text '和'
          strong
            text '甲。'
          text '乙'
        """)
  }

  @Test func doesNotLetOneParagraphOpenWhatAnotherEnds() {
    #expect(
      Reading.html("甲**乙。\n\n丙**（丁）**戊")
        == "<p>甲**乙。</p>\n<p>丙<strong>（丁）</strong>戊</p>\n")
  }

  @Test func keepsThePlacesOfTheSource() {
    #expect(
      Reading.places("占**38%**的，达**16（亿）**元*x*") == """
        paragraph 1:1-1:25
          text 1:1-1:2 '占'
          strong 1:2-1:9
            text 1:4-1:7 '38%'
          text 1:9-1:12 '的，达'
          strong 1:12-1:21
            text 1:14-1:19 '16（亿）'
          text 1:21-1:22 '元'
          emphasis 1:22-1:25
            text 1:23-1:24 'x'
        """)
  }

  @Test(arguments: ["\u{1680}", "\u{1680}\u{1680}\u{1680}", "\u{E000}", "\u{10FFFD}"])
  func keepsCharactersThatTheFilterMightUse(character: String) {
    let text = "甲\(character)**乙。**丙\(character)`\(character)`"
    #expect(
      Reading.html(text)
        == "<p>甲\(character)<strong>乙。</strong>丙\(character)<code>\(character)</code></p>\n")
  }

  @Test func leavesEmphasisAsItIsBesideVeryManyOghamSpaces() {
    let spaces = String(repeating: "\u{1680}", count: 17)
    #expect(Reading.html("\(spaces)甲**乙。**丙") == "<p>\(spaces)甲**乙。**丙</p>\n")
  }

  @Test func isNotMisledByASentenceWithoutEmphasisInEnglish() {
    let text = "It is a*\"quoted\"*word, 5*(3+2)*x and **bold**, *so*."
    #expect(Reading.html(text, .latin) == PlainLibrary.html(of: text))
  }
}
