import Diagnostics
import ReportModel

/// A report's files as they were read: each on its own, nothing resolved yet.
struct LoadedContent {
  /// Both halves of a page.
  typealias PagePair = Localized<LoadedPage>

  struct LoadedSection {
    let id: String
    let pages: PagePair
  }

  struct LoadedPart {
    let id: String
    let pages: PagePair
    let sections: [LoadedSection]
  }

  let report: ReportFile
  let words: InterfaceWords
  let sources: [Source]
  let glossary: [String: Localized<String>]
  let home: PagePair
  let parts: [LoadedPart]
  let figures: [FigureDraft]
  let media: [MediaFile]
}

/// Sorts the files of the content folder by what they are, and reads each.
struct ContentLoader {
  private(set) var diagnostics: [Diagnostic] = []
  private var single: [String: SourceFile] = [:]
  private var homes: [Language: SourceFile] = [:]
  private var parts: [ContentPath.NumberedName: [Language: SourceFile]] = [:]
  private var sections:
    [ContentPath.NumberedName: [ContentPath.NumberedName: [Language: SourceFile]]] =
      [:]
  private var figures: [ContentPath.NumberedName: (definition: SourceFile?, data: SourceFile?)] =
    [:]
  private var media: [MediaFile] = []

  static func load(_ files: [SourceFile]) -> Checked<LoadedContent?> {
    var loader = ContentLoader()
    for file in files { loader.sort(file) }
    let content = loader.content()
    return Checked(content, loader.diagnostics)
  }

  private mutating func sort(_ file: SourceFile) {
    switch ContentPath(file.path) {
    case .reportFile: single["report.yaml"] = file
    case .wordsFile: single["interface.yaml"] = file
    case .sourcesFile: single["references.yaml"] = file
    case .glossaryFile: single["glossary.yaml"] = file
    case .home(let language): homes[language] = file
    case .part(let name, let language): parts[name, default: [:]][language] = file
    case .section(let part, let name, let language):
      sections[part, default: [:]][name, default: [:]][language] = file
    case .figureDefinition(let name):
      figures[name, default: (nil, nil)].definition = file
    case .figureData(let name): figures[name, default: (nil, nil)].data = file
    case .media(let name): media.append(MediaFile(name: name, bytes: file.bytes))
    case .guide: break
    case .unknown:
      diagnostics.append(
        Diagnostic(
          .unexpectedFile, at: SourceRange(wholeFile: file.path), "nothing reads this file",
          help: "rename it as Content/README.md says, or move it out of the folder"))
    }
  }

  private mutating func content() -> LoadedContent? {
    let report = required("report.yaml").flatMap { keep(ReportFile.read($0)) }
    let words = required("interface.yaml").flatMap { mapping in
      checkWords(InterfaceWords(keep(WordsFile.read(mapping))))
    }
    let sources = optional("references.yaml").map { keep(SourcesFile.read($0)) } ?? []
    let glossary = optional("glossary.yaml").map { keep(GlossaryFile.read($0)) } ?? [:]
    let home = pair(homes, stem: "\(ContentPath.folder)/index")
    let loadedParts = loadParts()
    guard let words else { return nil }
    let drafts = loadFigures(FigureSurroundings(sources: sources, words: words))
    guard let report, let home else { return nil }
    return LoadedContent(
      report: report, words: words, sources: sources, glossary: glossary, home: home,
      parts: loadedParts, figures: drafts, media: media)
  }

  private mutating func loadParts() -> [LoadedContent.LoadedPart] {
    var names = Set(parts.keys)
    names.formUnion(sections.keys)
    checkNumbers(Array(names), in: ContentPath.folder)
    return names.sorted(by: Self.inOrder).compactMap { name in
      let folder = "\(ContentPath.folder)/\(name.number)-\(name.id)"
      let pages = pair(parts[name, default: [:]], stem: "\(folder)/index")
      let found = sections[name, default: [:]]
      checkNumbers(Array(found.keys), in: folder)
      let loaded = found.keys.sorted(by: Self.inOrder).compactMap { section in
        let stem = "\(folder)/\(section.number)-\(section.id)"
        return pair(found[section, default: [:]], stem: stem).map {
          LoadedContent.LoadedSection(id: section.id, pages: $0)
        }
      }
      guard let pages else { return nil }
      return LoadedContent.LoadedPart(id: name.id, pages: pages, sections: loaded)
    }
  }

