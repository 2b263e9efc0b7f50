import ArgumentParser
import SiteRendering

/// Checks everything, then writes the site.
struct BuildCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "build", abstract: "Check the report, then write its site.")

  @OptionGroup var project: ProjectOptions

  @Option(name: .shortAndLong, help: "The folder the site is written to.")
  var output = "Site"

  func run() async throws {
    try await ExitStatus.reporting {
      let root = try project.root.projectRoot()
      let run = try await SiteBuild(root: root, jobs: project.jobCount).run()
      Output.progress(run.diagnosticText(project))
      var timings = run.timings
      var lines = run.summary
      guard let site = run.site, !run.fails(strict: project.strict) else {
        if project.timings { Output.progress(timings.table) }
        throw ExitStatus.contentErrors
      }
      let folder = output.hasPrefix("/") ? output : "\(root)/\(output)"
      let result = try timings.measure("write") {
        try SiteWriter(output: folder, apartFrom: SiteBuild.inputs.map { "\(root)/\($0)" })
          .write(site)
      }
      lines.append(
        "write  \(output)/  \(result.files) files, \(result.bytes) bytes"
          + " (\(result.changed) changed)")
      Output.progress(lines.joined(separator: "\n"))
      if project.timings { Output.progress(timings.table) }
    }
  }
}
