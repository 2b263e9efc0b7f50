import Checks
import Diagnostics
import Testing

@Suite struct OptOutTests {
  private let wish = "<!-- reportgen: allow number-parity: the name has a year -->"

  @Test func coversTheNextBlockOfEitherLanguage() {
    let chinese = CheckedText(chinese: "\(wish)\n增长5%。\n", english: "Up 6%.\n")
    #expect(chinese.findings == [])
    let english = CheckedText(chinese: "增长5%。\n", english: "\(wish)\nUp 6%.\n")
    #expect(english.findings == [])
    #expect(english.outcome.tally.optOuts == 1)
  }

  @Test func coversNoOtherBlock() {
    let text = CheckedText(
      chinese: "\(wish)\n增长5%。\n\n增长7%。\n", english: "Up 6%.\n\nUp 8%.\n")
    #expect(text.findings.count == 1)
    #expect(text.findings.first?.hasPrefix("en:3:4 number-parity") == true)
  }

  @Test func isReportedWhereItIsNotNeeded() {
    let text = CheckedText(chinese: "\(wish)\n增长5%。\n", english: "Up 5%.\n")
    #expect(
      text.findings == ["zh:1:1 unneeded-opt-out: the block breaks no rule 'number-parity'"])
  }

  @Test func isReportedForARuleThatDoesNotExist() throws {
    let text = CheckedText(
      chinese: "<!-- reportgen: allow number-party: why -->\n一。\n", english: "One.\n")
    let finding = try #require(text.outcome.diagnostics.first)
    #expect(finding.message == "unknown rule 'number-party'")
    #expect(finding.help == "did you mean 'number-parity'?")
  }

  @Test func cannotCoverAnErrorOfAnotherKind() {
    let text = CheckedText(
      chinese: "<!-- reportgen: allow raw-html: why -->\n一。\n", english: "One.\n")
    #expect(text.findings == ["zh:1:1 unneeded-opt-out: no text can opt out of 'raw-html'"])
  }
}

@Suite struct CheckLevelTests {
  private func outcome(_ level: CheckLevels.Level) -> CheckOutcome {
    var text = CheckedText(chinese: "增长5%。", english: "Up 6%.")
    text.levels = CheckLevels([.numberParity: level])
    return text.outcome
  }

  @Test func setTheSeverityOfARule() {
    #expect(outcome(.error).diagnostics.map(\.severity) == [.error])
    #expect(outcome(.warning).diagnostics.map(\.severity) == [.warning])
  }

  @Test func moveARuleToTheHintsOrOff() {
    #expect(outcome(.hint).diagnostics.isEmpty)
    #expect(outcome(.hint).hints.count == 1)
    #expect(outcome(.off).diagnostics.isEmpty)
    #expect(outcome(.off).hints.isEmpty)
  }
}
