public import Diagnostics
public import Quantities

/// A numbered figure: what it is called, what it shows and the data behind it.
public struct Figure: Sendable, Equatable {
  /// The number, from 1 in reading order.
  public let number: Int
  /// The id in links, the same in both languages.
  public let id: String
  /// The words around it.
  public let caption: FigureCaption
  /// The sources as indices into ``Report/sources``, in the order the author gave.
  public let sources: [Int]
  /// What readers see: a drawing or a table.
  public let form: FigureForm
  /// The data that the text can refer to: all of a drawing, the numbers of a table; in the order of
  /// the file.
  public let rows: [FigureRow]
  /// The row that each datum of the drawing stands for, as an index into `rows`.
  ///
  /// In the order of the data; nil for a datum without a row. Nil altogether where the drawing does
  /// not say, and for a table.
  public let drawnRows: [Int?]?
  /// The section in which the figure stands; nil while it is not placed.
  public let placement: SectionPlace?
  /// Where the figure is defined, for messages about its drawing.
  public let definition: SourceRange
  /// The files it was read from: its definition, then its data.
  ///
  /// Figures of different bytes are different, even where their numbers are equal, as 1.1 and 1.10.
  public let files: [SourceFile]

  /// Makes a figure.
  public init(
    number: Int, id: String, caption: FigureCaption, sources: [Int], form: FigureForm,
    rows: [FigureRow], drawnRows: [Int?]? = nil, placement: SectionPlace?, definition: SourceRange,
    files: [SourceFile] = []
  ) {
    self.number = number
    self.id = id
    self.caption = caption
    self.sources = sources
    self.form = form
    self.rows = rows
    self.drawnRows = drawnRows
    self.placement = placement
    self.definition = definition
    self.files = files
  }
}

/// The words around a figure.
public struct FigureCaption: Sendable, Equatable {
  /// What the figure is, as the list of figures names it.
  public let title: Localized<String>
  /// What the figure shows, as a sentence; U+200B marks where a line may break.
  public let headline: Localized<String>
  /// Subject, place, unit and period in one quiet line.
  public let subtitle: Localized<String>
  /// The editor's notes, each a paragraph.
  public let notes: [Localized<String>]

  /// Makes a caption.
  public init(
    title: Localized<String>, headline: Localized<String>, subtitle: Localized<String>,
    notes: [Localized<String>]
  ) {
    self.title = title
    self.headline = headline
    self.subtitle = subtitle
    self.notes = notes
  }
}

/// One datum of a figure with where it comes from.
public struct FigureRow: Sendable, Equatable {
  /// The id, unique in the figure; the text binds numbers to it.
  public let id: String
  /// What it belongs to, from the outermost group to the innermost, as the table shows it.
  public let heads: [Localized<String>]
  /// The time it is about, as the data write it; empty where they do not say.
  public let period: String
  /// The number, or the words where the figure has none.
  public let content: FigureContent
  /// Status, outlook and source.
  public let provenance: Provenance
  /// The source as an index into ``Report/sources``; nil where the row names none.
  public let source: Int?
  /// A remark on this datum; nil where there is none.
  public let note: Localized<String>?

  /// Makes a row.
  public init(
    id: String, heads: [Localized<String>], period: String = "", content: FigureContent,
    provenance: Provenance, source: Int?, note: Localized<String>?
  ) {
    self.id = id
    self.heads = heads
    self.period = period
    self.content = content
    self.provenance = provenance
    self.source = source
    self.note = note
  }
}

extension FigureRow {
  /// The calendar year that the datum is of; nil where its period is no date.
  public var year: Int? { PublicationDate(period)?.year }
}

/// The content of a datum.
public enum FigureContent: Sendable, Equatable {
  /// A number with its unit.
  case quantity(Quantity)
  /// Words.
  case words(Localized<String>)
}

/// The heads of a figure's data table.
public struct FigureColumns: Sendable, Equatable {
  /// One for each of ``FigureRow/heads``.
  public let heads: [Localized<String>]
  /// The column of numbers or words.
  public let content: Localized<String>

  /// Makes the heads.
  public init(heads: [Localized<String>], content: Localized<String>) {
    self.heads = heads
    self.content = content
  }
}
