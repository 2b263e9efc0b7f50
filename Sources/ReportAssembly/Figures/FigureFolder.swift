import Diagnostics
import Indicators
import Plotting
import ReportModel
import Tables

/// One folder under `Content/figures`: its definition and its data, checked together.
struct FigureFolder: Equatable {
  let name: ContentPath.NumberedName
  let path: String
  let definition: SourceFile?
  let data: SourceFile?

  /// The keys that every kind of figure has.
  static let commonKeys = [
    "kind", "title", "headline", "subtitle", "sources", "notes", "columns",
  ]

  /// The kinds of figures, by the word under `kind`.
  static let kinds: [String: @Sendable (FigureInput) -> Checked<FigureBody?>] = [
    "columns": ColumnsFigure.read,
    "layers": LayersFigure.read,
    "lines": LinesFigure.read,
    "phases": PhasesFigure.read,
    "stages": StagesFigure.read,
    "rows": RowsFigure.read,
    "shares": SharesFigure.read,
    "table": TableFigure.read,
  ]

  /// The kinds whose data are those of the index.
  static let indexKinds: [String: @Sendable (IndexFigureInput) -> Checked<FigureBody?>] = [
    "ranking": ScoresFigure.readRanking,
    "scores": ScoresFigure.readScores,
  ]

  func read(_ surroundings: FigureSurroundings) -> Checked<FigureDraft?> {
    var diagnostics: [Diagnostic] = []
    let files = [definition, data].compactMap { $0 }
    let definition = definition.map(YAMLFile.mapping)
    let showsIndex = Self.showsIndex(definition?.value)
    let table = showsIndex ? nil : data.map(CSVReader.read)
    if !showsIndex {
      diagnostics += table?.diagnostics ?? [missing("data.csv", "the data of the figure")]
    }
    diagnostics +=
      definition?.diagnostics ?? [missing("figure.yaml", "the definition of the figure")]
    guard let mapping = definition?.value else { return Checked(nil, diagnostics) }
    let caption = readCaption(mapping, surroundings, &diagnostics)
    let body =
      showsIndex
      ? indexBody(mapping, surroundings, &diagnostics)
      : self.body(mapping, table, surroundings, &diagnostics)
    guard let body, let (caption, sources) = caption else { return Checked(nil, diagnostics) }
    diagnostics +=
      ChartRefusals(body: body, table: table?.value, definition: mapping.range).diagnostics
    let texts =
      LocalizedTexts.texts(in: mapping, of: self.definition)
      + (table.map { LocalizedTexts.texts(in: $0.value, of: data) } ?? [])
    let draft = FigureDraft(
      id: name.id, folderNumber: name.number, caption: caption, sources: sources,
      form: body.form, rows: body.rows, drawnRows: body.drawnRows, definition: mapping.range,
      texts: texts, files: files)
    return Checked(draft, diagnostics)
  }

  private func body(
    _ mapping: YAMLMapping, _ table: Checked<DataTable>?, _ surroundings: FigureSurroundings,
    _ diagnostics: inout [Diagnostic]
  ) -> FigureBody? {
    let kind = kind(of: mapping, &diagnostics)
    // The cells of a broken table stand in the wrong columns.
    guard let kind, let table, !table.diagnostics.containsError else { return nil }
    let body = kind(FigureInput(mapping: mapping, table: table.value, surroundings: surroundings))
    diagnostics += body.diagnostics
    return body.value
  }

  // MARK: Figures of the index

  private static func showsIndex(_ mapping: YAMLMapping?) -> Bool {
    guard case .text(let kind, _)? = mapping?["kind"] else { return false }
    return indexKinds[kind] != nil
  }

  private func indexBody(
    _ mapping: YAMLMapping, _ surroundings: FigureSurroundings, _ diagnostics: inout [Diagnostic]
  ) -> FigureBody? {
    if let data {
      diagnostics.append(
        Diagnostic(
          .unexpectedFile, at: SourceRange(wholeFile: data.path), "nothing reads this file",
          help: "remove it: the data of this figure are those of the index"))
    }
    guard case .text(let kind, let range)? = mapping["kind"], let read = Self.indexKinds[kind]
    else { return nil }
    guard let index = surroundings.index else {
      // An index that cannot be read has been reported.
      if !surroundings.hasIndexFiles {
        diagnostics.append(
          Diagnostic(
            .wrongValue, at: range, "a figure of kind '\(kind)' in a report without an index",
            help: "create '\(ContentPath.folder)/index', or choose another kind"))
      }
      return nil
    }
    let body = read(
      IndexFigureInput(mapping: mapping, index: index, words: surroundings.words))
    diagnostics += body.diagnostics
    return body.value
  }

