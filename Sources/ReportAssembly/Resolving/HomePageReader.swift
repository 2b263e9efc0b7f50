import CommonMark
import Diagnostics
import ReportModel

/// Splits the home page into its lead and its headline numbers.
///
/// The numbers are the items of the page's one list; each begins with a bound number.
struct HomePageReader {
  let references: [String: CrossReference]

  func read(_ pages: LoadedContent.PagePair) -> Checked<HomePage> {
    var diagnostics: [Diagnostic] = []
    let found = pages.map { self.items(of: $0, &diagnostics) }
    let lead = pages.map { page in
      PageText(
        title: page.title, summary: page.summary,
        blocks: page.blocks.filter { if case .list = $0 { false } else { true } }, file: page.file)
    }
    let isResolved = found.chinese.isResolved && found.english.isResolved
    if isResolved, found.chinese.destinations != found.english.destinations,
      !diagnostics.containsError
    {
      diagnostics.append(
        Diagnostic(
          .pairStructure, at: pages.english.range,
          "the headline numbers differ from those of the Chinese page",
          help: "list the same numbers in the same order in both languages"))
    }
    let numbers = zip(found.chinese.items, found.english.items).map { chinese, english in
      HeadlineNumber(
        text: Localized(chinese: chinese.text, english: english.text),
        explanation: Localized(chinese: chinese.explanation, english: english.explanation),
        figureNumber: chinese.figureNumber)
    }
    return Checked(HomePage(lead: lead, numbers: numbers), diagnostics)
  }

  private struct Found {
    var destinations: [String] = []
    /// Whether every reference is known.
    var isResolved = true
    var items: [Item] = []
  }

  private struct Item {
    let text: String
    let explanation: [Inline]
    let figureNumber: Int
  }

  private func items(of page: LoadedPage, _ diagnostics: inout [Diagnostic]) -> Found {
    var found = Found()
    for case .list(let list) in page.blocks {
      for item in list.items {
        guard case .paragraph(let content, _)? = item.blocks.first, item.blocks.count == 1,
          case .link(let link)? = content.first
        else {
          diagnostics.append(notANumber(item.range))
          continue
        }
        // An unknown reference has been reported where it was resolved.
        guard let reference = references[link.destination] else {
          found.isResolved = false
          continue
        }
        guard case .value(let value) = reference else {
          diagnostics.append(notANumber(item.range))
          continue
        }
        found.destinations.append(link.destination)
        found.items.append(
          Item(
            text: PlainText().text(link.content), explanation: Array(content.dropFirst()),
            figureNumber: value.figureNumber))
      }
    }
    return found
  }

  private func notANumber(_ range: SourceRange) -> Diagnostic {
    Diagnostic(
      .blockNotAllowed, at: range, "a headline number does not begin with a bound number",
      help: "write '- [1397 EFLOPS](value:FIGURE#ROW) what it says' on one line")
  }
}
