import ArgumentParser
import Checks
import Diagnostics

/// Says what a rule holds the report to.
struct ExplainCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain", abstract: "Say what a diagnostic rule means and how to mend a breach.")

  @Argument(
    help: "The rule, as it stands in brackets behind a finding; without it, all are listed.")
  var rule: String?

  func run() async throws {
    try await ExitStatus.reporting {
      guard let rule else {
        return Output.result(Rule.allCases.map(\.rawValue).sorted().joined(separator: "\n"))
      }
      guard let known = Rule(rawValue: rule) else {
        let help = Suggestion.help(
          for: rule, in: Rule.allCases.map(\.rawValue), kind: "rules")
        throw CommandFailure("unknown rule '\(rule)'; \(help)")
      }
      Output.result(Self.text(known))
    }
  }

  static func text(_ rule: Rule) -> String {
    let explanation = rule.explanation
    var lines = [rule.rawValue, "", explanation.breach, "", "To mend it: \(explanation.remedy)"]
    if CheckLevels.rules.contains(rule) {
      let level = CheckLevels.standard(rule).rawValue
      lines += [
        "", "Its level is '\(level)' unless report.yaml says otherwise:", "",
        "    checks: {\(rule.rawValue): \(CheckLevels.Level.allCases.map(\.rawValue).joined(separator: "|"))}",
        "", "To let one block be, write on a line of its own above it:", "",
        "    <!-- reportgen: allow \(rule.rawValue): why -->",
      ]
    }
    return lines.joined(separator: "\n")
  }
}
