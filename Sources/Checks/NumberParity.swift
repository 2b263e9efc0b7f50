import Diagnostics
import ProseNumbers
import Quantities
import ReportModel

/// Holds the numbers of a paired block to the same values, dimensions and qualifiers.
///
/// Numbers compare as multisets, in base units. What a translator may leave out
/// (``ReadNumeral/isIncidental``), a number that is said again, and a name that the other language
/// writes without digits need no counterpart.
struct NumberParity {
  private let pair: ProsePair
  private var open: Localized<[NumberAtom]>
  private var matched: [NumberAtom] = []
  private var diagnostics: [Diagnostic] = []

  /// What is wrong with a pair whose numerals have been read.
  ///
  /// In a terse text, such as a note of a table, a unit may stand elsewhere.
  static func check(
    _ pair: ProsePair, _ numerals: Localized<[ReadNumeral]>, isTerse: Bool
  ) -> [Diagnostic] {
    guard !numerals.chinese.isEmpty || !numerals.english.isEmpty else { return [] }
    var parity = NumberParity(pair, numerals)
    parity.match(isTerse: isTerse)
    return parity.diagnostics
  }

  private init(_ pair: ProsePair, _ numerals: Localized<[ReadNumeral]>) {
    self.pair = pair
    open = Localized { language in
      numerals[language].flatMap { NumberAtom.atoms(of: $0, in: pair[language]) }
    }
  }

  private mutating func match(isTerse: Bool) {
    cancel { $0.key == $1.key && !$0.isIncidental && !$1.isIncidental && Self.agree($0, $1) }
    let inWords = cancel { $0.key == $1.key && Self.agree($0, $1) }
    let unlike = cancel { $0.key == $1.key }
    // IPv6 and IPv8 are two names before either is the 6 of "version 6".
    let renamed = cancel { $0.isNamedLike($1) }
    matched.removeAll { atom in renamed.contains { $0.0 == atom || $0.1 == atom } }
    for (left, right) in renamed { reportDifference(left, right) }
    cancel { $0.isLoosely($1) }
    if isTerse { cancel { $0.isBare($1) } }
    for (left, right) in unlike where !left.isIncidental && !right.isIncidental {
      reportQualifiers(left, right)
    }
    reportReferences()
    // The year of an "Act of 2022" needs no counterpart, but may be the one that was changed; a digit
    // that found its like in a word alone, 一起, may be that of one that was changed.
    let inDigits = Localized { language in
      open[language].filter { $0.isIncidental && !$0.numeral.isSpelled }
        + inWords.filter { $0.isIncidental != $1.isIncidental }
        .map { language == .chinese ? $0 : $1 }.filter { !$0.isIncidental }
    }
    open = open.map { atoms in atoms.filter { !$0.isIncidental } }
    dropRepetitions(isTerse: isTerse, besides: inDigits)
    reportOpen()
  }

  /// Takes out pairs for which a condition holds, in their order, and gives them.
  @discardableResult
  private mutating func cancel(_ isSame: (NumberAtom, NumberAtom) -> Bool) -> [(
    NumberAtom, NumberAtom
  )] {
    var pairs: [(NumberAtom, NumberAtom)] = []
    var english = open.english
    var chinese: [NumberAtom] = []
    for atom in open.chinese {
      if let index = english.firstIndex(where: { isSame(atom, $0) }) {
        pairs.append((atom, english.remove(at: index)))
        matched.append(atom)
      } else {
        chinese.append(atom)
      }
    }
    open = Localized(chinese: chinese, english: english)
    return pairs
  }

  private static func agree(_ left: NumberAtom, _ right: NumberAtom) -> Bool {
    guard case .amount(let first) = left.numeral.meaning,
      case .amount(let second) = right.numeral.meaning
    else { return true }
    return first.qualification.agrees(with: second.qualification)
  }

