/// What a chart of lines says, as values; whoever knows a language makes sentences of them.
public struct LineFacts: Sendable, Equatable {
  /// A value by its place.
  public struct Datum: Sendable, Equatable {
    /// The place along the x axis.
    public let x: Double
    /// The number that is drawn.
    public let number: Double
    /// The period as readers see it; empty for none.
    public var key = ""
    /// The number as readers see it; empty for none.
    public var label = ""
  }

  /// The facts of one series.
  public struct Series: Sendable, Equatable {
    /// Its name.
    public let title: String
    /// How many values it has.
    public let count: Int
    /// How many are missing.
    public let missingCount: Int
    /// How many are forecasts.
    public let forecastCount: Int
    /// How many are derived or unverified.
    public let hollowCount: Int
    /// The first value.
    public let first: Datum?
    /// The last value.
    public let last: Datum?
    /// The least value; of equals the first.
    public let smallest: Datum?
    /// The greatest value; of equals the first.
    public let largest: Datum?
    /// Where the values go; nil below two values.
    public let trend: ColumnFacts.Trend?
    /// The periods of forecasts.
    public let forecast: [String]
    /// The periods of derived or unverified values.
    public let hollow: [String]
    /// The periods of lower bounds.
    public let lowerBounds: [String]
    /// The periods of upper bounds.
    public let upperBounds: [String]
    /// The periods of intervals.
    public let intervals: [String]
    /// The periods without a value.
    public let missing: [String]
  }

  /// The title.
  public let title: String
  /// The unit.
  public let unit: String
  /// The series in their order.
  public let series: [Series]
  /// The rules.
  public let rules: [LineChart.Rule]
  /// Whether each series has a panel of its own.
  public let splitsSeries: Bool
  /// Whether the y axis goes by the logarithm.
  public let isLogarithmic: Bool
  /// What the marks are called in the chart's legend.
  public let words: ChartWords
}

extension LineChart {
  /// What the chart says.
  public func facts() -> LineFacts {
    LineFacts(
      title: title, unit: unit, series: series.map(facts), rules: rules,
      splitsSeries: splitsSeries, isLogarithmic: yAxis == .logarithmic, words: words)
  }

  private func facts(of series: Series) -> LineFacts.Series {
    var tally = Tally()
    for index in series.points.indices { tally.add(index, series.points) }
    func datum(_ index: Int?) -> LineFacts.Datum? {
      index.flatMap { index in
        let point = series.points[index]
        return point.value.drawn.map {
          LineFacts.Datum(x: point.x, number: $0, key: point.key, label: point.label)
        }
      }
    }
    func keys(_ indices: [Int]) -> [String] {
      indices.map { series.points[$0].key }.filter { !$0.isEmpty }
    }
    return LineFacts.Series(
      title: series.title, count: tally.numbers.count,
      missingCount: series.points.count - tally.numbers.count,
      forecastCount: tally.forecast.count, hollowCount: tally.hollow.count,
      first: datum(tally.first), last: datum(tally.last), smallest: datum(tally.smallest),
      largest: datum(tally.largest), trend: ColumnFacts.Trend(of: tally.numbers),
      forecast: keys(tally.forecast), hollow: keys(tally.hollow),
      lowerBounds: keys(tally.lowerBounds), upperBounds: keys(tally.upperBounds),
      intervals: keys(tally.intervals), missing: keys(tally.missing))
  }
}

/// The values of a series, gone through once: lines may have thousands.
private struct Tally {
  private(set) var numbers: [Double] = []
  private(set) var first: Int?
  private(set) var last: Int?
  private(set) var smallest: Int?
  private(set) var largest: Int?
  private(set) var forecast: [Int] = []
  private(set) var hollow: [Int] = []
  private(set) var lowerBounds: [Int] = []
  private(set) var upperBounds: [Int] = []
  private(set) var intervals: [Int] = []
  private(set) var missing: [Int] = []
  private var least = Double.infinity
  private var greatest = -Double.infinity

  mutating func add(_ index: Int, _ points: [LineChart.Datum]) {
    let (value, status) = (points[index].value, points[index].status)
    guard let number = value.drawn else {
      missing.append(index)
      return
    }
    numbers.append(number)
    if first == nil { first = index }
    last = index
    if number < least || smallest == nil { (least, smallest) = (number, index) }
    if number > greatest || largest == nil { (greatest, largest) = (number, index) }
    if status.isForecast { forecast.append(index) }
    if status.isHollow { hollow.append(index) }
    if value.isLowerBound { lowerBounds.append(index) }
    if value.isUpperBound { upperBounds.append(index) }
    if case .interval = value { intervals.append(index) }
  }
}
