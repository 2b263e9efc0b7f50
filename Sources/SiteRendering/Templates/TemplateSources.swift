import Diagnostics
import Mustache

/// The templates as they were read: each either readable, with its tags, or not, with its problems.
struct TemplateSources {
  /// The size of the largest template in bytes, and the most opening braces in one: swift-mustache
  /// counts the characters up to the end of the file at each of them.
  static let mostBytes = 65_536
  static let mostBraces = 2_000

  private(set) var templates: [String: TemplateFile] = [:]
  private(set) var compiled: [String: MustacheTemplate] = [:]
  private(set) var unreadable: Set<String> = []
  private(set) var diagnostics: [Diagnostic] = []

  init(_ files: [SourceFile], in folder: String) {
    for file in files { read(file, in: folder) }
  }

  private mutating func read(_ file: SourceFile, in folder: String) {
    let ending = ".mustache"
    guard file.path.hasPrefix(folder + "/"), file.path.hasSuffix(ending) else {
      diagnostics.append(Self.notATemplate(file, folder))
      return
    }
    let name = String(file.path.dropFirst(folder.count + 1).dropLast(ending.count))
    var problems = Self.exceededLimits(of: file)
    if problems.isEmpty {
      let scanned = TemplateScanner.scan(file)
      problems = scanned.diagnostics + TemplateNesting.problems(in: scanned.value)
      if problems.isEmpty {
        templates[name] = TemplateFile(name: name, file: file, tags: scanned.value)
        problems += compile(file, named: name)
      }
    }
    diagnostics += problems
    if !problems.isEmpty {
      templates[name] = nil
      unreadable.insert(name)
    }
  }

  /// Hands the text to swift-mustache, its escaping switched off.
  ///
  /// It compares characters, and so would let a quotation mark pass that carries a combining mark.
  /// ``HTML`` escapes instead.
  private mutating func compile(_ file: SourceFile, named name: String) -> [Diagnostic] {
    do {
      let text = "{{% CONTENT_TYPE: TEXT}}\n" + Self.withLineFeeds(file.bytes)
      compiled[name] = try MustacheTemplate(string: text)
      return []
    } catch {
      return [Self.unreadable(file, error)]
    }
  }

  private static func withLineFeeds(_ bytes: [UInt8]) -> String {
    var result: [UInt8] = []
    result.reserveCapacity(bytes.count)
    var isAfterReturn = false
    for byte in bytes {
      let isReturn = byte == 0x0D
      if isReturn || byte != 0x0A || !isAfterReturn { result.append(isReturn ? 0x0A : byte) }
      isAfterReturn = isReturn
    }
    return String(decoding: result, as: UTF8.self)
  }
}

// What is wrong with whole files.
extension TemplateSources {
  /// The templates that must exist and do not.
  func missing(_ names: some Sequence<String>, in folder: String) -> [Diagnostic] {
    names.filter { templates[$0] == nil && !unreadable.contains($0) }.map { name in
      let path = "\(folder)/\(name).mustache"
      return Diagnostic(
        .missingFile, at: SourceRange(wholeFile: path), "template '\(name)' is missing",
        help: "add \(path)")
    }
  }

  /// The templates that no page and no other template uses.
  func unused(_ pages: some Sequence<String>) -> [Diagnostic] {
    // A template that could not be read may call any other.
    guard unreadable.isEmpty else { return [] }
    let called = templates.values.flatMap { template in
      template.partials.map(\.name).filter { $0 != template.name }
    }
    let used = Set(called).union(pages)
    return templates.values.filter { !used.contains($0.name) }.map { template in
      Diagnostic(
        .unexpectedFile, severity: .warning, at: SourceRange(wholeFile: template.file.path),
        "template '\(template.name)' is used by no page and no other template",
        help: "call it with {{> \(template.name)}}, or remove the file")
    }
  }

  private static func notATemplate(_ file: SourceFile, _ folder: String) -> Diagnostic {
    Diagnostic(
      .unexpectedFile, severity: .warning, at: SourceRange(wholeFile: file.path),
      "'\(file.path)' is no template",
      help: "name it \(folder)/NAME.mustache, or move it elsewhere")
  }

  private static func exceededLimits(of file: SourceFile) -> [Diagnostic] {
    let whole = SourceRange(wholeFile: file.path)
    if file.bytes.count > mostBytes {
      let message = "template has \(file.bytes.count) bytes; at most \(mostBytes) are read"
      return [Diagnostic(.inputLimit, at: whole, message, help: "move a part of it into a partial")]
    }
    let braces = file.bytes.count { $0 == UInt8(ascii: "{") }
    if braces > mostBraces {
      let message = "template has \(braces) opening braces; at most \(mostBraces) are read"
      return [Diagnostic(.inputLimit, at: whole, message, help: "move a part of it into a partial")]
    }
    return []
  }

  /// What swift-mustache refuses and the scanner let pass; one line of its text is ours.
  private static func unreadable(_ file: SourceFile, _ error: any Error) -> Diagnostic {
    let context = (error as? MustacheTemplate.ParserError)?.context
    let line = max(1, (context?.lineNumber ?? 2) - 1)
    let place = SourcePosition(line: min(line, file.lineCount), column: 1)
    return Diagnostic(
      .brokenTemplate, at: SourceRange(path: file.path, start: place),
      "template cannot be read from this line on", help: "look for a brace that stands alone")
  }
}
