/// The forms in which findings are printed.
public enum DiagnosticFormat: String, CaseIterable, Sendable {
  /// For people, with excerpts: ``DiagnosticPrinter``.
  case text
  /// One JSON object a line: the findings, then one with their counts.
  case json
  /// Workflow commands of GitHub Actions, which show findings beside the lines they are about.
  case github

  /// Findings in this form, sorted by place, each once.
  public func text(_ diagnostics: some Sequence<Diagnostic>, files: some Sequence<SourceFile>)
    -> String
  {
    let sorted = diagnostics.sortedByPlace()
    switch self {
    case .text: return DiagnosticPrinter(files: files).text(sorted)
    case .json:
      let places = CharacterPlaces(files)
      let lines = sorted.map { json($0, places) } + [summary(sorted)]
      return lines.joined(separator: "\n") + "\n"
    case .github:
      let places = CharacterPlaces(files)
      return sorted.map { command($0, places) + "\n" }.joined()
    }
  }

  // MARK: JSON

  private func json(_ diagnostic: Diagnostic, _ places: CharacterPlaces) -> String {
    let notes = diagnostic.notes.map { note in
      "{\(place(note.range, places)),\"message\":\(quoted(note.message))}"
    }
    return
      "{\(place(diagnostic.range, places)),\"severity\":\(quoted(diagnostic.severity.rawValue)),"
      + "\"rule\":\(quoted(diagnostic.rule.rawValue)),\"message\":\(quoted(diagnostic.message)),"
      + "\"help\":\(quoted(diagnostic.help)),\"notes\":[\(notes.joined(separator: ","))]}"
  }

  private func place(_ range: SourceRange, _ places: CharacterPlaces) -> String {
    "\"file\":\(quoted(range.path)),\"line\":\(range.start.line),"
      + "\"column\":\(places.column(range.start, in: range.path)),"
      + "\"endLine\":\(range.end.line),\"endColumn\":\(places.column(range.end, in: range.path))"
  }

  private func summary(_ diagnostics: [Diagnostic]) -> String {
    let errors = diagnostics.count { $0.severity == .error }
    let warnings = diagnostics.count { $0.severity == .warning }
    return "{\"errors\":\(errors),\"warnings\":\(warnings)}"
  }

  /// A JSON string (RFC 8259, section 7).
  private func quoted(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": result += "\\\""
      case "\\": result += "\\\\"
      case "\n": result += "\\n"
      case "\t": result += "\\t"
      case _ where scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value):
        let digits = String(scalar.value, radix: 16)
        result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result + "\""
  }

  // MARK: GitHub

  private func command(_ diagnostic: Diagnostic, _ places: CharacterPlaces) -> String {
    let range = diagnostic.range
    let column = places.column(range.start, in: range.path)
    return
      "::\(level(diagnostic.severity)) file=\(property(range.path)),line=\(range.start.line),"
      + "col=\(column),title=\(property(diagnostic.rule.rawValue))::"
      + escaped("\(diagnostic.message)\nhelp: \(diagnostic.help)")
  }

  /// The word of a workflow command.
  private func level(_ severity: Diagnostic.Severity) -> String {
    severity == .hint ? "notice" : severity.rawValue
  }

  private func property(_ text: String) -> String {
    escaped(text).map { $0 == ":" ? "%3A" : $0 == "," ? "%2C" : String($0) }.joined()
  }

  /// What a line of a workflow command cannot hold.
  private func escaped(_ text: String) -> String {
    text.unicodeScalars.map { scalar in
      switch scalar {
      case "%": "%25"
      case "\r": "%0D"
      case "\n": "%0A"
      case _ where scalar.value < 0x20: "\u{FFFD}"
      default: String(scalar)
      }
    }.joined()
  }
}

/// Columns as editors count them.
private struct CharacterPlaces {
  private let files: [String: SourceFile]

  init(_ files: some Sequence<SourceFile>) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  func column(_ position: SourcePosition, in path: String) -> Int {
    files[path]?.characterColumn(of: position) ?? position.column
  }
}
