/// A line through values, broken at gaps; dashed to, from and between forecasts.
enum LineMark {
  /// Adds the line.
  static func draw(_ runs: [PlotRun], _ ink: Ink, into builder: inout SceneBuilder) {
    for isForecast in [false, true] {
      let lines = runs.filter { $0.isForecast == isForecast && $0.points.count > 1 }
        .map { $0.points.map(\.top) }
      guard !lines.isEmpty else { continue }
      builder.add(
        .path(Path(lines: lines)), .line(ink, width: 2, dash: isForecast ? .dashed : .none))
    }
  }
}

/// The area between values and what they stand on, broken at gaps; hatched at forecasts.
enum AreaMark {
  /// Adds the area, with an edge in the colour of the page that parts it from the next.
  static func draw(_ runs: [PlotRun], _ ink: Ink, into builder: inout SceneBuilder) {
    for run in runs where run.points.count > 1 {
      let upper = run.points.map(\.top)
      let lower = run.points.reversed().map { Point(x: $0.x, y: $0.base) }
      let fill: Paint.Fill =
        run.isForecast ? .hatch(Hatch(ink: ink, kind: .forecast)) : .ink(ink)
      builder.add(
        .path(Path(closed: upper + lower)),
        Paint(fill: fill, stroke: Paint.Stroke(ink: .page, width: 1)))
    }
  }
}

/// The band between the ends of intervals around the values of a line.
enum BandMark {
  /// Which values have an interval that a neighbour continues, so that a band can show it.
  ///
  /// Empty where there is none.
  static func isInBand(_ series: LineChart.Series) -> [Bool] {
    guard series.form == .line, series.points.contains(where: isAround) else { return [] }
    let isAround = series.points.map(isAround)
    return isAround.indices.map { index in
      let before = index > 0 && isAround[index - 1]
      let after = index + 1 < isAround.count && isAround[index + 1]
      return isAround[index] && (before || after)
    }
  }

  private static func isAround(_ datum: LineChart.Datum) -> Bool {
    guard datum.x.isFinite, case .interval(let low, let high, let center?) = datum.value else {
      return false
    }
    return low.isFinite && high.isFinite && center.isFinite
  }

  /// Adds the bands, a pale area for each run of intervals.
  static func draw(
    _ series: LineChart.Series, _ places: [PlotPoint?], _ isInBand: [Bool], _ scale: ValueScale,
    into builder: inout SceneBuilder
  ) {
    var (upper, lower): ([Point], [Point]) = ([], [])
    for index in 0...places.count {
      if index < places.count, isInBand[index], let place = places[index],
        case .interval(let low, let high, _) = series.points[index].value
      {
        upper.append(Point(x: place.x, y: scale.position(high)))
        lower.append(Point(x: place.x, y: scale.position(low)))
        continue
      }
      if upper.count > 1 {
        builder.add(
          .path(Path(closed: upper + lower.reversed())),
          Paint(fill: .tint(.series(series.color)), stroke: nil))
      }
      (upper, lower) = ([], [])
    }
  }
}

/// The dots of a series, with whiskers of intervals and chevrons of lower bounds.
enum PointMark {
  /// Adds the dot of one value.
  static func draw(
    _ point: PlotPoint, _ value: ChartValue, _ marker: Marker, _ ink: Ink, _ scale: ValueScale,
    isInBand: Bool, datum: Int, into builder: inout SceneBuilder
  ) {
    if case .interval(let low, let high, let center) = value, !isInBand {
      ColumnMark.whisker(
        x: point.x, from: scale.position(high), to: scale.position(low), datum: datum,
        into: &builder)
      // The middle of a range is not a value.
      guard center != nil else { return }
    }
    marker.draw(at: point.top, point.status, ink, datum: datum, into: &builder)
    if value.isUpperBound {
      let chevron = ColumnMark.upperChevron(midX: point.x, tip: point.y + Marker.reach + 10)
      builder.add(.path(Path(chevron)), .line(ink, width: 2), datum: datum)
    }
    guard value.isLowerBound else { return }
    let chevron = ColumnMark.chevron(midX: point.x, bottom: point.y - Marker.reach - 3)
    builder.add(.path(Path(chevron)), .line(ink, width: 2), datum: datum)
  }
}

/// A level across the plot with its words above it.
enum RuleMark {
  /// Adds the line and the words.
  static func draw(
    _ rule: LineChart.Rule, y: Double, from left: Double, to right: Double,
    into builder: inout SceneBuilder
  ) {
    builder.add(
      .line(Point(x: left, y: y), Point(x: right, y: y)),
      .line(.foreground, width: 1, dash: .dashed))
    let layout = TextLayout(rule.words, .note, width: right - left)
    var baseline = y - 5 - layout.height(.note) + TextStyle.note.lineHeight
    for line in layout.lines {
      builder.add(
        Text(
          string: line, position: Point(x: left + 2, y: baseline), style: .note, halo: .page,
          room: right - left))
      baseline += TextStyle.note.lineHeight
    }
  }
}
