import ArgumentParser

/// Checks everything and writes nothing; the diagnostics are the result.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the report and its site without writing anything.")

  @OptionGroup var project: ProjectOptions

  func run() async throws {
    try await ExitStatus.reporting {
      let root = try project.root.projectRoot()
      let run = try await SiteBuild(
        root: root, jobs: project.jobCount, showsDrafts: project.drafts
      ).run()
      Output.result(run.diagnosticText(project))
      if project.verbose { Output.progress(run.unreadText) }
      Output.progress(run.summary.joined(separator: "\n"))
      if project.timings { Output.progress(run.timings.table) }
      if run.fails(strict: project.strict) { throw ExitStatus.contentErrors }
    }
  }
}
