import ArgumentParser
import PreviewServer

/// Serves the site from memory and shows each change of a file at once.
struct PreviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "preview",
    abstract: "Serve the site on this machine and show each change at once.",
    aliases: ["serve"])

  @OptionGroup var project: RootOption

  @Option(
    name: .shortAndLong, help: "The port; the next one that is free where it is taken, 0 for any.")
  var port = 8_000

  @Option(help: "The path below which the site is served, such as /report/.")
  var basePath = "/"

  @Flag(help: "Look at the files every half second, where the system cannot tell of changes.")
  var poll = false

  @Flag(help: "Open the site in the browser.")
  var open = false

  @Option(
    name: [.customShort("j"), .long], help: "How many pages are rendered at the same time.")
  var jobs: Int?

  func validate() throws {
    guard (0...65_535).contains(port) else {
      throw ValidationError("--port takes a number from 0 to 65535, not \(port)")
    }
    guard BasePath(basePath) != nil else {
      throw ValidationError("--base-path takes a path such as /report/, not '\(basePath)'")
    }
    try JobCount.validate(jobs)
  }

  func run() async throws {
    try await ExitStatus.reporting {
      let root = try project.projectRoot()
      var options = SitePreview.Options(root: root, folders: SiteBuild.inputs)
      options.port = port
      options.basePath = BasePath(basePath) ?? .root
      options.polls = poll
      let build = IncrementalBuild(root: root, jobs: JobCount.of(jobs))
      let log = PreviewLog(opensBrowser: open)
      let preview = SitePreview(
        options: options, rebuild: { try await build.run($0) }, report: { log.tell($0) })
      try await preview.start()
      let interruption = Interruption()
      let stopping = Task {
        await interruption.wait()
        await preview.stop()
      }
      await preview.run()
      await stopping.value
      throw ExitStatus.interrupted
    }
  }
}
