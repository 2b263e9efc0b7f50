import ArgumentParser
import SiteRendering

/// Checks everything, then writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check the report, then write its site.")

  @OptionGroup var project: ProjectOptions

  @Option(name: .shortAndLong, help: "The folder the site is written to.")
  var output = "Site"

  @Option(
    name: .customLong("base-url"),
    help: "The address that the site will have, for search engines; without it, it works at any.",
    transform: { address in
      do {
        return try BaseURL(address)
      } catch {
        throw ValidationError("\(error)")
      }
    })
  var baseURL: BaseURL?

  func run() async throws {
    try await ExitStatus.reporting {
      let root = try project.root.projectRoot()
      let build = SiteBuild(
        root: root, jobs: project.jobCount, baseURL: baseURL, showsDrafts: project.drafts)
      let input = try build.read()
      let origin = build.origin(of: input)
      let folder = output.hasPrefix("/") ? output : "\(root)/\(output)"
      let writer = SiteWriter(
        output: folder, apartFrom: SiteBuild.inputs.map { "\(root)/\($0)" })
      if try isUnchanged(input, origin, writer) { return }
      let run = try await build.run(input)
      Output.progress(run.diagnosticText(project))
      var timings = run.timings
      guard let site = run.site, !run.fails(strict: project.strict) else {
        if project.timings { Output.progress(timings.table) }
        throw ExitStatus.contentErrors
      }
      let result = try timings.measure("write") {
        try writer.write(site, from: origin, isClean: run.diagnostics.isEmpty)
      }
      Output.progress((run.summary + [line(result)]).joined(separator: "\n"))
      if project.timings { Output.progress(timings.table) }
    }
  }

  /// Whether the site stands there already, made of the same files without a finding; says so.
  private func isUnchanged(
    _ input: SiteBuild.Input, _ origin: SiteOrigin, _ writer: SiteWriter
  ) throws -> Bool {
    // Hints would be missing.
    if project.verbose { return false }
    var timings = input.timings
    let result = try timings.measure("compare") { try writer.unchangedSite(from: origin) }
    guard let result else { return false }
    Output.progress("read   \(input.files.count) files\n\(line(result))")
    if project.timings { Output.progress(timings.table) }
    return true
  }

  private func line(_ result: SiteWriter.Outcome) -> String {
    var changes = result.changed == 0 ? [] : ["\(result.changed) changed"]
    if result.removed > 0 { changes.append("\(result.removed) removed") }
    return "write  \(output)/  \(result.files) files, \(result.bytes) bytes"
      + " (\(changes.isEmpty ? "nothing changed" : changes.joined(separator: ", ")))"
  }
}