  private func kind(of mapping: YAMLMapping, _ diagnostics: inout [Diagnostic])
    -> (@Sendable (FigureInput) -> Checked<FigureBody?>)?
  {
    var keys = KeyReader(mapping, keys: mapping.entries.map(\.key))
    let kind = keys.text("kind")
    diagnostics += keys.diagnostics
    guard let kind else { return nil }
    if let read = Self.kinds[kind.value] { return read }
    diagnostics.append(
      Diagnostic(
        .wrongValue, at: kind.range, "unknown kind of figure '\(kind.value)'",
        help: Suggestion.help(
          for: kind.value, in: (Array(Self.kinds.keys) + Array(Self.indexKinds.keys)).sorted(),
          kind: "kinds")))
    return nil
  }

  private func readCaption(
    _ mapping: YAMLMapping, _ surroundings: FigureSurroundings, _ diagnostics: inout [Diagnostic]
  ) -> (FigureCaption, [Int])? {
    // Unknown keys are the kind's to report: it knows which ones it adds.
    var keys = KeyReader(mapping, keys: mapping.entries.map(\.key))
    let title = keys.localized("title")
    let headline = keys.localized("headline")?.map(Self.withBreaks)
    let subtitle = keys.localized("subtitle")
    let notes = keys.list("notes").compactMap { keys.localized(of: $0, key: "notes") }
    var sources: [Int] = []
    for id in keys.texts("sources") {
      let source = surroundings.source(id)
      keys.report(source.diagnostics)
      if let index = source.value { sources.append(index) }
    }
    diagnostics += keys.diagnostics
    if mapping["sources"] == nil, !Self.showsIndex(mapping) {
      diagnostics.append(
        Diagnostic(
          .unnamedSource, severity: .warning, at: mapping.range, "the figure names no source",
          help: "write 'sources: [ID]' with ids of references.yaml"))
    }
    guard let title, let headline, let subtitle else { return nil }
    let caption = FigureCaption(
      title: title, headline: headline, subtitle: subtitle, notes: notes)
    return (caption, sources)
  }

  /// A headline with U+200B where its author marked by "|" that a line may break.
  private static func withBreaks(_ headline: String) -> String {
    headline.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\u{200B}")
  }

  private func missing(_ file: String, _ what: String) -> Diagnostic {
    Diagnostic(
      .missingFile, at: SourceRange(wholeFile: "\(path)/\(file)"), "\(what) is missing",
      help: "create '\(path)/\(file)'")
  }
}

/// What a kind of figure is made from.
struct FigureInput {
  let mapping: YAMLMapping
  let table: DataTable
  let surroundings: FigureSurroundings
}

/// What a kind of figure makes.
struct FigureBody {
  let form: FigureForm
  let rows: [FigureRow]
  /// For each datum of the drawing the index of its row; nil where the drawing does not say.
  let drawnRows: [Int?]?

  /// A drawing, with the heads of the table of its data; `drawn` are the ids of the rows behind its
  /// data, in their order.
  init(
    drawing: Localized<Drawing>, columns: FigureColumns, rows: [FigureRow],
    drawn: [String?]? = nil
  ) {
    form = .drawing(drawing, columns: columns)
    self.rows = rows
    drawnRows = drawn?.map { id in id.flatMap { id in rows.firstIndex { $0.id == id } } }
  }

  /// A drawing of the index.
  init(scores drawing: Localized<Drawing>, of row: IndexRow) {
    form = .scores(drawing, of: row)
    rows = []
    drawnRows = nil
  }

  /// A table, with its numbers.
  init(table: FigureTable, numbers: [FigureRow]) {
    form = .table(table)
    rows = numbers
    drawnRows = nil
  }
}
