import Diagnostics
import Glibc
import ReportAssembly
import SiteRendering

/// Times the checks of a whole report: those of its text, and those of the links of its site.
enum CheckBenchmark {
  /// Prints a line for each: name, median and least milliseconds that pass, on two cores.
  static func run(root: String) async throws {
    let folder = ContentFolder(root: root)
    let content = try folder.files(in: "Content").value
    let templates = try folder.files(in: "Templates").value
    // Turn by turn, so that other work on the machine meets both alike. Once is enough of the
    // simulation, which the checks of the text do not need.
    let differences = (0..<25).map { _ in
      let without = time(samples: 1) { Assembly.report(from: content, simulationRuns: 1).value }
      let with = time(samples: 1) {
        Assembly.checkedReport(from: content, simulationRuns: 1).report
      }
      return with.least - without.least
    }.sorted()
    print("text\t\(format(differences[12]))\t\(format(differences[0]))")
    guard let report = Assembly.report(from: content, simulationRuns: 1).value,
      let site = try await SiteRenderer(report: report, templates: templates)
        .render(jobs: 2).value
    else {
      print("the report has errors: run 'reportgen check'")
      exit(1)
    }
    let links = time(samples: 25) { LinkCheck.check(site).count }
    print("links and ids\t\(format(links.median))\t\(format(links.least))")
  }

  private static func time(samples: Int, _ work: () -> some Any) -> Stopwatch.Result {
    Stopwatch.measure(samples: samples, calls: 1, clock: .wall) { withExtendedLifetime(work()) {} }
  }

  private static func format(_ milliseconds: Double) -> String {
    "\((milliseconds * 100).rounded() / 100)"
  }
}
