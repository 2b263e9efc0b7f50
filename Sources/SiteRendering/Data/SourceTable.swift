import ReportModel
import Tables

/// The sources of a report as a data file; other data files name them by their ids.
enum SourceTable {
  static let columns =
    [DataColumn("id")] + DataColumn.pair("publisher") + DataColumn.pair("title") + [
      DataColumn("date"), DataColumn("url"),
    ]

  static func bytes(_ report: Report) -> [UInt8] {
    let rows = report.sources.map { source in
      [
        source.id, source.publisher.chinese, source.publisher.english, source.title.chinese,
        source.title.english, source.date?.description ?? "", source.url ?? "",
      ]
    }
    return CSVWriter.write(columns: columns.map(\.name), rows: rows)
  }
}
