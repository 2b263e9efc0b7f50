public import Diagnostics

/// Where a value comes from and what it is worth.
public struct Provenance: Sendable, Hashable {
  /// How well it is founded.
  public let status: DataStatus
  /// Whether it has come about.
  public let outlook: Outlook
  /// The id of its source in the list of references, where it has one; not looked up here.
  public let sourceID: String?

  /// Makes a provenance.
  public init(status: DataStatus, outlook: Outlook, sourceID: String?) {
    self.status = status
    self.outlook = outlook
    self.sourceID = sourceID
  }

  /// Reads the cells of a row; nil for a column that the table does not have.
  ///
  /// An empty cell means missing, actual and no source. Unknown words are `cell-value` errors.
  public static func read(status: SourceText, outlook: SourceText?, source: SourceText?)
    -> Checked<Provenance>
  {
    let status = DataStatus.read(status)
    let outlook = outlook.map(Outlook.read) ?? Checked(.actual)
    let sourceID = source.flatMap { $0.text.isEmpty ? nil : $0.text }
    return Checked(
      Provenance(status: status.value, outlook: outlook.value, sourceID: sourceID),
      status.diagnostics + outlook.diagnostics)
  }
}
