import CommonMark
import Diagnostics
import ReportModel

/// Numbers the headings of a page and checks that both languages have the same ones.
///
/// Where they are wrong, they keep their ids without numbers, so that references to them stay good.
enum PageHeadings {
  static func read(_ pages: LoadedContent.PagePair) -> Checked<[SectionHeading]> {
    let found = pages.map(\.references.headings)
    var diagnostics = Language.allCases.flatMap { check(found[$0], in: pages[$0]) }
    diagnostics += differences(found, pages)
    guard !diagnostics.containsError else {
      return Checked(unnumbered(found.chinese + found.english), diagnostics)
    }
    var path: [Int] = []
    let headings = zip(found.chinese, found.english).map { chinese, english in
      let depth = chinese.level - 1
      path = Array((path + [0]).prefix(depth))
      path[depth - 1] += 1
      return SectionHeading(
        id: chinese.id ?? "", path: path,
        title: Localized(
          chinese: PlainText().text(chinese.content), english: PlainText().text(english.content)))
    }
    return Checked(headings, diagnostics)
  }

  private static func unnumbered(_ headings: [Heading]) -> [SectionHeading] {
    headings.compactMap { heading in
      heading.id.map { SectionHeading(id: $0, path: [], title: .empty) }
    }
  }

  /// Each heading has an id; levels run from 2 to 4 and never skip one on the way down.
  private static func check(_ headings: [Heading], in page: LoadedPage) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    var previous = 1
    for heading in headings {
      if heading.id == nil {
        diagnostics.append(
          Diagnostic(
            .headingID, at: heading.range, "heading without an id",
            help: "add one at its end, the same in both languages: '{#short-name}'"))
      }
      if !(2...4).contains(heading.level) || heading.level > previous + 1 {
        diagnostics.append(
          Diagnostic(
            .headingLevel, at: heading.range,
            "heading of level \(heading.level) after level \(previous)",
            help: "use ## below the title, then ### and ####"))
      }
      previous = min(max(heading.level, 1), 4)
    }
    return diagnostics
  }

  private static func differences(_ found: Localized<[Heading]>, _ pages: LoadedContent.PagePair)
    -> [Diagnostic]
  {
    for (chinese, english) in zip(found.chinese, found.english)
    where differ(chinese.id, english.id) || chinese.level != english.level {
      return [
        Diagnostic(
          .pairStructure, at: english.range,
          "heading '\(name(english))' stands where the Chinese page has '\(name(chinese))'",
          help: "give both languages the same headings with the same ids, in the same order",
          notes: [Diagnostic.Note(range: chinese.range, message: "the Chinese heading")])
      ]
    }
    guard found.chinese.count != found.english.count else { return [] }
    let longer: Language = found.chinese.count > found.english.count ? .chinese : .english
    let extra = found[longer][found[longer.other].count]
    return [
      Diagnostic(
        .pairStructure, at: extra.range,
        "heading '\(name(extra))' has no counterpart in '\(pages[longer.other].file.path)'",
        help: "add it there with the same id")
    ]
  }

  /// An id that is missing has been reported.
  private static func differ(_ chinese: String?, _ english: String?) -> Bool {
    guard let chinese, let english else { return false }
    return chinese != english
  }

  private static func name(_ heading: Heading) -> String {
    String(repeating: "#", count: heading.level) + " {#\(heading.id ?? "")}"
  }
}