  private mutating func loadFigures(_ surroundings: FigureSurroundings) -> [FigureDraft] {
    let names = figures.keys.sorted(by: Self.inOrder)
    checkIDs(names, in: "\(ContentPath.folder)/figures")
    return names.compactMap { name in
      let files = figures[name, default: (nil, nil)]
      let existing = files.definition ?? files.data
      let path = existing.map {
        String($0.path[..<($0.path.lastIndex(of: "/") ?? $0.path.endIndex)])
      }
      let folder = FigureFolder(
        name: name, path: path ?? "", definition: files.definition, data: files.data)
      return keep(folder.read(surroundings))
    }
  }

  /// Both halves of a page; reports the one that is missing, by the name of the file to create.
  private mutating func pair(_ files: [Language: SourceFile], stem: String)
    -> LoadedContent.PagePair?
  {
    for language in Language.allCases where files[language] == nil {
      let path = "\(stem).\(language.rawValue).md"
      let other = files[language.other]?.path
      diagnostics.append(
        Diagnostic(
          .missingHalf, at: SourceRange(wholeFile: other ?? path),
          "the \(language == .chinese ? "Chinese" : "English") half of this page is missing",
          help: "create '\(path)'"))
    }
    let pages = Language.allCases.map { language in
      files[language].flatMap { keep(PageFile.read($0, language)) }
    }
    guard let chinese = pages[0], let english = pages[1] else { return nil }
    return Localized(chinese: chinese, english: english)
  }

  private mutating func required(_ name: String) -> YAMLMapping? {
    if single[name] != nil { return optional(name) }
    let path = "\(ContentPath.folder)/\(name)"
    diagnostics.append(
      Diagnostic(
        .missingFile, at: SourceRange(wholeFile: path), "file is missing", help: "create '\(path)'")
    )
    return nil
  }

  private mutating func optional(_ name: String) -> YAMLMapping? {
    single[name].flatMap { keep(YAMLFile.mapping(of: $0)) }
  }

  private mutating func keep<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }

  private mutating func checkWords(_ words: InterfaceWords) -> InterfaceWords? {
    let missing = InterfaceWord.allCases.map(\.rawValue).filter { words[$0] == nil }
    guard !missing.isEmpty, let file = single["interface.yaml"] else { return words }
    for key in missing {
      diagnostics.append(
        Diagnostic(
          .missingKey, at: SourceRange(wholeFile: file.path), "word '\(key)' is missing",
          help: "add '\(key): {zh: …, en: …}'"))
    }
    return nil
  }

  /// Numbers give the order: they run from 1 without a gap, and each stands once.
  private mutating func checkNumbers(_ names: [ContentPath.NumberedName], in folder: String) {
    checkIDs(names, in: folder)
    for (index, name) in names.sorted(by: Self.inOrder).enumerated() where name.number != index + 1
    {
      diagnostics.append(
        Diagnostic(
          .contentName, at: SourceRange(wholeFile: "\(folder)/\(name.number)-\(name.id)"),
          "number \(name.number) where \(index + 1) follows",
          help: "number the names in '\(folder)' from 1 without a gap"))
      return
    }
  }

  /// Ids are addresses: each stands once.
  private mutating func checkIDs(_ names: [ContentPath.NumberedName], in folder: String) {
    var seen: [String: ContentPath.NumberedName] = [:]
    for name in names.sorted(by: Self.inOrder) {
      if let first = seen[name.id] {
        diagnostics.append(
          Diagnostic(
            .contentName, at: SourceRange(wholeFile: "\(folder)/\(name.number)-\(name.id)"),
            "id '\(name.id)' is taken by number \(first.number)",
            help: "give it an id of its own"))
      }
      seen[name.id] = name
    }
  }

  private static func inOrder(_ left: ContentPath.NumberedName, _ right: ContentPath.NumberedName)
    -> Bool
  {
    (left.number, left.id) < (right.number, right.id)
  }
}
