import ReportModel

/// Says in a sentence what a table holds, for search engines.
struct TableDescription {
  let language: Language

  func text(of table: FigureTable) -> String {
    let names = table.columns.map { $0.title[language] }
    switch language {
    case .chinese: return "表格，共\(table.rows.count)行，列出\(names.joined(separator: "、"))。"
    case .english:
      let rows = table.rows.count == 1 ? "1 row" : "\(table.rows.count) rows"
      return "A table of \(rows): \(names.joined(separator: ", "))."
    }
  }
}
