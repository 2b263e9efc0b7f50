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
    let used = report.sources.indices.filter { index in
      figure.sources.contains(index) || figure.rows.contains { $0.source == index }
    }
    return JSON.object([
      ("number", .number(String(figure.number))), ("id", .string(figure.id)),
      ("title", both(figure.caption.title)), ("subtitle", both(figure.caption.subtitle)),
      ("notes", .list(figure.caption.notes.map(both))),
      ("columns", .list((figure.columns.heads + [figure.columns.content]).map(both))),
      ("rows", .list(figure.rows.map { row($0, report) })),
      (
        "sources",
        .object(used.map { (report.sources[$0].id, source(report.sources[$0])) })
      ),
    ]).text
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
