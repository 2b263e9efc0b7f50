import Quantities
import ReportModel

/// A figure's data as JSON, in both languages, each value with its status and source.
///
/// ```
/// {"number": 3, "id": …, "title": {"zh": …, "en": …}, "columns": […], "rows": [
///   {"id": …, "groups": [{"zh": …, "en": …}], "value": 1397, "low": null, "high": null,
///    "qualifier": "", "unit": …, "outlook": …, "status": …, "source": …, "note": …}],
///  "sources": {ID: {"publisher": …, "title": …, "date": …, "url": …}}}
/// ```
enum FigureJSON {
  static func text(_ figure: Figure, _ report: Report) -> String {
    let used = report.sources.indices.filter(sources(of: figure, report).contains)
    return JSON.object([
      ("number", .number(String(figure.number))), ("id", .string(figure.id)),
      ("title", both(figure.caption.title)), ("subtitle", both(figure.caption.subtitle)),
      ("notes", .list(figure.caption.notes.map(both))),
      ("columns", columns(figure.form)), ("rows", rows(figure, report)),
      (
        "sources",
        .object(used.map { (report.sources[$0].id, source(report.sources[$0])) })
      ),
    ]).text
  }

  /// The sources of a figure and of each of its data.
  private static func sources(of figure: Figure, _ report: Report) -> Set<Int> {
    var sources = Set(figure.sources)
    sources.formUnion(figure.rows.compactMap(\.source))
    if case .scores(_, let row) = figure.form {
      sources.formUnion(IndexFigure(row: row, report: report)?.sources ?? [])
    }
    guard case .table(let table) = figure.form else { return sources }
    sources.formUnion(table.rows.compactMap(\.origin.source))
    sources.formUnion(table.rows.flatMap(\.cells).compactMap { $0.origin?.source })
    return sources
  }

  private static func columns(_ form: FigureForm) -> JSON {
    switch form {
    case .drawing(_, let columns): .list((columns.heads + [columns.content]).map(both))
    case .table(let table):
      .list(
        table.columns.map { .object([("id", .string($0.id)), ("title", both($0.title))]) })
    case .scores: .list(IndexRows.columns.map { .string($0) })
    }
  }

  /// One object a row; those of a table have a key for each filled field of its CSV file.
  private static func rows(_ figure: Figure, _ report: Report) -> JSON {
    if case .scores(_, let row) = figure.form, let index = report.index {
      return IndexRows.json(IndexRows(index: index, report: report).rows(of: row))
    }
    guard case .table(let table) = figure.form else {
      return .list(figure.rows.map { row($0, report) })
    }
    let fields = TableDataFile(table: table, report: report).fields
    return .list(
      table.rows.indices.map { row in
        .object(
          fields.filter { !$0.texts[row].isEmpty }.map { ($0.name, .string($0.texts[row])) })
      })
  }

  private static func row(_ row: FigureRow, _ report: Report) -> JSON {
    let head: [(String, JSON)] = [("id", .string(row.id)), ("groups", .list(row.heads.map(both)))]
    let tail: [(String, JSON)] = [
      ("outlook", .string(row.provenance.outlook.rawValue)),
      ("status", .string(row.provenance.status.rawValue)),
      ("source", row.source.map { .string(report.sources[$0].id) } ?? .null),
      ("note", row.note.map(both) ?? .null),
    ]
    return .object(head + content(row.content) + tail)
  }

  private static func content(_ content: FigureContent) -> [(String, JSON)] {
    switch content {
    case .words(let words): return [("text", both(words))]
    case .quantity(let quantity):
      let amount = quantity.amount
      var qualifier = ""
      if case .value(_, let meant, _) = amount { qualifier = meant.symbol }
      return [
        ("value", number(amount.number)), ("low", number(amount.interval?.low)),
        ("high", number(amount.interval?.high)), ("qualifier", .string(qualifier)),
        ("unit", .string(quantity.unit.id)),
      ]
    }
  }

  private static func source(_ source: Source) -> JSON {
    .object([
      ("publisher", both(source.publisher)), ("title", both(source.title)),
      ("date", source.date.map { .string($0.description) } ?? .null),
      ("url", source.url.map { .string($0) } ?? .null),
    ])
  }

  private static func number(_ number: DecimalNumber?) -> JSON {
    number.map { .number($0.description) } ?? .null
  }

  private static func both(_ text: Localized<String>) -> JSON {
    .object(Language.allCases.map { ($0.rawValue, .string(text[$0])) })
  }
}
