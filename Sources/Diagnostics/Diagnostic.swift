/// One thing that is wrong in the author's files: where, what, and how to mend it.
///
/// A machine's failure (disk, port) is a thrown error, never a diagnostic.
public struct Diagnostic: Sendable, Hashable {
  /// How much it matters: an error makes a page wrong, a warning makes it poorer, a hint says what
  /// would make it better.
  public enum Severity: String, Sendable, Hashable {
    /// The page would be wrong; nothing is written.
    case error
    /// The page would be poorer; `--strict` turns it into an error.
    case warning
    /// The page is right and could be better; never counted, and shown to whoever asks.
    case hint
  }

  /// A second place that helps to understand the first, such as a definition.
  public struct Note: Sendable, Hashable {
    /// Where to look.
    public let range: SourceRange
    /// What is there.
    public let message: String

    /// Makes a note.
    public init(range: SourceRange, message: String) {
      self.range = range
      self.message = message
    }
  }

  /// How much it matters.
  public let severity: Severity
  /// The rule that was broken.
  public let rule: Rule
  /// Where.
  public let range: SourceRange
  /// What is wrong, in one clause without a full stop, the author's own spelling in quotes.
  public let message: String
  /// How to mend it, in one clause.
  public let help: String
  /// Other places that matter.
  public let notes: [Note]

  /// Makes a diagnostic.
  public init(
    _ rule: Rule, severity: Severity = .error, at range: SourceRange, _ message: String,
    help: String, notes: [Note] = []
  ) {
    self.severity = severity
    self.rule = rule
    self.range = range
    self.message = message
    self.help = help
    self.notes = notes
  }

  /// The same finding, as an error.
  public var asError: Diagnostic {
    Diagnostic(rule, at: range, message, help: help, notes: notes)
  }
}

extension Sequence<Diagnostic> {
  /// In the order of their places, each once: the same text on every run.
  public func sortedByPlace() -> [Diagnostic] {
    Set(self).sorted { left, right in
      if left.range != right.range { return left.range < right.range }
      if left.rule != right.rule { return left.rule.rawValue < right.rule.rawValue }
      return left.message < right.message
    }
  }

  /// Whether any of them is an error.
  public var containsError: Bool { contains { $0.severity == .error } }
}
