/// The words a chart needs that are not in its data: the legend's and the missing box's.
///
/// The caller gives them in the language of the page; the module knows no language.
public struct ChartWords: Sendable, Equatable {
  /// Solid marks, such as "Actual".
  public let actual: String
  /// Hatched marks, such as "Forecast".
  public let forecast: String
  /// Hollow marks, such as "Derived or unverified".
  public let hollow: String
  /// Hatched and hollow marks, such as "Derived forecast".
  public let hollowForecast: String
  /// The chevron, such as "Lower bound: at least".
  public let lowerBound: String
  /// The chevron that points down, such as "Upper bound: at most".
  public let upperBound: String
  /// The whisker, such as "Range".
  public let interval: String
  /// The missing box, such as "n/a".
  public let missing: String

  /// Takes the words of one language.
  public init(
    actual: String, forecast: String, hollow: String, hollowForecast: String,
    lowerBound: String, upperBound: String = "≤", interval: String, missing: String
  ) {
    self.actual = actual
    self.forecast = forecast
    self.hollow = hollow
    self.hollowForecast = hollowForecast
    self.lowerBound = lowerBound
    self.upperBound = upperBound
    self.interval = interval
    self.missing = missing
  }

  /// The word for a status.
  func word(for status: MarkStatus) -> String {
    switch (status.isForecast, status.isHollow) {
    case (false, false): actual
    case (true, false): forecast
    case (false, true): hollow
    case (true, true): hollowForecast
    }
  }
}
