import Diagnostics
import Plotting
import Quantities
import ReportModel
import Tables

/// A figure of kind `table`: words and numbers in rows and columns.
enum TableFigure {
  static func read(_ input: FigureInput) -> Checked<FigureBody?> {
    var keys = KeyReader(
      input.mapping, keys: FigureFolder.commonKeys + ["spans", "heads", "bars", "groups"])
    let columns = keys.mappings("columns").compactMap { TableColumn.read($0, &keys) }
    let names = columns.map { ($0.id, $0.id) }
    let spans = keys.texts("spans").compactMap { keys.entry($0, in: names, kind: "column") }
    let heads = keys.texts("heads").compactMap { keys.entry($0, in: names, kind: "column") }
    let barNames = keys.texts("bars")
    let bars = barNames.compactMap { keys.entry($0, in: names, kind: "column") }
    let groups = keys.mappings("groups").compactMap { Group.read($0, &keys) }
    if columns.isEmpty {
      keys.report(
        Diagnostic(
          .missingKey, at: input.mapping.range, "the table has no columns",
          help: "add 'columns:' with an item '- {id: …, title: {zh: …, en: …}}' for each"))
    }
    keys.report(twice(columns))
    let indexColumns = columns.compactMap(\.indexColumn)
    let surroundings = input.surroundings
    if let first = indexColumns.first, surroundings.index == nil {
      // An index that cannot be read has been reported.
      guard !surroundings.hasIndexFiles else { return Checked(nil, keys.diagnostics) }
      keys.report(
        Diagnostic(
          .wrongValue, at: first.range, "a column of the index in a report without one",
          help: "create '\(ContentPath.folder)/index', or take the column out"))
    }
    var data = DataRows(
      input,
      required: (groups.isEmpty ? [] : ["group"])
        + (indexColumns.isEmpty ? [] : [TableIndexColumn.key]),
      optional: columns.flatMap(\.dataColumns), needsStatus: false)
    data.report(columns.flatMap { $0.missingColumns(in: input.table) })
    guard !(keys.diagnostics + data.diagnostics).containsError else {
      return Checked(nil, keys.diagnostics + data.diagnostics)
    }
    let drafts = input.table.rows.compactMap { row in
      TableRowDraft.read(row, columns, groups.enumerated().map { ($1.id, $0) }, &data)
    }
    let grid = TableSpans(columns: columns.map(\.id), spanning: spans)
    data.report(grid.check(drafts))
    let limits = TableBars(columns: columns, rows: drafts).limits(of: barNames)
    let diagnostics = keys.diagnostics + data.diagnostics + limits.diagnostics
    guard !diagnostics.containsError else { return Checked(nil, diagnostics) }
    let headNames = heads.isEmpty ? defaultHeads(columns.map(\.id), spans) : heads
    let table = FigureTable(
      columns: columns.map { column in
        column.resolved(
          isHead: headNames.contains(column.id), spans: spans.contains(column.id),
          barLimit: bars.contains(column.id) ? limits.value[column.id] : nil)
      },
      rows: grid.rows(drafts),
      groups: groups.map { FigureTableGroup(title: $0.title, color: $0.color) })
    return Checked(FigureBody(table: table, numbers: TableNumbers(table: table).rows), diagnostics)
  }

  /// The spanning columns at the left and the first one after them; the last column is never among
  /// them, unless it is the only one.
  private static func defaultHeads(_ columns: [String], _ spans: [String]) -> [String] {
    let leading = columns.prefix { spans.contains($0) }.count
    return Array(columns.prefix(max(1, min(leading + 1, columns.count - 1))))
  }

  private static func twice(_ columns: [TableColumn]) -> [Diagnostic] {
    columns.enumerated().compactMap { index, column in
      guard let first = columns[..<index].first(where: { $0.id == column.id }) else { return nil }
      return Diagnostic(
        .wrongValue, at: column.range, "column '\(column.id)' stands twice",
        help: "give each column its own id",
        notes: [Diagnostic.Note(range: first.range, message: "the first one")])
    }
  }

  /// Rows of one colour.
  private struct Group {
    let id: String
    let title: Localized<String>
    let color: ChartColor

    static func read(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> Group? {
      var keys = KeyReader(mapping, keys: ["id", "title", "color"])
      let id = keys.text("id")
      let title = keys.localized("title")
      let color = keys.color()
      outer.report(keys.diagnostics)
      guard let id, let title else { return nil }
      return Group(id: id.value, title: title, color: color)
    }
  }
}
