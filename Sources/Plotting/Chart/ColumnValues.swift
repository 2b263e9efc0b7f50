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

  /// Measures the values of a panel.
  ///
  /// Where obstacles are given, the rectangles of columns and of the numbers of the y axis, values may
  /// give way: to the most telling ones where they stand too close, and without those that would
  /// cover an obstacle of another column or leave the panel.
  init(
    _ panel: ColumnChart.Panel, _ positions: ColumnPositions, firstDatum: Int,
    unlabelled: Set<String>, thinnedAround obstacles: [Rect]?, within ends: (Double, Double)
  ) {
    let isStack = panel.bundle?.isStack == true
    let all: [Place]
    if isStack {
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
    let style: TextStyle = Self.areCrowded(labelled, .value) ? .narrowValue : .value
    self.style = style
    let step = isStack ? positions.bandStep : positions.step
    guard let obstacles else {
      places = labelled
      room = positions.years == nil ? step : nil
      return
    }
    let isCrowded = style == .narrowValue && Self.areCrowded(labelled, .narrowValue)
    places = (isCrowded ? Self.thinned(labelled) : labelled).filter { place in
      let (start, end) = Self.span(place, style)
      // The last value may be moved up to the edge.
      let shift = max(0, end - ends.1)
      return start - shift >= ends.0 && !Self.covers(place, style, obstacles, shift: shift)
    }
    room = nil
  }

  /// Whether a value would lie on a column that it does not belong to.
  private static func covers(
    _ place: Place, _ style: TextStyle, _ obstacles: [Rect], shift: Double
  ) -> Bool {
    let (start, end) = span(place, style)
    let own = obstacles.filter { $0.x <= place.center && place.center <= $0.maxX }
    let isBelow = (place.column.value.drawn ?? 0) < 0
    let edge = isBelow ? own.map(\.maxY).max() ?? 0 : own.map(\.y).min() ?? 0
    let text = Rect(
      x: start - shift, y: isBelow ? edge + 3 : edge - 7 - style.size, width: end - start,
      height: style.size + 4)
    return obstacles.contains { rect in
      !(rect.x <= place.center && place.center <= rect.maxX) && rect.overlap(with: text) > 0
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
