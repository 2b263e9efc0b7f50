/// A regular stretch of the UTC calendar: where ticks of a time axis stand.
enum TimeInterval: Equatable {
  /// A fixed number of milliseconds, counted from 1970: seconds, minutes, hours and their multiples.
  case fixed(Double)
  /// Days, counted from the first of each month: of every second day 1, 3, 5, … 31, then 1 again.
  case days(Int)
  /// Weeks, which begin on Sunday.
  case weeks
  /// Months, counted from January.
  case months(Int)
  /// Years that a number divides.
  case years(Int)

  /// Milliseconds of a day.
  static let day = 86_400_000.0

  /// The last tick at or before an instant.
  func floor(_ instant: Double) -> Double {
    if case .fixed(let length) = self { return (instant / length).rounded(.down) * length }
    guard let days = Int(exactly: (instant / Self.day).rounded(.down)) else { return instant }
    let date = CivilDate(days: days)
    let start =
      switch self {
      case .fixed: days
      case .days(let step): days - (date.day - 1) % max(step, 1)
      // 1 January 1970 was a Thursday, the fifth day of its week.
      case .weeks: days - Self.remainder(days + 4, 7)
      case .months(let step):
        CivilDate(year: date.year, month: date.month - (date.month - 1) % max(step, 1)).days
      case .years(let step):
        CivilDate(year: date.year - Self.remainder(date.year, max(step, 1))).days
      }
    return Double(start) * Self.day
  }

  /// The first tick at or after an instant.
  func ceil(_ instant: Double) -> Double {
    let floor = floor(instant)
    return floor == instant ? floor : next(after: floor)
  }

  /// The tick after a tick.
  func next(after tick: Double) -> Double {
    guard let days = Int(exactly: (tick / Self.day).rounded(.down)) else { return tick }
    let date = CivilDate(days: days)
    switch self {
    case .fixed(let length): return tick + length
    case .weeks: return Double(days + 7) * Self.day
    case .years(let step): return Double(CivilDate(year: date.year + step).days) * Self.day
    case .months(let step): return Double(Self.firstDay(date, after: step)) * Self.day
    case .days(let step):
      return Double(min(days + step, Self.firstDay(date, after: 1))) * Self.day
    }
  }

  /// The first day of the month so many months after a date's.
  private static func firstDay(_ date: CivilDate, after months: Int) -> Int {
    let month = date.month - 1 + months
    return CivilDate(year: date.year + month / 12, month: month % 12 + 1).days
  }

  private static func remainder(_ number: Int, _ divisor: Int) -> Int {
    let rest = number % divisor
    return rest < 0 ? rest + divisor : rest
  }
}
