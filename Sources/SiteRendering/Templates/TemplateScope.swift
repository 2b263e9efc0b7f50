/// The names that a tag can see: those of the groups it stands in, the innermost first.
///
/// Follows what Mustache does when it renders: the first part of a dotted name is looked up from the
/// innermost group outwards, the rest only inside what was found.
struct TemplateScope: Sendable {
  /// One group of names that a section has opened.
  private struct Frame: Sendable {
    /// The path of the group's declaration, unique within the schema of a page.
    let path: String
    /// The names of the group; nil for a section whose name is unknown.
    let schema: TemplateSchema?
  }

  /// What a name stands for in this scope.
  enum Resolution: Equatable {
    /// The name is declared here, by the declaration at a path.
    case found(TemplateSchema.Kind, path: String)
    /// The name, or its part, is not among the names that could stand there.
    case unknown(part: String, candidates: [String])
    /// A part is asked of a name that has none.
    case noParts(owner: String, TemplateSchema.Kind)
    /// A part is asked of a name that may be left out, outside its section.
    case unguarded(owner: String)
    /// An enclosing section is unknown itself, so that nothing can be said.
    case undecided
  }

  private let frames: [Frame]

  private init(frames: [Frame]) {
    self.frames = frames
  }

  /// The scope of a whole template.
  init(_ schema: TemplateSchema, named name: String) {
    self.init(frames: [Frame(path: name, schema: schema)])
  }

  /// Equal for scopes that see the same names.
  var key: String { frames.map(\.path).joined(separator: " ") }

  /// The scope inside a section whose name was resolved.
  func inside(_ resolution: Resolution) -> TemplateScope {
    switch resolution {
    case .found(.flag, _): self
    case .found(let kind, let path): adding(Frame(path: path, schema: kind.schema ?? []))
    case .unknown, .noParts, .unguarded, .undecided: adding(Frame(path: "?", schema: nil))
    }
  }

  private func adding(_ frame: Frame) -> TemplateScope {
    TemplateScope(frames: frames + [frame])
  }

  /// What a name stands for.
  func resolve(_ name: String) -> Resolution {
    var parts = name.split(separator: ".").map { String($0) }[...]
    guard let first = parts.popFirst() else { return .undecided }
    var candidates: [String] = []
    for frame in frames.reversed() {
      guard let schema = frame.schema else { return .undecided }
      if let kind = schema.kind(of: first) {
        return resolve(parts, in: kind, named: first, path: "\(frame.path).\(first)")
      }
      candidates += schema.names.map(\.name)
    }
    return .unknown(part: first, candidates: candidates)
  }

  private func resolve(
    _ parts: ArraySlice<String>, in kind: TemplateSchema.Kind, named name: String, path: String
  ) -> Resolution {
    var kind = kind
    var name = name
    var path = path
    for part in parts {
      switch kind {
      case .object(let schema), .optionalObject(let schema):
        if case .optionalObject = kind, !frames.contains(where: { $0.path == path }) {
          return .unguarded(owner: name)
        }
        guard let inner = schema.kind(of: part) else {
          return .unknown(part: part, candidates: schema.names.map(\.name))
        }
        kind = inner
      case .text, .optionalText, .html, .flag, .list: return .noParts(owner: name, kind)
      }
      name += ".\(part)"
      path += ".\(part)"
    }
    return .found(kind, path: path)
  }
}
