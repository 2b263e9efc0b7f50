import Diagnostics

extension Diagnostic {
  /// The place, the rule and the message on one line, as the tests compare them.
  var finding: String {
    "\(range.start.line):\(range.start.column) \(rule.rawValue): \(message)"
  }
}

extension Sequence<Diagnostic> {
  /// The findings in the order of their places.
  var findings: [String] { sortedByPlace().map(\.finding) }
}
