import Diagnostics
import Testing

@testable import CommonMark

@Suite struct HTMLRendererTests {
  /// A renderer such as a report's.
  private static let renderer = HTMLRenderer(
    link: { link in
      guard link.destination.hasPrefix("value:") else {
        let text = link.content.isEmpty ? "图表 3" : nil
        return .init(opening: "<a href=\"#f3\">", content: text, closing: "</a>")
      }
      return .init(opening: "<a href=\"#v\"><data value=\"1397\">", closing: "</data></a>")
    },
    image: {
      "<img src=\"\(HTML.escapedAddress($0.destination))\" alt=\"\(HTML.escapedAttribute($0.alternativeText))\">"
    },
    standaloneImage: { _ in "<figure>\n<svg></svg>\n</figure>" },
    heading: { heading in
      .init(
        opening: "<h\(heading.level) id=\"\(heading.id ?? "")\"><span>1.1</span> ",
        closing: " <a href=\"../en/a.html\">EN</a></h\(heading.level)>")
    },
    note: { _ in .init(opening: "<aside>\n<p>编者注</p>", closing: "</aside>") })

  private func html(_ text: String) -> String {
    Self.renderer.html(Reading.read(text).value.blocks)
  }

  @Test(arguments: [
    ("见[](figure:a)。", "<p>见<a href=\"#f3\">图表 3</a>。</p>\n"),
    (
      "[1397 *EFLOPS*](value:a#2023)",
      "<p><a href=\"#v\"><data value=\"1397\">1397 <em>EFLOPS</em></data></a></p>\n"
    ),
    (
      "## 智能 & 算力 {#a}",
      "<h2 id=\"a\"><span>1.1</span> 智能 &amp; 算力 <a href=\"../en/a.html\">EN</a></h2>\n"
    ),
    ("甲\n\n![](figure:a)\n\n乙", "<p>甲</p>\n<figure>\n<svg></svg>\n</figure>\n<p>乙</p>\n"),
    ("> [!NOTE]\n> 甲\n", "<aside>\n<p>编者注</p>\n<p>甲</p>\n</aside>\n"),
    ("甲![乙\"](media:a%20b.png)", "<p>甲<img src=\"media:a%20b.png\" alt=\"乙&quot;\"></p>\n"),
    ("3) 甲\n4) 乙", "<ol start=\"3\">\n<li>甲</li>\n<li>乙</li>\n</ol>\n"),
    ("```a\"b\n<&>\n```", "<pre><code class=\"language-a&quot;b\">&lt;&amp;&gt;\n</code></pre>\n"),
  ])
  func leavesTheCallersPartsToTheCaller(markdown: String, html: String) {
    #expect(self.html(markdown) == html)
  }

  @Test func writesInlinesAlone() {
    guard case .paragraph(let content, _) = Reading.read("甲*乙*").value.blocks.first else {
      Issue.record("no paragraph")
      return
    }
    #expect(Self.renderer.html(content) == "甲<em>乙</em>")
  }

  @Test func writesNothingForNothing() {
    #expect(Self.renderer.html([Block]()) == "")
  }
}

@Suite struct HTMLTests {
  @Test(arguments: [
    ("</p><script>&\"'", "&lt;/p&gt;&lt;script&gt;&amp;&quot;'"), ("算力", "算力"), ("", ""),
  ])
  func escapesText(text: String, html: String) {
    #expect(HTML.escapedText(text) == html)
  }

  @Test func escapesAttributes() {
    #expect(
      HTML.escapedAttribute("a\" onclick='x'&<>") == "a&quot; onclick=&#39;x&#39;&amp;&lt;&gt;")
  }

  @Test(arguments: [
    ("https://a.cn/?b=c&d#e", "https://a.cn/?b=c&amp;d#e"), ("a b", "a%20b"),
    ("算", "%E7%AE%97"), ("\"'<>`{}|\\^[]", "%22&#39;%3C%3E%60%7B%7D%7C%5C%5E%5B%5D"),
    ("%E7%AE%97", "%E7%AE%97"), ("a\u{7F}\n", "a%7F%0A"),
  ])
  func escapesAddresses(address: String, html: String) {
    #expect(HTML.escapedAddress(address) == html)
  }
}

@Suite struct ForeignWordTests {
  private static func html(_ text: String, _ language: String?) -> String {
    HTML.escapedText(text, hanLanguage: language)
  }

  @Test func marksWordsInHanCharactersOnAPageInAnotherLanguage() {
    #expect(
      Self.html("by 金和平, 黄超 & “others”", "zh-Hans")
        == "by <span lang=\"zh-Hans\">金和平</span>, <span lang=\"zh-Hans\">黄超</span> &amp; “others”")
    #expect(Self.html("算力", "zh-Hans") == "<span lang=\"zh-Hans\">算力</span>")
  }

  @Test func leavesOtherTextAsItIs() {
    #expect(Self.html("“1,397” – EFLOPS", "zh-Hans") == "“1,397” – EFLOPS")
    #expect(Self.html("カナ → x", "zh-Hans") == "カナ → x")
    #expect(Self.html("算力 & x", nil) == "算力 &amp; x")
    #expect(Self.html("", "zh-Hans") == "")
  }
}
