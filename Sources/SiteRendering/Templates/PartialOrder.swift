import Diagnostics

/// Checks which templates call which: every partial exists, none reaches itself, and chains of
/// calls stay short.
enum PartialOrder {
  /// How long a chain of calls may be: swift-mustache follows it by recursion.
  static let deepest = 8

  /// What is wrong with the calls, and the templates whose calls can be followed to their end.
  ///
  /// A call of a template that exists and could not be read is no second mistake.
  static func check(_ templates: [String: TemplateFile], unreadable: Set<String>)
    -> Checked<Set<String>>
  {
    let ordered = templates.values.sorted {
      $0.name.utf8.lexicographicallyPrecedes($1.name.utf8)
    }
    let existing = unreadable.union(templates.keys)
    var problems = ordered.flatMap { unknownPartials(in: $0, existing) }
    var depths: [String: Int] = [:]
    var waiting = ordered
    while true {
      let ready = waiting.filter { template in
        template.partials.allSatisfy { depths[$0.name] != nil || templates[$0.name] == nil }
      }
      guard !ready.isEmpty else { break }
      for template in ready {
        depths[template.name] = 1 + (template.partials.compactMap { depths[$0.name] }.max() ?? 0)
      }
      waiting.removeAll { depths[$0.name] != nil }
    }
    let stuck = Dictionary(waiting.map { ($0.name, $0) }) { first, _ in first }
    problems += waiting.compactMap { cycle(from: $0, in: stuck) }
    let tooLong = ordered.filter { depths[$0.name] == deepest + 1 }
    problems += tooLong.compactMap(longChain)
    return Checked(Set(depths.filter { $0.value <= deepest }.keys), problems)
  }

  private static func unknownPartials(
    in template: TemplateFile, _ existing: Set<String>
  ) -> [Diagnostic] {
    template.partials.filter { !existing.contains($0.name) }.map { tag in
      Diagnostic(
        .unknownPartial, at: tag.nameRange, "'\(tag.name)' is not a template",
        help: Suggestion.help(for: tag.name, in: existing, kind: "templates"))
    }
  }

  /// Walks the first calls that wait on one another until a template comes up again.
  private static func cycle(from start: TemplateFile, in stuck: [String: TemplateFile])
    -> Diagnostic?
  {
    guard let call = start.partials.first(where: { stuck[$0.name] != nil }) else { return nil }
    var way = [start.name]
    var next = call.name
    while !way.contains(next) {
      way.append(next)
      guard let tag = stuck[next]?.partials.first(where: { stuck[$0.name] != nil }) else {
        return nil
      }
      next = tag.name
    }
    guard next == start.name else { return nil }
    return Diagnostic(
      .brokenTemplate, at: call.range,
      "'\(start.name)' calls itself: \((way + [next]).joined(separator: ", then "))",
      help: "remove one of these calls")
  }

  private static func longChain(_ template: TemplateFile) -> Diagnostic? {
    template.partials.first.map { tag in
      Diagnostic(
        .inputLimit, at: tag.range,
        "'\(template.name)' calls partials that call others, more than \(deepest) deep",
        help: "write some of them into the templates that call them")
    }
  }
}
