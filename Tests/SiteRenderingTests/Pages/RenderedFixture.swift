import Diagnostics
import Fixtures
import ReportAssembly
import ReportModel
import SiteRendering

/// The fixture report as a site, rendered with the project's own templates.
struct RenderedFixture {
  /// What is wrong, a line each: `path:line:column rule: message — help`.
  let findings: [String]
  /// Nil where an error stands in its way.
  let site: RenderedSite?

  /// Renders the fixture after a change to its content, to the templates, or to both.
  ///
  /// Content that cannot be assembled throws.
  init(
    jobs: Int = 1, baseURL: String? = nil,
    _ change: (inout FixtureReport) throws -> Void = { _ in },
    templates changeTemplates: (inout [SourceFile]) -> Void = { _ in }
  ) async throws {
    let report = try fixtureReport(change)
    var templates = try FixtureReport.projectFiles(in: "Templates")
    changeTemplates(&templates)
    let checked = try await SiteRenderer(
      report: report, templates: templates, baseURL: try baseURL.map { try BaseURL($0) }
    ).render(jobs: jobs)
    findings = checked.diagnostics.sortedByPlace().map { finding in
      let start = finding.range.start
      return "\(finding.range.path):\(start.line):\(start.column) \(finding.rule.rawValue): "
        + "\(finding.message) — \(finding.help)"
    }
    site = checked.value
  }

  struct Missing: Error {
    let what: String
  }

  var paths: [String] { site?.files.map(\.path) ?? [] }

  /// The paths and texts of all pages.
  var pages: [(path: String, text: String)] {
    (site?.files ?? []).filter { $0.path.hasSuffix(".html") }.map {
      ($0.path, String(decoding: $0.bytes, as: UTF8.self))
    }
  }

  /// The text of a file.
  func text(_ path: String) throws -> String {
    guard let file = site?.files.first(where: { $0.path == path }) else {
      throw Missing(what: "\(path); \(findings)")
    }
    return String(decoding: file.bytes, as: UTF8.self)
  }
}

/// The report that the fixture makes after a change.
func fixtureReport(_ change: (inout FixtureReport) throws -> Void = { _ in }) throws -> Report {
  var fixture = try FixtureReport()
  try change(&fixture)
  let checked = Assembly.report(from: fixture.files, simulationRuns: 50)
  guard let report = checked.value else {
    throw RenderedFixture.Missing(what: "report; \(checked.diagnostics.map(\.message))")
  }
  return report
}

extension [SourceFile] {
  /// Replaces a text in a template.
  mutating func replace(_ old: String, with new: String, in path: String) {
    self = map { file in
      guard file.path == path else { return file }
      return SourceFile(path: path, text: file.text.replacing(old, with: new))
    }
  }
}
