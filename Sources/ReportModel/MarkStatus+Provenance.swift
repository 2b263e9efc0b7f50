public import Plotting
public import Quantities

extension MarkStatus {
  /// Hatched for an outlook; hollow for what is derived, a stand-in or unverified.
  public init(_ provenance: Provenance) {
    let isHollow =
      switch provenance.status {
      case .derived, .proxy, .unverified: true
      case .stated, .public, .missing: false
      }
    self.init(isForecast: provenance.outlook == .forecast, isHollow: isHollow)
  }
}
