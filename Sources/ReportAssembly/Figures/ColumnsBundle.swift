import Diagnostics
import Plotting
import Quantities
import ReportModel

/// Several series that share the bands of a panel, by period.
struct ColumnsBundle {
  /// The word under a panel's `arrangement`.
  enum Arrangement: String, CaseIterable {
    case grouped, stacked, shares

    var form: ColumnChart.Bundle.Form {
      switch self {
      case .grouped: .grouped
      case .stacked: .stacked
      case .shares: .shares
      }
    }
  }

  /// The values of one period, in the order of the series; nil where the data have none.
  struct Band {
    let first: ColumnsValue
    let values: [ColumnsValue?]
  }

  let arrangement: Arrangement
  let series: [ColumnsFigure.Series]
  let bands: [Band]

  /// The values in the order of the columns.
  var columns: [ColumnsValue?] { bands.flatMap(\.values) }

  /// Gathers values by their period, in the order in which periods first appear.
  init(_ arrangement: Arrangement, series: [ColumnsFigure.Series], values: [ColumnsValue]) {
    self.arrangement = arrangement
    self.series = series
    var periods: [String] = []
    for value in values where !periods.contains(value.period) { periods.append(value.period) }
    bands = periods.compactMap { period in
      let members = values.filter { $0.period == period }
      return members.first.map { first in
        Band(
          first: first,
          values: series.map { one in members.first { $0.series.id == one.id } })
      }
    }
  }

  /// The second values of a series for one period, which no column could show.
  static func repeated(_ values: [ColumnsValue]) -> [ColumnsValue] {
    var seen: Set<[String]> = []
    return values.filter { !seen.insert([$0.series.id, $0.period]).inserted }
  }

  /// The series with their colours and markers; those that have none get the next free ones.
  func drawnSeries(_ language: Language) -> [ColumnChart.Series] {
    Self.drawnSeries(series, language)
  }

  /// Some series with their colours and markers; those that have none get the next free ones.
  static func drawnSeries(_ series: [ColumnsFigure.Series], _ language: Language)
    -> [ColumnChart.Series]
  {
    var colors = ChartColor.allCases.filter { color in !series.contains { $0.color == color } }
    var markers = Marker.allCases.filter { marker in !series.contains { $0.marker == marker } }
    return series.map { one in
      let color = one.color ?? (colors.isEmpty ? .blue : colors.removeFirst())
      let marker = one.marker ?? (markers.isEmpty ? .disc : markers.removeFirst())
      return ColumnChart.Series(title: one.title[language], color: color, marker: marker)
    }
  }

  /// The sum of a stack; nil where a part has no single number.
  static func total(_ band: Band) -> Amount? {
    var numbers: [DecimalNumber] = []
    var qualifier = Qualifier.exactly
    for value in band.values {
      guard case .value(let number, let meant, _)? = value?.quantity.amount else { return nil }
      numbers.append(number)
      if meant != .exactly { qualifier = meant }
    }
    return DecimalNumber.sum(of: numbers).map { Amount.value($0, qualifier) }
  }
}
