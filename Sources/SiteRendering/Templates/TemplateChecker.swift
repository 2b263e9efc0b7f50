import Diagnostics

/// Checks the tags of templates against the declared names of the contexts they are rendered in.
///
/// A partial is checked once for each different scope it is called in. Every branch is checked,
/// whether or not a page would take it.
struct TemplateChecker {
  /// In how many scopes partials may be called altogether; a guard against calls that multiply.
  static let mostCalls = 4_096

  private struct Call {
    let template: TemplateFile
    let scope: TemplateScope
    let notes: [Diagnostic.Note]
  }

  private let templates: [String: TemplateFile]
  private var waiting: [Call] = []
  private var seen: Set<String> = []
  /// The first finding at each place and of each wording: a second caller adds nothing to it.
  private var found: [Finding: Diagnostic] = [:]

  private struct Finding: Hashable {
    let range: SourceRange
    let message: String
  }

  /// Checks the templates that have a schema, and the partials that they call.
  static func check(_ templates: [String: TemplateFile], schemas: [String: TemplateSchema])
    -> [Diagnostic]
  {
    var checker = TemplateChecker(templates: templates)
    let sorted = schemas.sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
    for (name, schema) in sorted {
      guard let template = templates[name] else { continue }
      let scope = TemplateScope(schema, named: name)
      checker.waiting = [Call(template: template, scope: scope, notes: [])]
      while let call = checker.waiting.popLast() { checker.check(call) }
    }
    return checker.found.values.sortedByPlace()
  }

  private init(templates: [String: TemplateFile]) {
    self.templates = templates
  }

  private mutating func check(_ call: Call) {
    var scopes = [call.scope]
    for tag in call.template.tags {
      guard let scope = scopes.last else { return }
      switch tag.kind {
      case .text, .html:
        report(TagFinding.ofVariable(tag, scope.resolve(tag.name)), call)
      case .section:
        let resolution = scope.resolve(tag.name)
        report(TagFinding.ofSection(tag, resolution), call)
        scopes.append(scope.inside(resolution))
      case .inverted:
        report(TagFinding.ofSection(tag, scope.resolve(tag.name)), call)
        scopes.append(scope)
      case .close: scopes.removeLast()
      case .partial: follow(tag, from: call, in: scope)
      }
    }
  }

  private mutating func follow(_ tag: TemplateTag, from call: Call, in scope: TemplateScope) {
    guard let partial = templates[tag.name] else { return }
    guard seen.insert("\(tag.name) \(scope.key)").inserted else { return }
    guard seen.count <= Self.mostCalls else {
      report(TagFinding.tooManyCalls(tag), call)
      waiting = []
      return
    }
    let note = Diagnostic.Note(range: tag.range, message: "'\(tag.source)' calls it here")
    waiting.append(Call(template: partial, scope: scope, notes: [note]))
  }

  private mutating func report(_ finding: TagFinding?, _ call: Call) {
    guard let finding else { return }
    let key = Finding(range: finding.range, message: finding.message)
    guard found[key] == nil else { return }
    found[key] = Diagnostic(
      finding.rule, at: finding.range, finding.message, help: finding.help, notes: call.notes)
  }
}
