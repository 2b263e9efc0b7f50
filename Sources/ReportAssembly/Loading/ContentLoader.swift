import Checks
import Diagnostics
import Rebuilding
import ReportModel

/// Sorts the files of the content folder by what they are, and reads each.
struct ContentLoader {
  private(set) var diagnostics: [Diagnostic] = []
  private var single: [String: SourceFile] = [:]
  private var homes: [Language: SourceFile] = [:]
  private var parts: [ContentPath.NumberedName: [Language: SourceFile]] = [:]
  private var sections:
    [ContentPath.NumberedName: [ContentPath.NumberedName: [Language: SourceFile]]] =
      [:]
  private var articles: [Article.Shelf: [ContentPath.NumberedName: [Language: SourceFile]]] = [:]
  private var figures: [ContentPath.NumberedName: (definition: SourceFile?, data: SourceFile?)] =
    [:]
  private var media: [MediaFile] = []
  private var index: [String: SourceFile] = [:]
  private var method: [Language: SourceFile] = [:]
  private let simulationRuns: Int
  private let showsDrafts: Bool
  private var unreadable = Unreadable()
  private var texts: [Localized<PlacedText>] = []
  private var memory = AssemblyMemory()

  private init(simulationRuns: Int, showsDrafts: Bool) {
    self.simulationRuns = simulationRuns
    self.showsDrafts = showsDrafts
  }

  static func load(
    _ files: [SourceFile], simulationRuns: Int, showsDrafts: Bool,
    remembering memory: inout AssemblyMemory
  ) -> Checked<LoadedContent> {
    var loader = ContentLoader(simulationRuns: simulationRuns, showsDrafts: showsDrafts)
    // Moved, not copied: it is as large as the report.
    swap(&loader.memory, &memory)
    loader.memory.beginRun()
    for file in files { loader.sort(file) }
    let content = loader.content()
    swap(&loader.memory, &memory)
    return Checked(content, loader.diagnostics)
  }

  private mutating func sort(_ file: SourceFile) {
    switch memory.paths.output(file.path, for: file.path, make: { ContentPath($0) }) {
    case .reportFile: single["report.yaml"] = file
    case .wordsFile: single["interface.yaml"] = file
    case .sourcesFile: single["references.yaml"] = file
    case .glossaryFile: single["glossary.yaml"] = file
    case .home(let language): homes[language] = file
    case .part(let name, let language): parts[name, default: [:]][language] = file
    case .section(let part, let name, let language):
      sections[part, default: [:]][name, default: [:]][language] = file
    case .article(let shelf, let name, let language):
      articles[shelf, default: [:]][name, default: [:]][language] = file
    case .figureDefinition(let name):
      figures[name, default: (nil, nil)].definition = file
    case .figureData(let name): figures[name, default: (nil, nil)].data = file
    case .index(let name): index[name] = file
    case .indexMethod(let language): method[language] = file
    case .media(let name):
      media.append(MediaFile(name: name, bytes: file.bytes))
      if !Identifier.isFileName(name) {
        diagnostics.append(
          Diagnostic(
            .contentName, at: SourceRange(wholeFile: file.path),
            "file name '\(name)' has a form that is not allowed",
            help: "use ASCII letters, digits, '.', '-' and '_', such as 'harbour-1.jpg'"))
      }
    case .guide: break
    case .unknown:
      diagnostics.append(
        Diagnostic(
          .unexpectedFile, at: SourceRange(wholeFile: file.path), "nothing reads this file",
          help: "rename it as Content/README.md says, or move it out of the folder"))
    }
  }

