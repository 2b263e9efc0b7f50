import Diagnostics
import Rebuilding
import ReportModel

/// Holds the text of a report to the rules of its numbers, its two languages and its typing.
///
/// ```swift
/// let outcome = ReportChecks(report).run()
/// outcome.diagnostics  // at the levels of CheckLevels, less what opt-outs allow
/// ```
public struct ReportChecks {
  private let report: CheckedReport

  /// Makes the checks of a report.
  public init(_ report: CheckedReport) { self.report = report }

  /// Runs every check.
  ///
  /// A pure function; costs about 1 µs for each character of the text.
  public func run(levels: CheckLevels = CheckLevels()) -> CheckOutcome {
    var memory = CheckMemory()
    return run(levels: levels, remembering: &memory)
  }

  /// The same outcome, made with what an earlier run left in a memory.
  ///
  /// Costs what the pages and texts that changed since then cost.
  public func run(
    levels: CheckLevels = CheckLevels(), remembering memory: inout CheckMemory
  ) -> CheckOutcome {
    memory.beginRun()
    var all = TextFindings()
    for page in report.pages { all.add(findings(of: page, &memory)) }
    for texts in textsByFile {
      let path = texts.first?.chinese.range.path ?? ""
      all.add(
        memory.texts.output(path, for: .init(texts)) { input in
          var check = TextCheck(
            references: [:], figures: [], index: nil, loose: LooseNumbers([]))
          for text in input.texts { check.check(text) }
          return check.findings
        })
    }
    let allowed = OptOuts(report.pages).apply(to: all.diagnostics)
    let levelled = levels.apply(to: allowed.kept)
    let needless = levels.apply(to: allowed.needless)
    all.tally.optOuts = allowed.optOutCount
    return CheckOutcome(
      diagnostics: levelled.shown + needless.shown, hints: levelled.hints + needless.hints,
      tally: all.tally, unread: all.unread)
  }

  /// The texts as they stand behind each other in one file.
  private var textsByFile: [[Localized<PlacedText>]] {
    var files: [[Localized<PlacedText>]] = []
    for text in report.texts {
      if files.last?.first?.chinese.range.path == text.chinese.range.path {
        files[files.count - 1].append(text)
      } else {
        files.append([text])
      }
    }
    return files
  }

  private func findings(of page: Localized<CheckedPage>, _ memory: inout CheckMemory)
    -> TextFindings
  {
    let destinations = page.map(\.destinations)
    let targets = Localized { language in destinations[language].map { report.references[$0] } }
    let figures = figures(in: targets.chinese + targets.english)
    return memory.pages.output(
      page.chinese.file.path,
      for: .init(
        files: [page.chinese.file, page.english.file],
        targets: targets.chinese + targets.english, figures: figures,
        scores: scores(in: targets.chinese + targets.english))
    ) { _ in
      let placed = self.figures(in: targets.chinese)
      let data = placed.map { figure in
        memory.data.output(figure.id, for: figure, make: LooseNumbers.data)
      }
      var check = TextCheck(
        references: report.references, figures: figures, index: report.index,
        loose: LooseNumbers(data))
      check.check(page)
      return check.findings
    }
  }

  /// The scores that are mentioned.
  private func scores(in targets: [CrossReference?]) -> [Double?] {
    targets.compactMap { target -> Double?? in
      guard case .score(let row, let region) = target else { return nil }
      return .some(report.index?.score(of: row, in: region))
    }
  }

  /// The figures that are placed, mentioned or lend a number.
  private func figures(in targets: [CrossReference?]) -> [Figure] {
    let numbers = Set(
      targets.compactMap { target -> Int? in
        switch target {
        case .figure(let number): number
        case .value(let value): value.figureNumber
        default: nil
        }
      })
    return report.figures.filter { numbers.contains($0.number) }
  }
}
