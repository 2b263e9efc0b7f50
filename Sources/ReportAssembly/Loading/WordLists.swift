import Diagnostics
import ReportModel

/// Reads `interface.yaml`: the site's own words, by key.
enum WordsFile {
  static func read(_ mapping: YAMLMapping) -> Checked<[String: Localized<String>]> {
    var keys = KeyReader(mapping, keys: mapping.entries.map(\.key))
    var words: [String: Localized<String>] = [:]
    for entry in mapping.entries {
      words[entry.key] = keys.localized(of: entry.value, key: entry.key)
    }
    return Checked(words, keys.diagnostics)
  }
}

/// Reads `references.yaml`: the sources, by id.
///
/// A source with a mistake keeps its id, so that references to it stay good.
enum SourcesFile {
  static func read(_ mapping: YAMLMapping) -> Checked<[Located<Source>]> {
    var outer = KeyReader(mapping, keys: mapping.entries.map(\.key))
    var sources: [Located<Source>] = []
    for entry in mapping.entries {
      outer.checkIdentifier(entry.key, at: entry.keyRange)
      guard case .mapping(let fields) = entry.value else {
        outer.report(
          Diagnostic(
            .wrongValue, at: entry.value.range, "source '\(entry.key)' is \(entry.value.kind)",
            help: "write 'publisher:', 'title:', 'date:' and 'url:' below it, indented"))
        sources.append(Located(value: .unreadable(entry.key), range: entry.keyRange))
        continue
      }
      var keys = KeyReader(fields, keys: ["publisher", "short", "title", "date", "url"])
      let publisher = keys.localized("publisher")
      let short = keys.optionalLocalized("short")
      let title = keys.localized("title")
      let date = keys.optionalText("date").flatMap { keys.date($0) }
      let url = keys.optionalText("url").flatMap { keys.webAddress($0) }
      outer.report(keys.diagnostics)
      let source = Source(
        id: entry.key, publisher: publisher ?? .empty,
        shortPublisher: short ?? publisher ?? .empty, title: title ?? .empty, date: date, url: url)
      sources.append(Located(value: source, range: entry.keyRange))
    }
    return Checked(sources, outer.diagnostics)
  }
}

extension Source {
  /// In the place of a source that could not be read, which has been reported.
  static func unreadable(_ id: String) -> Source {
    Source(
      id: id, publisher: .empty, shortPublisher: .empty, title: .empty, date: nil, url: nil)
  }
}

/// Reads `glossary.yaml`: the terms, by id.
///
/// A term with a mistake keeps its id, so that references to it stay good.
enum GlossaryFile {
  static func read(_ mapping: YAMLMapping) -> Checked<[Located<Term>]> {
    var outer = KeyReader(mapping, keys: mapping.entries.map(\.key))
    var terms: [Located<Term>] = []
    for entry in mapping.entries {
      outer.checkIdentifier(entry.key, at: entry.keyRange)
      guard case .mapping(let fields) = entry.value else {
        outer.report(
          Diagnostic(
            .wrongValue, at: entry.value.range, "term '\(entry.key)' is \(entry.value.kind)",
            help: "write 'term:', 'pinyin:' and 'definition:' below it, indented"))
        terms.append(Located(value: .unreadable(entry.key), range: entry.keyRange))
        continue
      }
      var keys = KeyReader(fields, keys: ["term", "pinyin", "definition"])
      let name = keys.localized("term")
      let pinyin = keys.text("pinyin").flatMap { keys.pinyin($0) }
      let definition = keys.localized("definition")
      outer.report(keys.diagnostics)
      let term = Term(
        id: entry.key, name: name ?? .empty, pinyin: pinyin ?? "", definition: definition ?? .empty)
      terms.append(Located(value: term, range: entry.keyRange))
    }
    return Checked(terms, outer.diagnostics + repeated(terms))
  }
}

extension GlossaryFile {
  /// Words that two entries explain.
  private static func repeated(_ terms: [Located<Term>]) -> [Diagnostic] {
    var first: [String: Located<Term>] = [:]
    return terms.flatMap { term in
      Language.allCases.compactMap { language -> Diagnostic? in
        let name = term.value.name[language]
        let key = "\(language.rawValue) \(name)"
        guard !name.isEmpty, let other = first[key] else {
          first[key] = term
          return nil
        }
        return Diagnostic(
          .repeatedTerm, severity: .warning, at: term.range,
          "term '\(name)' is explained twice", help: "keep one of the two entries",
          notes: [.init(range: other.range, message: "'\(other.value.id)' explains it first")])
      }
    }
  }
}

extension Term {
  /// In the place of a term that could not be read, which has been reported.
  static func unreadable(_ id: String) -> Term {
    Term(id: id, name: .empty, pinyin: "", definition: .empty)
  }
}

extension KeyReader {
  /// Reports an id of the wrong form.
  mutating func checkIdentifier(_ id: String, at range: SourceRange) {
    guard !Identifier.isValid(id) else { return }
    report(
      Diagnostic(
        .wrongValue, at: range, "id '\(id)' has a form that is not allowed",
        help: "use \(Identifier.form)"))
  }

  /// Reads a word in the Latin alphabet, by which terms are sorted; reports any other.
  mutating func pinyin(_ text: Located<String>) -> String? {
    let isPlain = text.value.utf8.allSatisfy { byte in
      (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || byte == 0x20
    }
    if isPlain { return text.value }
    report(
      Diagnostic(
        .wrongValue, at: text.range, "pinyin '\(text.value)' has a form that is not allowed",
        help: "write small Latin letters without tone marks, a space between syllables: suan li"))
    return nil
  }

  /// Reads an address of the web; reports any other.
  mutating func webAddress(_ text: Located<String>) -> String? {
    let isPlain = text.value.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x3C }
    if text.value.hasPrefix("https://") || text.value.hasPrefix("http://"), isPlain {
      return text.value
    }
    report(
      Diagnostic(
        .unsafeLink, at: text.range, "'\(text.value)' is not a web address",
        help: "write the full address, beginning with https://, in ASCII"))
    return nil
  }
}
