import Diagnostics
import Tables
import Testing

@Suite struct EncodingTests {
  @Test func recognisesGBKAndSaysHowToSave() {
    // "id,名称" and "a,算力" as a Chinese Excel saves them.
    let bytes: [UInt8] =
      Array("id,".utf8) + [0xC3, 0xFB, 0xB3, 0xC6, 0x0A] + Array("a,".utf8)
      + [0xCB, 0xE3, 0xC1, 0xA6, 0x0A]
    let checked = CSVReader.read(SourceFile(path: path, bytes: bytes))
    #expect(
      checked.diagnostics.findings == [
        "1:4 bad-encoding: the file looks like GBK, not UTF-8"
      ])
    #expect(checked.diagnostics.first?.help.contains("CSV UTF-8") == true)
    #expect(checked.value.columns.isEmpty && checked.value.rows.isEmpty)
  }

  @Test func recognisesUTF16() {
    let bytes: [UInt8] = [0xFF, 0xFE, 0x69, 0x00, 0x64, 0x00]
    #expect(findings(bytes) == ["1:1 bad-encoding: the file is UTF-16, not UTF-8"])
  }

  @Test func takesAWesternCodePageForNoGBK() {
    let bytes = Array("id,note\na,caf".utf8) + [0xE9] + Array(",x\n".utf8)
    #expect(findings(bytes) == ["2:6 bad-encoding: byte 0xE9 is not UTF-8"])
  }

  @Test(
    arguments: [
      [0xC0, 0xAF], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80], [0xE7, 0xAE],
    ] as [[UInt8]])
  func refusesOverlongSurrogateTooLargeAndCutSequences(sequence: [UInt8]) {
    let found = findings(Array("id\n".utf8) + sequence)
    #expect(found.count == 1 && found.first?.hasPrefix("2:1 bad-encoding") == true)
  }

  @Test(
    arguments: [
      ([0xCB, 0xE3, 0x81, 0x30, 0x81, 0x30], true), ([0xCB, 0xE3, 0x81, 0x30, 0x81], false),
      ([0xCB, 0xE3, 0x81, 0x30, 0x41, 0x30], false), ([0xCB, 0xE3, 0xCB], false),
      ([0xCB, 0xE3, 0xFF, 0x41], false), ([0x81, 0x40], false), ([0xB0, 0x40], false),
    ] as [([UInt8], Bool)])
  func tellsGBKFromOtherBytes(bytes: [UInt8], isGBK: Bool) {
    #expect(findings(bytes).first?.contains("GBK") == isGBK)
  }

  @Test func reportsANULByte() {
    #expect(findings(Array("id\na\u{0}b\n".utf8)) == ["2:2 nul-byte: NUL byte"])
  }

  private func findings(_ bytes: [UInt8]) -> [String] {
    CSVReader.read(SourceFile(path: path, bytes: bytes)).diagnostics.findings
  }
}
