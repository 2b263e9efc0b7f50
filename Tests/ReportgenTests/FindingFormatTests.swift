import Foundation
import Testing

/// How findings are printed, and what is said of their rules.
@Suite struct FindingFormatTests {
  private let project: Project

  init() throws {
    project = try Project()
    try project.append("\n共5%，10:30 开始。\n", to: "Content/1-cargo/2-berths.zh.md")
    try project.append("\nUp 6% at 10:30.\n", to: "Content/1-cargo/2-berths.en.md")
  }

  @Test func printsJSON() throws {
    let run = try project.run("check", "--format", "json")
    let lines = run.output.split(separator: "\n")
    #expect(lines.count == 3)
    for line in lines {
      #expect(throws: Never.self) { try JSONSerialization.jsonObject(with: Data(line.utf8)) }
    }
    #expect(lines.first?.contains("\"rule\":\"number-parity\"") == true)
    #expect(lines.last == "{\"errors\":1,\"warnings\":1}")
    #expect(run.status == 1)
  }

  @Test func printsCommandsOfGitHub() throws {
    let run = try project.run("build", "--format", "github")
    #expect(run.errors.hasPrefix("::error file=Content/1-cargo/2-berths.en.md,line="))
    #expect(run.status == 1)
  }

  @Test func refusesAnUnknownFormat() throws {
    let run = try project.run("check", "--format", "xml")
    #expect(run.status == 64)
    #expect(run.errors.contains("'xml' is not one of text, json, github"))
  }

  @Test func listsUnreadNumeralsWhenAsked() throws {
    #expect(try project.run("check", "-v").errors.contains("2-berths.zh.md:10: '10:30'\n"))
    #expect(!(try project.run("check").errors.contains("'10:30'")))
  }

  @Test func takesLevelsFromTheReport() throws {
    try project.append(
      "checks: {number-parity: warning, han-latin-space: off}\n", to: "Content/report.yaml")
    let run = try project.run("check")
    #expect(run.status == 0)
    #expect(run.errors.contains("0 errors, 1 warning\n"))
  }

  @Test func reportsAnUnknownLevelOrRule() throws {
    try project.append(
      "checks: {number-parity: loud, number-party: off}\n", to: "Content/report.yaml")
    let run = try project.run("check")
    #expect(run.output.contains("'loud' is no level of a check [wrong-value]"))
    #expect(run.output.contains("unknown key 'number-party' [unknown-key]"))
  }

  @Test func explainsARule() throws {
    let run = try project.run("explain", "bound-number")
    #expect(run.status == 0)
    #expect(
      run.output.hasPrefix("bound-number\n\nA number bound with 'value:' is no right rounding"))
    #expect(run.output.contains("<!-- reportgen: allow bound-number: why -->"))
    #expect(try project.run("explain").output.contains("\nbound-number\n"))
  }

  @Test func namesTheNearestRule() throws {
    let run = try project.run("explain", "bound-numbers")
    #expect(run.status == 2)
    #expect(run.errors.contains("unknown rule 'bound-numbers'; did you mean 'bound-number'?"))
  }
}
