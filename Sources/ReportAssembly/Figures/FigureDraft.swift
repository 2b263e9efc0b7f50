import Checks
import Diagnostics
import ReportModel

/// A figure as its folder defines it: everything but its number and its place in the text.
struct FigureDraft {
  let id: String
  /// The number in the folder's name; it orders figures that are not placed yet.
  let folderNumber: Int
  let caption: FigureCaption
  let sources: [Int]
  let form: FigureForm
  let rows: [FigureRow]
  let drawnRows: [Int?]?
  let definition: SourceRange
  /// What its definition and data say in both languages.
  let texts: [Localized<PlacedText>]
  /// The files it was read from.
  let files: [SourceFile]
}

/// What a figure may refer to: the report's sources and words.
struct FigureSurroundings {
  let sources: [Source]
  /// Whether the list of sources could be read.
  let hasAllSources: Bool
  let words: InterfaceWords
  /// The year in which the report appears; nil where it could not be read.
  let publicationYear: Int?
  /// The index; nil where there is none or it could not be read.
  var index: CompositeIndex?
  /// Whether there are files of one.
  var hasIndexFiles = false

  /// The index of a source by its id; reports an unknown one.
  func source(_ id: Located<String>) -> Checked<Int?> {
    if let index = sources.firstIndex(where: { $0.id == id.value }) { return Checked(index) }
    guard hasAllSources else { return Checked(nil) }
    return Checked(
      nil,
      [
        Diagnostic(
          .unknownReference, at: id.range, "unknown source '\(id.value)'",
          help: Suggestion.help(for: id.value, in: sources.map(\.id), kind: "sources"))
      ])
  }
}
