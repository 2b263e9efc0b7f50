import CommonMark
import Diagnostics
import ReportModel

/// Holds the links of a paired block to the same destinations.
///
/// Citations stand in the same order, since they support the sentence before them. Sentences order
/// the rest as each language wants, so those need only be the same ones. The web's own addresses may
/// differ by language, and only their number counts.
enum LinkParity {
  static func check(_ pair: ProsePair) -> [Diagnostic] {
    let cited = links(pair) { $0.hasPrefix("cite:") }
    let others = links(pair) { !$0.hasPrefix("cite:") && isOwn($0) }
    var diagnostics: [Diagnostic] = []
    for (left, right) in zip(cited.chinese, cited.english)
    where left.destination != right.destination {
      diagnostics.append(
        Diagnostic(
          .blockParity, at: right.range,
          "'\(right.destination)' stands where the Chinese text has '\(left.destination)'",
          help: "cite the same sources in the same order in both languages",
          notes: [.init(range: left.range, message: "the Chinese text")]))
      return diagnostics
    }
    for language in Language.allCases {
      for link in surplus(cited, language) + surplus(others, language) {
        diagnostics.append(lone(link, language, pair))
      }
    }
    return diagnostics
  }

  private static func isOwn(_ destination: String) -> Bool {
    !["http", "mail"].contains(destination.prefix(4).lowercased())
  }

  private static func links(_ pair: ProsePair, _ isIncluded: (String) -> Bool) -> Localized<[Link]>
  {
    Localized { language in
      pair[language].links.map(\.link).filter { isIncluded($0.destination) }
    }
  }

  /// The links of a language that the other does not have, or not as often.
  private static func surplus(_ links: Localized<[Link]>, _ language: Language) -> [Link] {
    var others = links[language.other].map(\.destination)
    return links[language].filter { link in
      guard let index = others.firstIndex(of: link.destination) else { return true }
      others.remove(at: index)
      return false
    }
  }

  private static func lone(_ link: Link, _ language: Language, _ pair: ProsePair) -> Diagnostic {
    let other = language.other
    return Diagnostic(
      .blockParity, at: link.range,
      "'\(link.destination)' has no counterpart in the \(other.name) text of this block",
      help: "link to it in both languages, in the same block",
      notes: [.init(range: pair[other].range.opening, message: "the \(other.name) text")])
  }
}
