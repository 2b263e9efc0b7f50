import Diagnostics
import Quantities
import ReportModel

/// The scale of the bars in the cells of a column: from zero to its largest number.
struct TableBars {
  let columns: [TableColumn]
  let rows: [TableRowDraft]

  /// The number at the end of a full bar, by column.
  func limits(of names: [Located<String>]) -> Checked<[String: Double]> {
    var limits: [String: Double] = [:]
    var diagnostics: [Diagnostic] = []
    for name in names {
      guard let index = columns.firstIndex(where: { $0.id == name.value }) else { continue }
      let numbers = rows.flatMap { self.numbers(of: $0.cells[index].content) }
      if let limit = numbers.max(), limit > .zero, numbers.allSatisfy({ $0 >= .zero }) {
        limits[name.value] = limit.doubleValue
        continue
      }
      diagnostics.append(
        Diagnostic(
          .chartForm, at: name.range,
          numbers.isEmpty
            ? "column '\(name.value)' has no number to draw"
            : "bars in column '\(name.value)' cannot start at zero",
          help: "take '\(name.value)' out of 'bars'"))
    }
    return Checked(limits, diagnostics)
  }

  private func numbers(of content: FigureTableContent?) -> [DecimalNumber] {
    switch content {
    case .quantity(let quantity, _):
      [quantity.amount.number, quantity.amount.interval?.low, quantity.amount.interval?.high]
        .compactMap { $0 }
    case .versions(let numbers): numbers
    case .words, .list, .unstated, nil: []
    }
  }
}
