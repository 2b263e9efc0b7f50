import Diagnostics

/// One tag of a template, as the scanner found it; comments leave none.
struct TemplateTag: Sendable, Equatable {
  enum Kind: Sendable, Equatable {
    /// `{{name}}`
    case text
    /// `{{{name}}}` or `{{&name}}`
    case html
    /// `{{#name}}`
    case section
    /// `{{^name}}`
    case inverted
    /// `{{/name}}`
    case close
    /// `{{> name}}`
    case partial
  }

  let kind: Kind
  /// The name as it is written, dots included.
  let name: String
  /// The tag as it is written, braces included.
  let source: String
  /// Where the tag stands.
  let range: SourceRange
  /// Where its name stands.
  let nameRange: SourceRange
  /// Where in the page's HTML it stands, as far as its own template tells.
  let place: MarkupPlace
}

/// A template whose tags were scanned and found to nest.
struct TemplateFile: Sendable {
  let name: String
  let file: SourceFile
  let tags: [TemplateTag]

  /// The partials that it calls, in the order of their tags.
  var partials: [TemplateTag] { tags.filter { $0.kind == .partial } }
}
