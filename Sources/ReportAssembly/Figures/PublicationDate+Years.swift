import ReportModel

/// A date's stretch on an axis of years.
extension PublicationDate {
  /// Where it begins: 2025 at 2025.0, 2025-07 at 2025.4959 (181 of 365 days).
  var startYear: Double { Double(year) + Double(firstDay) / Double(daysInYear) }

  /// Where it ends: 2025 at 2026.0, and a day where the next one begins.
  var endYear: Double { Double(year) + Double(firstDay + length) / Double(daysInYear) }

  /// Where a mark for it stands: in its middle, since it says no more.
  var middleYear: Double { (startYear + endYear) / 2 }

  private var isLeapYear: Bool {
    year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
  }

  private var daysInYear: Int { isLeapYear ? 366 : 365 }

  /// The days of each month.
  private var months: [Int] {
    [31, isLeapYear ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
  }

  /// The days of the year before it.
  private var firstDay: Int {
    months.prefix((month ?? 1) - 1).reduce(0, +) + (day ?? 1) - 1
  }

  /// Its days.
  private var length: Int {
    guard let month else { return daysInYear }
    return day == nil ? months[month - 1] : 1
  }
}
