import Diagnostics
import Quantities
import ReportModel
import Tables

/// Reads the columns of a table, and those that every figure's data have: id, status, outlook, source
/// and notes.
struct DataRows {
  /// What every row says of its datum, whatever the figure draws.
  struct Common {
    let id: String
    let provenance: Provenance
    let source: Int?
    let note: Localized<String>?
  }

  static let columns = ["id", "status", "outlook", "source", "note.zh", "note.en"]

  let table: DataTable
  /// Whether every column is there that each row must have.
  let hasRequiredColumns: Bool
  /// Whether its values may be forecasts.
  private let mayForecast: Bool
  let surroundings: FigureSurroundings
  private(set) var diagnostics: [Diagnostic] = []
  private var seen: [String: SourceRange] = [:]

  /// Checks the columns: each required one must be there, both of a pair of languages or neither,
  /// and none that nobody reads.
  ///
  /// Where `needsStatus` is false, a table without that column is as the report states it.
  init(
    _ input: FigureInput, required: [String], optional: [String] = [], needsStatus: Bool = true
  ) {
    let status = needsStatus ? ["id", "status"] : ["id"]
    self.init(
      input.table, input.surroundings, required: status + required,
      optional: Self.columns + optional)
  }

  /// Checks the columns of a table that is not a figure's: none but those named is common to it.
  init(
    _ table: DataTable, _ surroundings: FigureSurroundings, required: [String],
    optional: [String] = []
  ) {
    self.table = table
    self.surroundings = surroundings
    let allowed = required + optional
    mayForecast = allowed.contains("outlook")
    let needed = required + Self.halves(allowed, in: table).filter { !required.contains($0) }
    let missing = needed.filter { table.column(named: $0) == nil }
    hasRequiredColumns = missing.isEmpty
    diagnostics += table.unknownColumns(allowing: allowed)
    // A column that is missing under its own name and stands there under one near to it.
    let misspelt = table.columns.map(\.name).filter { !allowed.contains($0) }
      .compactMap { Suggestion.nearest(to: $0, in: allowed) }
    for name in missing where !misspelt.contains(name) {
      diagnostics += table.requiredColumn(name).diagnostics
    }
  }

  /// The columns whose other language the table has.
  private static func halves(_ names: [String], in table: DataTable) -> [String] {
    names.filter { name in
      Language.allCases.contains { language in
        let ending = ".\(language.rawValue)"
        guard name.hasSuffix(ending) else { return false }
        let other = name.dropLast(ending.count) + ".\(language.other.rawValue)"
        return table.column(named: String(other)) != nil
      }
    }
  }

  /// The rows; none where a column is missing, which would be reported again for each.
  var rows: [Row] { hasRequiredColumns ? Array(table.rows) : [] }

  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// The text of a cell; empty where the table has no such column.
  func text(_ name: String, _ row: Row) -> SourceText {
    guard let cell = row[name] else { return SourceText("", at: row.range) }
    return SourceText(cell.text, at: cell.range)
  }

  /// The common part of a row; nil where it has no usable id.
  mutating func common(_ row: Row) -> Common? {
    let id = text("id", row)
    let origin = origin(row)
    guard checkID(id) else { return nil }
    return Common(
      id: id.text, provenance: origin.provenance, source: origin.source, note: origin.note)
  }

  /// Status, outlook, source and note of a row, or of one cell, whose columns begin with a prefix.
  mutating func origin(_ row: Row, prefix: String = "") -> DataOrigin {
    let hasStatus = table.column(named: prefix + "status") != nil
    let status = hasStatus ? DataStatus.read(text(prefix + "status", row)) : Checked(.stated)
    let outlookCell = text(prefix + "outlook", row)
    let outlook = outlookCell.text.isEmpty ? Checked(Outlook.actual) : Outlook.read(outlookCell)
    diagnostics += status.diagnostics + outlook.diagnostics
    let sourceCell = text(prefix + "source", row)
    var source: Int?
    if !sourceCell.text.isEmpty {
      let found = surroundings.source(Located(value: sourceCell.text, range: sourceCell.range))
      diagnostics += found.diagnostics
      source = found.value
    } else if hasStatus, [.public, .proxy, .unverified].contains(status.value) {
      diagnostics.append(
        Diagnostic(
          .unnamedSource, severity: .warning, at: text(prefix + "status", row).range,
          "a value with status '\(text(prefix + "status", row).text)' names no source",
          help: "write an id of references.yaml under '\(prefix)source'"))
    }
    if mayForecast, prefix.isEmpty, outlook.value == .actual, status.value != .missing {
      diagnostics += futureValue(row)
    }
    let provenance = Provenance(
      status: status.value, outlook: outlook.value,
      sourceID: sourceCell.text.isEmpty ? nil : sourceCell.text)
    return DataOrigin(
      provenance: provenance, source: source, note: optionalPair(prefix + "note", row))
  }

  /// A value of a year that had not begun when the report appeared, and yet is none expected.
  private func futureValue(_ row: Row) -> [Diagnostic] {
    let period = text("period", row)
    guard let year = PublicationDate(period.text)?.year,
      let published = surroundings.publicationYear, year > published
    else { return [] }
    return [
      Diagnostic(
        .futureValue, severity: .warning, at: period.range,
        "a value of \(year) in a report of \(published) is not marked as a forecast",
        help: "write 'forecast' under 'outlook', or correct the period")
    ]
  }

  /// The two cells `name.zh` and `name.en`, both filled.
  mutating func pair(_ name: String, _ row: Row) -> Localized<String>? {
    let texts = Localized { text("\(name).\($0.rawValue)", row) }
    for language in Language.allCases where texts[language].text.isEmpty {
      diagnostics.append(
        Diagnostic(
          .cellValue, at: texts[language].range,
          "cell '\(name).\(language.rawValue)' is empty", help: "write the text in both languages"))
      return nil
    }
    return texts.map(\.text)
  }

  /// The two cells `name.zh` and `name.en`, both filled or both empty.
  mutating func optionalPair(_ name: String, _ row: Row) -> Localized<String>? {
    let isEmpty = Language.allCases.allSatisfy { text("\(name).\($0.rawValue)", row).text.isEmpty }
    return isEmpty ? nil : pair(name, row)
  }

  /// The entry that a cell names among declared ids; reports an unknown one, unless there are
  /// none at all, which has been reported where they are declared.
  mutating func declared<Entry>(
    _ name: String, _ row: Row, in entries: [(id: String, entry: Entry)]
  ) -> Entry? {
    let cell = text(name, row)
    if let match = entries.first(where: { $0.id == cell.text }) { return match.entry }
    guard !entries.isEmpty else { return nil }
    diagnostics.append(
      Diagnostic(
        .unknownReference, at: cell.range, "unknown \(name) '\(cell.text)'",
        help: Suggestion.help(for: cell.text, in: entries.map(\.id), kind: "\(name) ids")))
    return nil
  }

  private mutating func checkID(_ id: SourceText) -> Bool {
    guard Identifier.isValid(id.text) else {
      diagnostics.append(
        Diagnostic(
          .rowID, at: id.range, "id '\(id.text)' has a form that is not allowed",
          help: "use \(Identifier.form)"))
      return false
    }
    if let first = seen[id.text] {
      diagnostics.append(
        Diagnostic(
          .rowID, at: id.range, "id '\(id.text)' stands twice", help: "give each row its own id",
          notes: [Diagnostic.Note(range: first, message: "the first one")]))
      return false
    }
    seen[id.text] = id.range
    return true
  }
}
