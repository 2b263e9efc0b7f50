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
  static func read(_ mapping: YAMLMapping) -> Checked<[Source]> {
    var outer = KeyReader(mapping, keys: mapping.entries.map(\.key))
    var sources: [Source] = []
    for entry in mapping.entries {
      outer.checkIdentifier(entry.key, at: entry.keyRange)
      guard case .mapping(let fields) = entry.value else {
        outer.report(
          Diagnostic(
            .wrongValue, at: entry.value.range, "source '\(entry.key)' is \(entry.value.kind)",
            help: "write 'publisher:', 'title:', 'date:' and 'url:' below it, indented"))
        sources.append(
          Source(
            id: entry.key, publisher: .empty, shortPublisher: .empty, title: .empty, date: nil,
            url: nil))
        continue
      }
      var keys = KeyReader(fields, keys: ["publisher", "short", "title", "date", "url"])
      let publisher = keys.localized("publisher")
      let short = keys.optionalLocalized("short")
      let title = keys.localized("title")
      let date = keys.optionalText("date").flatMap { keys.date($0) }
      let url = keys.optionalText("url").flatMap { keys.webAddress($0) }
      outer.report(keys.diagnostics)
      sources.append(
        Source(
          id: entry.key, publisher: publisher ?? .empty,
          shortPublisher: short ?? publisher ?? .empty, title: title ?? .empty, date: date,
          url: url))
    }
    return Checked(sources, outer.diagnostics)
  }
}

/// Reads `glossary.yaml`: the definitions, by the term's id.
enum GlossaryFile {
  static func read(_ mapping: YAMLMapping) -> Checked<[String: Localized<String>]> {
    var outer = KeyReader(mapping, keys: mapping.entries.map(\.key))
    var definitions: [String: Localized<String>] = [:]
    for entry in mapping.entries {
      outer.checkIdentifier(entry.key, at: entry.keyRange)
      guard case .mapping(let fields) = entry.value else {
        outer.report(
          Diagnostic(
            .wrongValue, at: entry.value.range, "term '\(entry.key)' is \(entry.value.kind)",
            help: "write 'term:' and 'definition:' below it, indented"))
        definitions[entry.key] = .empty
        continue
      }
      var keys = KeyReader(fields, keys: ["term", "definition"])
      _ = keys.localized("term")
      definitions[entry.key] = keys.localized("definition") ?? .empty
      outer.report(keys.diagnostics)
    }
    return Checked(definitions, outer.diagnostics)
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
