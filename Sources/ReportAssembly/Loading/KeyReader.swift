import Diagnostics
import ReportModel

/// A value together with the place where it was written.
struct Located<Value> {
  let value: Value
  let range: SourceRange
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}

extension Localized<String> {
  /// In the place of a text that could not be read, which has been reported.
  static let empty = Localized { _ in "" }
}

/// Reads the keys of one mapping and collects what is wrong with them.
///
/// Every key that may stand there is named at the start; any other is an error with the nearest
/// name. A required value that is missing or of the wrong form yields nil and a diagnostic.
struct KeyReader {
  let mapping: YAMLMapping
  private(set) var diagnostics: [Diagnostic] = []

  init(_ mapping: YAMLMapping, keys: [String]) {
    self.mapping = mapping
    for entry in mapping.entries where !keys.contains(entry.key) {
      diagnostics.append(
        Diagnostic(
          .unknownKey, at: entry.keyRange, "unknown key '\(entry.key)'",
          help: Suggestion.help(for: entry.key, in: keys, kind: "keys")))
    }
  }

  mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  mutating func report(_ more: [Diagnostic]) { diagnostics += more }

  /// The text of a required key.
  mutating func text(_ key: String) -> Located<String>? {
    guard let value = mapping[key] else { return missing(key) }
    return text(of: value, key: key)
  }

  /// The text of a key that may be left out.
  mutating func optionalText(_ key: String) -> Located<String>? {
    mapping[key].flatMap { text(of: $0, key: key) }
  }

  /// The texts of a required `{zh: …, en: …}`.
  mutating func localized(_ key: String) -> Localized<String>? {
    guard let value = mapping[key] else { return missing(key) }
    return localized(of: value, key: key)
  }

  /// The texts of a `{zh: …, en: …}` that may be left out.
  mutating func optionalLocalized(_ key: String) -> Localized<String>? {
    mapping[key].flatMap { localized(of: $0, key: key) }
  }

  /// The mapping of a required key.
  mutating func submapping(_ key: String) -> YAMLMapping? {
    guard let value = mapping[key] else { return missing(key) }
    return submapping(of: value, key: key)
  }

  /// The items of a list that may be left out.
  mutating func list(_ key: String) -> [YAMLValue] {
    guard let value = mapping[key] else { return [] }
    guard case .list(let items, _) = value else {
      wrong(value, key: key, wanted: "a list", help: "write items below it, each after '- '")
      return []
    }
    return items
  }

  /// The texts of a list that may be left out.
  mutating func texts(_ key: String) -> [Located<String>] {
    list(key).compactMap { text(of: $0, key: key) }
  }

  /// The mappings of a list that may be left out.
  mutating func mappings(_ key: String) -> [YAMLMapping] {
    list(key).compactMap { submapping(of: $0, key: key) }
  }

  /// The mappings of a list that must have one at least; where they have ids, each its own.
  mutating func entries(_ key: String) -> [YAMLMapping] {
    guard let value = mapping[key] else { return missing(key) ?? [] }
    if value == .list([], value.range) {
      wrong(value, key: key, wanted: "a list of entries", help: "write one at least, after '- '")
    }
    let entries = mappings(key)
    var seen: [String: SourceRange] = [:]
    for case .text(let id, let range)? in entries.map({ $0["id"] }) where !id.isEmpty {
      if let first = seen[id] {
        diagnostics.append(
          Diagnostic(
            .rowID, at: range, "id '\(id)' stands twice", help: "give each entry its own id",
            notes: [Diagnostic.Note(range: first, message: "the first one")]))
      } else {
        seen[id] = range
      }
    }
    return entries
  }

  mutating func localized(of value: YAMLValue, key: String) -> Localized<String>? {
    guard let mapping = submapping(of: value, key: key) else { return nil }
    var reader = KeyReader(mapping, keys: Language.allCases.map(\.rawValue))
    let chinese = reader.text(Language.chinese.rawValue)
    let english = reader.text(Language.english.rawValue)
    diagnostics += reader.diagnostics
    guard let chinese, let english else { return nil }
    return Localized(chinese: chinese.value, english: english.value)
  }

  private mutating func text(of value: YAMLValue, key: String) -> Located<String>? {
    guard case .text(let text, let range) = value else {
      wrong(value, key: key, wanted: "text", help: "write '\(key): …' on one line")
      return nil
    }
    guard !text.isEmpty else {
      diagnostics.append(
        Diagnostic(
          .missingKey, at: range, "key '\(key)' is empty", help: "write its value after the colon"))
      return nil
    }
    return Located(value: text, range: range)
  }

  private mutating func submapping(of value: YAMLValue, key: String) -> YAMLMapping? {
    guard case .mapping(let mapping) = value else {
      wrong(value, key: key, wanted: "a mapping", help: "write its keys below it, indented")
      return nil
    }
    return mapping
  }

  private mutating func missing<Value>(_ key: String) -> Value? {
    diagnostics.append(
      Diagnostic(
        .missingKey, at: mapping.range, "key '\(key)' is missing", help: "add '\(key): …'"))
    return nil
  }

  private mutating func wrong(_ value: YAMLValue, key: String, wanted: String, help: String) {
    diagnostics.append(
      Diagnostic(
        .wrongValue, at: value.range, "key '\(key)' holds \(value.kind), not \(wanted)",
        help: help))
  }
}
