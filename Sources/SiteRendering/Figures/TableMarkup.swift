import CommonMark
import Plotting
import Quantities
import ReportModel

/// The values of a figure that is a table, for its template.
///
/// Heads carry their scope, and every cell the ids of its heads, because a table with spans cannot be
/// read by scope alone everywhere.
struct TableMarkup {
  let figure: Figure
  let table: FigureTable
  let words: InterfaceWords
  let language: Language

  var values: TemplateValues {
    [
      "caption": .text(
        Numbering.figure(figure.number, language) + (language == .chinese ? "：" : ": ")
          + figure.caption.title[language]),
      "columns": .list(table.columns.indices.map(column)),
      "blocks": .list(
        table.blocks.map { block in
          ["rows": .list(block.map { ["cells": .list(cells(of: $0, in: block))] })]
        }),
      "key": .list(
        table.groups.map { group in
          ["swatch": .html(swatch(group.color)), "title": .text(group.title[language])]
        }),
      "hasKey": .flag(!table.groups.isEmpty),
      "hasBars": .flag(table.columns.contains { $0.barLimit != nil }),
    ]
  }

  private func column(_ index: Int) -> TemplateValues {
    let column = table.columns[index]
    return [
      "title": .text(column.title[language]), "unit": .text(unit(of: column)),
      "id": .text(columnID(index)), "isNumeric": .flag(column.isNumeric),
      "hasBars": .flag(column.barLimit != nil),
    ]
  }

  private func cells(of row: Int, in block: Range<Int>) -> [TemplateValues] {
    table.columns.indices.compactMap { column in
      let cell = table.rows[row].cells[column]
      return cell.content.map { self.cell($0, cell, row, column, block) }
    }
  }

  private func cell(
    _ content: FigureTableContent, _ cell: FigureTableCell, _ row: Int, _ index: Int,
    _ block: Range<Int>
  ) -> TemplateValues {
    let column = table.columns[index]
    let markup = TableCellMarkup(column: column, words: words, language: language)
    let isBlockHead = index == 0 && row == block.lowerBound
    let swatch =
      index == 0 ? table.rows[row].group.map { self.swatch(table.groups[$0].color) } : nil
    let scope = cell.rowSpan > 1 && cell.rowSpan == block.count && index == 0 ? "rowgroup" : "row"
    return [
      "text": .html((swatch ?? "") + markup.html(content)),
      "label": .text(column.title[language]),
      "unit": .text(TableCellMarkup.holdsNumber(content) ? unit(of: column) : ""),
      "remark": markup.remark(content).map { .text($0) },
      "isHead": .flag(column.isHead), "scope": .text(column.isHead ? scope : ""),
      "id": .text(column.isHead ? cellID(row, index) : ""),
      "headers": .text(headers(of: row, index, span: cell.rowSpan)),
      "rows": .text(String(cell.rowSpan)),
      "classes": .text(classes(content, cell, row, index, block, isBlockHead)),
      "bar": .html(bar(content, cell, row, column)),
    ]
  }

  /// What the style sheet needs to know of a cell: `first` opens the second and later rows of a block,
  /// `late` covers the whole block from the right of its rows, so that a phone shows it at the end.
  private func classes(
    _ content: FigureTableContent, _ cell: FigureTableCell, _ row: Int, _ index: Int,
    _ block: Range<Int>, _ isBlockHead: Bool
  ) -> String {
    let column = table.columns[index]
    let begins = table.rows[row].cells.firstIndex { $0.content != nil } == index
    let level = table.rows[block.lowerBound].cells.prefix { $0.rowSpan == block.count }.count
    let isLate =
      cell.rowSpan == block.count && block.count > 1 && !column.isHead
      && table.columns[..<index].contains { !$0.spans }
    let names: [(String, Bool)] = [
      ("numeric", column.isNumeric),
      ("words", column.isNumeric && !TableCellMarkup.holdsNumber(content)),
      ("has-bar", column.barLimit != nil), ("block-head", isBlockHead),
      ("first", begins && index == level && row > block.lowerBound), ("late", isLate),
    ]
    return names.filter(\.1).map(\.0).joined(separator: " ")
  }

  /// The head of the column, and the heads of the rows that the cell covers.
  private func headers(of row: Int, _ index: Int, span: Int) -> String {
    let covered = row..<min(row + max(span, 1), table.rows.count)
    let heads = table.headColumns.filter {
      $0 != index && ($0 < index || !table.columns[index].isHead)
    }
    let ids = heads.flatMap { column in
      Set(covered.map { beginning(of: $0, column) }).sorted().map { cellID($0, column) }
    }
    return ([columnID(index)] + ids).joined(separator: " ")
  }

  /// The row in which the cell begins that covers a row.
  private func beginning(of row: Int, _ column: Int) -> Int {
    table.rows[...row].lastIndex { $0.cells[column].content != nil } ?? row
  }

  private func columnID(_ index: Int) -> String { "f\(figure.number)-c\(index + 1)" }

  private func cellID(_ row: Int, _ column: Int) -> String {
    "f\(figure.number)-r\(row + 1)c\(column + 1)"
  }

  private func unit(of column: FigureTableColumn) -> String {
    guard case .numbers(let unit, _) = column.content else { return "" }
    return unit[language]
  }

  private func swatch(_ color: ChartColor) -> String {
    svg(ColorSwatch(color).scene(), "swatch")
  }

  private func bar(
    _ content: FigureTableContent, _ cell: FigureTableCell, _ row: Int, _ column: FigureTableColumn
  ) -> String {
    guard let limit = column.barLimit else { return "" }
    let shown: CellBar.Content =
      switch content {
      case .quantity(let quantity, _): .value(ChartValue(quantity.amount))
      case .versions(let numbers): .versions(numbers.map(\.doubleValue))
      case .words, .list, .unstated: .value(.missing)
      }
    let row = table.rows[row]
    let bar = CellBar(
      shown, limit: limit, color: row.group.map { table.groups[$0].color } ?? .blue,
      status: MarkStatus((cell.origin ?? row.origin).provenance))
    // Patterns of stripes are referred to by id.
    return svg(bar.scene(), "cell-bar", id: "f\(figure.number)-\(row.id)-\(column.id)")
  }

  private func svg(_ scene: Scene, _ name: String, id: String = "") -> String {
    let bytes = SVGSerializer(idPrefix: id, form: .decoration, className: name)
      .bytes(scene, title: "", description: "")
    return String(decoding: bytes, as: UTF8.self)
  }
}
