import Diagnostics
import Quantities
import ReportModel
import Tables

/// A row of a figure of kind `table` as its file writes it: a cell that is empty has no content.
struct TableRowDraft {
  struct Cell {
    let content: FigureTableContent?
    let origin: DataOrigin?
    let range: SourceRange
  }

  let id: String
  let cells: [Cell]
  let origin: DataOrigin
  let group: Int?

  static func read(
    _ row: Row, _ columns: [TableColumn], _ groups: [(id: String, entry: Int)],
    _ data: inout DataRows
  ) -> TableRowDraft? {
    let common = data.common(row)
    let group = groups.isEmpty ? nil : data.declared("group", row, in: groups)
    let index = data.surroundings.index
    let subs = index?.subIndicators.enumerated().map { ($1.id, $0) } ?? []
    let hasIndexColumn = columns.contains { $0.indexColumn != nil }
    let sub = hasIndexColumn ? data.declared(TableIndexColumn.key, row, in: subs) : nil
    let cells = columns.map { column in
      guard let indexColumn = column.indexColumn else { return cell(row, column, &data) }
      let content = sub.flatMap { sub in index.map { indexColumn.value.cell(sub, of: $0) } }
      return Cell(
        content: content ?? .unstated, origin: TableIndexColumn.origin, range: row.range)
    }
    guard let common else { return nil }
    let origin = DataOrigin(
      provenance: common.provenance, source: common.source, note: common.note)
    return TableRowDraft(id: common.id, cells: cells, origin: origin, group: group)
  }

  private static func cell(_ row: Row, _ column: TableColumn, _ data: inout DataRows) -> Cell {
    let text = data.text(column.id, row)
    let hasText = data.table.column(named: column.id) != nil
    let place = hasText ? text : data.text("\(column.id).zh", row)
    let content = column.isNumeric ? number(row, column, &data) : words(row, column, &data)
    return Cell(content: content, origin: origin(row, column, &data), range: place.range)
  }

  /// The origin of a cell that has one of its own.
  private static func origin(_ row: Row, _ column: TableColumn, _ data: inout DataRows)
    -> DataOrigin?
  {
    let prefix = "\(column.id)."
    let names = ["status", "outlook", "source", "note.zh", "note.en"]
    guard names.contains(where: { !data.text(prefix + $0, row).text.isEmpty }) else { return nil }
    let hasStatus = !data.text(prefix + "status", row).text.isEmpty
    let own = data.origin(row, prefix: prefix)
    guard !hasStatus else { return own }
    // What the cell does not say of itself its row says.
    let rowOrigin = data.origin(row)
    return DataOrigin(
      provenance: Provenance(
        status: rowOrigin.provenance.status, outlook: own.provenance.outlook,
        sourceID: own.provenance.sourceID ?? rowOrigin.provenance.sourceID),
      source: own.source ?? rowOrigin.source, note: own.note)
  }

  private static func words(_ row: Row, _ column: TableColumn, _ data: inout DataRows)
    -> FigureTableContent?
  {
    let same = data.text(column.id, row).text
    let texts = same.isEmpty ? data.optionalPair(column.id, row) : Localized { _ in same }
    guard let texts else { return nil }
    if texts.chinese == "—", texts.english == "—" { return .unstated }
    let lines = texts.map(lines)
    guard lines.chinese.isList || lines.english.isList else { return .words(texts) }
    return .list(lines.map(\.items))
  }

  /// The lines of a cell without the sign of a list before them.
  private static func lines(_ text: String) -> (items: [String], isList: Bool) {
    let lines = text.split(whereSeparator: \.isNewline)
    let items = lines.map { $0.hasPrefix("- ") ? $0.dropFirst(2) : $0 }
    return (items.map(String.init), lines.count > 1 || text.hasPrefix("- "))
  }

  private static func number(_ row: Row, _ column: TableColumn, _ data: inout DataRows)
    -> FigureTableContent?
  {
    let value = data.text(column.id, row)
    let words = data.optionalPair(column.id, row)
    if value.text == "—" { return .unstated }
    let versions = value.text.split(separator: "/", omittingEmptySubsequences: false)
      .map { DecimalNumber(String($0)) }
    if versions.count > 1, !versions.contains(nil) {
      return .versions(versions.compactMap { $0 }.sorted())
    }
    let amount = QuantityCells(
      value: value, low: data.text("\(column.id).low", row),
      high: data.text("\(column.id).high", row)
    ).amount()
    data.report(amount.diagnostics)
    // What cannot be read is reported once, not as an empty cell too.
    if amount.diagnostics.containsError { return .unstated }
    guard amount.value != .missing else { return words.map { .words($0) } }
    return .quantity(Quantity(amount.value, column.dataUnit), remark: words)
  }
}

extension TableColumn {
  /// The unit of its data: the English one, which alone is that of the file where the languages
  /// count in different powers of ten.
  fileprivate var dataUnit: Unit {
    guard case .numbers(let unit, let powers) = content else { return .one }
    return powers.chinese == powers.english
      ? Unit(unit.english, chinese: unit.chinese, english: unit.english) : Unit(unit.english)
  }
}
