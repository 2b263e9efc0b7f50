import Quantities

extension NumeralScanner {
  /// A date that begins with a number; false where it is none.
  mutating func scanDate(_ numeral: Numeral) -> Bool {
    scanNumericDate(numeral) || scanChineseCalendar(numeral)
      || (style == .english && scanEnglishDay(numeral))
  }

  /// 2025-04-09.
  private mutating func scanNumericDate(_ numeral: Numeral) -> Bool {
    guard numeral.plainDigits == 4, let year = numeral.number.wholeValue,
      let month = joined(by: 0x2D, after: numeral.end, limit: 12),
      let day = joined(by: 0x2D, after: month.end, limit: 31), !text.isWord(day.end)
    else { return false }
    add(
      .date(ReadDate(year: year, month: month.value, day: day.value)),
      numeral.range.lowerBound..<day.end, numeral: numeral.range.lowerBound..<day.end)
    return true
  }

  /// Two digits behind a sign, in 1...limit.
  private func joined(by sign: UInt32, after end: Int, limit: Int) -> (value: Int, end: Int)? {
    guard text[end] == sign, let number = smallNumber(at: end + 1), number.end == end + 3,
      (1...limit).contains(number.value)
    else { return nil }
    return number
  }

  /// One to four plain digits.
  func smallNumber(at index: Int) -> (value: Int, end: Int)? {
    guard text.isDigit(index), case .number(let numeral) = DigitRun.read(text, at: index),
      (1...4).contains(numeral.plainDigits), let value = numeral.number.wholeValue
    else { return nil }
    return (value, numeral.end)
  }

  /// 2024年6月9日, 6月, 20世纪90年代, 90年代; in both languages' texts.
  mutating func scanChineseCalendar(_ numeral: Numeral) -> Bool {
    guard numeral.plainDigits > 0 || numeral.isSpelled, let value = numeral.number.wholeValue,
      let (sign, end) = Self.calendar.match(text.scalars, at: text.afterSpaces(numeral.end))
    else { return false }
    let start = numeral.range.lowerBound
    func keep(_ date: ReadDate, to end: Int) -> Bool {
      add(.date(date), start..<end, numeral: numeral.range, isSpelled: numeral.isSpelled)
      return true
    }
    switch sign {
    case .century:
      if let tens = smallNumber(at: end), case (.decade, let last)? = calendarWord(at: tens.end) {
        return keep(ReadDate(year: (value - 1) * 100 + tens.value, span: .decade), to: last)
      }
      return keep(ReadDate(year: value, span: .century), to: end)
    case .decade:
      return keep(ReadDate(year: value < 100 ? 1900 + value : value, span: .decade), to: end)
    case .year where (1000...2199).contains(value) && (numeral.plainDigits == 4):
      let month = chineseMonth(at: end)
      let day = month.flatMap { chineseDay(at: $0.end) }
      let isKept = keep(
        ReadDate(year: value, month: month?.value, day: day?.value),
        to: day?.end ?? month?.end ?? end)
      if month == nil { scanYearEnd() }
      return isKept
    case .month where (1...12).contains(value) && !numeral.isSpelled:
      let day = chineseDay(at: end)
      return keep(ReadDate(month: value, day: day?.value), to: day?.end ?? end)
    case .day where (1...31).contains(value) && !numeral.isSpelled:
      return keep(ReadDate(day: value), to: end)
    case .year, .month, .day: return false
    }
  }

  /// 年末, 年底, which other languages may call December.
  private mutating func scanYearEnd() {
    guard text[index] == 0x672B || text[index] == 0x5E95 else { return }
    let range = index..<index + 1
    add(.date(ReadDate(month: 12)), range, numeral: range, isSpelled: true, isIncidental: true)
  }

  private enum CalendarWord { case century, decade, year, month, day }

  private static let calendar = WordTable<CalendarWord>([
    ("世纪", .century), ("年代", .decade), ("年", .year), ("财年", .year), ("月", .month), ("日", .day),
  ])

  private func calendarWord(at index: Int) -> (CalendarWord, Int)? {
    Self.calendar.match(text.scalars, at: text.afterSpaces(index)).map { ($0.meaning, $0.end) }
  }

  private func chineseMonth(at index: Int) -> (value: Int, end: Int)? {
    guard let number = smallNumber(at: text.afterSpaces(index)), (1...12).contains(number.value),
      case (.month, let end)? = calendarWord(at: number.end)
    else { return nil }
    return (number.value, end)
  }

  private func chineseDay(at index: Int) -> (value: Int, end: Int)? {
    guard let number = smallNumber(at: text.afterSpaces(index)), (1...31).contains(number.value)
    else { return nil }
    if case (.day, let end)? = calendarWord(at: number.end) { return (number.value, end) }
    return text[number.end] == 0x53F7 ? (number.value, number.end + 1) : nil
  }

  /// 9 April 2025.
  private mutating func scanEnglishDay(_ numeral: Numeral) -> Bool {
    guard (1...2).contains(numeral.plainDigits), let day = numeral.number.wholeValue,
      (1...31).contains(day), text[numeral.end] == 0x20
    else { return false }
    let start = numeral.end + 1
    let end = text.endOfLetters(start)
    guard end - start <= 9, text.isUpperCase(start),
      let month = EnglishNumerals.month(text.string(start..<end))
    else { return false }
    let year = englishYear(after: end)
    add(
      .date(ReadDate(year: year?.value, month: month, day: day)),
      numeral.range.lowerBound..<(year?.end ?? end), numeral: numeral.range)
    return true
  }

  /// A year behind a month or day, perhaps after a comma.
  private func englishYear(after end: Int) -> (value: Int, end: Int)? {
    let index = text.afterSpaces(text[end] == 0x2C ? end + 1 : end)
    guard index > end, let number = smallNumber(at: index), number.end == index + 4,
      (1000...2199).contains(number.value), !text.isWord(number.end)
    else { return nil }
    return number
  }

  /// April 2025, April 9, 2025, in April; false where the word is no month, as "May" may be.
  mutating func scanMonth(_ word: Range<Int>) -> Bool {
    guard word.count <= 9, let month = EnglishNumerals.month(text.string(word)) else {
      return false
    }
    let start = word.lowerBound
    if let year = englishYear(after: word.upperBound) {
      add(
        .date(ReadDate(year: year.value, month: month)), start..<year.end, numeral: start..<year.end
      )
      return true
    }
    if text[word.upperBound] == 0x20, let day = smallNumber(at: word.upperBound + 1),
      (1...31).contains(day.value), day.end <= word.upperBound + 3, !text.isWord(day.end),
      text[day.end] != 0x25
    {
      let year = englishYear(after: day.end)
      let end = year?.end ?? day.end
      add(
        .date(ReadDate(year: year?.value, month: month, day: day.value)), start..<end,
        numeral: start..<end)
      return true
    }
    let joins: Set<UInt32> = [0x2D, 0x2013, 0x2014, 0x2F]
    let isJoined = joins.contains(text[word.upperBound]) || joins.contains(text[start - 1])
    guard follows(Self.beforeMonths, start) || isJoined || isAlone(word) else { return false }
    add(.date(ReadDate(month: month)), word, numeral: word, isSpelled: true)
    return true
  }

  /// Whether a month opens a text, as in a cell of a table: "July, two ministries".
  private func isAlone(_ word: Range<Int>) -> Bool {
    word.lowerBound == 0 && (word.upperBound == text.count || text[word.upperBound] == 0x2C)
  }

  private static let beforeMonths = [
    "in", "by", "since", "until", "from", "to", "through", "between", "and", "early", "late",
    "mid", "of", "that",
  ]
}
