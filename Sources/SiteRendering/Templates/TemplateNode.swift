import CommonMark
import Mustache

/// A group of names as swift-mustache sees it: it answers every name that its schema declares, and
/// no other.
///
/// A name that may be left out is answered with false, so that Mustache does not climb to an outer
/// name of the same spelling. An undeclared name is answered with nil, so that it does climb; the
/// outermost node has nobody behind it and reports the name.
final class TemplateNode: MustacheParent {
  private let values: TemplateValues
  private let schema: TemplateSchema
  private let undeclared: UndeclaredNames?

  /// Makes a node; only the outermost is given the place where undeclared names are collected.
  init(_ values: TemplateValues, _ schema: TemplateSchema, reportingTo undeclared: UndeclaredNames?)
  {
    self.values = values
    self.schema = schema
    self.undeclared = undeclared
  }

  func child(named name: String) -> Any? {
    guard let kind = schema.kind(of: name) else {
      undeclared?.insert(name)
      return nil
    }
    switch values[name] {
    case .text(let text):
      let isLeftOut = kind == .optionalText && text.isEmpty
      return isLeftOut ? false : PrintedText(renderText: HTML.escapedAttribute(text))
    case .html(let html): return PrintedText(renderText: html)
    case .flag(let flag): return flag
    case .object(let inner): return node(inner, kind)
    // An empty array would be put on Mustache's stack by `{{^name}}`, and searched by reflection.
    case .list(let items): return items.isEmpty ? false : items.map { node($0, kind) }
    case nil: return false
    }
  }

  private func node(_ values: TemplateValues, _ kind: TemplateSchema.Kind) -> TemplateNode {
    TemplateNode(values, kind.schema ?? [], reportingTo: nil)
  }
}

/// Text that is printed as it stands; it has no names inside, so that Mustache climbs past it.
struct PrintedText: MustacheCustomRenderable, MustacheParent {
  let renderText: String
  let isNull = false

  func child(named: String) -> Any? { nil }
}

/// The undeclared names that Mustache asked for during one rendering.
final class UndeclaredNames {
  private(set) var names: [String] = []

  func insert(_ name: String) {
    if !names.contains(name) { names.append(name) }
  }
}
