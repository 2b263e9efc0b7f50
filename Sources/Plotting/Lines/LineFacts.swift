/// What a chart of lines says, as values; whoever knows a language makes sentences of them.
public struct LineFacts: Sendable, Equatable {
  /// A value by its place.
  public struct Datum: Sendable, Equatable {
    /// The place along the x axis.
    public let x: Double
    /// The number that is drawn.
    public let number: Double
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
  }

  /// The title.
  public let title: String
  /// The unit.
  public let unit: String
  /// The series in their order.
  public let series: [Series]
  /// The rules.
  public let rules: [LineChart.Rule]
}

extension LineChart {
  /// What the chart says.
  public func facts() -> LineFacts {
    LineFacts(title: title, unit: unit, series: series.map(facts), rules: rules)
  }

  private func facts(of series: Series) -> LineFacts.Series {
    let data = series.points.compactMap { point in
      point.value.drawn.map { LineFacts.Datum(x: point.x, number: $0) }
    }
    let stated = series.points.lazy.filter { $0.value != .missing }
    return LineFacts.Series(
      title: series.title, count: data.count, missingCount: series.points.count - data.count,
      forecastCount: stated.count { $0.status.isForecast },
      hollowCount: stated.count { $0.status.isHollow },
      first: data.first, last: data.last,
      smallest: data.min { $0.number < $1.number },
      largest: data.reversed().max { $0.number < $1.number },
      trend: ColumnFacts.Trend(of: data.map(\.number)))
  }
}
