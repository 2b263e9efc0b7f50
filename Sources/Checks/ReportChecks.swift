import CommonMark
import Diagnostics
import ProseNumbers
import Quantities
import ReportModel

/// Holds the text of a report to the rules of its numbers, its two languages and its typing.
///
/// ```swift
/// let outcome = ReportChecks(report).run()
/// outcome.diagnostics  // at the levels of CheckLevels, less what opt-outs allow
/// ```
public struct ReportChecks {
  private let report: CheckedReport
  /// The data of each figure.
  private let data: [[LooseNumbers.NamedDatum]]
  private var tally = CheckTally()
  private var findings: [Diagnostic] = []
  private var unread: [UnreadNumeral] = []

  /// Makes the checks of a report.
  public init(_ report: CheckedReport) {
    self.report = report
    data = report.figures.map(LooseNumbers.data)
  }

  /// Runs every check.
  ///
  /// A pure function; costs about 1 µs for each character of the text.
  public consuming func run(levels: CheckLevels = CheckLevels()) -> CheckOutcome {
    var checks = self
    for page in checks.report.pages { checks.check(page) }
    for text in checks.report.texts { checks.check(text) }
    let allowed = OptOuts(checks.report.pages).apply(to: checks.findings)
    let levelled = levels.apply(to: allowed.kept)
    let needless = levels.apply(to: allowed.needless)
    checks.tally.optOuts = allowed.optOutCount
    return CheckOutcome(
      diagnostics: levelled.shown + needless.shown, hints: levelled.hints + needless.hints,
      tally: checks.tally, unread: checks.unread)
  }

  // MARK: Pages and texts

  private mutating func check(_ page: Localized<CheckedPage>) {
    let blocks = BlockPairs(page)
    findings += blocks.diagnostics
    let loose = LooseNumbers(data(on: page))
    for pair in blocks.pairs { check(pair, loose, isTerse: false) }
    let paired = Set(blocks.pairs.flatMap { [$0.chinese.range, $0.english.range] })
    for language in Language.allCases {
      for prose in AllProse(page[language].blocks).texts where !paired.contains(prose.range) {
        checkAlone(prose, language, loose)
      }
    }
  }

  private mutating func check(_ text: Localized<PlacedText>) {
    check(
      ProsePair(chinese: Prose(text.chinese), english: Prose(text.english)), LooseNumbers([]),
      isTerse: true)
  }

  private mutating func check(_ pair: ProsePair, _ loose: LooseNumbers, isTerse: Bool) {
    let numerals = Localized { language in
      checkAlone(pair[language], language, loose)
    }
    let differences = NumberParity.check(pair, numerals, isTerse: isTerse)
    findings += differences
    tally.blocks += numerals.chinese.isEmpty && numerals.english.isEmpty ? 0 : 1
    tally.agreeingBlocks +=
      (numerals.chinese.isEmpty && numerals.english.isEmpty) || !differences.isEmpty ? 0 : 1
  }

  /// The checks of one text by itself; gives its numerals.
  @discardableResult
  private mutating func checkAlone(_ prose: Prose, _ language: Language, _ loose: LooseNumbers)
    -> [ReadNumeral]
  {
    let numerals = QuantityReader.read(prose.bytes, NumberStyle(language))
    let bound = BoundNumbers(
      references: report.references, figures: report.figures, index: report.index
    )
    .check(prose, numerals, language)
    findings += bound.diagnostics
    if !loose.isEmpty, prose.isMarkdown { findings += loose.check(prose, numerals) }
    switch language {
    case .chinese: findings += HanTypography.check(prose)
    case .english: findings += LatinTypography.check(prose)
    }
    tally.bound += bound.count
    count(numerals, prose)
    return numerals
  }

  private mutating func count(_ numerals: [ReadNumeral], _ prose: Prose) {
    for numeral in numerals where !numeral.isSpelled {
      tally.numerals += 1
      guard numeral.meaning == .unread else { continue }
      tally.unread += 1
      unread.append(
        UnreadNumeral(text: prose.text(numeral.numeral), range: prose.place(numeral.numeral)))
    }
  }

  /// The data of the figures that a page places, mentions or takes numbers from.
  private func data(on page: Localized<CheckedPage>) -> [[LooseNumbers.NamedDatum]] {
    let references = PageReferences(page.chinese.blocks)
    let destinations =
      references.links.map(\.destination) + references.placedImages.map(\.destination)
    let numbers = destinations.compactMap { destination -> Int? in
      switch report.references[destination] {
      case .figure(let number): number
      case .value(let value): value.figureNumber
      default: nil
      }
    }
    return zip(report.figures, data).filter { numbers.contains($0.0.number) }.map(\.1)
  }
}
