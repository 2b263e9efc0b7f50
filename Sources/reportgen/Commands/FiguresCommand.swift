import ArgumentParser
import Diagnostics
import Glibc
import Plotting
import Quantities
import ReportAssembly
import ReportModel
import SiteRendering

/// Lists the figures, or renders one.
struct FiguresCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "figures", abstract: "List the figures, or render one of them.",
    subcommands: [List.self, Render.self], defaultSubcommand: List.self)

  /// Prints number, id, kind, status of the data and both titles.
  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      abstract: "List number, id, form, status of the data and both titles.")

    @OptionGroup var root: RootOption

    func run() async throws {
      try await ExitStatus.reporting {
        let report = try LoadedReport.load(root)
        Output.result(FigureList(report: report).text)
      }
    }
  }

  /// Writes one drawing as SVG.
  struct Render: AsyncParsableCommand {
    static let configuration = CommandConfiguration(abstract: "Write a figure's drawing as SVG.")

    @OptionGroup var root: RootOption

    @Argument(help: "The figure's id or number.")
    var figure: String

    @Option(
      help: "The language: zh or en.",
      transform: { try choice($0, among: Language.allCases.map { ($0.rawValue, $0) }) })
    var lang = Language.chinese

    @Option(
      help: "The layout: wide, narrow or thumbnail.",
      transform: { try choice($0, among: LayoutClass.allCases.map { ("\($0)", $0) }) })
    var layout = LayoutClass.wide

    @Option(name: .shortAndLong, help: "The file to write; without it, the SVG goes to stdout.")
    var output: String?

    func run() async throws {
      try await ExitStatus.reporting {
        let report = try LoadedReport.load(root)
        guard
          let match = report.figures.first(where: { $0.id == figure || "\($0.number)" == figure })
        else {
          let help = Suggestion.help(
            for: figure, in: report.figures.map(\.id), kind: "figures")
          throw CommandFailure("unknown figure '\(figure)'; \(help)")
        }
        guard let svg = FigureFile(match, of: report)?.svg(lang, layout) else {
          throw CommandFailure("figure '\(match.id)' is a table and has no drawing")
        }
        if let output {
          try Output.write(svg, to: output)
        } else {
          Output.result(String(decoding: svg, as: UTF8.self))
        }
      }
    }
  }
}

/// The figures as a table for the terminal, its columns aligned by display width.
private struct FigureList {
  let report: Report

  var text: String {
    let rows = report.figures.map { figure in
      [
        String(figure.number), figure.id, figure.form.kind, status(of: figure),
        figure.caption.title.chinese, figure.caption.title.english,
      ]
    }
    let widths = (0..<5).map { column in rows.map { width($0[column]) }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, cell in
        guard column < 5 else { return cell }
        let padding = String(repeating: " ", count: widths[column] - width(cell))
        return column == 0 ? padding + cell : cell + padding
      }.joined(separator: "  ")
    }.joined(separator: "\n")
  }

  /// How many values have which status: "3 stated, 2 public, 1 forecast".
  private func status(of figure: Figure) -> String {
    var counts: [(String, Int)] = []
    for status in figure.rows.map(\.provenance.status.rawValue) {
      if let index = counts.firstIndex(where: { $0.0 == status }) {
        counts[index].1 += 1
      } else {
        counts.append((status, 1))
      }
    }
    let forecasts = figure.rows.count { $0.provenance.outlook == .forecast }
    if forecasts > 0 { counts.append(("forecast", forecasts)) }
    return counts.map { "\($0.1) \($0.0)" }.joined(separator: ", ")
  }

  private func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + DisplayWidth.of($1) }
  }
}

extension FigureForm {
  /// The word under `kind` in figure.yaml.
  fileprivate var kind: String {
    guard let drawing else { return "table" }
    return switch drawing.chinese {
    case .columns: "columns"
    case .layers: "layers"
    case .stages: "stages"
    case .rows: "rows"
    case .shares: "shares"
    case .phases: "phases"
    case .scores(let chart): chart.form == .dot ? "ranking" : "scores"
    case .heat: "heat"
    case .lines: "lines"
    }
  }
}

/// Reads an option that names one of a few choices.
private func choice<Value>(_ name: String, among values: [(name: String, value: Value)]) throws
  -> Value
{
  if let match = values.first(where: { $0.name == name }) { return match.value }
  let names = values.map(\.name).joined(separator: ", ")
  throw ValidationError("'\(name)' is not one of \(names)")
}
