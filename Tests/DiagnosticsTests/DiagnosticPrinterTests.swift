import Diagnostics
import Testing

@Suite struct DiagnosticPrinterTests {
  @Test func placesTheCaretByDisplayWidth() {
    let file = SourceFile(path: "Content/a.zh.md", text: "# 题\n见[](figure:global-compte)。\n")
    let finding = Diagnostic(
      .unknownReference,
      at: SourceRange(
        path: file.path, start: SourcePosition(line: 2, column: 4),
        end: SourcePosition(line: 2, column: 28)),
      "unknown figure 'global-compte'", help: "did you mean 'global-compute'?")
    #expect(
      DiagnosticPrinter(files: [file]).text([finding]) == """
        Content/a.zh.md:2:2: error: unknown figure 'global-compte' [unknown-reference]
            2 | 见[](figure:global-compte)。
              |   ^~~~~~~~~~~~~~~~~~~~~~~~
          help: did you mean 'global-compute'?

        """)
  }

  @Test func sortsByPlaceAndShowsEachFindingOnce() {
    let late = Diagnostic(
      .unknownKey, at: SourceRange(wholeFile: "b.yaml"), "unknown key 'x'", help: "remove it")
    let early = Diagnostic(
      .missingKey, severity: .warning, at: SourceRange(wholeFile: "a.yaml"), "no key 'y'",
      help: "add it")
    #expect([late, early, late].sortedByPlace() == [early, late])
  }

  @Test func neverEchoesControlCharacters() {
    let finding = Diagnostic(
      .wrongValue, at: SourceRange(wholeFile: "a\u{1B}[31m.md"), "bad \u{7}value\u{202E}",
      help: "mend\nit")
    let text = DiagnosticPrinter(files: []).text([finding])
    #expect(!text.contains("\u{1B}") && !text.contains("\u{7}") && !text.contains("\u{202E}"))
    #expect(text.split(separator: "\n").count == 2)
  }

  @Test func cutsALongLineAroundTheCaret() {
    let long = String(repeating: "算", count: 400) + "X" + String(repeating: "力", count: 400)
    let file = SourceFile(path: "a.md", text: long)
    let start = SourcePosition(line: 1, column: 1201)
    let finding = Diagnostic(
      .rawHTML, at: SourceRange(path: "a.md", start: start), "x", help: "y")
    let lines = DiagnosticPrinter(files: [file]).text([finding]).split(separator: "\n")
    #expect(lines[1].count < 80 && lines[1].contains("…"))
    #expect(lines[0].hasPrefix("a.md:1:401:"))
  }

  @Test func printsAPlaceInAnUnreadFileWithoutExcerpt() {
    let finding = Diagnostic(
      .missingFile, at: SourceRange(wholeFile: "Content/b.en.md"), "missing", help: "create it")
    #expect(
      DiagnosticPrinter(files: []).text([finding]) == """
        Content/b.en.md:1:1: error: missing [missing-file]
          help: create it

        """)
  }
}
