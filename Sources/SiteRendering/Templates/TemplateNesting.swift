import Diagnostics

/// Checks that the sections of one template open and close in pairs.
enum TemplateNesting {
  /// How deep sections may nest: swift-mustache reads and renders them by recursion.
  static let deepest = 32

  /// What does not nest: a section that is never closed, a close tag for another section or for
  /// none, and a section that is nested too deep.
  static func problems(in tags: [TemplateTag]) -> [Diagnostic] {
    var open: [TemplateTag] = []
    var problems: [Diagnostic] = []
    for tag in tags {
      switch tag.kind {
      case .section, .inverted:
        if open.count == deepest { problems.append(tooDeep(tag)) }
        open.append(tag)
      case .close:
        guard let innermost = open.last else {
          problems.append(closesNothing(tag))
          continue
        }
        // A missing close tag leaves outer ones to be found; a misspelt one stands for its opening.
        guard let match = open.lastIndex(where: { $0.name == tag.name }) else {
          problems.append(closesAnother(tag, instead: innermost))
          open.removeLast()
          continue
        }
        problems += open[(match + 1)...].map(neverCloses)
        open.removeSubrange(match...)
      case .text, .html, .partial: break
      }
    }
    return problems + open.map(neverCloses)
  }

  private static func tooDeep(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .inputLimit, at: tag.range, "'\(tag.source)' is nested more than \(deepest) sections deep",
      help: "move the inner sections into a partial of their own")
  }

  private static func closesNothing(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, at: tag.range, "'\(tag.source)' closes a section that is not open",
      help: "open it with {{#\(tag.name)}}, or remove the tag")
  }

  private static func closesAnother(_ tag: TemplateTag, instead open: TemplateTag) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, at: tag.range,
      "'\(tag.source)' does not close the open section '\(open.name)'",
      help: "write {{/\(open.name)}}",
      notes: [.init(range: open.range, message: "'\(open.source)' opens here")])
  }

  private static func neverCloses(_ tag: TemplateTag) -> Diagnostic {
    Diagnostic(
      .brokenTemplate, at: tag.range, "'\(tag.source)' is never closed",
      help: "close it with {{/\(tag.name)}}")
  }
}
