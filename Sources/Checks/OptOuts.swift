import CommonMark
import Diagnostics
import ReportModel

/// The wishes of the text not to hold a block to a rule, and whether each is needed.
struct OptOuts {
  private let optOuts: [OptOut]

  init(_ pages: [Localized<CheckedPage>]) {
    optOuts = pages.flatMap { $0.chinese.optOuts + $0.english.optOuts }
  }

  /// What remains of some findings, and the opt-outs without which nothing would change.
  ///
  /// An opt-out covers findings of its rule at its block, and those whose other place is there.
  func apply(to findings: [Diagnostic]) -> (
    kept: [Diagnostic], needless: [Diagnostic], optOutCount: Int
  ) {
    var isNeeded = Array(repeating: false, count: optOuts.count)
    let kept =
      optOuts.isEmpty
      ? findings
      : findings.filter { finding in
        let covering = optOuts.indices.filter { covers(optOuts[$0], finding) }
        for index in covering { isNeeded[index] = true }
        return covering.isEmpty
      }
    let needless = zip(optOuts, isNeeded).filter { !$1 }.map { Self.unneeded($0.0) }
    return (kept, needless, optOuts.count)
  }

  private func covers(_ optOut: OptOut, _ finding: Diagnostic) -> Bool {
    guard optOut.rule == finding.rule.rawValue, CheckLevels.rules.contains(finding.rule) else {
      return false
    }
    return ([finding.range] + finding.notes.map(\.range)).contains { range in
      range.path == optOut.block.path && range.start >= optOut.block.start
        && range.start < max(optOut.block.end, optOut.block.start)
    }
  }

  private static func unneeded(_ optOut: OptOut) -> Diagnostic {
    let names = CheckLevels.rules.map(\.rawValue)
    if names.contains(optOut.rule) {
      return Diagnostic(
        .unneededOptOut, severity: .warning, at: optOut.range,
        "the block breaks no rule '\(optOut.rule)'", help: "remove the opt-out")
    }
    let isRule = Rule(rawValue: optOut.rule) != nil
    return Diagnostic(
      .unneededOptOut, severity: .warning, at: optOut.range,
      isRule ? "no text can opt out of '\(optOut.rule)'" : "unknown rule '\(optOut.rule)'",
      help: isRule
        ? "remove the opt-out, and mend the block"
        : Suggestion.help(for: optOut.rule, in: names, kind: "rules"))
  }
}
