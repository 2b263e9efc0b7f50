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
    let data = series.points.compactMap { point in
      point.value.drawn.map {
        LineFacts.Datum(x: point.x, number: $0, key: point.key, label: point.label)
      }
    }
    let stated = series.points.filter { $0.value != .missing }
    func keys(_ points: [Datum]) -> [String] { points.map(\.key).filter { !$0.isEmpty } }
    return LineFacts.Series(
      title: series.title, count: data.count, missingCount: series.points.count - data.count,
      forecastCount: stated.count { $0.status.isForecast },
      hollowCount: stated.count { $0.status.isHollow },
      first: data.first, last: data.last,
      smallest: data.min { $0.number < $1.number },
      largest: data.reversed().max { $0.number < $1.number },
      trend: ColumnFacts.Trend(of: data.map(\.number)),
      forecast: keys(stated.filter(\.status.isForecast)),
      hollow: keys(stated.filter(\.status.isHollow)),
      lowerBounds: keys(stated.filter(\.value.isLowerBound)),
      upperBounds: keys(stated.filter(\.value.isUpperBound)),
      intervals: keys(stated.filter { if case .interval = $0.value { true } else { false } }),
      missing: keys(series.points.filter { $0.value == .missing }))
  }
}
