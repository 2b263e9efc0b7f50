public import Diagnostics

/// How well a value is founded; the raw value is the word in data files.
public enum DataStatus: String, CaseIterable, Sendable, Hashable {
  /// Stated in the report itself.
  case stated
  /// Computed from stated or public values.
  case derived
  /// Seen in a public source that is named.
  case `public`
  /// Stands in for a measure that is not available.
  case proxy
  /// From a named publication, not checked against it.
  case unverified
  /// Not found.
  case missing

  /// Reads a cell; an empty one means missing, an unknown word is a `cell-value` error.
  public static func read(_ cell: SourceText) -> Checked<DataStatus> {
    cell.word(as: "status", plural: "statuses", empty: .missing)
  }
}
