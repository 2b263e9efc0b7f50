import Quantities
import ReportModel
import Tables

/// The data of a table as a CSV file in both languages, one line for each row.
///
/// Joined cells are filled in for each row they cover. Columns that would be empty are left out.
struct TableDataFile {
  let table: FigureTable
  let report: Report

  /// A column of the file: its name and a text for each row.
  typealias Field = (name: String, texts: [String])

  var bytes: [UInt8] {
    let fields = fields
    let rows = table.rows.indices.map { row in fields.map { $0.texts[row] } }
    return CSVWriter.write(columns: fields.map(\.name), rows: rows)
  }

  /// The columns of the file, from left to right.
  var fields: [Field] {
    let ids: Field = ("id", table.rows.map(\.id))
    let group = table.groups.isEmpty ? [] : Language.allCases.map(groupField)
    let cells = table.columns.indices.flatMap(fields)
    return [ids] + group + cells + origins("", table.rows.map(\.origin))
  }

  private func groupField(_ language: Language) -> Field {
    let texts = table.rows.map { $0.group.map { table.groups[$0].title[language] } ?? "" }
    return ("group.\(language.rawValue)", texts)
  }

  private func fields(of index: Int) -> [Field] {
    let column = table.columns[index]
    let contents = table.rows.indices.map { table.content(row: $0, column: index) }
    let words = Language.allCases.map { language -> Field in
      ("\(column.id).\(language.rawValue)", contents.map { Self.words($0, language) })
    }
    let own = table.rows.map { $0.cells[index].origin }
    let origin = own.contains { $0 != nil } ? origins("\(column.id).", own) : []
    guard case .numbers(let unit, let powers) = column.content else { return words + origin }
    let name = Self.unit(unit, powers)
    let units = contents.map { content in
      content.map(TableCellMarkup.holdsNumber) == true ? name : ""
    }
    let amounts: [Field] = [
      (column.id, contents.map(Self.amount)), ("\(column.id).unit", units),
      ("\(column.id).low", contents.map { Self.interval($0)?.low.description ?? "" }),
      ("\(column.id).high", contents.map { Self.interval($0)?.high.description ?? "" }),
    ]
    return used(Array(amounts.dropFirst()) + words, after: amounts[0]) + origin
  }

  /// What the numbers of a column are counted in: the English unit, with the power of ten that was
  /// taken out of them for English readers.
  static func unit(_ unit: Localized<String>, _ powers: Localized<Int>) -> String {
    (powers.english == 0 ? "" : "10^\(-powers.english) ") + unit.english
  }

  private func used(_ fields: [Field], after first: Field) -> [Field] {
    [first] + fields.filter { field in field.texts.contains { !$0.isEmpty } }
  }

  private func origins(_ prefix: String, _ origins: [DataOrigin?]) -> [Field] {
    let status: Field = (
      prefix + "status", origins.map { $0?.provenance.status.rawValue ?? "" }
    )
    let others: [Field] =
      [
        (prefix + "outlook", origins.map { $0?.provenance.outlook.rawValue ?? "" }),
        (prefix + "source", origins.map { $0?.source.map { report.sources[$0].id } ?? "" }),
      ]
      + Language.allCases.map { language in
        ("\(prefix)note.\(language.rawValue)", origins.map { $0?.note?[language] ?? "" })
      }
    return used(others, after: status)
  }

  private static func words(_ content: FigureTableContent?, _ language: Language) -> String {
    switch content {
    case .words(let text): text[language]
    case .list(let items): items[language].joined(separator: "\n")
    case .quantity(_, let remark): remark?[language] ?? ""
    case .unstated: "—"
    case .versions, nil: ""
    }
  }

  private static func amount(_ content: FigureTableContent?) -> String {
    switch content {
    case .quantity(let quantity, _):
      if case .value(let number, let qualifier, _) = quantity.amount {
        qualifier.symbol + number.description
      } else {
        ""
      }
    case .versions(let numbers): numbers.map(\.description).joined(separator: "/")
    case .words, .list, .unstated, nil: ""
    }
  }

  private static func interval(_ content: FigureTableContent?) -> Interval? {
    if case .quantity(let quantity, _)? = content { quantity.amount.interval } else { nil }
  }
}
