import Diagnostics
import Plotting
import ReportModel
import Tables

/// What a drawing refuses, placed at the row of the data that it concerns.
struct ChartRefusals {
  let body: FigureBody
  /// The data; nil where the index computes them.
  let table: DataTable?
  /// Where the figure is defined: the place of what concerns no single row.
  let definition: SourceRange

  /// Each refusal once, though both languages draw it.
  var diagnostics: [Diagnostic] {
    let drawing: Localized<Drawing>
    switch body.form {
    case .drawing(let drawn, _), .scores(let drawn, _): drawing = drawn
    case .table: return []
    }
    var seen: [ChartRefusal] = []
    for language in Language.allCases {
      for refusal in drawing[language].refusals() where !seen.contains(refusal) {
        seen.append(refusal)
      }
    }
    return seen.map { Diagnostic(.chartForm, at: place(of: $0), $0.message, help: $0.help) }
  }

  /// The row whose heads name the refused mark, if it is the only one; of two with one key the later.
  private func place(of refusal: ChartRefusal) -> SourceRange {
    guard let table, let key = refusal.column, body.rows.count == table.rows.count else {
      return definition
    }
    let named = body.rows.indices.filter { index in
      body.rows[index].heads.contains { $0.chinese == key || $0.english == key }
    }
    guard let last = named.last, named.count == 1 || refusal == .duplicateKey(key) else {
      return definition
    }
    return table.rows[last].range
  }
}
