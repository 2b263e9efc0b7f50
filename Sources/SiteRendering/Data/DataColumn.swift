/// A column of a data file: its name and what its cells hold.
struct DataColumn: Equatable {
  /// What the cells hold; an empty cell is a missing value.
  enum Content: Equatable {
    case text
    case number
    case integer
    /// One of some words.
    case word([String])
    /// The id of a source.
    case source
  }

  let name: String
  let content: Content

  init(_ name: String, _ content: Content = .text) {
    self.name = name
    self.content = content
  }

  /// The pair of columns of a text in both languages.
  static func pair(_ name: String) -> [DataColumn] {
    [DataColumn("\(name).zh"), DataColumn("\(name).en")]
  }

  /// The field of a table schema.
  ///
  /// Source: Table Schema 1, Frictionless Standards.
  func field(description: String?) -> JSON {
    let type =
      switch content {
      case .number: "number"
      case .integer: "integer"
      case .text, .word, .source: "string"
      }
    var pairs: [(key: String, value: JSON)] = [("name", .string(name)), ("type", .string(type))]
    if let description { pairs.append(("description", .string(description))) }
    if case .word(let words) = content {
      pairs.append(("constraints", .object([("enum", .list(words.map { .string($0) }))])))
    }
    return .object(pairs)
  }
}
