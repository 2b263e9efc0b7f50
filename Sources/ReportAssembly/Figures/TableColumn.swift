import Diagnostics
import ReportModel
import Tables

/// A column of a figure of kind `table`, as `figure.yaml` declares it.
struct TableColumn {
  let id: String
  let range: SourceRange
  let title: Localized<String>
  let content: FigureTableColumn.Content
  /// What the index fills it with; nil for a column of the data.
  let indexColumn: Located<TableIndexColumn>?

  private enum Kind: String, CaseIterable {
    case words, number
  }

  static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> TableColumn? {
    var keys = KeyReader(mapping, keys: ["id", "title", "type", "unit", "powers-of-ten", "index"])
    let id = keys.text("id")
    let title = keys.localized("title")
    let kind = keys.optionalText("type").map { name in
      keys.entry(name, in: Kind.allCases.map { ($0.rawValue, $0) }, kind: "type")
    }
    let unit = keys.optionalLocalized("unit")
    let powerTexts = keys.optionalLocalized("powers-of-ten")
    let powers = powerTexts.flatMap { Self.powers(of: $0, in: mapping, &keys) }
    let indexColumn = keys.optionalText("index").flatMap { name in
      keys.entry(
        name, in: TableIndexColumn.allCases.map { ($0.rawValue, $0) }, kind: "index column"
      )
      .map { Located(value: $0, range: name.range) }
    }
    outer.report(keys.diagnostics)
    guard let id, let title else { return nil }
    if let indexColumn {
      return TableColumn(
        id: id.value, range: id.range, title: title, content: indexColumn.value.content,
        indexColumn: indexColumn)
    }
    let isNumber = (kind ?? .words) == .number
    let content: FigureTableColumn.Content =
      isNumber
      ? .numbers(
        unit: unit ?? Localized { _ in "" }, powerOfTen: powers ?? Localized { _ in 0 }) : .words
    return TableColumn(
      id: id.value, range: id.range, title: title, content: content, indexColumn: nil)
  }

  var isNumeric: Bool { content != .words }

  /// The columns of `data.csv` that it may be filled from.
  var dataColumns: [String] {
    guard indexColumn == nil else { return [] }
    let amounts = isNumeric ? [".low", ".high"] : []
    return
      ([""] + amounts + [".zh", ".en", ".status", ".outlook", ".source", ".note.zh", ".note.en"])
      .map { id + $0 }
  }

  /// Reports a table from which the column cannot be filled.
  func missingColumns(in table: DataTable) -> [Diagnostic] {
    if indexColumn != nil || table.column(named: id) != nil { return [] }
    let pair = Language.allCases.map { "\(id).\($0.rawValue)" }
    if !isNumeric, pair.contains(where: { table.column(named: $0) != nil }) {
      return pair.flatMap { table.requiredColumn($0).diagnostics }
    }
    return table.requiredColumn(isNumeric ? id : pair[0]).diagnostics
  }

  func resolved(isHead: Bool, spans: Bool, barLimit: Double?) -> FigureTableColumn {
    FigureTableColumn(
      id: id, title: title, content: content, isHead: isHead, spans: spans, barLimit: barLimit)
  }

  private static func powers(
    of texts: Localized<String>, in mapping: YAMLMapping, _ keys: inout KeyReader
  ) -> Localized<Int>? {
    let powers = texts.map { Int($0).flatMap { (-12...12).contains($0) ? $0 : nil } }
    if let chinese = powers.chinese, let english = powers.english {
      return Localized(chinese: chinese, english: english)
    }
    keys.report(
      Diagnostic(
        .wrongValue, at: mapping["powers-of-ten"]?.range ?? mapping.range,
        "key 'powers-of-ten' holds other than whole numbers",
        help: "write '{zh: 1, en: 0}', each from -12 to 12"))
    return nil
  }
}
