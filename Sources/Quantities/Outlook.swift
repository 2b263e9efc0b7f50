public import Diagnostics

/// Whether a value has come about; the raw value is the word in data files.
public enum Outlook: String, CaseIterable, Sendable, Hashable {
  /// It has.
  case actual
  /// It is expected, planned or projected.
  case forecast

  /// Reads a cell; an empty one means actual, an unknown word is a `cell-value` error.
  public static func read(_ cell: SourceText) -> Checked<Outlook> {
    cell.word(as: "outlook", plural: "outlooks", empty: .actual)
  }
}
