import Checks
import Diagnostics
import ReportAssembly
import ReportModel
import SiteRendering

/// One run of the pipeline: read the files, assemble the report, render the site.
///
/// It writes nothing.
struct SiteBuild {
  /// The folders that are read, below the project's root.
  static let inputs = ["Content", "Templates"]

  let root: String
  let jobs: Int
  /// Where the site is to be published; nil for a site that works at any address.
  var baseURL: BaseURL?
  /// Whether pages that are not to be published yet are shown.
  var showsDrafts = false

  /// The files of a project as they were read.
  struct Input {
    let content: Checked<[SourceFile]>
    let templates: Checked<[SourceFile]>
    let timings: Timings

    var files: [SourceFile] { content.value + templates.value }
  }

  /// What a site made of some input is made of.
  func origin(of input: Input) -> SiteOrigin {
    SiteOrigin(
      generator: Generator.name + (showsDrafts ? ", drafts" : ""), baseURL: baseURL?.text,
      inputs: input.files.map { ($0.path, $0.originalBytes) })
  }

  /// What a run found and made.
  struct Outcome {
    let files: [SourceFile]
    let diagnostics: [Diagnostic]
    /// Nil where an error stands in the way.
    let site: RenderedSite?
    let summary: [String]
    let timings: Timings
    /// What the checks of the text say besides.
    let checks: CheckOutcome

    /// Whether the run fails: an error, or under `--strict` a warning.
    func fails(strict: Bool) -> Bool {
      site == nil || diagnostics.containsError || (strict && !diagnostics.isEmpty)
    }

    func diagnosticText(_ options: ProjectOptions) -> String {
      let shown = options.strict ? diagnostics.map(\.asError) : diagnostics
      return options.format.text(shown + (options.verbose ? checks.hints : []), files: files)
    }

    /// The numerals that were not understood, a line each.
    var unreadText: String {
      checks.unread.map { numeral in
        "unread \(numeral.range.path):\(numeral.range.start.line): '\(numeral.text)'"
      }.joined(separator: "\n")
    }
  }

  /// Reads the files of the project.
  func read() throws -> Input {
    var timings = Timings()
    let (content, templates) = try timings.measure("read") {
      let folder = ContentFolder(root: root)
      return (try folder.files(in: Self.inputs[0]), try folder.files(in: Self.inputs[1]))
    }
    return Input(content: content, templates: templates, timings: timings)
  }

  func run() async throws -> Outcome { try await run(read()) }

  func run(_ input: Input) async throws -> Outcome {
    let (content, templates, files) = (input.content, input.templates, input.files)
    var timings = input.timings
    let (report, checks) = timings.measure("resolve") {
      Assembly.checkedReport(from: content.value, showsDrafts: showsDrafts, jobs: jobs)
    }
    var diagnostics =
      content.diagnostics + templates.diagnostics + report.diagnostics + checks.diagnostics
    var site: RenderedSite?
    if let report = report.value {
      let start = ContinuousClock.now
      let rendered = try await SiteRenderer(
        report: report, templates: templates.value, baseURL: baseURL
      ).render(jobs: jobs)
      timings.record("render", since: start)
      diagnostics += rendered.diagnostics
      site = rendered.value
    }
    let distinct = diagnostics.sortedByPlace()
    let errors = distinct.count { $0.severity == .error }
    let warnings = distinct.count { $0.severity == .warning }
    var summary = [
      "read   \(files.count) files",
      "check  \(checks.tally.text), \(count(errors, "error")), \(count(warnings, "warning"))",
    ]
    if let report = report.value, let site {
      summary.append("draw   \(count(report.figures.count, "figure")), \(site.files.count) files")
    }
    return Outcome(
      files: files, diagnostics: diagnostics, site: site, summary: summary, timings: timings,
      checks: checks)
  }

  private func count(_ number: Int, _ word: String) -> String {
    "\(number) \(word)\(number == 1 ? "" : "s")"
  }
}

extension CheckTally {
  /// The numbers that were checked: "950 numbers (612 bound)".
  fileprivate var text: String {
    let unknown = unread == 0 ? "" : ", \(unread) unread"
    return "\(numerals) numbers (\(bound) bound\(unknown))"
  }
}
