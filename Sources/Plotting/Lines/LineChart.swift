/// Lines, areas and dots over a continuous x axis, with rules at named levels.
///
/// ```swift
/// let chart = LineChart(
///   title: "Output", unit: "tonnes", series: [series], xAxis: .years, words: words)
/// if chart.refusals().isEmpty {
///   let scene = chart.scene(.wide)   // scene.findings() says what does not fit
/// }
/// ```
///
/// A line breaks where a value is missing and is never drawn through the gap. What is forecast is
/// dashed, what is derived has hollow dots; intervals around the values of a line are a band. Each
/// series carries its name at its end, or in the
/// legend where the names do not fit there; colour alone tells nothing apart.
public struct LineChart: Sendable, Equatable {
  /// One value.
  public struct Datum: Sendable, Equatable {
    /// The place along the x axis: a year (mid-2025 is 2025.5), a number, or milliseconds after
    /// 1 January 1970, UTC.
    public let x: Double
    /// The number.
    public let value: ChartValue
    /// What kind of statement it is.
    public let status: MarkStatus
    /// The period as readers see it; empty where descriptions take the place itself.
    public let key: String
    /// The number as readers see it; of an interval both ends, and the number between them.
    public let label: String

    /// Makes a value.
    public init(
      x: Double, value: ChartValue, status: MarkStatus = .actual, key: String = "",
      label: String = ""
    ) {
      self.x = x
      self.value = value
      self.status = status
      self.key = key
      self.label = label
    }
  }

  /// How a series is drawn.
  public enum Form: Sendable, Equatable {
    /// A line, with dots where there are few points.
    case line
    /// A line with the area down to zero; several areas stand on top of each other.
    case area
    /// Dots alone.
    case points
  }

  /// Values that belong together.
  public struct Series: Sendable, Equatable {
    /// Its name, written at its end.
    public let title: String
    /// Its colour.
    public let color: ChartColor
    /// The shape of its dots.
    public let marker: Marker
    /// How it is drawn.
    public let form: Form
    /// Its values in the order of x.
    public let points: [Datum]

    /// Makes a series.
    public init(
      title: String, color: ChartColor, marker: Marker = .disc, form: Form = .line, points: [Datum]
    ) {
      self.title = title
      self.color = color
      self.marker = marker
      self.form = form
      self.points = points
    }
  }

  /// A level that means something, such as a target.
  public struct Rule: Sendable, Equatable {
    /// The level, in the unit of the chart.
    public let value: Double
    /// What it is.
    public let words: String

    /// Makes a rule.
    public init(value: Double, words: String) {
      self.value = value
      self.words = words
    }
  }

  /// What lies along the x direction.
  public enum XAxis: Sendable, Equatable {
    /// Years, written without a group separator.
    case years
    /// Numbers.
    case numbers
    /// Instants, with ticks at round times of the UTC calendar.
    case time(TimeWords)
  }

  /// What lies along the y direction.
  public enum YAxis: Sendable, Equatable {
    /// From zero; the only one for areas.
    case fromZero
    /// Over the data alone.
    case overData
    /// By the logarithm, for positive numbers and without areas.
    case logarithmic
  }

  /// The title of the panel; empty for none.
  public let title: String
  /// The unit, beside the title; empty for none.
  public let unit: String
  /// The series; areas from the bottom to the top.
  public let series: [Series]
  /// The rules.
  public let rules: [Rule]
  /// The x axis.
  public let xAxis: XAxis
  /// The y axis.
  public let yAxis: YAxis
  /// Whether each series has a panel of its own, all on one scale.
  public let splitsSeries: Bool
  /// The words of the legend.
  public let words: ChartWords
  /// How axis numbers are written.
  public let numberFormat: NumberFormat

  /// Makes a chart.
  public init(
    title: String, unit: String = "", series: [Series], rules: [Rule] = [], xAxis: XAxis,
    yAxis: YAxis = .fromZero, splitsSeries: Bool = false, words: ChartWords,
    numberFormat: NumberFormat = NumberFormat()
  ) {
    self.title = title
    self.unit = unit
    self.series = series
    self.rules = rules
    self.xAxis = xAxis
    self.yAxis = yAxis
    self.splitsSeries = splitsSeries
    self.words = words
    self.numberFormat = numberFormat
  }
}

/// How the ticks of a time axis are written in one language.
public struct TimeWords: Sendable, Equatable {
  /// The twelve months, such as "Jan".
  public let months: [String]
  /// After a year: "年", or nothing.
  public let yearSuffix: String
  /// After a day: "日", or nothing.
  public let daySuffix: String

  /// Takes the words of one language.
  public init(months: [String], yearSuffix: String = "", daySuffix: String = "") {
    self.months = months
    self.yearSuffix = yearSuffix
    self.daySuffix = daySuffix
  }

  /// The instant at which a day of the Gregorian calendar begins, UTC, in milliseconds after 1 January
  /// 1970: a place on a time axis.
  public static func instant(year: Int, month: Int, day: Int) -> Double {
    Double(CivilDate(year: year, month: month).days + day - 1) * TimeInterval.day
  }

  /// A tick: the year on its first day, the month on the first of one, else the day.
  func text(_ instant: Double) -> String {
    guard let days = Int(exactly: (instant / TimeInterval.day).rounded(.down)) else { return "" }
    let date = CivilDate(days: days)
    if date.day > 1 { return "\(date.day)\(daySuffix)" }
    let isNamed = date.month > 1 && months.indices.contains(date.month - 1)
    return isNamed ? months[date.month - 1] : "\(date.year)\(yearSuffix)"
  }
}
