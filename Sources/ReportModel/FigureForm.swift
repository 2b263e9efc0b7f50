public import Indicators
public import Plotting

/// What a figure is for its readers.
public enum FigureForm: Sendable, Equatable {
  /// A drawing, one for each language because labels differ; `columns` are the heads of the table
  /// that its data fill.
  case drawing(Localized<Drawing>, columns: FigureColumns)
  /// A drawing of a dimension of the index, or of its total; its data are those of
  /// ``Report/index``.
  case scores(Localized<Drawing>, of: IndexRow)
  /// A table, which the page shows itself.
  case table(FigureTable)

  /// The drawing; nil for a table.
  public var drawing: Localized<Drawing>? {
    switch self {
    case .drawing(let drawing, _), .scores(let drawing, _): drawing
    case .table: nil
    }
  }
}
