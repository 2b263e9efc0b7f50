import Diagnostics
import Quantities
import ReportModel
import Tables

extension DataRows {
  /// The index of the id that a cell names; reports an unknown one.
  mutating func position(_ name: String, _ row: Row, in ids: [String]) -> Int? {
    declared(name, row, in: ids.enumerated().map { ($1, $0) })
  }

  /// The text of a cell that must hold one.
  mutating func filled(_ name: String, _ row: Row) -> SourceText? {
    let cell = text(name, row)
    guard cell.text.isEmpty else { return cell }
    report([
      Diagnostic(.cellValue, at: cell.range, "cell '\(name)' is empty", help: "write its text")
    ])
    return nil
  }

  /// The number in a cell that must hold a plain one.
  mutating func number(_ name: String, _ row: Row) -> DecimalNumber? {
    let cell = text(name, row)
    if let number = DecimalNumber(cell.text) { return number }
    report([
      Diagnostic(
        .columnNotNumeric, at: cell.range,
        cell.text.isEmpty ? "cell '\(name)' is empty" : "\(name) '\(cell.text)' is not a number",
        help: "write digits with at most one point, and no commas")
    ])
    return nil
  }

  /// One of a few words; reports any other.
  mutating func word<Word>(_ name: String, _ row: Row, among words: [(String, Word)]) -> Word? {
    let cell = text(name, row)
    if let match = words.first(where: { $0.0 == cell.text }) { return match.1 }
    report([
      Diagnostic(
        .cellValue, at: cell.range, "\(name) '\(cell.text)' is not one of the words that are read",
        help: Suggestion.help(for: cell.text, in: words.map(\.0), kind: "words"))
    ])
    return nil
  }

  /// Reports a cell that says something else than another does, which stands at `place`.
  mutating func check(_ name: String, _ row: Row, equals expected: String, at place: SourceRange) {
    let cell = text(name, row)
    guard cell.text != expected else { return }
    report([
      Diagnostic(
        .cellValue, at: cell.range, "\(name) '\(cell.text)' differs from '\(expected)'",
        help: "write the same in both places",
        notes: [Diagnostic.Note(range: place, message: "it stands here")])
    ])
  }
}

/// Where ids stood first.
struct FirstPlaces {
  private var places: [String: SourceRange] = [:]

  /// Remembers an id; reports one that is taken, in the words of `what`.
  mutating func add(_ id: String, at range: SourceRange, what: String, help: String) -> Diagnostic?
  {
    guard let first = places[id] else {
      places[id] = range
      return nil
    }
    return Diagnostic(
      .rowID, at: range, "\(what) '\(id)' stands twice", help: help,
      notes: [Diagnostic.Note(range: first, message: "the first one")])
  }
}