  private mutating func content() -> LoadedContent {
    let report = required("report.yaml").flatMap { keep(ReportFile.read($0)) }
    let words = required("interface.yaml").map { readWords($0) } ?? InterfaceWords([:])
    let sources = list("references.yaml", .cite, \.sources, SourcesFile.read)
    let glossary = list("glossary.yaml", .term, \.glossary, GlossaryFile.read)
    let home = pair(homes, stem: "\(ContentPath.folder)/index")
    refuseDraft(home)
    var loadedParts = loadParts()
    var loadedArticles = loadArticles()
    let pageDrafts = keep(Drafts(loadedParts, loadedArticles))
    var surroundings = FigureSurroundings(
      sources: sources.map(\.value), hasAllSources: !unreadable.lists.contains(.cite),
      words: words, publicationYear: report?.identity.date.year)
    let index = loadIndex(surroundings)
    surroundings.index = index?.index
    surroundings.hasIndexFiles = !self.index.isEmpty || !method.isEmpty
    index.map { refuseDraft($0.method) }
    var drafts = loadFigures(surroundings)
    var leftOut = LoadedContent.LeftOut()
    if !showsDrafts {
      leftOut.pages = pageDrafts.texts
      leftOut.figures = drafts.filter { pageDrafts.figures.contains($0.id) }
      drafts.removeAll { pageDrafts.figures.contains($0.id) }
      loadedArticles.removeAll(where: \.pages.isDraft)
      loadedParts = loadedParts.filter { !$0.pages.isDraft }.map(\.published)
    }
    return LoadedContent(
      report: report, words: words, sources: sources, glossary: glossary, home: home,
      parts: loadedParts, articles: loadedArticles, figures: drafts, media: media, index: index,
      unreadable: unreadable, texts: texts + drafts.flatMap(\.texts), commonFiles: commonFiles,
      drafts: pageDrafts, leftOut: leftOut)
  }

  private var commonFiles: [SourceFile] {
    ["glossary.yaml"].compactMap { single[$0] } + figureFiles
  }

  /// The files on which every figure depends, and the index.
  private var figureFiles: [SourceFile] {
    ["report.yaml", "interface.yaml", "references.yaml"].compactMap { single[$0] } + indexFiles
      + Language.allCases.compactMap { method[$0] }
  }

  private var indexFiles: [SourceFile] {
    index.keys.sorted().compactMap { index[$0] }
  }

  /// The index; nil where there is no file of it, or where an error stands in its way.
  private mutating func loadIndex(_ surroundings: FigureSurroundings) -> LoadedIndex? {
    guard !index.isEmpty || !method.isEmpty else { return nil }
    let folder = IndexFolder(files: index, surroundings: surroundings)
    let files = indexFiles
    let draft = keep(
      memory.indexes.output("index", for: figureFiles) { _ in folder.read() })
    let pages = pair(method, stem: "\(ContentPath.folder)/index/method")
    let headings = keep(PageHeadings.read(pages))
    guard let draft else {
      unreadable.lists.formUnion([.score, .claim])
      return nil
    }
    let runs = simulationRuns
    let results = memory.results.output("index", for: .init(files: files, runs: runs)) { _ in
      draft.results(runs: runs)
    }
    let index = memory.compositeIndexes.output(
      "index", for: .init(files: figureFiles, runs: runs)
    ) { _ in draft.index(method: pages.map(\.text), headings, results) }
    return LoadedIndex(
      index: index, method: pages,
      sections: draft.claims.map(\.section))
  }

  private mutating func loadParts() -> [LoadedContent.LoadedPart] {
    var names = Set(parts.keys)
    names.formUnion(sections.keys)
    let numbered = NumberedNames(names, in: ContentPath.folder)
    diagnostics += numbered.numberProblems + numbered.reservedPartProblems
    return numbered.names.map { name in
      let folder = "\(ContentPath.folder)/\(name.text)"
      let pages = pair(parts[name, default: [:]], stem: "\(folder)/index")
      let found = sections[name, default: [:]]
      let numbered = NumberedNames(found.keys, in: folder)
      diagnostics += numbered.numberProblems
      let loaded = numbered.names.map { section in
        LoadedContent.LoadedSection(
          id: section.id,
          pages: pair(found[section, default: [:]], stem: "\(folder)/\(section.text)"))
      }
      return LoadedContent.LoadedPart(id: name.id, pages: pages, sections: loaded)
    }
  }

