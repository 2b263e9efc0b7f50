import Checks
import Diagnostics
import Testing

/// A place for texts that stand in no file of a test.
enum SourceRangeFixture {
  static let place = SourceRange(wholeFile: "data.csv")
}

@Suite struct BlockParityTests {
  @Test func findsAFigureMovedInOneLanguage() {
    let text = CheckedText(
      chinese: "第一段。\n\n![](figure:a)\n\n第二段。\n", english: "One.\n\nTwo.\n\n![](figure:a)\n")
    #expect(
      text.findings == [
        "en:3:1 block-parity: a paragraph stands where the Chinese text has a figure or picture"
      ])
    #expect(text.outcome.diagnostics.flatMap(\.notes).map { text.place($0.range) } == ["zh:3:1"])
  }

  @Test func findsABlockOfOneLanguageAlone() {
    let text = CheckedText(chinese: "一。\n\n二。\n", english: "One.\n")
    #expect(
      text.findings == ["zh:3:1 block-parity: a paragraph has no counterpart in the English text"])
    #expect(text.outcome.diagnostics.flatMap(\.notes).map { text.place($0.range) } == ["en:1:1"])
  }

  @Test func findsAFormulaChangedInOneLanguage() {
    let text = CheckedText(
      chinese: "先`a / 2`，再`b`。\n", english: "Take `b` after `a / 3`.\n")
    #expect(
      text.findings == [
        "en:1:16 block-parity: the code 'a / 3' has no counterpart in the Chinese text of this block",
        "zh:1:2 block-parity: the code 'a / 2' has no counterpart in the English text of this block",
      ])
    #expect(CheckedText(chinese: "先`a`再`b`。\n", english: "`b` and `a`.\n").findings == [])
  }

  @Test func goesOnInTheNextSection() {
    let text = CheckedText(
      chinese: "一。\n\n二。\n\n## 规模 {#scale}\n\n增长5%。\n",
      english: "One.\n\n## Scale {#scale}\n\nUp 6%.\n")
    #expect(
      text.findings.map { $0.prefix(20) }
        == ["en:5:4 number-parity", "zh:3:1 block-parity: "].map { $0.prefix(20) })
  }

  @Test func findsListsOfDifferentLengths() {
    let text = CheckedText(chinese: "1. 一。\n2. 二。\n3. 三。\n", english: "1. One.\n2. Two.\n")
    #expect(text.findings == ["zh:3:1 block-parity: item 3 has no counterpart in the English list"])
  }

  @Test func findsALinkOfOneLanguageAlone() {
    let text = CheckedText(chinese: "见[](figure:a)。", english: "See [](figure:b).")
    #expect(
      text.findings == [
        "en:1:5 block-parity: 'figure:b' has no counterpart in the Chinese text of this block",
        "zh:1:2 block-parity: 'figure:a' has no counterpart in the English text of this block",
      ])
  }

  @Test func findsALinkMovedToAnotherBlock() {
    let text = CheckedText(
      chinese: "见[算力](term:a)。\n\n完。\n", english: "See it.\n\n[Power](term:a).\n")
    #expect(text.findings.count == 2)
  }

  @Test func findsCitationsInAnotherOrder() {
    let text = CheckedText(
      chinese: "甲[](cite:a)，乙[](cite:b)。", english: "B[](cite:b), A[](cite:a).")
    #expect(
      text.findings == ["en:1:2 block-parity: 'cite:b' stands where the Chinese text has 'cite:a'"])
  }

  @Test func leavesTheOrderOfOtherLinksAndTheWebToEachLanguage() {
    let text = CheckedText(
      chinese: "[甲](term:a)和[乙](term:b)，见[网站](https://a.cn/zh)。",
      english: "[B](term:b) and [A](term:a), see [site](https://a.cn/en).")
    #expect(text.findings == [])
  }
}
