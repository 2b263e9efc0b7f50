/// What a bar of shares says.
public struct ShareFacts: Sendable, Equatable {
  /// One segment or bracket.
  public struct Part: Sendable, Equatable {
    /// Its name.
    public let key: String
    /// The share as it is written; nil where it is not stated.
    public let label: String?
    /// The words under it; nil for none.
    public let note: String?
    /// Whether it is a forecast.
    public let isForecast: Bool
    /// Whether it is derived or unverified.
    public let isHollow: Bool
  }

  /// The segments from left to right.
  public let segments: [Part]
  /// The brackets.
  public let brackets: [Part]
  /// The remark under the bar; empty for none.
  public let note: String
  /// What the segments consist of; nil where that is not shown.
  public let breakdown: RowFacts?
}

extension ShareBar {
  /// What the bar says.
  public func facts() -> ShareFacts {
    ShareFacts(
      segments: segments.map {
        ShareFacts.Part(
          key: $0.key, label: $0.value == .missing ? nil : $0.label, note: $0.note,
          isForecast: $0.status.isForecast, isHollow: $0.status.isHollow)
      },
      brackets: brackets.map {
        ShareFacts.Part(
          key: $0.title, label: $0.label, note: nil, isForecast: $0.status.isForecast,
          isHollow: $0.status.isHollow)
      }, note: note, breakdown: breakdown?.facts())
  }
}
