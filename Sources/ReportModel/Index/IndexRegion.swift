public import Plotting

/// A region of the index.
public struct IndexRegion: Sendable, Equatable {
  /// The id in data, links and predicates.
  public let id: String
  /// The name.
  public let title: Localized<String>
  /// The name where room is scarce.
  public let short: Localized<String>
  /// The colour in every chart.
  public let color: ChartColor
  /// The marker in every chart.
  public let marker: Marker

  /// Makes a region.
  public init(
    id: String, title: Localized<String>, short: Localized<String>, color: ChartColor,
    marker: Marker
  ) {
    self.id = id
    self.title = title
    self.short = short
    self.color = color
    self.marker = marker
  }
}
