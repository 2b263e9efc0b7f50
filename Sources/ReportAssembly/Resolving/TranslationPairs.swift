import CommonMark
import Diagnostics
import ReportModel

/// Checks that both languages of a section place the same figures in the same order.
enum TranslationPairs {
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
