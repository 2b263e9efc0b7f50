import Diagnostics
import Plotting
import Quantities
import ReportModel

/// The values of a chart of lines at their places along the x axis.
///
/// All series have the same places: where one has no row for a period that another has, its line
/// breaks.
struct LinesData {
  /// What periods are.
  private enum Axis {
    /// Years and months.
    case years
    /// Days.
    case days
    /// Numbers.
    case numbers
  }

  private let series: [ColumnsFigure.Series]
  private let values: [ColumnsValue]
  private let axis: Axis
  /// One value of each period, which stands for its place and name, by place.
  private let periods: [ColumnsValue]
  /// What keeps the values from being drawn.
  let diagnostics: [Diagnostic]

  /// Places the values of some series.
  init(_ series: [ColumnsFigure.Series], _ values: [ColumnsValue], isLogarithmic: Bool) {
    let ids = series.map(\.id)
    let shown = values.filter { ids.contains($0.series.id) }
    let axis = Self.axis(of: shown)
    var periods: [ColumnsValue] = []
    for value in shown where !periods.contains(where: { $0.period == value.period }) {
      periods.append(value)
    }
    self.series = series
    self.values = shown
    self.axis = axis
    self.periods = periods.sorted {
      (Self.place($0, axis) ?? 0, $0.period) < (Self.place($1, axis) ?? 0, $1.period)
    }
    diagnostics =
      Self.placeless(shown, axis) + Self.otherUnits(shown) + Self.repeated(shown)
      + (isLogarithmic ? Self.notPositive(shown) : [])
  }

  /// The ids of the rows behind the points, series by series; nil for a gap.
  var drawnIDs: [String?] {
    series.flatMap { one in periods.map { value(of: one, at: $0)?.common.id } }
  }

  /// What readers call the unit.
  func unit(_ language: Language) -> String {
    values.first { !$0.quantity.unit.id.isEmpty }?
      .quantity.unit.name(in: NumberStyle(language)) ?? ""
  }

  /// What lies along the x axis.
  func axis(_ language: Language) -> LineChart.XAxis {
    switch axis {
    case .years: .years
    case .numbers: .numbers
    case .days: .time(TimeWords(language))
    }
  }

  /// The points of a series, a missing one at each period that it has no row for.
  func points(_ index: Int, _ language: Language, missing: String) -> [LineChart.Datum] {
    let digits = values.flatMap { value -> [DecimalNumber] in
      let amount = value.quantity.amount
      guard value.common.provenance.outlook == .actual else { return [] }
      return [amount.number, amount.interval?.low, amount.interval?.high].compactMap { $0 }
    }.map(\.fractionDigits).max()
    let format = QuantityFormat(
      NumberStyle(language), missing: missing, fractionDigits: digits)
    let own = QuantityFormat(NumberStyle(language), missing: missing)
    return periods.map { period in
      let value = value(of: series[index], at: period)
      let isForecast = value?.common.provenance.outlook == .forecast
      return LineChart.Datum(
        x: Self.place(period, axis) ?? 0,
        value: value.map { ChartValue($0.quantity.amount) } ?? .missing,
        status: value.map { MarkStatus($0.common.provenance) } ?? .actual,
        key: period.columnKey[language].replacing("\u{200B}", with: ""),
        label: value.map { (isForecast ? own : format).text($0.quantity.amount) } ?? "")
    }
  }

  private func value(of one: ColumnsFigure.Series, at period: ColumnsValue) -> ColumnsValue? {
    values.first { $0.series.id == one.id && $0.period == period.period }
  }

  // MARK: Places

  /// Days where one is written, else years, else numbers.
  private static func axis(of values: [ColumnsValue]) -> Axis {
    let dates = values.map { PublicationDate($0.period) }
    if dates.contains(where: { $0?.day != nil }) { return .days }
    return dates.allSatisfy { $0 != nil } || dates.contains { $0 != nil } ? .years : .numbers
  }

  /// The place along the axis; nil where the period has none.
  private static func place(_ value: ColumnsValue, _ axis: Axis) -> Double? {
    switch axis {
    case .years: value.year
    case .days: PublicationDate(value.period)?.instant
    case .numbers: DecimalNumber(value.period)?.doubleValue
    }
  }

  // MARK: Checks

  private static func placeless(_ values: [ColumnsValue], _ axis: Axis) -> [Diagnostic] {
    values.filter { place($0, axis) == nil }.map { value in
      let wanted =
        switch axis {
        case .years: "a year or a month"
        case .days: "a date"
        case .numbers: "a date or a number"
        }
      return Diagnostic(
        .cellValue, at: value.periodRange, "period '\(value.period)' is not \(wanted)",
        help: "write 2025, 2025-12 or 2025-12-31, or plain numbers in all rows")
    }
  }

  private static func otherUnits(_ values: [ColumnsValue]) -> [Diagnostic] {
    let stated = values.filter { !$0.quantity.unit.id.isEmpty }
    guard let other = stated.first(where: { $0.quantity.unit != stated.first?.quantity.unit })
    else { return [] }
    return [
      Diagnostic(
        .chartForm, at: other.unitRange, "two units on one y axis",
        help: "draw one unit; put the other into a figure of its own")
    ]
  }

  private static func repeated(_ values: [ColumnsValue]) -> [Diagnostic] {
    ColumnsBundle.repeated(values).map { value in
      Diagnostic(
        .chartForm, at: value.periodRange,
        "series '\(value.series.id)' has two values for '\(value.period)'",
        help: "keep one of them, or give the other a series of its own")
    }
  }

  private static func notPositive(_ values: [ColumnsValue]) -> [Diagnostic] {
    values.filter { value in
      let amount = value.quantity.amount
      let least = [amount.number, amount.interval?.low].compactMap { $0?.doubleValue }.min()
      return least.map { $0 <= 0 } ?? false
    }.map { value in
      let refusal = ChartRefusal.lines(.notPositive(series: value.series.id))
      return Diagnostic(.chartForm, at: value.valueRange, refusal.message, help: refusal.help)
    }
  }
}

extension PublicationDate {
  /// The instant at which it begins, in milliseconds after 1 January 1970, UTC.
  fileprivate var instant: Double {
    TimeWords.instant(year: year, month: month ?? 1, day: day ?? 1)
  }
}

extension TimeWords {
  /// The words of a language.
  fileprivate init(_ language: Language) {
    switch language {
    case .chinese:
      self.init(months: (1...12).map { "\($0)月" }, yearSuffix: "年", daySuffix: "日")
    case .english:
      self.init(months: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ])
    }
  }
}
