/// The values over the columns of a panel: which of them are written, and how large.
struct ColumnValues {
  /// A value and the column, or stack of columns, that it stands over.
  struct Place {
    /// What is labelled; of a stack its total.
    let column: ColumnChart.Column
    /// The middle, in px.
    let center: Double
    /// The number of the column among all of the chart; nil for a stack.
    let datum: Int?
    /// The width of the columns below, in px.
    let width: Double
  }

  /// The places in the order of the columns.
  let places: [Place]
  /// The size: smaller where the values would stand close together.
  let style: TextStyle
  /// The width that each may take, in px; nil where they stand apart without it.
  let room: Double?

  /// Measures the values of a panel; `mayThin` lets the less telling ones go where all do not fit.
  init(
    _ panel: ColumnChart.Panel, _ positions: ColumnPositions, firstDatum: Int,
    unlabelled: Set<String>, mayThin: Bool
  ) {
    let all: [Place]
    if panel.bundle?.isStack == true {
      all = zip(panel.totals, positions.bandCenters).map {
        Place(column: $0, center: $1, datum: nil, width: positions.barWidth)
      }
    } else {
      all = zip(panel.columns, positions.centers).enumerated().map { index, place in
        Place(
          column: place.0, center: place.1, datum: firstDatum + index, width: positions.barWidth)
      }
    }
    let labelled = all.filter {
      !unlabelled.contains($0.column.key) && $0.column.value != .missing && !$0.column.label.isEmpty
    }
    style = Self.areCrowded(labelled, .value) ? .narrowValue : .value
    let step = panel.bundle?.isStack == true ? positions.bandStep : positions.step
    if mayThin, style == .narrowValue, Self.areCrowded(labelled, .narrowValue) {
      places = Self.thinned(labelled)
      room = nil
    } else {
      places = labelled
      room = positions.years == nil ? step : nil
    }
  }

  /// Whether values would stand less than 4 px apart.
  private static func areCrowded(_ places: [Place], _ style: TextStyle) -> Bool {
    let spans = places.map { span($0, style) }.sorted { $0.start < $1.start }
    return zip(spans, spans.dropFirst()).contains { $1.start - $0.end < 4 }
  }

  private static func span(_ place: Place, _ style: TextStyle) -> (start: Double, end: Double) {
    let reach = TextMetrics.width(place.column.label, style).total / 2
    return (place.center - reach, place.center + reach)
  }

  /// The last, the greatest, the least and the first value, as far as they stand apart.
  private static func thinned(_ places: [Place]) -> [Place] {
    func number(_ place: Place) -> Double { place.column.value.drawn ?? 0 }
    let telling = [
      places.indices.last, places.indices.max { number(places[$0]) < number(places[$1]) },
      places.indices.min { number(places[$0]) < number(places[$1]) }, places.indices.first,
    ]
    var kept: [Int] = []
    for case let index? in telling {
      let (start, end) = span(places[index], .narrowValue)
      let isApart = kept.allSatisfy { other in
        let taken = span(places[other], .narrowValue)
        return end + 4 <= taken.start || taken.end + 4 <= start
      }
      if isApart { kept.append(index) }
    }
    return kept.sorted().map { places[$0] }
  }
}
