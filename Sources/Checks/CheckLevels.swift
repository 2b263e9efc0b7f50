public import Diagnostics

/// How much the breach of each check matters, as `report.yaml` says.
public struct CheckLevels: Sendable, Hashable {
  /// How much a breach matters.
  public enum Level: String, CaseIterable, Sendable, Hashable {
    /// Nothing is written.
    case error
    /// It is reported.
    case warning
    /// It is shown to whoever asks.
    case hint
    /// It is not looked for.
    case off
  }

  private let levels: [Rule: Level]

  /// Takes the levels that differ from the rules' own.
  public init(_ levels: [Rule: Level] = [:]) { self.levels = levels }

  /// The level of a rule.
  public subscript(rule: Rule) -> Level { levels[rule] ?? Self.standard(rule) }

  /// The rules whose level can be set and which a block can opt out of.
  public static let rules: [Rule] = [
    .numberParity, .qualifierParity, .blockParity, .boundNumber, .looseNumber, .hanLatinSpace,
    .straightQuote,
    .halfWidthPunctuation, .fullWidthPunctuation, .literalAsterisk, .spaceBeforeUnit, .wrongDash,
    .wrongEllipsis, .doubleSpace, .unneededOptOut,
  ]

  /// The level of a rule of which nothing is said.
  public static func standard(_ rule: Rule) -> Level {
    switch rule {
    case .numberParity, .blockParity, .boundNumber: .error
    case .looseNumber: .hint
    default: .warning
    }
  }

  func apply(to diagnostics: [Diagnostic]) -> (shown: [Diagnostic], hints: [Diagnostic]) {
    var shown: [Diagnostic] = []
    var hints: [Diagnostic] = []
    for diagnostic in diagnostics {
      switch self[diagnostic.rule] {
      case .error: shown.append(diagnostic.with(.error))
      case .warning: shown.append(diagnostic.with(.warning))
      case .hint: hints.append(diagnostic.with(.hint))
      case .off: break
      }
    }
    return (shown, hints)
  }
}

extension Diagnostic {
  fileprivate func with(_ severity: Severity) -> Diagnostic {
    Diagnostic(rule, severity: severity, at: range, message, help: help, notes: notes)
  }
}
