import CommonMark
import Diagnostics
import ProseNumbers
import Quantities
import ReportModel

/// Finds numbers that equal a datum of a figure of the same page, and are not bound to it.
struct LooseNumbers {
  private let data: [NamedDatum]

  /// A datum and how the text would bind it.
  struct NamedDatum {
    let name: String
    let datum: Datum
  }

  /// The data of some figures, in their order.
  init(_ figures: some Sequence<[NamedDatum]>) { data = figures.flatMap { $0 } }

  /// The data of a figure.
  static func data(of figure: Figure) -> [NamedDatum] {
    figure.rows.compactMap { row in
      guard case .quantity(let quantity) = row.content, let datum = Datum(quantity) else {
        return nil
      }
      return NamedDatum(name: "\(figure.id)#\(row.id)", datum: datum)
    }
  }

  var isEmpty: Bool { data.isEmpty }

  func check(_ prose: Prose, _ numerals: [ReadNumeral]) -> [Diagnostic] {
    numerals.compactMap { numeral in
      guard case .amount(let amount) = numeral.meaning, !numeral.isIncidental,
        Self.isTelling(amount),
        !prose.links.contains(where: { $0.range.overlaps(numeral.numeral) }),
        let match = data.first(where: {
          $0.datum.dimension == amount.dimension && $0.datum.holds(amount)
        })
      else { return nil }
      let text = prose.text(numeral.numeral)
      return Diagnostic(
        .looseNumber, severity: .warning, at: prose.place(numeral.range),
        "'\(text)' equals '\(match.name)' and is not bound to it",
        help: "write '[\(prose.text(numeral.range))](value:\(match.name))', if it is meant")
    }
  }

  /// Short numbers are equal by chance.
  private static func isTelling(_ amount: ReadAmount) -> Bool {
    if amount.high != nil { return true }
    let digits = amount.low.decimal.significantDigits
    switch amount.dimension {
    case .count, .ratio, .percentagePoints: return digits >= 3
    case .money, .measure: return digits >= 2
    }
  }
}
