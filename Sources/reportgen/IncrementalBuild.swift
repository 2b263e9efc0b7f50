import Checks
import Diagnostics
import PreviewServer
import ReportAssembly
import SiteRendering

/// The pipeline with a memory: reads what changed, makes anew what depends on it.
///
/// The same functions as a build, so that the site is the same.
actor IncrementalBuild {
  private let jobs: Int
  private let folder: ContentFolder
  private var files: [String: SourceFile] = [:]
  /// The paths of the files in the order of their bytes.
  private var paths: [String] = []
  private var readDiagnostics: [Diagnostic] = []
  private var assembly = AssemblyMemory()
  private var rendering = SiteMemory()

  init(root: String, jobs: Int) {
    self.jobs = jobs
    folder = ContentFolder(root: root)
  }

  /// Builds the site after some files may have changed.
  ///
  /// - Throws: where files cannot be read, or for a fault of the program.
  func run(_ changes: ChangedPaths) async throws -> PreviewBuild {
    try read(changes)
    let sorted = paths.compactMap { files[$0] }
    let content = sorted.filter { $0.path.hasPrefix(SiteBuild.inputs[0] + "/") }
    let templates = sorted.filter { $0.path.hasPrefix(SiteBuild.inputs[1] + "/") }
    let (report, checks) = Assembly.checkedReport(
      from: content, showsDrafts: true, jobs: jobs, remembering: &assembly)
    var diagnostics = readDiagnostics + report.diagnostics
    var site: RenderedSite?
    if let report = report.value {
      // A run that throws leaves the memory empty, never half changed.
      var memory = SiteMemory()
      swap(&memory, &rendering)
      let rendered = try await SiteRenderer(report: report, templates: templates)
        .render(jobs: jobs, remembering: &memory)
      rendering = memory
      diagnostics += rendered.diagnostics
      site = rendered.value
    }
    // An editor works on one language, then on the other: what the checks say hides no page.
    let isWhole = !diagnostics.containsError
    diagnostics += checks.diagnostics
    return PreviewBuild(
      site: isWhole ? site : nil, diagnostics: diagnostics, files: sorted,
      help: report.value.map { EditorsHelp(report: $0, diagnostics: diagnostics) })
  }

  /// Reads again what may have changed; a file whose bytes are the same stays the same value.
  private func read(_ changes: ChangedPaths) throws {
    let read: Checked<[SourceFile]>
    var kept: [String: SourceFile] = [:]
    // A problem of reading may be mended by any change.
    if case .files(let paths) = changes, readDiagnostics.isEmpty,
      let some = try folder.files(at: paths)
    {
      read = Checked(some)
      kept = files.filter { !paths.contains($0.key) }
    } else {
      let all = try SiteBuild.inputs.map { try folder.files(in: $0) }
      read = Checked(all.flatMap(\.value), all.flatMap(\.diagnostics))
    }
    for file in read.value {
      let known = files[file.path]
      kept[file.path] = known == file ? known : file
    }
    let isSameSet = kept.count == files.count && kept.keys.allSatisfy { files[$0] != nil }
    files = kept
    if !isSameSet {
      paths = kept.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
    readDiagnostics = read.diagnostics
  }
}
