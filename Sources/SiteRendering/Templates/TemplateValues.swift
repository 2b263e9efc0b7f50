/// The values for the names of a template or of one group of names.
///
/// ```
/// let values: TemplateValues = [
///   "title": .text(section.title), "main": .html(main), "isHome": .flag(false),
///   "menu": .list(links.map { ["title": .text($0.title), "url": .text($0.url)] }),
///   "next": next.map { .object(["title": .text($0.title), "url": .text($0.url)]) },
/// ]
/// ```
///
/// A nil leaves its name out. Of two values for one name the later counts.
public struct TemplateValues: Sendable, Equatable {
  private let values: [String: TemplateValue]

  private init(values: [String: TemplateValue]) {
    self.values = values
  }

  /// The value of a name, or nil where it is left out.
  public subscript(name: String) -> TemplateValue? { values[name] }

  /// The names that have a value, sorted by their UTF-8 bytes.
  public var names: [String] {
    values.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// These values and others, which count where both have a name.
  public func adding(_ others: TemplateValues) -> TemplateValues {
    TemplateValues(values: values.merging(others.values) { _, other in other })
  }

  /// How many names have a value.
  var count: Int { values.count }
}

extension TemplateValues: ExpressibleByDictionaryLiteral {
  /// Takes names and their values; a nil leaves its name out.
  public init(dictionaryLiteral elements: (String, TemplateValue?)...) {
    self.init(elements)
  }

  /// Takes names and their values; a nil leaves its name out.
  public init(_ pairs: some Sequence<(String, TemplateValue?)>) {
    var values: [String: TemplateValue] = [:]
    for (name, value) in pairs {
      values[name] = value
    }
    self.init(values: values)
  }
}

/// The value of one name.
public enum TemplateValue: Sendable, Equatable {
  /// Text as a reader sees it; it is escaped when it is printed.
  case text(String)
  /// Finished HTML, printed as it is.
  case html(String)
  /// A yes or no.
  case flag(Bool)
  /// A group of names.
  case object(TemplateValues)
  /// Groups of names, in their order.
  case list([TemplateValues])
}
