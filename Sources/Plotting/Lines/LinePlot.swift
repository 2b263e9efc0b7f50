/// The plot of a chart of lines, measured: scales, ticks and the place of every value.
struct LinePlot {
  private let chart: LineChart
  /// The y axis.
  let scale: ValueScale
  /// The place of every value, series by series; nil where one is missing.
  let points: [[PlotPoint?]]
  /// The ticks of the x axis.
  let ticks: TickLabels
  private let top: Double
  private let bottom: Double
  private let left: Double
  private let right: Double

  /// Lays out the plot between four edges; the y axis takes its room at the left.
  ///
  /// Both scales are
  /// those of `whole`, where the chart is a part of another one.
  init(
    _ chart: LineChart, left: Double, right: Double, top: Double, bottom: Double,
    showsTicks: Bool, on whole: LineChart? = nil
  ) {
    self.chart = chart
    let whole = whole ?? chart
    let stacks = Self.stacks(chart)
    let scale = ValueScale(
      Self.numbers(whole, whole.splitsSeries ? whole.series.map { _ in nil } : stacks),
      chart.yAxis, bottom: bottom, top: top, chart.numberFormat)
    self.scale = scale
    self.top = top
    self.bottom = bottom
    let start = showsTicks ? left + scale.labelWidth + 8 : left
    // Dots at the ends of the axis stay inside the plot.
    let ends = (start + Marker.reach, right - Marker.reach)
    self.left = start
    self.right = right
    let xs = whole.series.flatMap { $0.points.map(\.x) }.filter(\.isFinite)
    let domain = (low: xs.min() ?? 0, high: xs.max() ?? 1)
    let line = LinearScale(domain: domain, range: ends)
    points = zip(chart.series, stacks).map { series, stack in
      series.points.indices.map { index in
        // Taken one by one: copying a value with its words costs more than its place.
        let (x, value) = (series.points[index].x, series.points[index].value)
        guard let number = value.drawn, number.isFinite, x.isFinite else { return nil }
        let piece = stack?[index]
        return PlotPoint(
          x: line.position(x), y: scale.position(piece?.end ?? number),
          base: scale.position(piece?.start ?? 0), status: series.points[index].status,
          isOnLine: !value.isRange)
      }
    }
    ticks = TickLabels(
      ticks: showsTicks ? Self.ticks(chart, line) : [], left: start, right: right)
  }

  /// The pieces of the areas; nil for other series.
  private static func stacks(_ chart: LineChart) -> [[Stack.Piece?]?] {
    let areas = chart.series.filter { $0.form == .area }
    var pieces = Stack.pieces(areas.map { $0.points.map(\.value.drawn) })[...]
    return chart.series.map { series in
      guard series.form == .area, let first = pieces.popFirst(),
        first.count == series.points.count
      else { return nil }
      return first
    }
  }

  private static func numbers(_ chart: LineChart, _ stacks: [[Stack.Piece?]?]) -> [Double] {
    var numbers = chart.rules.map(\.value)
    for (series, stack) in zip(chart.series, stacks) {
      if let stack {
        for case let piece? in stack { numbers.append(piece.end) }
      } else {
        for index in series.points.indices {
          switch series.points[index].value {
          case .single(let number, _): numbers.append(number)
          case .interval(let low, let high, _): numbers += [low, high]
          case .missing: break
          }
        }
      }
    }
    return numbers
  }

  /// Round places, 64 px apart or more.
  private static func ticks(_ chart: LineChart, _ scale: LinearScale) -> [(Double, String)] {
    let width = scale.range.end - scale.range.start
    let count = max(2, Int(exactly: (width / 64).rounded(.down)) ?? 2)
    switch chart.xAxis {
    case .time(let words):
      let time = TimeScale(domain: scale.domain, range: scale.range)
      return time.ticks(count: count).map { (scale.position($0), words.text($0)) }
    case .years:
      let format = NumberFormat(groupSeparator: "")
      return scale.ticks(count: count).filter { $0 == $0.rounded() }
        .map { (scale.position($0), format.text($0, decimals: 0)) }
    case .numbers:
      let decimals = scale.tickDecimals(count: count)
      return scale.ticks(count: count)
        .map { (scale.position($0), chart.numberFormat.text($0, decimals: decimals)) }
    }
  }

  /// How far marks reach below the plot, where the ticks have their labels: the chevrons of upper
  /// bounds near its lower edge.
  var footroom: Double {
    var room = 0.0
    for (series, places) in zip(chart.series, points) {
      for (index, place) in places.enumerated() {
        guard let place, series.points[index].value.isUpperBound else { continue }
        room = max(room, place.y + Marker.reach + 10 - bottom - 5)
      }
    }
    return room
  }

  /// Adds grid, marks, rules and the x axis.
  func draw(into builder: inout SceneBuilder, labelsLeft: Double, firstDatum: Int = 0) {
    for (number, label) in scale.ticks {
      let y = scale.position(number)
      builder.add(
        .line(Point(x: labelsLeft, y: y), Point(x: right, y: y)),
        .line(number == 0 ? .axis : .grid))
      if !ticks.ticks.isEmpty { builder.add(label, .tick, x: labelsLeft, y: y - 4) }
    }
    var datum = firstDatum
    for (series, places) in zip(chart.series, points) where series.form == .area {
      AreaMark.draw(PlotRun.runs(of: places), .series(series.color), into: &builder)
    }
    for (series, places) in zip(chart.series, points) {
      draw(series, places, firstDatum: datum, into: &builder)
      datum += series.points.count
    }
    for rule in chart.rules where rule.value.isFinite {
      RuleMark.draw(
        rule, y: scale.position(rule.value), from: left, to: right, into: &builder)
    }
    ticks.draw(below: bottom, labelsDown: footroom, into: &builder)
  }

  private func draw(
    _ series: LineChart.Series, _ places: [PlotPoint?], firstDatum: Int,
    into builder: inout SceneBuilder
  ) {
    let isInBand = BandMark.isInBand(series)
    if !isInBand.isEmpty { BandMark.draw(series, places, isInBand, scale, into: &builder) }
    let runs = series.form == .line ? PlotRun.runs(of: places) : []
    LineMark.draw(runs, .series(series.color), into: &builder)
    // Dots of a line need room; a value alone between two gaps has nothing else.
    let hasDots = series.form == .points || (series.form == .line && places.count <= 16)
    for (index, place) in places.enumerated() {
      guard let place else { continue }
      let value = series.points[index].value
      let isAlone =
        series.form == .line && !hasDots
        && (index == 0 || places[index - 1] == nil)
        && (index + 1 == places.count || places[index + 1] == nil)
      let inBand = isInBand.isEmpty ? false : isInBand[index]
      let isBound = value.isLowerBound || value.isUpperBound || (value.isInterval && !inBand)
      guard hasDots || isAlone || (isBound && series.form == .line) else { continue }
      PointMark.draw(
        place, value, series.marker, .series(series.color), scale, isInBand: inBand,
        datum: firstDatum + index, into: &builder)
    }
  }
}

extension ChartValue {
  /// Whether two numbers are stated.
  fileprivate var isInterval: Bool { if case .interval = self { true } else { false } }

  /// Whether two numbers are stated and none between them.
  fileprivate var isRange: Bool { if case .interval(_, _, nil) = self { true } else { false } }
}
