import Diagnostics

extension SourceText {
  /// The text in quotes, as messages show it; cut after 40 characters.
  var quotation: String {
    let scalars = text.unicodeScalars
    guard let end = scalars.index(scalars.startIndex, offsetBy: 40, limitedBy: scalars.endIndex),
      end < scalars.endIndex
    else { return "'\(text)'" }
    return "'\(text[..<end])…'"
  }

  /// The case of an enumeration that the text names, exactly; `empty` for an empty text, and after
  /// the error for an unknown word.
  func word<Word: RawRepresentable<String> & CaseIterable>(
    as kind: String, plural: String, empty: Word
  ) -> Checked<Word> {
    if text.isEmpty { return Checked(empty) }
    if let word = Word(rawValue: text) { return Checked(word) }
    let words = Word.allCases.map(\.rawValue)
    return Checked(
      empty,
      [
        Diagnostic(
          .cellValue, at: range, "\(kind) \(quotation) is unknown",
          help: Suggestion.help(for: text, in: words, kind: plural))
      ])
  }
}