  private mutating func loadArticles() -> [LoadedContent.LoadedArticle] {
    Article.Shelf.allCases.flatMap { shelf -> [LoadedContent.LoadedArticle] in
      let found = articles[shelf, default: [:]]
      let folder =
        shelf == .about ? ContentPath.folder : "\(ContentPath.folder)/\(shelf.rawValue)"
      let numbered = NumberedNames(found.keys, in: folder)
      diagnostics += numbered.numberProblems
      return numbered.names.map { name in
        LoadedContent.LoadedArticle(
          shelf: shelf, id: name.id,
          pages: pair(found[name, default: [:]], stem: "\(folder)/\(name.text)"))
      }
    }
  }

  private mutating func loadFigures(_ surroundings: FigureSurroundings) -> [FigureDraft] {
    let numbered = NumberedNames(figures.keys, in: "\(ContentPath.folder)/figures")
    diagnostics += numbered.idProblems
    let common = figureFiles
    return numbered.names.compactMap { name in
      let files = figures[name, default: (nil, nil)]
      let existing = files.definition ?? files.data
      let path = existing.map {
        String($0.path[..<($0.path.lastIndex(of: "/") ?? $0.path.endIndex)])
      }
      let folder = FigureFolder(
        name: name, path: path ?? "", definition: files.definition, data: files.data)
      let draft = keep(
        memory.figures.output(
          folder.path, for: .init(folder: folder, common: common, runs: simulationRuns)
        ) { _ in folder.read(surroundings) })
      if draft == nil { unreadable.figures.insert(name.id) }
      return draft
    }
  }

  /// Both halves of a page; reports the one that is missing, by the name of the file to create.
  ///
  /// The other half stands in for one that is missing or cannot be read, so that nothing else is
  /// reported because of it.
  private mutating func pair(_ files: [Language: SourceFile], stem: String)
    -> LoadedContent.PagePair
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
      files[language].flatMap { file in
        keep(
          memory.pages.output(file.path, for: .init(file: file, language: language)) { _ in
            PageFile.read(file, language)
          })
      }
    }
    let substitute = pages[0] ?? pages[1] ?? LoadedPage(empty: stem)
    return Localized(chinese: pages[0] ?? substitute, english: pages[1] ?? substitute)
  }

  private mutating func refuseDraft(_ pages: LoadedContent.PagePair) {
    for language in Language.allCases {
      guard let mark = pages[language].draftMark else { continue }
      diagnostics.append(
        Diagnostic(
          .wrongValue, at: mark, "this page is always published", help: "remove the line"))
    }
  }

  private mutating func keep(_ drafts: Drafts) -> Drafts {
    diagnostics += drafts.diagnostics
    return drafts
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
    guard let file = single[name],
      let mapping = keep(memory.mappings.output(name, for: file, make: YAMLFile.mapping))
    else { return nil }
    // A source has its own title in its own language.
    if name != "references.yaml" {
      texts += memory.texts.output(name, for: file) { LocalizedTexts.texts(in: mapping, of: $0) }
    }
    return mapping
  }

  /// The entries of a file that lists what links of a scheme lead to.
  private mutating func list<Entry>(
    _ name: String, _ scheme: LinkScheme,
    _ remembered: WritableKeyPath<AssemblyMemory, Remembered<SourceFile, Checked<[Entry]>>>,
    _ read: (YAMLMapping) -> Checked<[Entry]>
  ) -> [Entry] {
    guard let file = single[name] else { return [] }
    guard let mapping = optional(name) else {
      unreadable.lists.insert(scheme)
      return []
    }
    return keep(memory[keyPath: remembered].output(name, for: file) { _ in read(mapping) })
  }

  private mutating func keep<Value>(_ checked: Checked<Value>) -> Value {
    diagnostics += checked.diagnostics
    return checked.value
  }

  /// The site's words; reports each that the generator needs and the file does not have.
  private mutating func readWords(_ mapping: YAMLMapping) -> InterfaceWords {
    for word in InterfaceWord.allCases where mapping[word.rawValue] == nil {
      diagnostics.append(
        Diagnostic(
          .missingKey, at: mapping.range, "word '\(word.rawValue)' is missing",
          help: "add '\(word.rawValue): {zh: …, en: …}'"))
    }
    guard let file = single["interface.yaml"] else { return InterfaceWords([:]) }
    return InterfaceWords(
      keep(memory.words.output(file.path, for: file) { _ in WordsFile.read(mapping) }))
  }
}
