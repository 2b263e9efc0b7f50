import CommonMark
import Quantities
import ReportModel

/// What a cell of a table becomes, in words or as HTML.
struct TableCellMarkup {
  let column: FigureTableColumn
  let words: InterfaceWords
  let language: Language

  /// The content as HTML, a list as a list; without unit and remark.
  func html(_ content: FigureTableContent) -> String {
    switch content {
    case .list(let items):
      "<ul class=\"cell-list\">"
        + items[language].map { "<li>\(HTML.escapedText($0))</li>" }.joined() + "</ul>"
    case .unstated: "<span class=\"unstated\">—</span>"
    case .quantity(let quantity, _): HTML.escapedText(text(quantity))
    case .words, .versions: HTML.escapedText(text(content))
    }
  }

  /// The words that follow a number; nil where there are none.
  func remark(_ content: FigureTableContent) -> String? {
    if case .quantity(_, let remark?) = content { remark[language] } else { nil }
  }

  /// The content on one line, without the unit.
  func text(_ content: FigureTableContent) -> String {
    switch content {
    case .words(let text): text[language]
    case .list(let items): items[language].joined(separator: language == .chinese ? "；" : "; ")
    case .quantity(let quantity, let remark):
      [text(quantity), remark?[language]].compactMap { $0 }
        .joined(separator: language == .chinese ? "" : " ")
    case .versions(let numbers): numbers.map { format.text(scaled($0)) }.joined(separator: "/")
    case .unstated: "—"
    }
  }

  /// Whether the content is a number, to which a unit belongs.
  static func holdsNumber(_ content: FigureTableContent) -> Bool {
    switch content {
    case .quantity, .versions: true
    case .words, .list, .unstated: false
    }
  }

  private func text(_ quantity: Quantity) -> String {
    switch quantity.amount {
    case .missing: words[.missingValue, language]
    case .range(let range): format.text(.range(scaled(range)))
    case .value(let number, let qualifier, let interval):
      format.text(.value(scaled(number), qualifier, interval: interval.map(scaled)))
    }
  }

  private var format: QuantityFormat {
    QuantityFormat(NumberStyle(language), missing: words[.missingValue, language])
  }

  private func scaled(_ interval: Interval) -> Interval {
    Interval(low: scaled(interval.low), high: scaled(interval.high)) ?? interval
  }

  /// The number in the unit that readers of the language see.
  private func scaled(_ number: DecimalNumber) -> DecimalNumber {
    guard case .numbers(_, let powers) = column.content, powers[language] != 0 else {
      return number
    }
    return number.scaled(byPowerOfTen: powers[language]) ?? number
  }
}
