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
    guard let drawing = body.form.drawing else { return [] }
    let refusals = drawing.map { $0.refusals() }
    // Names differ from language to language, what is refused does not.
    let isSame = refusals.chinese.count == refusals.english.count
    var seen: [ChartRefusal] = []
    for refusal in (isSame ? [] : refusals.chinese) + refusals.english
    where !seen.contains(refusal) {
      seen.append(refusal)
    }
    return seen.map {
      let (range, notes) = place(of: $0)
      return Diagnostic(.chartForm, at: range, $0.message, help: $0.help, notes: notes)
    }
  }

  /// The row whose heads name the refused mark, if it is the only one drawn.
  ///
  /// Of two with one key it is the later. A sum that falls short is nobody's alone: it stands at the
  /// first of its rows, with a note at the last.
  private func place(of refusal: ChartRefusal) -> (SourceRange, [Diagnostic.Note]) {
    guard let table, body.rows.count == table.rows.count else { return (definition, []) }
    let names = [refusal.column, refusal.series].compactMap { $0 }
    let named = names.isEmpty ? [] : rows(named: names)
    if refusal.isShortSum {
      let parts = refusal.column == nil ? drawn : named
      guard let first = parts.first, let last = parts.last else { return (definition, []) }
      let note = Diagnostic.Note(range: table.rows[last].range, message: "the last of its shares")
      return (table.rows[first].range, first == last ? [] : [note])
    }
    let isTwice = refusal.column.map { refusal == .duplicateKey($0) } ?? false
    guard let last = named.last, named.count == 1 || isTwice else { return (definition, []) }
    return (table.rows[last].range, [])
  }

  /// The rows that the drawing shows, of a bar of shares those of the bar; all where it does not say.
  private var drawn: [Int] {
    guard let rows = body.drawnRows else { return Array(body.rows.indices) }
    var count = rows.count
    if case .drawing(let drawing, _) = body.form, case .shares(let bar) = drawing.chinese {
      count = bar.segments.count
    }
    var seen: [Int] = []
    for case let row? in rows.prefix(count) where !seen.contains(row) { seen.append(row) }
    return seen
  }

  private func rows(named names: [String]) -> [Int] {
    drawn.sorted().filter { index in
      let heads = body.rows[index].heads.flatMap { [$0.chinese, $0.english] }
      return names.allSatisfy { heads.contains($0.replacing("\u{200B}", with: "")) }
    }
  }
}
