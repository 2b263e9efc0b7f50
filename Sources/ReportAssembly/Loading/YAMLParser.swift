import Diagnostics
import Yams

/// Reads YAML into placed values; refuses what an editor's file never needs.
///
/// Yams composes the tree and knows the places. Anchors, aliases, tags and merge keys are refused by
/// ``YAMLFeatureScan`` before composing, because a few hundred bytes of aliases can stand for
/// gigabytes.
struct YAMLParser {
  /// The file that messages point at.
  let file: SourceFile
  /// The line of the file before the first line of the YAML; 0 where the whole file is YAML.
  let lineOffset: Int

  init(file: SourceFile, lineOffset: Int = 0) {
    self.file = file
    self.lineOffset = lineOffset
  }

  /// The top-level mapping of the text; nil where it is broken or something else.
  func mapping(of text: String) -> Checked<YAMLMapping?> {
    let features = YAMLFeatureScan(text: text).findings.map { finding in
      Diagnostic(
        .yamlFeature, at: range(line: finding.line, column: finding.column),
        "\(finding.feature) '\(finding.token)' in YAML",
        help: "write the value out, or put it in quotes if it is text")
    }
    guard features.isEmpty else { return Checked(nil, features) }
    do {
      // The default encoding is looked up in the environment.
      guard let root = try Parser(yaml: text, encoding: .utf8).singleRoot() else {
        return Checked(YAMLMapping(entries: [], range: range(line: 1, column: 1)))
      }
      guard case .mapping(let mapping) = value(of: root) else {
        let problem = Diagnostic(
          .wrongValue, at: value(of: root).range,
          "\(value(of: root).kind) where keys with values are expected",
          help: "write lines of the form 'key: value'")
        return Checked(nil, [problem])
      }
      return Checked(mapping)
    } catch let error as YamlError {
      return Checked(nil, [diagnostic(for: error, text: text)])
    } catch {
      let problem = Diagnostic(
        .brokenYAML, at: range(line: 1, column: 1), "\(error)", help: "mend the YAML")
      return Checked(nil, [problem])
    }
  }

  // Depth is bounded: libyaml refuses nesting beyond 1,000 levels.
  private func value(of node: Node) -> YAMLValue {
    let range = range(at: node.mark)
    switch node {
    case .scalar(let scalar):
      return .text(scalar.string, textRange(of: scalar, from: range))
    case .sequence(let sequence):
      return .list(sequence.map(value), range)
    case .mapping(let mapping):
      let entries = mapping.map { key, item in
        YAMLMapping.Entry(
          key: key.string ?? "", keyRange: keyRange(of: key), value: value(of: item))
      }
      return .mapping(YAMLMapping(entries: entries, range: range))
    case .alias:
      return .text("", range)
    }
  }

  private func keyRange(of key: Node) -> SourceRange {
    guard let scalar = key.scalar else { return range(at: key.mark) }
    return textRange(of: scalar, from: range(at: key.mark))
  }

  /// The range of a scalar that stands on one line as it is printed; a point for any other.
  private func textRange(of scalar: Node.Scalar, from start: SourceRange) -> SourceRange {
    let written = file.line(start.start.line).dropFirst(start.start.column - 1)
    let quote = scalar.style == .plain ? 0 : 1
    let length = scalar.string.utf8.count + 2 * quote
    guard written.dropFirst(quote).starts(with: scalar.string.utf8) else { return start }
    let end = SourcePosition(line: start.start.line, column: start.start.column + length)
    return SourceRange(path: start.path, start: start.start, end: end)
  }

  private func range(at mark: Mark?) -> SourceRange {
    range(line: mark?.line ?? 1, column: mark?.column ?? 1)
  }

  /// Converts a line of the YAML and a column in scalars into a place in the file.
  private func range(line: Int, column: Int) -> SourceRange {
    let number = min(max(1, line + lineOffset), file.lineCount)
    var bytes = 0
    var scalars = 0
    for byte in file.line(number) {
      if byte & 0xC0 != 0x80 { scalars += 1 }
      if scalars >= column { break }
      bytes += 1
    }
    return SourceRange(
      path: file.path, start: SourcePosition(line: number, column: bytes + 1))
  }

