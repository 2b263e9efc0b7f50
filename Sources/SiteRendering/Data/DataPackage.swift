import Quantities
import ReportModel

/// What describes the data files of a report to programs: their columns, units, missing values,
/// licence and sources.
///
/// Source: Data Package 1, Tabular Data Package (Frictionless Standards). The words are English, for
/// that format knows one language; the Chinese ones stand beside them.
struct DataPackage {
  let report: Report
  let baseURL: BaseURL?
  let all: [UInt8]
  let sources: [UInt8]
  /// The CSV file of each figure by number, the first at index 0.
  let figures: [[UInt8]]
  /// The CSV file of the index; nil where there is none.
  let index: [UInt8]?

  private var identity: ReportIdentity { report.identity }
  private let wording = DataWording(language: .english)

  var json: JSON {
    var pairs: [(key: String, value: JSON)] = [
      ("profile", .string("tabular-data-package")), ("name", .string(name)),
      ("title", .string(identity.fullTitle(.english))),
      ("title.zh", .string(identity.fullTitle(.chinese))),
      ("description", .string(identity.description.english)),
      ("description.zh", .string(identity.description.chinese)),
      ("version", .string(identity.edition)),
    ]
    if let baseURL {
      pairs.append(("homepage", .string(baseURL.address(of: .dataPage(.english)))))
    }
    pairs += [
      ("licenses", .list([license])),
      (
        "contributors",
        .list([
          .object([
            ("title", .string(identity.publisher.english)), ("role", .string("publisher")),
          ])
        ])
      ),
      ("sources", .list(report.sources.map(source))), ("resources", .list(resources)),
    ]
    return .object(pairs)
  }

  /// The short title and edition in the letters that a name may have.
  private var name: String { CitationWording(report: report, baseURL: baseURL).key }

  /// The licence, or the open-definition id for a report that grants none, with its rights.
  private var license: JSON {
    guard let license = identity.license else {
      return .object([
        ("name", .string("notspecified")), ("title", .string(identity.rights.english)),
      ])
    }
    return .object([("name", .string(license.id)), ("path", .string(license.url))])
  }

  private func source(_ source: Source) -> JSON {
    let title = "\(source.publisher.english): \(source.title.english)"
    return .object(
      [("title", .string(title))] + (source.url.map { [("path", .string($0))] } ?? []))
  }

  // MARK: Files

  private var resources: [JSON] {
    var resources = [
      resource(
        "all", .allData, all, title: wording.allTitle, TidyData.columns, key: TidyData.key),
      resource(
        "sources", .sourceData, sources, title: wording.sourcesTitle, SourceTable.columns,
        key: ["id"]),
    ]
    if let index {
      resources.append(
        resource(
          "index", .indexData(.csv), index, title: wording.indexTitle, IndexRows.schema,
          key: IndexRows.key))
    }
    for (figure, bytes) in zip(report.figures, figures) {
      let address = SiteAddress.data(figure.number, .csv)
      var key = ["id"]
      if case .scores = figure.form { key = IndexRows.key }
      resources.append(
        resource(
          "figure-\(figure.number)", address, bytes,
          title: "\(Numbering.figure(figure.number, .english)). \(figure.caption.title.english)",
          FigureDataFile.schema(figure, report), key: key))
    }
    return resources
  }

  private func resource(
    _ name: String, _ address: SiteAddress, _ bytes: [UInt8], title: String,
    _ columns: [DataColumn], key: [String]
  ) -> JSON {
    .object([
      ("profile", .string("tabular-data-resource")), ("name", .string(name)),
      ("path", .string(SiteAddress.dataPackage.link(to: address))), ("title", .string(title)),
      ("format", .string("csv")), ("mediatype", .string(DataFormat.csv.mediaType)),
      ("encoding", .string("utf-8")), ("bytes", .number(String(bytes.count))),
      ("hash", .string("sha256:\(Digest.sha256(bytes).hexadecimal)")),
      (
        "dialect",
        .object([
          ("delimiter", .string(",")), ("lineTerminator", .string("\r\n")),
          ("quoteChar", .string("\"")), ("doubleQuote", .bool(true)), ("header", .bool(true)),
        ])
      ),
      ("schema", schema(columns, key: key)),
    ])
  }

  private func schema(_ columns: [DataColumn], key: [String]) -> JSON {
    let references = columns.filter { $0.content == .source }.map { column in
      JSON.object([
        ("fields", .string(column.name)),
        (
          "reference",
          .object([("resource", .string("sources")), ("fields", .string("id"))])
        ),
      ])
    }
    var pairs: [(key: String, value: JSON)] = [
      ("fields", .list(columns.map { $0.field(description: wording.meaning(of: $0.name)) })),
      ("missingValues", .list([.string("")])),
      ("primaryKey", .list(key.map { .string($0) })),
    ]
    if !references.isEmpty { pairs.append(("foreignKeys", .list(references))) }
    return .object(pairs)
  }
}

extension IndexRows {
  /// The columns by which a line is found.
  static let key = ["level", "id", "region"]

  static var schema: [DataColumn] {
    columns.map { name in
      switch name {
      case "score", "coverage", "weight", "value", "low", "high": DataColumn(name, .number)
      case "rank", "rank.low", "rank.high": DataColumn(name, .integer)
      case "level": DataColumn(name, .word(["total", "dimension", "measure"]))
      case "status": DataColumn(name, .word(DataStatus.allCases.map(\.rawValue)))
      case "source": DataColumn(name, .source)
      default: DataColumn(name)
      }
    }
  }
}

extension FigureDataFile {
  /// The columns of a figure's file.
  static func schema(_ figure: Figure, _ report: Report) -> [DataColumn] {
    switch figure.form {
    case .scores: return IndexRows.schema
    case .drawing(_, let columns):
      return names(columns).map { column($0, isNumber: ["value", "low", "high"].contains($0)) }
    case .table(let table):
      // Numbers with a sign before them, or of several versions, are text.
      return TableDataFile(table: table, report: report).fields.map { field in
        let isNumeric = table.columns.contains { column in
          column.isNumeric
            && [column.id, "\(column.id).low", "\(column.id).high"].contains(field.name)
        }
        let isPlain = field.texts.allSatisfy { $0.isEmpty || DecimalNumber($0) != nil }
        return column(field.name, isNumber: isNumeric && isPlain)
      }
    }
  }

  private static func column(_ name: String, isNumber: Bool) -> DataColumn {
    func isNamed(_ end: String) -> Bool { name == end || name.hasSuffix(".\(end)") }
    if isNumber { return DataColumn(name, .number) }
    if isNamed("status") { return DataColumn(name, .word(DataStatus.allCases.map(\.rawValue))) }
    if isNamed("outlook") { return DataColumn(name, .word(Outlook.allCases.map(\.rawValue))) }
    if name == "qualifier" { return DataColumn(name, .word(TidyData.qualifiers)) }
    return DataColumn(name, isNamed("source") ? .source : .text)
  }
}
