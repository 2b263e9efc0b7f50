import Diagnostics
import ReportAssembly
import ReportModel

/// The report of a project, without its pages.
enum LoadedReport {
  /// Reads and resolves the report; prints its problems and fails where it has errors.
  static func load(
    _ root: RootOption, simulationRuns: Int = CompositeIndex.publishedRuns
  ) throws -> Report {
    let content = try ContentFolder(root: try root.projectRoot()).files(in: SiteBuild.inputs[0])
    let assembled = Assembly.report(from: content.value, simulationRuns: simulationRuns)
    let diagnostics = content.diagnostics + assembled.diagnostics
    guard let report = assembled.value, !diagnostics.containsError else {
      Output.progress(DiagnosticPrinter(files: content.value).text(diagnostics))
      throw ExitStatus.contentErrors
    }
    return report
  }
}
