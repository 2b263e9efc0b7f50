import Checks
import Diagnostics
import ReportAssembly
import ReportModel
import SeededRandom
import SiteRendering

/// Changes the report at random, again and again, and compares what a run with a memory makes of it
/// with what a run without one makes: the same bytes and the same messages.
struct RandomEdits {
  private let original: [SourceFile]
  private var random: SeededGenerator
  private var assembly = AssemblyMemory()
  private var rendering = SiteMemory()

  /// Few runs of the simulation: what is compared is whether it is run.
  private static let simulationRuns = 50

  init(root: String, seed: UInt64) throws {
    let folder = ContentFolder(root: root)
    original = try ["Content", "Templates"].flatMap { try folder.files(in: $0).value }
    random = SeededGenerator(seed: seed)
  }

  /// Makes some changes, one after the other; returns how often the two runs differed.
  mutating func run(_ count: Int) async throws -> Int {
    var differences = 0
    var good = 0
    var lastGood = original
    var brokenRuns = 0
    var files = original
    _ = try await remembered(files)
    for number in 1...count {
      guard let edit = Edit(files, using: &random) else { break }
      let before = files
      files.removeAll { $0.path == edit.path }
      if let bytes = edit.bytes { files.append(SourceFile(path: edit.path, bytes: bytes)) }
      files.sort { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
      let fast = try await remembered(files)
      let full = try await fresh(files)
      if let difference = fast.difference(from: full) {
        print("edit \(number), \(edit.name) in \(edit.path): \(difference)")
        differences += 1
      }
      if full.site != nil {
        good += 1
        lastGood = files
        brokenRuns = 0
        // So that the report does not decay.
        if Int.random(in: 0..<4, using: &random) == 0 { files = before }
      } else {
        // Most mistakes are mended at once; some others come first.
        brokenRuns += 1
        let isMended = brokenRuns > 3 || Int.random(in: 0..<10, using: &random) > 0
        if isMended { files = lastGood }
      }
    }
    print("\(count) edits, \(good) of them good: \(differences) differ from a full build")
    return differences
  }

  private struct Outcome {
    let site: RenderedSite?
    let diagnostics: [Diagnostic]
    let hints: [Diagnostic]
    let tally: CheckTally

    func difference(from full: Outcome) -> String? {
      if diagnostics != full.diagnostics { return "other messages" }
      if hints != full.hints || tally != full.tally { return "another account of the checks" }
      guard let site, let other = full.site else {
        return (site == nil) == (full.site == nil) ? nil : "a site in one run only"
      }
      guard site.files.map(\.path) == other.files.map(\.path) else { return "other files" }
      return zip(site.files, other.files).first { $0.bytes != $1.bytes }?.0.path
    }
  }

  private mutating func remembered(_ files: [SourceFile]) async throws -> Outcome {
    try await Self.outcome(files, &assembly, &rendering)
  }

  private func fresh(_ files: [SourceFile]) async throws -> Outcome {
    var assembly = AssemblyMemory()
    var rendering = SiteMemory()
    return try await Self.outcome(files, &assembly, &rendering)
  }

  private static func outcome(
    _ files: [SourceFile], _ assembly: inout AssemblyMemory, _ rendering: inout SiteMemory
  ) async throws -> Outcome {
    let content = files.filter { $0.path.hasPrefix("Content/") }
    let templates = files.filter { $0.path.hasPrefix("Templates/") }
    let (report, checks) = Assembly.checkedReport(
      from: content, simulationRuns: simulationRuns, remembering: &assembly)
    let found = report.diagnostics + checks.diagnostics
    guard let value = report.value else {
      return Outcome(
        site: nil, diagnostics: found.sortedByPlace(), hints: checks.hints, tally: checks.tally)
    }
    let rendered = try await SiteRenderer(report: value, templates: templates)
      .render(jobs: 2, remembering: &rendering)
    return Outcome(
      site: rendered.value,
      diagnostics: (found + rendered.diagnostics).sortedByPlace(), hints: checks.hints,
      tally: checks.tally)
  }
}
