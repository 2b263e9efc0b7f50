import Diagnostics

/// What is wrong with a link or an id of a page, and what makes it the same on other pages.
struct LinkProblem {
  /// The address as it is written, or what is said of an id.
  let words: String
  let diagnostic: Diagnostic

  /// On so many pages the same problem is told for each; a mistake that is on more is one in what
  /// pages share, such as a template, and is told once.
  private static let mostPages = 3

  /// The findings of all pages, in the order of their paths.
  static func told(_ problems: [LinkProblem]) -> [Diagnostic] {
    var pages: [String: [String]] = [:]
    for problem in problems where pages[problem.words]?.last != problem.page {
      pages[problem.words, default: []].append(problem.page)
    }
    var told: Set<String> = []
    return problems.compactMap { problem in
      let pages = pages[problem.words] ?? []
      guard pages.count > mostPages else { return problem.diagnostic }
      return told.insert(problem.words).inserted ? problem.standingFor(pages) : nil
    }
  }

  private var page: String { diagnostic.range.path }

  private func standingFor(_ pages: [String]) -> Diagnostic {
    let diagnostic = self.diagnostic
    return Diagnostic(
      diagnostic.rule, at: diagnostic.range,
      "\(diagnostic.message); so it is on \(pages.count - 1) more pages",
      help: diagnostic.help,
      notes: diagnostic.notes
        + [
          .init(
            range: SourceRange(wholeFile: pages[1]),
            message: "the next of these pages; what many pages share comes from a template")
        ])
  }
}
