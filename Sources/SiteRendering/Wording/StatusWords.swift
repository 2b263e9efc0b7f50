import Plotting
import Quantities
import ReportModel

extension InterfaceWords {
  /// A status in words, an outlook named where the value is one: "stated in the report, forecast".
  func status(_ provenance: Provenance, _ language: Language) -> String {
    let word: InterfaceWord =
      switch provenance.status {
      case .stated: .statusStated
      case .derived: .statusDerived
      case .public: .statusPublic
      case .proxy: .statusProxy
      case .unverified: .statusUnverified
      case .missing: .statusMissing
      }
    let status = self[word, language]
    guard provenance.outlook == .forecast else { return status }
    let comma = language == .chinese ? "，" : ", "
    return status + comma + self[.outlookForecast, language]
  }
}

/// How a value is marked, as a class: the same in drawings, tables and keys.
enum StatusMark: String, CaseIterable {
  case solid, forecast, hollow, both, missing

  init(_ provenance: Provenance) {
    let mark = MarkStatus(provenance)
    switch (provenance.status, mark.isForecast, mark.isHollow) {
    case (.missing, _, _): self = .missing
    case (_, true, true): self = .both
    case (_, true, false): self = .forecast
    case (_, false, true): self = .hollow
    case (_, false, false): self = .solid
    }
  }

  /// The word of the interface that explains it.
  var word: InterfaceWord {
    switch self {
    case .solid: .markActual
    case .forecast: .markForecast
    case .hollow: .markHollow
    case .both: .markHollowForecast
    case .missing: .statusMissing
    }
  }
}
