extension TemplateSchema {
  /// What is wrong with values for these names, sorted: a name that is missing, of another kind
  /// than declared, or not declared at all.
  ///
  /// Looks at every value, also at those that no branch prints. Costs a look-up per name.
  func faults(in values: TemplateValues) -> [String] {
    var faults: [String] = []
    check(values, path: "", into: &faults)
    return faults.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// Follows the schema, whose depth the program fixes; values that reach deeper are undeclared.
  private func check(
    _ values: TemplateValues, path: @autoclosure () -> String,
    into faults: inout [String]
  ) {
    var known = 0
    for name in names {
      guard let value = values[name.name] else {
        if name.kind.isRequired { faults.append("'\(path())\(name.name)' is missing") }
        continue
      }
      known += 1
      switch (name.kind, value) {
      case (.text, .text), (.optionalText, .text), (.html, .html), (.flag, .flag): break
      case (.object(let schema), .object(let inner)),
        (.optionalObject(let schema), .object(let inner)):
        schema.check(inner, path: "\(path())\(name.name).", into: &faults)
      case (.list(let schema), .list(let items)):
        for (index, item) in items.enumerated() {
          schema.check(item, path: "\(path())\(name.name)[\(index)].", into: &faults)
        }
      default:
        faults.append("'\(path())\(name.name)' is \(value.phrase), not \(name.kind.phrase)")
      }
    }
    guard known < values.count else { return }
    for name in values.names where kind(of: name) == nil {
      faults.append("'\(path())\(name)' is not declared")
    }
  }
}

extension TemplateSchema.Kind {
  fileprivate var isRequired: Bool {
    switch self {
    case .text, .html, .object, .list: true
    case .optionalText, .flag, .optionalObject: false
    }
  }
}

extension TemplateValue {
  fileprivate var phrase: String {
    switch self {
    case .text: "text"
    case .html: "HTML"
    case .flag: "a flag"
    case .object: "an object"
    case .list: "a list"
    }
  }
}
