import Diagnostics
import ReportModel

/// Holds the code of a paired block, such as a formula, to be the same letter for letter, in
/// whatever order the sentences want it.
enum CodeParity {
  static func check(_ pair: ProsePair) -> [Diagnostic] {
    Language.allCases.flatMap { language in
      surplus(pair, language).map { code in
        let other = language.other
        return Diagnostic(
          .blockParity, at: code.range,
          "the code '\(code.text)' has no counterpart in the \(other.name) text of this block",
          help: "write the same code in both languages",
          notes: [.init(range: pair[other].range.opening, message: "the \(other.name) text")])
      }
    }
  }

  /// The code of a language that the other does not have, or not as often.
  private static func surplus(_ pair: ProsePair, _ language: Language) -> [Prose.PlacedCode] {
    var others = pair[language.other].codes.map(\.text)
    return pair[language].codes.filter { code in
      guard let index = others.firstIndex(of: code.text) else { return true }
      others.remove(at: index)
      return false
    }
  }
}
