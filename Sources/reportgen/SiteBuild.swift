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

  /// What a run leaves for the next one.
  struct Memory {
    var assembly = AssemblyMemory()
    var rendering = SiteMemory()
  }

  /// What a run found and made.
  struct Outcome {
    let files: [SourceFile]
    /// Nil where it could not be resolved.
    let report: Report?
    /// Nil where an error stands in the way.
    let site: RenderedSite?
    /// What was found but for the checks of the text.
    let findings: [Diagnostic]
    /// What the checks of the text say besides.
    let checks: CheckOutcome
    let timings: Timings

    /// Everything that was found.
    var diagnostics: [Diagnostic] { findings + checks.diagnostics }

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
    var memory = Memory()
    return try await run(input, remembering: &memory)
  }

  /// The same run, with what an earlier one left in a memory.
  func run(_ input: Input, remembering memory: inout Memory) async throws -> Outcome {
    var timings = input.timings
    let (report, checks) = timings.measure("resolve") {
      Assembly.checkedReport(
        from: input.content.value, showsDrafts: showsDrafts, jobs: jobs,
        remembering: &memory.assembly)
    }
    var findings = input.content.diagnostics + input.templates.diagnostics + report.diagnostics
    var site: RenderedSite?
    if let report = report.value {
      let start = ContinuousClock.now
      let rendered = try await SiteRenderer(
        report: report, templates: input.templates.value, baseURL: baseURL
      ).render(jobs: jobs, remembering: &memory.rendering)
      timings.record("render", since: start)
      findings += rendered.diagnostics
      site = rendered.value
    }
    return Outcome(
      files: input.files, report: report.value, site: site, findings: findings, checks: checks,
      timings: timings)
  }
}

extension SiteBuild.Outcome {
  /// What was read, checked and drawn, a line each.
  var summary: [String] {
    let distinct = diagnostics.sortedByPlace()
    let errors = distinct.count { $0.severity == .error }
    let warnings = distinct.count { $0.severity == .warning }
    var lines = [
      "read   \(files.count) files",
      "check  \(checks.tally.text), \(count(errors, "error")), \(count(warnings, "warning"))",
    ]
    if let report, let site {
      lines.append("draw   \(count(report.figures.count, "figure")), \(site.files.count) files")
    }
    return lines
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
