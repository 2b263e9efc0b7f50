/// A date as precise as it is known: a year, a year and month, or a day.
///
/// The form is ISO 8601's calendar date, extended format: `2025`, `2025-12`, `2025-12-31`.
public struct PublicationDate: Sendable, Hashable, CustomStringConvertible {
  /// The year, 1 to 9999.
  public let year: Int
  /// The month, 1 to 12; nil where only the year is known.
  public let month: Int?
  /// The day of the month; nil where only the month is known.
  public let day: Int?

  /// Reads a date; nil where the text is not one that exists in the Gregorian calendar.
  public init?(_ text: String) {
    let pieces = text.split(separator: "-", omittingEmptySubsequences: false)
    let digits = [4, 2, 2]
    guard (1...3).contains(pieces.count) else { return nil }
    var numbers: [Int] = []
    for (piece, count) in zip(pieces, digits) {
      guard piece.utf8.count == count, piece.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
        let number = Int(piece)
      else { return nil }
      numbers.append(number)
    }
    let month = numbers.count > 1 ? numbers[1] : nil
    let day = numbers.count > 2 ? numbers[2] : nil
    guard numbers[0] >= 1, month.map({ (1...12).contains($0) }) ?? true else { return nil }
    if let month, let day {
      guard (1...Self.days(in: month, of: numbers[0])).contains(day) else { return nil }
    }
    self.year = numbers[0]
    self.month = month
    self.day = day
  }

  /// The date as a reader of the language writes it: `2025年12月`, `December 2025`.
  public func text(_ language: Language) -> String {
    switch language {
    case .chinese:
      "\(year)年" + (month.map { "\($0)月" } ?? "") + (day.map { "\($0)日" } ?? "")
    case .english:
      (day.map { "\($0) " } ?? "") + (month.map { "\(Self.englishMonths[$0 - 1]) " } ?? "")
        + "\(year)"
    }
  }

  /// The date in the form it is read in: `2025-12`.
  public var description: String {
    ([String(year)] + [month, day].compactMap { $0 }.map { $0 < 10 ? "0\($0)" : "\($0)" })
      .joined(separator: "-")
  }

  private static let englishMonths = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  private static func days(in month: Int, of year: Int) -> Int {
    switch month {
    case 2: year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }
}
