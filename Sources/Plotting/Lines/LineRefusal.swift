/// Why a chart of lines would not be honest or cannot be drawn.
public enum LineRefusal: Sendable, Hashable {
  /// A number or a place is NaN or infinite.
  case notFinite(series: String)
  /// An interval's low end is above its high end, or its center lies outside.
  case intervalOutOfOrder(series: String)
  /// A point does not lie to the right of the one before it.
  case notRising(series: String)
  /// A number on a log scale is zero or negative.
  case notPositive(series: String)
  /// An area has no honest height without zero.
  case areaWithoutZero(series: String)
  /// Areas that stand on each other have different places.
  case areasDiffer(series: String)
  /// Two series have one colour.
  case sameColor(String, String)
  /// Two series have one marker, so that colour alone tells them apart.
  case sameMarker(String, String)
  /// There is nothing to draw: no series, or one without a value.
  case empty(String)

  /// What is wrong, in one clause.
  public var message: String {
    switch self {
    case .notFinite(let series): "series '\(series)' has a value that is not a finite number"
    case .intervalOutOfOrder(let series): "series '\(series)' has an interval out of order"
    case .notRising(let series): "points of series '\(series)' do not rise along the x axis"
    case .notPositive(let series):
      "series '\(series)' has a value that is not positive on a log scale"
    case .areaWithoutZero(let series): "area '\(series)' stands on an axis without zero"
    case .areasDiffer(let series):
      "area '\(series)' has other places than the area below it"
    case .sameColor(let first, let second): "series '\(first)' and '\(second)' have one colour"
    case .sameMarker(let first, let second):
      "series '\(first)' and '\(second)' have one marker and differ by colour alone"
    case .empty(let what): "\(what) has nothing to draw"
    }
  }

  /// How to mend it, in one clause.
  public var help: String {
    switch self {
    case .notFinite: "write a number, or leave the value out with a reason"
    case .intervalOutOfOrder: "write the lower end first, and a middle between both ends"
    case .notRising: "sort the points, one for each place"
    case .notPositive: "use a linear axis, or leave the value out with a reason"
    case .areaWithoutZero: "begin the axis at 0, or draw a line"
    case .areasDiffer: "give every area the same places, a missing value where there is none"
    case .sameColor, .sameMarker: "give each series its own"
    case .empty: "give it at least one"
    }
  }

  /// The series it concerns; nil where it concerns several or the whole chart.
  var series: String? {
    switch self {
    case .notFinite(let series), .intervalOutOfOrder(let series), .notRising(let series),
      .notPositive(let series), .areaWithoutZero(let series), .areasDiffer(let series):
      series
    case .sameColor, .sameMarker, .empty: nil
    }
  }
}

extension LineChart {
  /// Why this chart must not be drawn; empty where it may.
  public func refusals() -> [LineRefusal] {
    guard !series.isEmpty else { return [.empty("chart")] }
    return series.flatMap(refusals) + refusalsOfColors() + refusalsOfAreas()
      + rules.compactMap { $0.value.isFinite ? nil : .notFinite(series: $0.words) }
  }

  private func refusals(of series: Series) -> [LineRefusal] {
    var refusals: [LineRefusal] = []
    var previous = -Double.infinity
    var (isFinite, isOrdered, isRising, isPositive, hasValue) = (true, true, true, true, false)
    for index in series.points.indices {
      let (x, value) = (series.points[index].x, series.points[index].value)
      if !(x > previous) { isRising = false }
      if !x.isFinite { isFinite = false }
      previous = x
      switch value {
      case .missing: break
      case .single(let number, _):
        hasValue = true
        if !number.isFinite { isFinite = false }
        if number <= 0 { isPositive = false }
      case .interval(let low, let high, let center):
        hasValue = true
        let middle = center ?? low
        if !(low.isFinite && high.isFinite && middle.isFinite) { isFinite = false }
        if !(low <= middle && middle <= high) { isOrdered = false }
        if low <= 0 { isPositive = false }
      }
    }
    if !hasValue { refusals.append(.empty("series '\(series.title)'")) }
    if !isFinite { refusals.append(.notFinite(series: series.title)) }
    if isFinite, !isOrdered { refusals.append(.intervalOutOfOrder(series: series.title)) }
    if isFinite, !isRising { refusals.append(.notRising(series: series.title)) }
    if yAxis == .logarithmic, !isPositive { refusals.append(.notPositive(series: series.title)) }
    return refusals
  }

  private func refusalsOfColors() -> [LineRefusal] {
    // A panel of its own tells a series from the others.
    guard !splitsSeries else { return [] }
    return series.indices.compactMap { index in
      let (one, before) = (series[index], series[..<index])
      if let twin = before.first(where: { $0.color == one.color }) {
        return .sameColor(twin.title, one.title)
      }
      return before.first { $0.marker == one.marker }.map { .sameMarker($0.title, one.title) }
    }
  }

  private func refusalsOfAreas() -> [LineRefusal] {
    let areas = series.filter { $0.form == .area }
    let grounded =
      yAxis == .fromZero ? [] : areas.map { LineRefusal.areaWithoutZero(series: $0.title) }
    return grounded
      + areas.dropFirst().filter { $0.points.map(\.x) != areas.first?.points.map(\.x) }
      .map { .areasDiffer(series: $0.title) }
  }
}
