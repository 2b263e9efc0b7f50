extension TemplateSchema {
  /// The names as a nested Markdown list, in the order of their declaration.
  ///
  /// ```
  /// - `menu[]` (list): main navigation
  ///   - `title` (text): words of the link
  /// ```
  public var markdown: String {
    var lines: [String] = []
    var open = [names[...]]
    while var rest = open.popLast() {
      guard let name = rest.popFirst() else { continue }
      let depth = open.count
      open.append(rest)
      let indent = String(repeating: "  ", count: depth)
      lines.append(
        "\(indent)- `\(name.name)\(name.kind.sign)` (\(name.kind.word)): "
          + name.documentation)
      if let inner = name.kind.schema { open.append(inner.names[...]) }
    }
    return lines.map { $0 + "\n" }.joined()
  }

  /// The names section of the templates' guide: the common names once, then a heading for each
  /// template, sorted by name, with the names that it has of its own.
  public static func markdown(of schemas: [String: TemplateSchema], common: TemplateSchema)
    -> String
  {
    var text = "### Common names\n\n\(common.markdown)"
    let sorted = schemas.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, schema) in sorted {
      let own = TemplateSchema(schema.names.filter { !common.names.contains($0) })
      let missing = common.names.filter { !schema.names.contains($0) }.map { "`\($0.name)`" }
      let but = missing.isEmpty ? "" : " but \(missing.joined(separator: ", "))"
      text += "\n### `\(name)`\n\n"
      text +=
        missing.count < common.names.count && own.names.count < schema.names.count
        ? "The common names\(but), and:\n\n" : ""
      text += own.names.isEmpty ? "No names of its own.\n" : own.markdown
    }
    return text
  }
}

extension TemplateSchema.Kind {
  /// The word for the kind in messages and in the guide.
  var word: String {
    switch self {
    case .text: "text"
    case .optionalText: "optional text"
    case .html: "HTML"
    case .flag: "flag"
    case .object: "object"
    case .optionalObject: "optional object"
    case .list: "list"
    }
  }

  /// The word with its article.
  var phrase: String {
    switch self {
    case .text, .html: word
    case .flag, .list: "a \(word)"
    case .optionalText: word
    case .object, .optionalObject: "an \(word)"
    }
  }

  /// The names inside an object or a list.
  var schema: TemplateSchema? {
    switch self {
    case .object(let schema), .optionalObject(let schema), .list(let schema): schema
    case .text, .optionalText, .html, .flag: nil
    }
  }

  /// The mark behind a name in the guide.
  fileprivate var sign: String {
    switch self {
    case .list: "[]"
    case .optionalText, .optionalObject, .flag: "?"
    case .text, .html, .object: ""
    }
  }
}
