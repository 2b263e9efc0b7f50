import Diagnostics

/// What is wrong with one tag, in words.
struct TagFinding {
  let rule: Rule
  let range: SourceRange
  let message: String
  let help: String

  /// What is wrong with `{{name}}` or `{{{name}}}`, or nil.
  static func ofVariable(_ tag: TemplateTag, _ resolution: TemplateScope.Resolution) -> Self? {
    switch resolution {
    case .found(let kind, _): ofVariable(tag, kind)
    default: ofName(tag, resolution)
    }
  }

  /// What is wrong with `{{#name}}` or `{{^name}}`, or nil.
  static func ofSection(_ tag: TemplateTag, _ resolution: TemplateScope.Resolution) -> Self? {
    guard case .found(let kind, _) = resolution else { return ofName(tag, resolution) }
    switch kind {
    case .flag, .object, .optionalObject, .list, .optionalText: return nil
    case .text, .html:
      let form = kind == .text ? "{{\(tag.name)}}" : "{{{\(tag.name)}}}"
      return Self(
        .templateKind, tag,
        "'\(tag.name)' is \(kind.phrase) and always given; no section can ask for it",
        help: "write \(form), or ask for a flag")
    }
  }

  private static func ofVariable(_ tag: TemplateTag, _ kind: TemplateSchema.Kind) -> Self? {
    switch (kind, tag.kind) {
    case (.text, .html), (.optionalText, .html):
      Self(
        .templateEscaping, tag, "'\(tag.name)' is text; '\(tag.source)' would not escape it",
        help: "write {{\(tag.name)}}")
    case (.html, .text):
      Self(
        .templateEscaping, tag, "'\(tag.name)' is HTML; '\(tag.source)' would escape it",
        help: "write {{{\(tag.name)}}}")
    case (.text, _), (.optionalText, _): ofTextPlace(tag)
    case (.html, _): ofHTMLPlace(tag)
    case (.flag, _):
      Self(
        .templateKind, tag, "'\(tag.name)' is a flag and cannot be printed",
        help: "write {{#\(tag.name)}}…{{/\(tag.name)}} around what it switches")
    case (.object(let schema), _), (.optionalObject(let schema), _), (.list(let schema), _):
      Self(
        .templateKind, tag, "'\(tag.name)' is \(kind.phrase) and cannot be printed",
        help: "write {{#\(tag.name)}}…{{/\(tag.name)}} and inside it one of: \(schema.nameList)")
    }
  }

  /// What is wrong with the place where text is printed: escaping holds in content, in comments and
  /// between quotation marks.
  private static func ofTextPlace(_ tag: TemplateTag) -> Self? {
    switch tag.place {
    case .content, .comment, .quoted: nil
    case .tag:
      Self(
        .templateEscaping, tag, "'\(tag.source)' stands in a tag outside quotation marks",
        help: "write it as the value of an attribute: name=\"\(tag.source)\"")
    case .script:
      Self(
        .templateEscaping, tag,
        "'\(tag.source)' stands in a script or style, where no text is escaped",
        help: "put it into an attribute, such as data-\(tag.name)=\"\(tag.source)\"")
    }
  }

  /// What is wrong with the place where finished HTML is printed: it stands between tags only.
  private static func ofHTMLPlace(_ tag: TemplateTag) -> Self? {
    switch tag.place {
    case .content, .script: nil
    case .tag, .comment, .quoted:
      Self(
        .templateEscaping, tag, "'\(tag.source)' is HTML and stands inside a tag or comment",
        help: "print HTML between tags, and text in attributes")
    }
  }

  private static func ofName(_ tag: TemplateTag, _ resolution: TemplateScope.Resolution) -> Self? {
    switch resolution {
    case .found, .undecided: nil
    case .unknown(let part, let candidates):
      Self(
        .unknownName, tag,
        "'\(part)' is not declared here\(part == tag.name ? "" : ", in '\(tag.name)'")",
        help: Suggestion.help(for: part, in: Set(candidates), kind: "names"))
    case .noParts(let owner, .list):
      Self(
        .templateKind, tag, "'\(owner)' is a list and has no parts, in '\(tag.name)'",
        help: "write {{#\(owner)}}…{{/\(owner)}} and the part inside it")
    case .noParts(let owner, let kind):
      Self(
        .templateKind, tag, "'\(owner)' is \(kind.phrase) and has no parts, in '\(tag.name)'",
        help: "write '\(owner)' alone")
    case .unguarded(let owner):
      Self(
        .templateKind, tag, "'\(owner)' may be left out, in '\(tag.name)'",
        help: "write {{#\(owner)}}…{{/\(owner)}} around it")
    }
  }

  /// A partial call that is one too many.
  static func tooManyCalls(_ tag: TemplateTag) -> Self {
    Self(
      .inputLimit, tag,
      "'\(tag.name)' is called in too many places; partials may be called in "
        + "\(TemplateChecker.mostCalls) different ones",
      help: "call partials from fewer sections")
  }

  private init(_ rule: Rule, _ tag: TemplateTag, _ message: String, help: String) {
    self.rule = rule
    self.range = tag.nameRange
    self.message = message
    self.help = help
  }
}

extension TemplateSchema {
  fileprivate var nameList: String {
    names.prefix(12).map(\.name).joined(separator: ", ") + (names.count > 12 ? ", …" : "")
  }
}
