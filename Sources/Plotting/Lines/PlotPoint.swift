/// A value of a series at its place in the drawing.
struct PlotPoint {
  /// Across.
  let x: Double
  /// Where the value lies.
  let y: Double
  /// Where an area below it begins.
  let base: Double
  /// What kind of statement it is.
  let status: MarkStatus
  /// Whether a line goes through it; the middle of a range is not a value.
  let isOnLine: Bool

  /// Where the value lies.
  var top: Point { Point(x: x, y: y) }
}

/// A stretch of a series without a gap and of one kind, forecast or not.
struct PlotRun {
  /// Its points; a stretch that continues another begins with the last point of that one.
  private(set) var points: [PlotPoint]
  /// Whether it leads to or from forecasts.
  private(set) var isForecast: Bool

  /// Divides a series at its gaps, and where forecasts begin or end.
  static func runs(of points: [PlotPoint?]) -> [PlotRun] {
    var runs: [PlotRun] = []
    var current: PlotRun?
    for point in points {
      guard let point, point.isOnLine else {
        if let current { runs.append(current) }
        current = nil
        continue
      }
      guard let last = current?.points.last else {
        current = PlotRun(points: [point], isForecast: point.status.isForecast)
        continue
      }
      let isForecast = last.status.isForecast || point.status.isForecast
      if current?.points.count == 1 { current?.isForecast = isForecast }
      if current?.isForecast != isForecast {
        if let current { runs.append(current) }
        current = PlotRun(points: [last], isForecast: isForecast)
      }
      current?.points.append(point)
    }
    if let current { runs.append(current) }
    return runs
  }
}
