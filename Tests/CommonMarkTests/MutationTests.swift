import Diagnostics
import SeededRandom
import Testing

@testable import CommonMark

/// Broken pages never trap, take long or lose their places: a seeded mutator over real text.
@Suite struct MutationTests {
  /// Lines of the report with all the marks that pages use.
  private static let page = """
    ---
    title: 前言
    ---

    ## 全球算力规模 {#scale}

    <!-- reportgen: allow number-parity: 原文如此 -->
    截至**2024年底，**全球算力总规模达到[1397 EFLOPS](value:global-compute#2023)，同比增长**12.5%**左右，
    占**38%**的份额；依据**《芯片法案》**推进*（估算）*值，见[](figure:global-compute)和[美国](section:overseas/us#supply "供给")。

    ![](figure:global-compute)

    1.  算力作为**“东数西算”**工程
        - 政策层面 `**code（）**是` <https://example.org/a>
        > 引文\\
        > 第二行  
        第三行

    > [!NOTE]
    > 数据来源&ldquo;双碳&rdquo;[甲]。

    [甲]: https://example.org '题'

    ```csv
    id,value
    ```

    标题 {#b}
    ---------
    """

  private static let pieces: [String] = [
    "*", "**", "***", "_", "`", "``", "[", "]", "(", ")", "![", "](", "<", ">", "<!--", "-->", "\\",
    "&",
    ";", "#", "{#", "}", "\n", "\r\n", "\r", "\t", "  ", "\n\n", "> ", "- ", "1. ", "---\n",
    "```\n", "（",
    "）", "“", "”", "，", "算", "\u{1680}", "\u{FEFF}", "\u{3000}", "[!NOTE]", "\0", "figure:", "    ",
  ]

  @Test func neverTrapsOnABrokenPage() {
    var random = SeededGenerator(seed: 20_251_122)
    let original = Array(Self.page.utf8)
    for _ in 0..<1_200 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...8, using: &random) { mutate(&bytes, &random) }
      let file = SourceFile(path: "a.md", bytes: bytes)
      let page = MarkdownDocument.read(file, typography: .chinese, schemes: Reading.schemes)
      _ = HTMLRenderer.plain.html(page.value.blocks)
      _ = PlainText().text(page.value.blocks)
      let end = file.position(atOffset: bytes.count)
      #expect(page.diagnostics.allSatisfy { $0.range.end <= end && $0.range.start <= $0.range.end })
    }
  }

  @Test func keepsEveryPlaceInABrokenPage() {
    var random = SeededGenerator(seed: 7)
    let original = Array(Self.page.utf8)
    for _ in 0..<800 {
      var bytes = original
      for _ in 0..<Int.random(in: 1...4, using: &random) { mutate(&bytes, &random) }
      let file = SourceFile(path: "a.md", bytes: bytes)
      guard let root = PageSource.read(file, typography: .chinese).root else { continue }
      let faults = PlaceCheck.faults(in: root, of: file)
      #expect(faults == [], "\(String(decoding: bytes, as: UTF8.self))")
    }
  }

  @Test func hasNothingToSayAboutThePageItself() {
    #expect(Reading.findings(Self.page) == [])
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let offset = Int.random(in: 0...bytes.count, using: &random)
    switch Int.random(in: 0..<5, using: &random) {
    case 0, 1:
      let piece = Self.pieces[Int.random(in: 0..<Self.pieces.count, using: &random)]
      bytes.insert(contentsOf: piece.utf8, at: scalarBoundary(offset, bytes))
    case 2:
      let start = scalarBoundary(offset, bytes)
      let end = scalarBoundary(
        min(bytes.count, offset + Int.random(in: 1...12, using: &random)), bytes)
      bytes.removeSubrange(start..<max(start, end))
    case 3:
      let start = scalarBoundary(offset, bytes)
      let end = scalarBoundary(min(bytes.count, offset + 40), bytes)
      bytes.insert(contentsOf: Array(bytes[start..<max(start, end)]), at: 0)
    default:
      if Int.random(in: 0..<8, using: &random) == 0, offset < bytes.count {
        bytes[offset] = UInt8.random(in: 0...255, using: &random)
      }
    }
  }

  private func scalarBoundary(_ offset: Int, _ bytes: [UInt8]) -> Int {
    var offset = offset
    while offset < bytes.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
    return offset
  }
}
