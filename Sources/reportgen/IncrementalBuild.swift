import Diagnostics
import PreviewServer
import ReportAssembly
import SiteRendering

/// The pipeline with a memory: reads what changed, makes anew what depends on it.
///
/// The same run as a build, so that the site is the same.
actor IncrementalBuild {
  private let build: SiteBuild
  private let folder: ContentFolder
  private var files: [String: SourceFile] = [:]
  /// The paths of the files in the order of their bytes.
  private var paths: [String] = []
  private var readDiagnostics: [Diagnostic] = []
  private var memory = SiteBuild.Memory()

  init(root: String, jobs: Int) {
    build = SiteBuild(root: root, jobs: jobs, showsDrafts: true)
    folder = ContentFolder(root: root)
  }

  /// Builds the site after some files may have changed.
  ///
  /// - Throws: where files cannot be read, or for a fault of the program.
  func run(_ changes: ChangedPaths) async throws -> PreviewBuild {
    try read(changes)
    // A run that throws leaves the memory empty, never half changed.
    var memory = SiteBuild.Memory()
    swap(&memory, &self.memory)
    let outcome = try await build.run(input, remembering: &memory)
    self.memory = memory
    // An editor works on one language, then on the other: what the checks say hides no page.
    return PreviewBuild(
      site: outcome.findings.containsError ? nil : outcome.site, diagnostics: outcome.diagnostics,
      files: outcome.files,
      help: outcome.report.map { EditorsHelp(report: $0, diagnostics: outcome.diagnostics) })
  }

  private var input: SiteBuild.Input {
    let sorted = paths.compactMap { files[$0] }
    let (content, templates) = (SiteBuild.inputs[0] + "/", SiteBuild.inputs[1] + "/")
    return SiteBuild.Input(
      content: Checked(sorted.filter { $0.path.hasPrefix(content) }, readDiagnostics),
      templates: Checked(sorted.filter { $0.path.hasPrefix(templates) }), timings: Timings())
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
