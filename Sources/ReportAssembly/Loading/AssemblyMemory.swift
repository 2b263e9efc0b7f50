import Checks
import Diagnostics
import Rebuilding
import ReportModel

/// What one run of ``Assembly`` leaves for the next: each file as it was read.
///
/// Inputs are files by their bytes: equal words and equal numbers may be written differently.
public struct AssemblyMemory: Sendable {
  /// Remembers nothing.
  public init() {}

  /// What a page is read from.
  struct PageInput: Equatable {
    let file: SourceFile
    let language: Language
  }

  /// What a figure is read from: its folder, the words, sources and files of the index, and the runs
  /// of the index's simulation.
  struct FigureInput: Equatable {
    let folder: FigureFolder
    let common: [SourceFile]
    let runs: Int
  }

  /// What the results of an index are computed from.
  struct IndexInput: Equatable {
    let files: [SourceFile]
    let runs: Int
  }

  var pages = Remembered<PageInput, Checked<LoadedPage?>>()
  var mappings = Remembered<SourceFile, Checked<YAMLMapping?>>()
  var words = Remembered<SourceFile, Checked<[String: Localized<String>]>>()
  var sources = Remembered<SourceFile, Checked<[Located<Source>]>>()
  var glossary = Remembered<SourceFile, Checked<[Located<Term>]>>()
  var figures = Remembered<FigureInput, Checked<FigureDraft?>>()
  var indexes = Remembered<[SourceFile], Checked<IndexDraft?>>()
  var results = Remembered<IndexInput, IndexResults>()
  /// The index with its names and its account, from all that figures have in common.
  var compositeIndexes = Remembered<IndexInput, CompositeIndex>()

  /// What each file is by its path.
  var paths = Remembered<String, ContentPath>()
  /// What files of keys say in both languages.
  var texts = Remembered<SourceFile, [Localized<PlacedText>]>()
  var checks = CheckMemory()

  /// Begins a run.
  mutating func beginRun() {
    pages.beginRun()
    mappings.beginRun()
    words.beginRun()
    sources.beginRun()
    glossary.beginRun()
    figures.beginRun()
    indexes.beginRun()
    results.beginRun()
    compositeIndexes.beginRun()
    texts.beginRun()
    paths.beginRun()
  }
}
