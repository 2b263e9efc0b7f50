import Checks
import CommonMark
import Diagnostics
import Plotting
import Quantities
import ReportModel

/// A page in both languages with what its links lead to, for one test.
struct CheckedText {
  var chinese: String
  var english: String
  var figures: [Figure] = []
  var texts: [Localized<PlacedText>] = []
  var levels = CheckLevels()

  static let schemes = LinkSchemes(
    own: ["figure", "section", "cite", "term", "value", "media"], forPlaces: "section")

  var outcome: CheckOutcome {
    let page = Localized(chinese: page(chinese, .chinese), english: page(english, .english))
    return ReportChecks(
      CheckedReport(pages: [page], texts: texts, figures: figures, references: references)
    ).run(levels: levels)
  }

  /// Every finding as `file:line:column rule: message`, the column counting characters.
  var findings: [String] { lines(outcome.diagnostics) }

  var hints: [String] { lines(outcome.hints) }

  private func lines(_ diagnostics: [Diagnostic]) -> [String] {
    diagnostics.sortedByPlace().map { diagnostic in
      "\(place(diagnostic.range)) \(diagnostic.rule.rawValue): \(diagnostic.message)"
    }
  }

  /// `zh:3:7`.
  func place(_ range: SourceRange) -> String {
    let text = range.path == "zh" ? chinese : english
    let column = SourceFile(path: range.path, text: text).characterColumn(of: range.start)
    return "\(range.path):\(range.start.line):\(column)"
  }

  private func page(_ text: String, _ language: Language) -> CheckedPage {
    let file = SourceFile(path: language.rawValue, text: text)
    let document = MarkdownDocument.read(
      file, typography: language == .chinese ? .chinese : .latin, schemes: Self.schemes)
    return CheckedPage(
      file: file, head: [], blocks: document.value.blocks, optOuts: document.value.optOuts)
  }

  /// `value:ID#ROW` for every row of the figures, and the figures themselves.
  private var references: [String: CrossReference] {
    var references: [String: CrossReference] = [:]
    for figure in figures {
      references["figure:\(figure.id)"] = .figure(figure.number)
      for (index, row) in figure.rows.enumerated() {
        guard case .quantity(let quantity) = row.content else { continue }
        references["value:\(figure.id)#\(row.id)"] = .value(
          BoundValue(figureNumber: figure.number, rowIndex: index, quantity: quantity))
      }
    }
    return references
  }
}

extension Figure {
  /// A figure without a drawing: the checks read its data alone.
  ///
  /// A row whose id ends in a year is of that year.
  static func data(_ id: String, _ rows: [(id: String, quantity: Quantity)]) -> Figure {
    let words = Localized { _ in "" }
    return Figure(
      number: 1, id: id,
      caption: FigureCaption(title: words, headline: words, subtitle: words, notes: []),
      sources: [], form: .table(FigureTable(columns: [], rows: [], groups: [])),
      rows: rows.map { row in
        FigureRow(
          id: row.id, heads: [], period: String(row.id.suffix(4)), content: .quantity(row.quantity),
          provenance: Provenance(status: .stated, outlook: .actual, sourceID: nil), source: nil,
          note: nil)
      }, placement: nil, definition: SourceRange(wholeFile: "figure.yaml"))
  }
}
