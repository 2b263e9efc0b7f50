import Diagnostics
import Testing

@Suite struct TextCheckTests {
  @Test func passesTextInBothScripts() {
    let file = SourceFile(path: "a.md", text: "2023年全球算力总规模达1397 EFLOPS — “说明” 😀\n")
    #expect(TextCheck.diagnostic(for: file) == nil)
  }

  @Test func findsTheFirstByteOfAnotherEncoding() {
    // "算力" in GBK.
    let file = SourceFile(path: "data.csv", bytes: Array("id\n".utf8) + [0xCB, 0xE3, 0xC1, 0xA6])
    let finding = TextCheck.diagnostic(for: file)
    #expect(finding?.rule == .badEncoding)
    #expect(finding?.range.start == SourcePosition(line: 2, column: 1))
    #expect(finding?.help.contains("CSV UTF-8") == true)
  }

  @Test(arguments: [[0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xE7, 0xAE]] as [[UInt8]])
  func refusesOverlongSurrogateAndCutSequences(bytes: [UInt8]) {
    let finding = TextCheck.diagnostic(for: SourceFile(path: "a.md", bytes: [0x61] + bytes))
    #expect(finding?.rule == .badEncoding && finding?.range.start.column == 2)
    #expect(finding?.help == "save the file with the encoding UTF-8")
  }

  @Test func findsNUL() {
    let finding = TextCheck.diagnostic(for: SourceFile(path: "a.md", bytes: [0x61, 0, 0x62]))
    #expect(finding?.rule == .nulByte)
  }
}
