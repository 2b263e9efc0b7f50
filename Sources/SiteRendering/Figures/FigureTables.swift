import CommonMark
import Indicators
import Quantities
import ReportModel
import Tables

/// A figure's data as tables: for readers, with their origin, and as a file.
struct FigureTables {
  let figure: Figure
  let report: Report
  let language: Language
  /// Whether each cell names its status mark, as the table of origins does.
  var namesMarks = false

  private var format: QuantityFormat {
    QuantityFormat(NumberStyle(language), missing: report.words[.missingValue, language])
  }

  private var caption: String {
    report.words.text(
      .tableCaption, language, ["figure": Numbering.figure(figure.number, language)])
  }

  /// The data alone, for the card of a drawing; nil for a figure that is a table itself.
  func data() -> TemplateValues? {
    switch figure.form {
    case .drawing(_, let columns): return table(columns, extraHeads: []) { _ in [] }
    case .scores(_, let row):
      return IndexFigure(row: row, report: report)?.data(caption: caption, language)
    case .table: return nil
    }
  }

  /// The data with status, source and note, for a figure's page.
  ///
  /// One table, or of a figure of the index one for each measure.
  func provenance() -> [TemplateValues] {
    if case .scores(_, let row) = figure.form {
      return (IndexFigure(row: row, report: report)?.origins(caption: caption, language) ?? []).map
      {
        $0.adding(["isNamed": .flag(row != .total)])
      }
    }
    let marked = FigureTables(figure: figure, report: report, language: language, namesMarks: true)
    return [marked.origins().adding(["isNamed": .flag(false)])]
  }

  private func origins() -> TemplateValues {
    let heads = [InterfaceWord.columnStatus, .columnSource, .columnNote]
      .map { report.words[$0, language] }
    switch figure.form {
    case .drawing(_, let columns):
      return table(columns, extraHeads: heads) { row in
        origin(DataOrigin(provenance: row.provenance, source: row.source, note: row.note))
      }
    case .scores: return [:]
    case .table(let table):
      let origins = TableOrigins(table: table, words: report.words, language: language)
      return [
        "caption": .text(caption),
        "columns": .list(
          ([origins.head] + heads).map { ["title": .text($0), "isNumeric": .flag(false)] }),
        "rows": .list(
          origins.lines.map {
            ["head": .text($0.head), "origin": .text(""), "cells": .list(origin($0.origin))]
          }),
      ]
    }
  }

  /// Status and source in few words, for the note at a mark of the drawing.
  private func originWords(_ row: FigureRow) -> String {
    let source = row.source.map { report.sources[$0].shortPublisher[language] }
    return [report.words.status(row.provenance, language), source].compactMap { $0 }
      .joined(separator: " · ")
  }

  /// Status, source and note as cells.
  private func origin(_ origin: DataOrigin) -> [TemplateValues] {
    let words = report.words
    let wording = ReferenceWording(report: report, language: language)
    let status = HTML.escapedText(words.status(origin.provenance, language))
    let source = origin.source.map { wording.source(report.sources[$0], inShort: true) }
    let note = origin.note.map { HTML.escapedText($0[language]) }
    return [
      cell(status, mark: StatusMark(origin.provenance).rawValue), cell(source ?? ""),
      cell(note ?? ""),
    ]
  }

  private func table(
    _ names: FigureColumns, extraHeads: [String], _ extraCells: (FigureRow) -> [TemplateValues]
  ) -> TemplateValues {
    let hasNumbers = figure.rows.contains { if case .quantity = $0.content { true } else { false } }
    let heads = names.heads.map { ($0[language], false) }
    let content = (names.content[language], hasNumbers)
    let columns = heads + [content] + extraHeads.map { ($0, false) }
    return [
      "caption": .text(caption),
      "columns": .list(
        columns.map { ["title": .text($0.0), "isNumeric": .flag($0.1)] }),
      "rows": .list(
        figure.rows.map { row in
          let between = row.heads.dropFirst().map { cell(HTML.escapedText($0[language])) }
          return [
            "head": .text(row.heads.first?[language] ?? ""), "origin": .text(originWords(row)),
            "cells": .list(between + [contentCell(row.content)] + extraCells(row)),
          ]
        }),
    ]
  }

  private func contentCell(_ content: FigureContent) -> TemplateValues {
    switch content {
    case .words(let words): cell(HTML.escapedText(words[language]))
    case .quantity(let quantity): cell(HTML.escapedText(format.text(quantity)), isNumeric: true)
    }
  }

  private func cell(_ html: String, isNumeric: Bool = false, mark: String = "") -> TemplateValues {
    let cell: TemplateValues = ["text": .html(html), "isNumeric": .flag(isNumeric)]
    return namesMarks ? cell.adding(["mark": .text(mark)]) : cell
  }
}

/// A figure's data as a CSV file in both languages.
enum FigureDataFile {
  static func bytes(_ figure: Figure, _ report: Report) -> [UInt8] {
    switch figure.form {
    case .drawing(_, let columns): bytes(figure, columns, report)
    case .scores(_, let row):
      IndexRows.csv(report.index.map { IndexRows(index: $0, report: report).rows(of: row) } ?? [])
    case .table(let table): TableDataFile(table: table, report: report).bytes
    }
  }

  /// The names of the columns of a drawing's file.
  static func names(_ columns: FigureColumns) -> [String] {
    let groups = columns.heads.indices.flatMap { index in
      Language.allCases.map { "group\(index + 1).\($0.rawValue)" }
    }
    return ["id"] + groups + [
      "value", "low", "high", "qualifier", "unit", "text.zh", "text.en", "outlook", "status",
      "source", "note.zh", "note.en",
    ]
  }

  private static func bytes(_ figure: Figure, _ names: FigureColumns, _ report: Report) -> [UInt8] {
    let rows = figure.rows.map { row in
      let heads = row.heads.flatMap { head in Language.allCases.map { head[$0] } }
      let source = row.source.map { report.sources[$0].id } ?? ""
      return [row.id] + heads + content(row.content)
        + [
          row.provenance.outlook.rawValue, row.provenance.status.rawValue, source,
          row.note?.chinese ?? "", row.note?.english ?? "",
        ]
    }
    return CSVWriter.write(columns: Self.names(names), rows: rows)
  }

  private static func content(_ content: FigureContent) -> [String] {
    switch content {
    case .words(let words): return ["", "", "", "", "", words.chinese, words.english]
    case .quantity(let quantity):
      let amount = quantity.amount
      let qualifier: String =
        if case .value(_, let qualifier, _) = amount { qualifier.symbol } else { "" }
      return [
        amount.number?.description ?? "", amount.interval?.low.description ?? "",
        amount.interval?.high.description ?? "", qualifier, quantity.unit.id, "", "",
      ]
    }
  }
}