  /// What is only said again, and names, where nothing like it is left on the other side.
  private mutating func dropRepetitions(
    isTerse: Bool, besides inDigits: Localized<[NumberAtom]>
  ) {
    for language in Language.allCases {
      let other = open[language.other]
      let alike = other + inDigits[language.other]
      let kept = open[language].filter { atom in
        if alike.contains(where: { $0.isLike(atom) }) { return true }
        if atom.isName, other.isEmpty { return false }
        // The name of a plan may have its years in one language.
        if atom.isYear, isTerse { return false }
        return !matched.contains { $0.key == atom.key || $0.isLoosely(atom) }
      }
      open =
        language == .chinese
        ? Localized(chinese: kept, english: open.english)
        : Localized(chinese: open.chinese, english: kept)
    }
  }

  // MARK: Reports

  /// "Part 3" where the Chinese text has 第四章.
  private mutating func reportReferences() {
    let numbers = open.english.filter { $0.isIncidental && $0.isWhole && !$0.numeral.isSpelled }
    let ordinals = open.chinese.filter { $0.isIncidental && $0.isOrdinal }
    guard numbers.count == 1, ordinals.count == 1 else { return }
    reportDifference(ordinals[0], numbers[0])
  }

  private mutating func reportOpen() {
    var chinese = open.chinese
    for right in open.english {
      let index =
        chinese.firstIndex { $0.isLike(right) }
        ?? (open.english.count == 1 ? chinese.indices.first : nil)
      if let index {
        reportDifference(chinese.remove(at: index), right)
      } else {
        reportLone(right, .english)
      }
    }
    for left in chinese { reportLone(left, .chinese) }
  }

  private func text(_ atom: NumberAtom, _ language: Language) -> String {
    pair[language].text(atom.numeral.range)
  }

  private func place(_ atom: NumberAtom, _ language: Language) -> SourceRange {
    pair[language].place(atom.numeral.range)
  }

  private mutating func reportDifference(_ left: NumberAtom, _ right: NumberAtom) {
    let (chinese, english) = (text(left, .chinese), text(right, .english))
    diagnostics.append(
      Diagnostic(
        .numberParity, at: place(right, .english),
        "'\(english)' stands where the Chinese text has '\(chinese)'",
        help:
          "the English reads \(right.numeral.wording), the Chinese \(left.numeral.wording); "
          + "correct one of them",
        notes: [.init(range: place(left, .chinese), message: "'\(chinese)' in the Chinese text")]))
  }

  private mutating func reportLone(_ atom: NumberAtom, _ language: Language) {
    let other = language.other
    diagnostics.append(
      Diagnostic(
        .numberParity, at: place(atom, language),
        "'\(text(atom, language))' has no counterpart in the \(other.name) text of this block",
        help: "it reads \(atom.numeral.wording); state it in both languages",
        notes: [.init(range: pair[other].range.opening, message: "the \(other.name) text")]))
  }

  private mutating func reportQualifiers(_ left: NumberAtom, _ right: NumberAtom) {
    let (chinese, english) = (text(left, .chinese), text(right, .english))
    diagnostics.append(
      Diagnostic(
        .qualifierParity, severity: .warning, at: place(right, .english),
        "'\(english)' and the Chinese '\(chinese)' qualify the number differently",
        help:
          "the English reads \(right.numeral.wording), the Chinese \(left.numeral.wording); qualify both alike",
        notes: [.init(range: place(left, .chinese), message: "'\(chinese)' in the Chinese text")]))
  }
}

extension NumberAtom {
  /// Whether two pieces that differ are likely meant to be the same.
  fileprivate func isLike(_ other: NumberAtom) -> Bool {
    switch (key, other.key) {
    case (.amount(_, let dimension, _), .amount(_, let second, _)): dimension == second
    case (.year, .year), (.decade, .decade), (.century, .century), (.month, .month), (.day, .day),
      (.ordinal, .ordinal), (.name, .name):
      true
    default: false
    }
  }
}
