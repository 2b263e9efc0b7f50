import Testing

@testable import CommonMark

@Suite struct SoftBreakTests {
  @Test(arguments: [
    ("当前，算力已从技术支撑要素\n跃升为核心引擎。", "当前，算力已从技术支撑要素跃升为核心引擎。"),
    ("政策层面，\n技术创新", "政策层面，技术创新"),
    ("**算力\n**规模", "**算力\n**规模"),
    ("**算力**\n规模", "<strong>算力</strong>规模"),
    ("*算力*\n**规模**", "<em>算力</em><strong>规模</strong>"),
    ("甲“乙”\n丙", "甲“乙”丙"),
    ("甲——\n乙", "甲——乙"),
    ("甲……\n“乙”", "甲……“乙”"),
    ("葛饰·\n北斋", "葛饰·北斋"),
    ("达到\n16 ZFLOPS", "达到\n16 ZFLOPS"),
    ("16 ZFLOPS\n左右", "16 ZFLOPS\n左右"),
    ("用`make`\n构建", "用<code>make</code>\n构建"),
    ("芯\u{FE00}\n片", "芯\u{FE00}片"),
    ("甲  \n乙", "甲<br>\n乙"),
    ("甲\n乙\nAI\n丙\n丁", "甲乙\nAI\n丙丁"),
    ("한국\n전력", "한국\n전력"),
  ])
  func vanishBetweenWideCharacters(markdown: String, html: String) {
    #expect(Reading.html(markdown) == "<p>\(html)</p>\n")
  }

  @Test(arguments: ["the “East Data”\n“West Computing” plan", "a power of ten —\nthen more"])
  func stayBesideCurlyQuotesAndDashesInEnglish(markdown: String) {
    #expect(Reading.html(markdown, .latin) == "<p>\(markdown)</p>\n")
  }

  @Test func vanishBetweenHanInEnglishToo() {
    #expect(Reading.html("named 算力\n中国", .latin) == "<p>named 算力中国</p>\n")
  }

  @Test func vanishBesideALinkWhoseTextIsSupplied() {
    #expect(
      Reading.html("如\n[](figure:a)\n所示")
        == "<p>如<a href=\"figure:a\"></a>所示</p>\n")
  }

  @Test func stayBesideALinkWhoseTextIsSuppliedInEnglish() {
    #expect(
      Reading.html("see\n[](figure:a)\nfor more", .latin)
        == "<p>see\n<a href=\"figure:a\"></a>\nfor more</p>\n")
  }

  @Test func vanishAcrossTheMarksOfContainers() {
    #expect(
      Reading.html("> - 算力\n>   规模\n")
        == "<blockquote>\n<ul>\n<li>算力规模</li>\n</ul>\n</blockquote>\n")
  }

  @Test func vanishWithWindowsLineEndings() {
    #expect(Reading.html("算力\r\n规模\r\n") == "<p>算力规模</p>\n")
  }
}
