import CommonMark
import Diagnostics
import ReportModel

/// Checks that both languages of a page have the same form.
enum TranslationPairs {
  /// Whether both have a summary, or neither.
  static func checkSummaries(_ pages: LoadedContent.PagePair) -> [Diagnostic] {
    let empty = Language.allCases.filter { pages[$0].summary.isEmpty }
    guard empty.count == 1, pages.chinese.hasSoundHead, pages.english.hasSoundHead else {
      return []
    }
    let (page, other) = (pages[empty[0]], pages[empty[0].other])
    let summary = other.head.last?.range ?? other.range
    return [
      Diagnostic(
        .pairStructure, at: page.range,
        "this half has no summary, and '\(other.file.path)' has one",
        help: "write 'summary: …' in the front matter of both halves, or in neither",
        notes: [.init(range: summary, message: "its summary")])
    ]
  }

  /// Whether both place the same figures in the same order.
  static func check(_ pages: LoadedContent.PagePair) -> [Diagnostic] {
    let placed = pages.map(\.references.placedImages)
    for (chinese, english) in zip(placed.chinese, placed.english)
    where chinese.destination != english.destination {
      return [
        Diagnostic(
          .pairStructure, at: english.range,
          "'\(english.destination)' stands where the Chinese page has '\(chinese.destination)'",
          help: "place the same figures in the same order in both languages",
          notes: [Diagnostic.Note(range: chinese.range, message: "the Chinese page")])
      ]
    }
    guard placed.chinese.count != placed.english.count else { return [] }
    let longer: Language = placed.chinese.count > placed.english.count ? .chinese : .english
    let extra = placed[longer][placed[longer.other].count]
    return [
      Diagnostic(
        .pairStructure, at: extra.range,
        "'\(extra.destination)' is not placed in '\(pages[longer.other].file.path)'",
        help: "place it there too")
    ]
  }
}
