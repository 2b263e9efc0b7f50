import CommonMark
import Diagnostics
import ProseNumbers
import Quantities
import ReportModel

/// What was found in some text.
struct TextFindings: Sendable {
  var diagnostics: [Diagnostic] = []
  var tally = CheckTally()
  var unread: [UnreadNumeral] = []

  mutating func add(_ other: TextFindings) {
    diagnostics += other.diagnostics
    tally.add(other.tally)
    unread += other.unread
  }
}

/// Runs every check on a page or on texts of data.
struct TextCheck {
  let references: [String: CrossReference]
  let figures: [Figure]
  let index: CompositeIndex?
  let loose: LooseNumbers
  private(set) var findings = TextFindings()

  init(
    references: [String: CrossReference], figures: [Figure], index: CompositeIndex?,
    loose: LooseNumbers
  ) {
    self.references = references
    self.figures = figures
    self.index = index
    self.loose = loose
  }

  mutating func check(_ page: Localized<CheckedPage>) {
    let blocks = BlockPairs(page)
    findings.diagnostics += blocks.diagnostics
    for pair in blocks.pairs { check(pair, isTerse: false) }
    let paired = Set(blocks.pairs.flatMap { [$0.chinese.range, $0.english.range] })
    for language in Language.allCases {
      for prose in AllProse(page[language].blocks).texts where !paired.contains(prose.range) {
        checkAlone(prose, language)
      }
    }
  }

  mutating func check(_ text: Localized<PlacedText>) {
    check(ProsePair(chinese: Prose(text.chinese), english: Prose(text.english)), isTerse: true)
  }

  private mutating func check(_ pair: ProsePair, isTerse: Bool) {
    let numerals = Localized { language in checkAlone(pair[language], language) }
    let differences = NumberParity.check(pair, numerals, isTerse: isTerse)
    findings.diagnostics += differences
    let isPlain = numerals.chinese.isEmpty && numerals.english.isEmpty
    findings.tally.blocks += isPlain ? 0 : 1
    findings.tally.agreeingBlocks += isPlain || !differences.isEmpty ? 0 : 1
  }

  /// The checks of one text by itself; gives its numerals.
  @discardableResult
  private mutating func checkAlone(_ prose: Prose, _ language: Language) -> [ReadNumeral] {
    let numerals = QuantityReader.read(prose.bytes, NumberStyle(language))
    let bound = BoundNumbers(references: references, figures: figures, index: index)
      .check(prose, numerals, language)
    findings.diagnostics += bound.diagnostics
    if !loose.isEmpty, prose.isMarkdown { findings.diagnostics += loose.check(prose, numerals) }
    switch language {
    case .chinese: findings.diagnostics += HanTypography.check(prose)
    case .english: findings.diagnostics += LatinTypography.check(prose)
    }
    findings.tally.bound += bound.count
    count(numerals, prose)
    return numerals
  }

  private mutating func count(_ numerals: [ReadNumeral], _ prose: Prose) {
    for numeral in numerals where !numeral.isSpelled {
      findings.tally.numerals += 1
      guard numeral.meaning == .unread else { continue }
      findings.tally.unread += 1
      findings.unread.append(
        UnreadNumeral(text: prose.text(numeral.numeral), range: prose.place(numeral.numeral)))
    }
  }
}
