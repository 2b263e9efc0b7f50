import ArgumentParser
import SiteRendering

/// The command line: parse, call, print, exit code.
@main
struct Reportgen: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reportgen",
    abstract: "Publish a bilingual, data-driven report as a static site.",
    version: Generator.name,
    subcommands: [
      BuildCommand.self, PreviewCommand.self, CheckCommand.self, VerifyCommand.self,
      FiguresCommand.self,
      IndexCommand.self, ExplainCommand.self,
    ])
}
