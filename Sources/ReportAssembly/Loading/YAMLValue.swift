import Diagnostics

/// A YAML node with its place: text, list or mapping, and nothing else.
///
/// Scalars stay text: what is a number or a date is decided by the key that holds it, so that `NO`
/// is a word and `1.10` keeps its zero.
indirect enum YAMLValue: Sendable, Equatable {
  case text(String, SourceRange)
  case list([YAMLValue], SourceRange)
  case mapping(YAMLMapping)

  /// Where the node begins.
  var range: SourceRange {
    switch self {
    case .text(_, let range), .list(_, let range): range
    case .mapping(let mapping): mapping.range
    }
  }

  /// What the node is called in messages.
  var kind: String {
    switch self {
    case .text: "text"
    case .list(let items, _): items.isEmpty ? "an empty list" : "a list"
    case .mapping: "a mapping"
    }
  }
}

/// A YAML mapping: its entries in the order of the file, each key once.
struct YAMLMapping: Sendable, Equatable {
  struct Entry: Sendable, Equatable {
    let key: String
    let keyRange: SourceRange
    let value: YAMLValue
  }

  let entries: [Entry]
  let range: SourceRange

  subscript(key: String) -> YAMLValue? {
    entries.first { $0.key == key }?.value
  }
}
