/// What kind of statement a mark shows; it decides whether the mark is solid, hatched or hollow.
public struct MarkStatus: Sendable, Hashable {
  /// Whether it is an outlook; drawn hatched.
  public let isForecast: Bool
  /// Whether it is derived or unverified; drawn hollow.
  public let isHollow: Bool

  /// Makes a status; by default an actual, stated value.
  public init(isForecast: Bool = false, isHollow: Bool = false) {
    self.isForecast = isForecast
    self.isHollow = isHollow
  }

  /// A stated or public value of the past: solid.
  public static let actual = MarkStatus()
  /// A forecast: hatched.
  public static let forecast = MarkStatus(isForecast: true)
  /// A derived or unverified value: hollow.
  public static let hollow = MarkStatus(isHollow: true)
  /// A derived forecast: fine hatching with a dashed edge.
  public static let hollowForecast = MarkStatus(isForecast: true, isHollow: true)
}
