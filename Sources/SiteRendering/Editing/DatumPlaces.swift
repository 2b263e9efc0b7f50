import Diagnostics
import ReportModel
import Tables

/// Where each datum of a figure is written.
struct DatumPlaces {
  private let table: DataTable?
  private let definition: SourceRange

  /// Reads the figure's data file once more; a figure without one is written in its definition.
  init(_ figure: Figure) {
    definition = figure.definition
    table = figure.files.first { $0.path.hasSuffix(".csv") }.map { CSVReader.read($0).value }
  }

  /// The line of a row, or of a number `row.column` of a table.
  func place(of id: String) -> SourceRange {
    let row = table?.rows.first { row in
      guard let own = row["id"]?.text else { return false }
      return own == id || (id.hasPrefix(own) && id.dropFirst(own.count).first == ".")
    }
    return row?["id"]?.range ?? definition
  }
}

extension SourceRange {
  /// The file and the line, as editors open them: `Content/index.en.md:12`.
  var fileAndLine: String { "\(path):\(start.line)" }
}
