import Diagnostics
import Testing

@Suite struct DiagnosticFormatTests {
  private let file = SourceFile(path: "Content/a,b.zh.md", text: "算力达1379 EFLOPS\n")

  private var finding: Diagnostic {
    let range = SourceRange(
      path: file.path, start: SourcePosition(line: 1, column: 10),
      end: SourcePosition(line: 1, column: 14))
    return Diagnostic(
      .numberParity, at: range, "'1379' is \"wrong\": 5%\u{1}", help: "write\n1397",
      notes: [.init(range: SourceRange(wholeFile: "b.md"), message: "here")])
  }

  @Test func writesAnObjectALineAndTheirCounts() {
    #expect(
      DiagnosticFormat.json.text([finding], files: [file]) == """
        {"file":"Content/a,b.zh.md","line":1,"column":4,"endLine":1,"endColumn":8,"severity":"error",\
        "rule":"number-parity","message":"'1379' is \\"wrong\\": 5%\\u0001","help":"write\\n1397",\
        "notes":[{"file":"b.md","line":1,"column":1,"endLine":1,"endColumn":1,"message":"here"}]}
        {"errors":1,"warnings":0}

        """)
  }

  @Test func writesCommandsOfGitHub() {
    #expect(
      DiagnosticFormat.github.text([finding], files: [file]) == """
        ::error file=Content/a%2Cb.zh.md,line=1,col=4,title=number-parity::\
        '1379' is "wrong": 5%25\u{FFFD}%0Ahelp: write%0A1397

        """)
  }

  @Test func callsAHintANoticeOnGitHubAndCountsItNowhere() {
    let hint = Diagnostic(
      .looseNumber, severity: .hint, at: SourceRange(wholeFile: "a.md"), "'5' is loose",
      help: "bind it")
    #expect(DiagnosticFormat.github.text([hint], files: []).hasPrefix("::notice file=a.md,"))
    #expect(
      DiagnosticFormat.json.text([hint], files: []).hasSuffix("{\"errors\":0,\"warnings\":0}\n"))
    #expect(DiagnosticFormat.text.text([hint], files: []).hasPrefix("a.md:1:1: hint: '5' is loose"))
  }

  @Test func writesTheCountsOfNoFindings() {
    #expect(DiagnosticFormat.json.text([], files: [file]) == "{\"errors\":0,\"warnings\":0}\n")
    #expect(DiagnosticFormat.github.text([], files: [file]) == "")
    #expect(DiagnosticFormat.text.text([], files: [file]) == "")
  }

  @Test func printsTextAsThePrinterDoes() {
    #expect(
      DiagnosticFormat.text.text([finding], files: [file])
        == DiagnosticPrinter(files: [file]).text([finding]))
  }
}

@Suite struct RuleExplanationTests {
  @Test(arguments: Rule.allCases)
  func saysWhenARuleIsBrokenAndHowToMendIt(_ rule: Rule) {
    let explanation = rule.explanation
    for sentence in [explanation.breach, explanation.remedy] {
      #expect(sentence.hasSuffix("."))
      #expect(sentence.first?.isUppercase == true)
      #expect(!sentence.contains("  "))
    }
  }
}
