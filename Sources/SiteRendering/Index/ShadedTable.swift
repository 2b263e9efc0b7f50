import CommonMark
import Plotting

/// A table of the pages of the index, whose cells may be shaded by size.
struct ShadedTable {
  /// A cell after the head of its row.
  struct Cell {
    let html: String
    var isNumeric = false
    var mark = ""

    /// Words.
    static func words(_ text: String, mark: String = "") -> Cell {
      Cell(html: HTML.escapedText(text), mark: mark)
    }

    /// A number.
    static func number(_ text: String, mark: String = "") -> Cell {
      Cell(html: HTML.escapedText(text), isNumeric: true, mark: mark)
    }

    /// A number from 0 to 100, shaded by its size; a word where it is missing.
    static func shaded(_ number: Double?, _ text: (Double) -> String, missing: String) -> Cell {
      guard let number else { return Cell(html: HTML.escapedText(missing), mark: "missing") }
      let step = ChartShade.step(of: number)
      return Cell(html: HTML.escapedText(text(number)), isNumeric: true, mark: "q\(step.rawValue)")
    }
  }

  /// A row.
  struct Row {
    let head: String
    /// Where its head leads; nil for nowhere.
    var url: String?
    let cells: [Cell]

    init(_ head: String, url: String? = nil, _ cells: [Cell]) {
      self.head = head
      self.url = url
      self.cells = cells
    }

    fileprivate var headHTML: String {
      let words = HTML.escapedText(head)
      return url.map { "<a href=\"\(HTML.escapedAddress($0))\">\(words)</a>" } ?? words
    }
  }

  let caption: String
  /// The heads, that of the heads of rows first.
  let columns: [String]
  let rows: [Row]
  var isGrid = false
  /// Whether a phone shows a block for each row.
  var isLong = false

  /// For the template `shaded-table`.
  var values: TemplateValues {
    [
      "caption": .text(caption), "isGrid": .flag(isGrid), "isLong": .flag(isLong),
      "columns": .list(heads),
      "rows": .list(
        rows.map { row in
          [
            "head": .html(row.headHTML),
            "cells": .list(
              row.cells.map {
                [
                  "text": .html($0.html), "isNumeric": .flag($0.isNumeric), "mark": .text($0.mark),
                ]
              }),
          ]
        }),
    ]
  }

  /// For the tables of figures, whose cells name their mark where `namesMarks` says so.
  func figureValues(namesMarks: Bool) -> TemplateValues {
    [
      "caption": .text(caption), "columns": .list(heads),
      "rows": .list(
        rows.map { row in
          [
            "head": .text(row.head), "origin": .text(""),
            "cells": .list(
              row.cells.map { cell in
                let values: TemplateValues = [
                  "text": .html(cell.html), "isNumeric": .flag(cell.isNumeric),
                ]
                return namesMarks ? values.adding(["mark": .text(cell.mark)]) : values
              }),
          ]
        }),
    ]
  }

  private var heads: [TemplateValues] {
    let first = rows.first?.cells ?? []
    return columns.enumerated().map { index, title in
      let isNumeric = first.indices.contains(index - 1) && first[index - 1].isNumeric
      return ["title": .text(title), "isNumeric": .flag(isNumeric)]
    }
  }
}
