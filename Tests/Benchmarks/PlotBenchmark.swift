import Diagnostics
import Glibc
import Plotting
import ReportAssembly
import ReportModel

/// Times the drawing of charts, from the specification to bytes of SVG: refusals, layout, findings,
/// facts and serialisation, as a build of the site does it.
///
/// Prints a line for each case: name, milliseconds, bytes.
enum PlotBenchmark {
  /// Times single charts, and every drawing of the report at `root` where one is given.
  static func run(root: String?) throws {
    let bars = Drawing.columns(BenchmarkCharts.bars)
    report("bar chart, 10 columns", calls: 200) { draw(bars, .wide) }
    let line = BenchmarkCharts.line
    report("line of 1,000 points", calls: 50) {
      let scene = line.scene(.wide)
      let problems = line.refusals().count + scene.findings().count
      let title = line.facts().series.first?.title ?? ""
      return Drawn(bytes: bytes(of: scene, title: title), problems: problems)
    }
    guard let root else { return }
    let loaded = try ContentFolder(root: root).files(in: "Content")
    guard let report = Assembly.report(from: loaded.value).value else {
      print("the report has errors: run 'reportgen check'")
      exit(1)
    }
    figures(of: report)
  }

  /// Every drawing of the report in both languages and both layouts.
  private static func figures(of report: Report) {
    let drawings = report.figures.compactMap { figure -> [Drawing]? in
      guard case .drawing(let drawing, _) = figure.form else { return nil }
      return Language.allCases.map { drawing[$0] }
    }
    let name = "the report’s \(drawings.count) drawings × 2 languages × 2 layouts"
    self.report(name, calls: 5) {
      drawings.joined().reduce(Drawn(bytes: 0, problems: 0)) { sum, drawing in
        sum + draw(drawing, .wide) + draw(drawing, .narrow)
      }
    }
  }

  /// What a drawing came to.
  private struct Drawn {
    /// The size of its SVG.
    var bytes: Int
    /// How many refusals and findings it has.
    var problems: Int

    static func + (left: Drawn, right: Drawn) -> Drawn {
      Drawn(bytes: left.bytes + right.bytes, problems: left.problems + right.problems)
    }
  }

  private static func draw(_ drawing: Drawing, _ layout: LayoutClass) -> Drawn {
    let scene = drawing.scene(layout)
    let problems = drawing.refusals().count + scene.findings().count
    let title: String =
      if case .columns(let facts) = drawing.facts() {
        facts.panels.first?.largest?.label ?? ""
      } else { "Figure" }
    return Drawn(bytes: bytes(of: scene, title: title), problems: problems)
  }

  private static func bytes(of scene: Scene, title: String) -> Int {
    SVGSerializer(idPrefix: "f").bytes(scene, title: title, description: "What it shows.").count
  }

  private static func report(_ name: String, calls: Int, _ draw: () -> Drawn) {
    var drawn = Drawn(bytes: 0, problems: 0)
    let result = Stopwatch.measure(samples: 25, calls: calls) { drawn = draw() }
    let format = { (number: Double) in "\((number * 1000).rounded() / 1000)" }
    print(
      "ours\t\(name)\t\(format(result.median))\t\(format(result.least))\t\(drawn.bytes)"
        + (drawn.problems > 0 ? "\t\(drawn.problems) refusals and findings" : ""))
  }
}
