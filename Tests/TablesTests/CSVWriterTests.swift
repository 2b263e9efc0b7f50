import Diagnostics
import SeededRandom
import Tables
import Testing

@Suite struct CSVWriterTests {
  @Test func beginsWithAByteOrderMarkAndEndsLinesWithCRLF() {
    let bytes = CSVWriter.write(columns: ["id", "名称"], rows: [["a", "算力"]])
    #expect(bytes.starts(with: [0xEF, 0xBB, 0xBF]))
    #expect(text(bytes) == "id,名称\r\na,算力\r\n")
  }

  @Test func quotesOnlyWhereNeeded() {
    #expect(
      line(["a,b", "say \"hi\"", "x\ny", "", " x", "GPU（英伟达主导）", "5.5"])
        == "\"a,b\",\"say \"\"hi\"\"\",\"x\ny\",,\" x\",GPU（英伟达主导）,5.5")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("@SUM(A1)", "'@SUM(A1)"), ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0"),
    ("-2+3", "'-2+3"), ("\tx", "'\tx"), ("\rx", "\"'\rx\""), ("＝1+1", "'＝1+1"), ("-", "'-"),
    ("=A1,B1", "\"'=A1,B1\""), ("--5", "'--5"), ("-1e5", "'-1e5"), ("-.5", "'-.5"),
  ])
  func neutralisesFormulas(cell: String, written: String) {
    #expect(line([cell]) == written)
  }

  @Test(arguments: ["-5", "+16", "-0.5", "+3.2%", "— ", "1-2", "≥16000"])
  func leavesNumbersAndTextAlone(cell: String) {
    #expect(line([cell, "x"]).replacing("\"", with: "") == cell + ",x")
  }

  @Test func writesALoneEmptyCellSoThatItIsNoBlankLine() throws {
    let bytes = CSVWriter.write(columns: ["a"], rows: [["x"], [""], ["y"]])
    let checked = CSVReader.read(SourceFile(path: path, bytes: bytes))
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.value.rows.map { $0.cells.map(\.text) } == [["x"], [""], ["y"]])
  }

  @Test func readsBackWhatItWrote() {
    var random = SeededGenerator(seed: 2025)
    let alphabet = Array("ab1,\"\n\r 算力≈“”—é\u{301}\u{1F600}=-+@\t;'\u{FEFF}".unicodeScalars)
    for _ in 0..<300 {
      let width = Int.random(in: 1...5, using: &random)
      let rows = (0..<Int.random(in: 0...6, using: &random)).map { _ in
        (0..<width).map { _ in randomCell(of: alphabet, using: &random) }
      }
      let bytes = CSVWriter.write(columns: (0..<width).map { "c\($0)" }, rows: rows)
      let checked = CSVReader.read(SourceFile(path: path, bytes: bytes))
      #expect(checked.diagnostics.findings == [])
      #expect(
        checked.value.rows.map { $0.cells.map { Array($0.text.utf8) } }
          == rows.map { $0.map { Array($0.utf8) } })
      #expect(CSVWriter.write(checked.value) == bytes)
    }
  }

  /// A cell that is no formula: those are not read back as they were.
  private func randomCell(
    of alphabet: [Unicode.Scalar], using random: inout SeededGenerator
  ) -> String {
    var scalars = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 0...8, using: &random) {
      scalars.append(alphabet.randomElement(using: &random) ?? "x")
    }
    let formula: [Unicode.Scalar] = ["=", "-", "+", "@", "\t", "\r", "\n"]
    let isFormula = scalars.first.map(formula.contains) ?? false
    return (isFormula ? "x" : "") + String(scalars)
  }

  private func line(_ cells: [String]) -> String {
    String(text(CSVWriter.write(columns: cells, rows: [])).unicodeScalars.dropLast(2))
  }

  private func text(_ bytes: [UInt8]) -> String {
    String(decoding: bytes.dropFirst(3), as: UTF8.self)
  }
}
