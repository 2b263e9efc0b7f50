import Diagnostics
import Testing

@Suite struct SourceFileTests {
  @Test(arguments: ["一\n二\n", "一\r\n二\r\n", "一\r二\r"])
  func knowsEveryLineEnding(text: String) {
    let file = SourceFile(path: "a", text: text)
    #expect(file.lineCount == 3)
    #expect(String(decoding: file.line(2), as: UTF8.self) == "二")
    #expect(file.line(9).isEmpty)
  }

  @Test func dropsTheByteOrderMark() {
    #expect(SourceFile(path: "a", text: "\u{FEFF}id").bytes == Array("id".utf8))
  }

  @Test func convertsOffsetsToPositionsAndCharacters() {
    let file = SourceFile(path: "a", text: "算力\n中文x")
    let position = file.position(atOffset: 13)
    #expect(position == SourcePosition(line: 2, column: 7))
    #expect(file.characterColumn(of: position) == 3)
    #expect(file.position(atOffset: 999) == SourcePosition(line: 2, column: 8))
  }

  @Test(arguments: [
    ("titel", "title"), ("sumary", "summary"), ("global-compte", "global-compute"),
  ])
  func suggestsTheNearestName(written: String, meant: String) {
    let names = ["title", "summary", "status", "global-compute", "industry-chain"]
    #expect(Suggestion.nearest(to: written, in: names) == meant)
  }

  @Test func suggestsNothingFarAway() {
    #expect(Suggestion.nearest(to: "quantity", in: ["title", "summary"]) == nil)
    #expect(
      Suggestion.help(for: "quantity", in: ["title", "summary"], kind: "keys")
        == "keys: summary, title")
  }

  @Test func suggestsTheOneNameThatGoesOn() {
    let names = ["trial-source-2025", "trial-report-2024", "other"]
    #expect(
      Suggestion.help(for: "trial-source", in: names, kind: "sources")
        == "did you mean 'trial-source-2025'?")
    #expect(Suggestion.help(for: "trial", in: names, kind: "sources").hasPrefix("sources: "))
  }
}
