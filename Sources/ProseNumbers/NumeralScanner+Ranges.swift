import Quantities

extension NumeralScanner {
  /// The second number of a range, with its words.
  func second(after first: AmountPart) -> AmountPart? {
    guard let start = rangeEnd(after: first) else { return nil }
    let spaces = text.afterSpaces(start)
    let digits = UnitWords.currenciesBefore.match(text.lower, at: spaces)
      .map { text.afterSpaces($0.end) }
    let index = digits ?? spaces
    guard let numeral = numeral(at: index) else { return nil }
    if numeral.isSpelled != first.numeral.isSpelled { return nil }
    var part = part(numeral)
    if digits != nil { part.currency = currency(before: index)?.code }
    return part
  }

  /// Where the second number of a range would begin.
  private func rangeEnd(after part: AmountPart) -> Int? {
    let index = text.afterSpaces(part.end)
    switch text[index] {
    case 0x2013, 0x2014, 0x7E, 0xFF5E, 0x301C:
      return text[index + 1] == text[index] ? nil : index + 1
    case 0x2D where index == part.end: return index + 1
    default: break
    }
    if style == .chinese, text[index] == 0x81F3 || text[index] == 0x5230 { return index + 1 }
    guard style == .english, index > part.end else { return nil }
    if text.lowerString(index..<index + 3) == "to " { return index + 3 }
    let isBetween = follows(
      ["between"],
      currency(before: part.numeral.range.lowerBound)?.start
        ?? part.numeral.range.lowerBound)
    return isBetween && text.lowerString(index..<index + 4) == "and " ? index + 4 : nil
  }

  func numeral(at index: Int) -> Numeral? {
    if text.isDigit(index) {
      guard case .number(let numeral) = DigitRun.read(text, at: index) else { return nil }
      // 910-B3 and the like are names.
      let isName =
        text.isLetter(numeral.end)
        && UnitWords.symbols.match(text.scalars, at: numeral.end) == nil
        && UnitWords.englishPowers.match(text.lower, at: numeral.end) == nil
      return isName ? nil : numeral
    }
    if style == .english { return EnglishNumerals.numeral(text, at: index) }
    guard ChineseNumerals.isNumberWord(text[index]),
      case .numeral(let numeral) = ChineseNumerals.read(text, at: index)
    else { return nil }
    return numeral
  }

  /// 64–72 billion, USD 64–72: each number takes what only the other has.
  static func sharing(_ first: AmountPart, _ second: AmountPart) -> (AmountPart, AmountPart) {
    var (low, high) = (first, second)
    if low.unit == nil {
      low.unit = high.unit
      if low.power == 0 { low.power = high.power }
    }
    if high.unit == nil, high.currency == nil { high.currency = low.currency }
    if low.currency == nil { low.currency = high.currency }
    return (low, high)
  }

  /// Two years, as 2021—2025年 or 2023–24; two months or days.
  mutating func scanDates(_ first: AmountPart, _ second: AmountPart) -> Bool {
    guard first.unit == nil, first.power == 0, first.currency == nil, second.currency == nil,
      second.power == 0, let low = first.numeral.number.wholeValue,
      let high = second.numeral.number.wholeValue, first.numeral.plainDigits > 0,
      second.numeral.plainDigits > 0
    else { return false }
    let end = second.numeral.end
    let sign = style == .chinese ? calendarSign(at: end) : nil
    switch sign {
    case "月" where low < high && high <= 12:
      return keep(ReadDate(month: low), ReadDate(month: high), first, second, to: end + 1)
    case "日" where low < high && high <= 31:
      return keep(ReadDate(day: low), ReadDate(day: high), first, second, to: end + 1)
    default: break
    }
    let isYears =
      first.numeral.isYear(in: style) || (sign == "年" && first.numeral.plainDigits == 4)
    guard isYears, second.unit == nil || sign == "年" else { return false }
    let isShort = second.numeral.plainDigits == 2 && low % 100 < high && low >= 1900
    let last = isShort ? low / 100 * 100 + high : high
    guard second.numeral.plainDigits == 4 || isShort, low < last, last < 2200 else { return false }
    return keep(
      ReadDate(year: low), ReadDate(year: last), first, second, to: sign == "年" ? end + 1 : end)
  }

  private func calendarSign(at index: Int) -> String? {
    let sign = text.string(index..<index + 1)
    return ["年", "月", "日"].contains(sign) ? sign : nil
  }

  private mutating func keep(
    _ low: ReadDate, _ high: ReadDate, _ first: AmountPart, _ second: AmountPart, to end: Int
  ) -> Bool {
    // The years of a plan, "the 14th Five-Year Plan (2021–2025)", explain its number.
    let start = first.numeral.range.lowerBound
    let isGloss = text[start - 1] == 0x28 && follows(["plan", "period"], start - 1)
    add(
      .date(low), first.numeral.range, numeral: first.numeral.range, isIncidental: isGloss)
    add(
      .date(high), second.numeral.range.lowerBound..<end, numeral: second.numeral.range,
      isIncidental: isGloss)
    return true
  }

  /// Whether two numbers are the ends of a change, from 4.2% to 31.7%: each is read by itself.
  func isJourney(_ first: AmountPart, _ second: AmountPart, _ start: Int) -> Bool {
    guard first.unit != nil || first.currency != nil, second.unit != nil || second.currency != nil
    else { return false }
    let before = qualifier(before: start, first.dimension)?.start ?? start
    return style == .english
      ? follows(["from"], before) : [0x4ECE, 0x7531].contains(text[before - 1])
  }

  /// 280 and 90 EFLOPS: the first number takes the unit of the second.
  func share(_ part: inout AmountPart) {
    guard part.unit == nil, part.power == 0, part.currency == nil, !part.numeral.isRatio,
      !part.numeral.isSpelled, !part.numeral.isYear(in: style)
    else { return }
    let index: Int
    if style == .chinese {
      guard [0x548C, 0x4E0E, 0x6216].contains(text[part.end]) else { return }
      index = part.end + 1
    } else {
      guard let (_, end) = Self.conjunctions.match(text.lower, at: part.end) else { return }
      index = end + 1
    }
    guard let numeral = numeral(at: index), !numeral.isSpelled else { return }
    let second = self.part(numeral)
    guard second.unit != nil || second.power > 0 else { return }
    part.unit = second.unit
    part.power = second.power
  }

  private static let conjunctions = WordTable<Void>([(" and", ()), (" or", ())])

  /// GB/T 44463-2024: no range, since the second number is below the first.
  mutating func scanStandard(_ first: AmountPart, _ second: AmountPart) -> Bool {
    let (low, high) = (first.numeral, second.numeral)
    guard low.plainDigits >= 3, high.plainDigits == 4, text[low.end] == 0x2D,
      high.range.lowerBound == low.end + 1, high.isYear(in: style)
    else { return false }
    let range = low.range.lowerBound..<high.end
    add(.name(text.string(range)), range, numeral: range)
    return true
  }
}