  private func diagnostic(for error: YamlError, text: String) -> Diagnostic {
    switch error {
    case .duplicatedKeysInMapping(let keys, let context):
      let name = keys.first ?? ""
      let first = range(at: context.mark)
      let second = laterKey(name, after: context.mark, in: text) ?? first
      return Diagnostic(
        .duplicateKey, at: second, "key '\(name)' stands twice",
        help: "keep one of the two",
        notes: [Diagnostic.Note(range: first, message: "the first one")])
    case .scanner(let context, let problem, let mark, _),
      .parser(let context, let problem, let mark, _),
      .composer(let context, let problem, let mark, _):
      return broken(problem, at: mark, context)
    case .reader(let problem, _, _, _):
      return Diagnostic(
        .brokenYAML, at: range(line: 1, column: 1), "YAML cannot be read: \(problem)",
        help: "remove control characters from the file")
    default:
      return Diagnostic(
        .brokenYAML, at: range(line: 1, column: 1), "YAML cannot be read: \(error)",
        help: "mend the YAML")
    }
  }

  private func broken(_ problem: String, at mark: Mark, _ context: YamlError.Context?)
    -> Diagnostic
  {
    if let wide = wideColon(before: mark) { return wide }
    switch context?.text.trimmingPrefix("while scanning ") {
    case "a quoted scalar"?:
      return Diagnostic(
        .brokenYAML, at: range(at: context?.mark), "text in quotes that begins here does not end",
        help: "write the closing quote; in the text, double a ' and put \\ before a \"")
    case "a simple key"?:
      return Diagnostic(
        .brokenYAML, at: range(at: context?.mark), "a key without a colon",
        help: "write a colon and a space after it; a text over several lines is indented")
    default:
      return Diagnostic(
        .brokenYAML, at: range(at: mark), "YAML is broken here: \(problem)",
        help: Self.help(for: problem))
    }
  }

  private static func help(for problem: String) -> String {
    if problem.hasPrefix("mapping values are not allowed") || problem.hasPrefix("did not find") {
      return "put a text that holds a colon or a comma in straight quotes: en: \"Power: a view\""
    }
    if problem.hasPrefix("found character that cannot start") {
      return "indent with spaces instead of tabs; put a text that begins with a sign in quotes"
    }
    return "check the indentation, the colons and the quotes up to this place"
  }

  /// A full-width colon behind a key, on the line where the YAML breaks or the one before.
  private func wideColon(before mark: Mark) -> Diagnostic? {
    let wide = Array("：".utf8)
    let last = mark.line + lineOffset
    for line in [last - 1, last] where (1...file.lineCount).contains(line) {
      let bytes = file.line(line)
      let key = bytes.prefix { $0 != wide[0] && $0 != 0x3A }
      guard !key.isEmpty, key.allSatisfy({ $0 < 0x80 && $0 != 0x23 && $0 != 0x22 }),
        bytes[key.endIndex...].starts(with: wide)
      else { continue }
      let column = key.count + 1
      return Diagnostic(
        .brokenYAML,
        at: SourceRange(
          path: file.path, start: SourcePosition(line: line, column: column),
          end: SourcePosition(line: line, column: column + wide.count)),
        "'：' behind a key", help: "write ':' and a space")
    }
    return nil
  }

  /// The same key again in the same mapping: Yams names only the first.
  private func laterKey(_ name: String, after mark: Mark, in text: String) -> SourceRange? {
    var tokens = YAMLTokens(text)
    while tokens.next() != nil {}
    let keys = tokens.keys.drop {
      ($0.token.line, $0.token.column + 1) != (mark.line, mark.column)
    }
    let quotes = Array("\"'".utf8)
    let later = keys.dropFirst().first { key in
      let isQuoted = key.token.bytes.first.map(quotes.contains) ?? false
      let text = isQuoted ? key.token.bytes.dropFirst().dropLast() : key.token.bytes
      return key.mapping == keys.first?.mapping && text.elementsEqual(name.utf8)
    }
    return later.map { later in
      let start = range(line: later.token.line, column: later.token.column + 1).start
      let length = later.token.bytes.count
      let end = SourcePosition(line: start.line, column: start.column + length)
      return SourceRange(path: file.path, start: start, end: end)
    }
  }
}
