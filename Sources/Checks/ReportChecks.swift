import Diagnostics
import Rebuilding
import ReportModel

/// Holds the text of a report to the rules of its numbers, its two languages and its typing.
///
/// ```swift
/// let outcome = ReportChecks(report).run()
/// outcome.diagnostics  // at the levels of CheckLevels, less what opt-outs allow
/// ```
public struct ReportChecks: Sendable {
  private let report: CheckedReport

  /// Makes the checks of a report.
  public init(_ report: CheckedReport) { self.report = report }

  /// Runs every check, on `jobs` pages at a time.
  ///
  /// A pure function; costs about 1 µs for each character of the text.
  public func run(levels: CheckLevels = CheckLevels(), jobs: Int = 2) -> CheckOutcome {
    var memory = CheckMemory()
    return run(levels: levels, jobs: jobs, remembering: &memory)
  }

  /// The same outcome, made with what an earlier run left in a memory.
  ///
  /// Costs what the pages and texts that changed since then cost.
  public func run(
    levels: CheckLevels = CheckLevels(), jobs: Int = 2, remembering memory: inout CheckMemory
  ) -> CheckOutcome {
    memory.beginRun()
    var all = TextFindings()
    for findings in pageFindings(jobs, &memory) + textFindings(jobs, &memory) { all.add(findings) }
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

  private func textFindings(_ jobs: Int, _ memory: inout CheckMemory) -> [TextFindings] {
    let inputs = textsByFile.map { texts in
      (name: texts.first?.chinese.range.path ?? "", input: CheckMemory.TextInput(texts))
    }
    return memory.texts.outputs(for: inputs) { inputs in
      ConcurrentMap(jobs: jobs).map(inputs) { input in
        var check = TextCheck(
          references: [:], figures: [], index: nil, loose: LooseNumbers([]))
        for text in input.texts { check.check(text) }
        return check.findings
      }
    }
  }

  private func pageFindings(_ jobs: Int, _ memory: inout CheckMemory) -> [TextFindings] {
    let inputs = report.pages.map { page in
      let destinations = page.map(\.destinations)
      let targets = Localized { language in destinations[language].map { report.references[$0] } }
      let all = targets.chinese + targets.english
      return CheckMemory.PageInput(
        page: page, targets: all, figures: figures(in: all), scores: scores(in: all),
        shown: Set(figures(in: targets.chinese).map(\.number)))
    }
    let mentioned = Set(inputs.flatMap(\.shown))
    var data: [Int: [LooseNumbers.NamedDatum]] = [:]
    for figure in report.figures where mentioned.contains(figure.number) {
      data[figure.number] = memory.data.output(figure.id, for: figure, make: LooseNumbers.data)
    }
    let known = data
    return memory.pages.outputs(
      for: inputs.map { (name: $0.page.chinese.file.path, input: $0) }
    ) { inputs in
      ConcurrentMap(jobs: jobs).map(inputs) { input in
        let loose = report.figures.filter { input.shown.contains($0.number) }
          .compactMap { known[$0.number] }
        var check = TextCheck(
          references: report.references, figures: input.figures, index: report.index,
          loose: LooseNumbers(loose))
        check.check(input.page)
        return check.findings
      }
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
