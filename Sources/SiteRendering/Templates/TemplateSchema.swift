/// The names that a template may use, each with its kind and what it stands for.
///
/// One declaration does three things: ``TemplateSet`` checks every tag against it, the values of a
/// page are checked against it before they are rendered, and it writes the list of names that
/// designers read.
///
/// ```
/// let link: TemplateSchema = [.text("title", "words of the link"), .text("url", "its address")]
/// let page: TemplateSchema = [
///   .text("title", "title of the page"), .html("main", "its content"),
///   .list("menu", "main navigation", link), .optionalObject("next", "next page", link),
/// ]
/// ```
public struct TemplateSchema: Sendable, Equatable {
  /// What a name stands for, and so in which tags it may stand.
  public enum Kind: Sendable, Equatable {
    /// Text that `{{name}}` escapes; always given, may be empty.
    case text
    /// Text that may be left out: `{{#name}}` asks whether there is any.
    case optionalText
    /// Finished HTML, only for `{{{name}}}`; always given, may be empty.
    case html
    /// A yes or no for `{{#name}}` and `{{^name}}`; no where it is left out.
    case flag
    /// A group of names, always given: `{{name.part}}` or `{{#name}}{{part}}{{/name}}`.
    case object(TemplateSchema)
    /// A group of names that may be left out: its parts only inside `{{#name}}`.
    case optionalObject(TemplateSchema)
    /// Any number of groups of names, always given, may be empty.
    case list(TemplateSchema)
  }

  /// One declared name.
  public struct Name: Sendable, Equatable {
    /// The name as a tag spells it, without a dot.
    public let name: String
    /// What it stands for.
    public let kind: Kind
    /// What a designer needs to know about it, in a clause.
    public let documentation: String
  }

  /// The declared names, in the order of their declaration.
  public let names: [Name]
  private let kinds: [String: Kind]

  /// Declares names; of two declarations of one name the later counts.
  public init(_ names: [Name]) {
    let kinds = Dictionary(names.map { ($0.name, $0.kind) }) { _, later in later }
    self.kinds = kinds
    var latest: [Name] = []
    var seen: Set<String> = []
    for name in names.reversed() where seen.insert(name.name).inserted { latest.append(name) }
    self.names = latest.reversed()
  }

  /// These names and those of another schema, which count where both declare one.
  public func adding(_ other: TemplateSchema) -> TemplateSchema {
    TemplateSchema(names + other.names)
  }

  /// The kind of a name, or nil for a name that is not declared.
  public func kind(of name: String) -> Kind? { kinds[name] }
}

extension TemplateSchema: ExpressibleByArrayLiteral {
  /// Declares names.
  public init(arrayLiteral elements: Name...) {
    self.init(elements)
  }
}

extension TemplateSchema.Name {
  /// Declares text, printed by `{{name}}`.
  public static func text(_ name: String, _ documentation: String) -> Self {
    Self(name: name, kind: .text, documentation: documentation)
  }

  /// Declares text that may be left out, asked for by `{{#name}}`.
  public static func optionalText(_ name: String, _ documentation: String) -> Self {
    Self(name: name, kind: .optionalText, documentation: documentation)
  }

  /// Declares finished HTML, printed by `{{{name}}}`.
  public static func html(_ name: String, _ documentation: String) -> Self {
    Self(name: name, kind: .html, documentation: documentation)
  }

  /// Declares a yes or no, asked for by `{{#name}}`.
  public static func flag(_ name: String, _ documentation: String) -> Self {
    Self(name: name, kind: .flag, documentation: documentation)
  }

  /// Declares a group of names that is always given.
  public static func object(_ name: String, _ documentation: String, _ schema: TemplateSchema)
    -> Self
  {
    Self(name: name, kind: .object(schema), documentation: documentation)
  }

  /// Declares a group of names that may be left out.
  public static func optionalObject(
    _ name: String, _ documentation: String, _ schema: TemplateSchema
  ) -> Self {
    Self(name: name, kind: .optionalObject(schema), documentation: documentation)
  }

  /// Declares a list of groups of names.
  public static func list(_ name: String, _ documentation: String, _ schema: TemplateSchema)
    -> Self
  {
    Self(name: name, kind: .list(schema), documentation: documentation)
  }
}
