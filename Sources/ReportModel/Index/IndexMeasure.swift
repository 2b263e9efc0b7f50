public import Diagnostics
public import Quantities

/// A measure, or an alternate for one, with its values.
public struct IndexMeasure: Sendable, Equatable {
  /// The id, unique among measures or among alternates.
  public let id: String
  /// What is measured.
  public let title: Localized<String>
  /// The unit of every value.
  public let unit: Unit
  /// One value a region.
  public let cells: [IndexCell]

  /// Makes a measure.
  public init(id: String, title: Localized<String>, unit: Unit, cells: [IndexCell]) {
    self.id = id
    self.title = title
    self.unit = unit
    self.cells = cells
  }
}

/// One value of the index with where it comes from.
public struct IndexCell: Sendable, Equatable {
  /// The value with its interval as the source gives them; a range, or nothing, where it is missing.
  public let amount: Amount
  /// The year or years it is about, as the data write it; empty where it is missing.
  public let period: String
  /// Status, source and remark.
  public let origin: DataOrigin
  /// How far it can be relied on; nil where it is missing.
  public let confidence: Confidence?
  /// Where it is written.
  public let place: SourceRange

  /// Makes a value.
  public init(
    amount: Amount, period: String, origin: DataOrigin, confidence: Confidence?,
    place: SourceRange
  ) {
    self.place = place
    self.amount = amount
    self.period = period
    self.origin = origin
    self.confidence = confidence
  }
}

/// How far a value or the reading of a claim can be relied on; the raw value is the word in data.
public enum Confidence: String, CaseIterable, Sendable {
  /// Close to what is meant.
  case high
  /// Near it, with gaps or assumptions.
  case medium
  /// A rough guide.
  case low
}
