/// Writes diagnostics as text: the place, what is wrong, the line with a caret, and the help.
///
/// ```
/// Content/a.en.md:3:7: error: unknown key 'titel' [unknown-key]
///     3 | titel: The title
///       | ^~~~~
///   help: did you mean 'title'?
/// ```
public struct DiagnosticPrinter: Sendable {
  private let files: [String: SourceFile]

  /// Makes a printer that shows excerpts of these files; a place elsewhere is printed without one.
  public init(files: some Sequence<SourceFile>) {
    self.files = Dictionary(files.map { ($0.path, $0) }) { first, _ in first }
  }

  /// The text for a list of diagnostics, sorted by place, each once; empty for an empty list.
  public func text(_ diagnostics: some Sequence<Diagnostic>) -> String {
    diagnostics.sortedByPlace().map(text).joined(separator: "\n")
  }

  private func text(_ diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic.range)
    let message = Self.printable(diagnostic.message)
    var lines = [
      "\(place): \(diagnostic.severity.rawValue): \(message) [\(diagnostic.rule.rawValue)]"
    ]
    lines += excerpt(of: diagnostic.range)
    lines.append("  help: \(Self.printable(diagnostic.help))")
    for note in diagnostic.notes {
      lines.append("  \(self.place(of: note.range)): note: \(Self.printable(note.message))")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func place(of range: SourceRange) -> String {
    let column = files[range.path]?.characterColumn(of: range.start) ?? range.start.column
    return "\(Self.printable(range.path)):\(range.start.line):\(column)"
  }

  /// The line and, under it, a caret as wide as the range on that line; long lines are cut around
  /// the caret, so that it stays in view.
  private func excerpt(of range: SourceRange) -> [String] {
    guard let file = files[range.path], range.start.line <= file.lineCount else { return [] }
    let line = file.line(range.start.line)
    let before = line.prefix(range.start.column - 1)
    let endsHere = range.end.line == range.start.line
    let length = endsHere ? max(0, range.end.column - range.start.column) : line.count
    let marked = line.dropFirst(before.count).prefix(length)
    let after = line.dropFirst(before.count + marked.count)

    let (lead, leadWidth) = Self.fit(before, from: .end, columns: 60)
    let (focus, focusWidth) = Self.fit(marked, from: .start, columns: 40)
    let (tail, _) = Self.fit(after, from: .start, columns: max(0, 38 - focusWidth))
    let number = String(range.start.line)
    let margin = String(repeating: " ", count: max(5, number.count))
    let caret = "^" + String(repeating: "~", count: max(0, focusWidth - 1))
    return [
      "\(margin.dropLast(number.count))\(number) | \(lead)\(focus)\(tail)",
      "\(margin) | \(String(repeating: " ", count: leadWidth))\(caret)",
    ]
  }

  private enum Edge { case start, end }

  /// As much of a piece of a line as fits, kept from one edge, an ellipsis at the cut.
  private static func fit(_ bytes: ArraySlice<UInt8>, from edge: Edge, columns: Int)
    -> (text: String, width: Int)
  {
    let scalars = Array(printable(String(decoding: bytes, as: UTF8.self)).unicodeScalars)
    let ordered = edge == .start ? scalars : scalars.reversed()
    var kept: [Unicode.Scalar] = []
    var width = 0
    var isCut = false
    for scalar in ordered {
      let next = DisplayWidth.of(scalar)
      if width + next > columns {
        isCut = true
        break
      }
      kept.append(scalar)
      width += next
    }
    if isCut {
      kept.append("…")
      width += 1
    }
    if edge == .end { kept.reverse() }
    var text = String.UnicodeScalarView()
    text.append(contentsOf: kept)
    return (String(text), width)
  }

  /// Control characters replaced, so that a file cannot write to the terminal: a tab by a space,
  /// another by U+FFFD.
  private static func printable(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars {
      switch scalar.properties.generalCategory {
      case .control: result.append(scalar == "\t" ? " " : "\u{FFFD}")
      case .lineSeparator, .paragraphSeparator: result.append(" ")
      default: result.append(isDirectional(scalar) ? "\u{FFFD}" : scalar)
      }
    }
    return String(result)
  }

  /// Marks that reorder what follows them on the screen (Unicode Standard Annex #9).
  private static func isDirectional(_ scalar: Unicode.Scalar) -> Bool {
    (0x202A...0x202E).contains(scalar.value) || (0x2066...0x2069).contains(scalar.value)
  }
}
