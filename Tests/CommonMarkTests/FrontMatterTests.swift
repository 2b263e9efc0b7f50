import Diagnostics
import Testing

@testable import CommonMark

@Suite struct FrontMatterTests {
  @Test func findsTheYAMLAndItsPlace() throws {
    let text = "---\ntitle: 前言\nsummary: 算力\n---\n\n当前，算力\n"
    let page = Reading.read(text)
    let frontMatter = try #require(page.value.frontMatter)
    #expect(frontMatter.yaml == "title: 前言\nsummary: 算力\n")
    #expect(frontMatter.lineOffset == 1)
    #expect(frontMatter.range.start == .start)
    #expect(frontMatter.range.end == SourcePosition(line: 4, column: 4))
    #expect(Reading.places(text) == "paragraph 6:1-6:6\n  text 6:1-6:6 '当前，算力'")
    #expect(page.diagnostics == [])
  }

  @Test func isNilWhereThereIsNone() {
    #expect(Reading.read("当前，算力\n").value.frontMatter == nil)
  }

  @Test func mayBeEmpty() {
    #expect(Reading.read("---\n---\n").value.frontMatter?.yaml == "")
  }

  @Test(arguments: ["---\r\ntitle: 前言\r\n---\r\n正文", "\u{FEFF}---  \ntitle: 前言\n---\t\n正文"])
  func isFoundWithOtherLineEndingsMarksAndSpaces(text: String) {
    let page = Reading.read(text)
    #expect(page.value.frontMatter?.yaml.hasPrefix("title: 前言") == true)
    #expect(TreeDump.shape(of: page.value.blocks) == "paragraph\n  text '正文'")
  }

  @Test func mustEndAndTheRestIsStillRead() {
    #expect(
      Reading.findings("---\ntitle: 前言\n\n正文<b>") == [
        "1:1-1:4 front matter that begins here does not end [front-matter] "
          + "write a line '---' after its last key",
        "4:3-4:6 '<b>' is raw HTML [raw-html] write it in Markdown; for the sign itself write \\<",
      ])
  }

  @Test(arguments: ["---", "---\n", "---\ntitle: 前言"])
  func mustEndInAFileThatEnds(text: String) {
    #expect(Reading.read(text).diagnostics.map(\.rule) == [.frontMatter])
  }

  @Test func mustBeginOnTheFirstLine() {
    #expect(
      Reading.findings("\n\n---\ntitle: 前言\n---\n") == [
        "3:1-3:4 front matter begins below an empty line [front-matter] "
          + "delete the empty lines above '---', so that it is the first line of the file"
      ])
  }

  @Test func leavesAThematicBreakInThePageAlone() {
    #expect(Reading.shape("前言\n\n---\n") == "paragraph\n  text '前言'\nthematic break")
  }
}
