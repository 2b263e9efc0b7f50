import Diagnostics
import Fixtures
import ReportAssembly
import ReportModel

/// What is wrong with the fixture after a change, a line each, sorted by place:
/// `path:line:column rule: message — help`, then each note as ` — path:line:column message`.
///
/// Paths are written without `Content/`, columns counted in characters; a warning says so.
func findings(_ change: (inout FixtureReport) throws -> Void) throws -> [String] {
  var fixture = try FixtureReport()
  try change(&fixture)
  let diagnostics = Assembly.report(from: fixture.files, simulationRuns: 50).diagnostics
  return diagnostics.sortedByPlace().map { line($0, in: fixture.files) }
}

/// The report that the fixture makes after a change; nil where an error stands in its way.
func report(_ change: (inout FixtureReport) throws -> Void = { _ in }) throws -> Report? {
  var fixture = try FixtureReport()
  try change(&fixture)
  return Assembly.report(from: fixture.files, simulationRuns: 50).value
}

/// The report of a fixture that has been changed; nil where an error stands in its way.
func assembled(_ fixture: FixtureReport) -> Report? { Assembly.report(from: fixture.files).value }

func line(_ diagnostic: Diagnostic, in files: [SourceFile]) -> String {
  func place(_ range: SourceRange) -> String {
    let file = files.first { $0.path == range.path }
    let column = file?.characterColumn(of: range.start) ?? range.start.column
    return "\(range.path.replacing("Content/", with: "")):\(range.start.line):\(column)"
  }
  let severity = diagnostic.severity == .warning ? " warning" : ""
  let head = "\(place(diagnostic.range))\(severity) \(diagnostic.rule.rawValue)"
  let notes = diagnostic.notes.map { " — \(place($0.range)) \($0.message)" }.joined()
  return "\(head): \(diagnostic.message) — \(diagnostic.help)\(notes)"
}
