import ArgumentParser
import Indicators
import ReportModel
import SiteRendering

/// Prints the composite index: scores, ranks, intervals and claims.
struct IndexCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Print the composite index: scores, ranks, intervals and claims.")

  /// How the result is written.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json
  }

  @OptionGroup var root: RootOption

  @Option(help: "How the result is written: text, or json with every intermediate result.")
  var format = Format.text

  @Option(help: "How many times the index is simulated, from 1 to 100000.")
  var runs = CompositeIndex.publishedRuns

  func validate() throws {
    guard (1...100_000).contains(runs) else {
      throw ValidationError("--runs takes a number from 1 to 100000, not \(runs)")
    }
  }

  func run() async throws {
    try await ExitStatus.reporting {
      let report = try LoadedReport.load(root, simulationRuns: runs)
      guard let index = report.index else {
        throw CommandFailure("the report has no index; Content/README.md says how to add one")
      }
      switch format {
      case .text: Output.result(IndexTable(index: index).text)
      case .json: Output.result(IndexJSON(index).text)
      }
    }
  }
}
