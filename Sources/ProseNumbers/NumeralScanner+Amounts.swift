import Quantities

/// A number of an amount with the words that belong to it alone.
struct AmountPart {
  let numeral: Numeral
  /// The power of ten of 万 or "million".
  var power = 0
  var unit: UnitWord?
  var currency: String?
  /// Where 多, 余 or + stand between a number and what it counts.
  var inside: Qualification?
  var end: Int

  init(_ numeral: Numeral) {
    self.numeral = numeral
    end = numeral.end
  }

  var dimension: Dimension {
    if let currency { return .money(currency) }
    return unit?.dimension ?? (numeral.isRatio ? .ratio : .count)
  }

  var value: ReadNumber? { numeral.number.scaled(byPowerOfTen: power + (unit?.power ?? 0)) }
}

extension NumeralScanner {
  /// An amount or a range of which the first number is known, with qualifiers, units and currency.
  mutating func scanAmount(_ numeral: Numeral, isIncidental: Bool = false) {
    var first = part(numeral)
    let currency = currency(before: numeral.range.lowerBound)
    first.currency = currency?.code
    let start = currency?.start ?? numeral.range.lowerBound
    guard let second = second(after: first), !isJourney(first, second, start) else {
      share(&first)
      return scanSingle(first, start, isIncidental)
    }
    if scanDates(first, second) { return }
    let (low, high) = Self.sharing(first, second)
    guard let lowValue = low.value?.decimalValue, let highValue = high.value?.decimalValue,
      lowValue < highValue, low.dimension == high.dimension
    else {
      if !scanStandard(first, second) { scanSingle(first, start, isIncidental) }
      return
    }
    addAmount(low, high, from: start, isIncidental)
  }

  private mutating func scanSingle(_ part: AmountPart, _ start: Int, _ isIncidental: Bool) {
    let numeral = part.numeral
    if part.unit == nil, part.power == 0, part.currency == nil, numeral.isYear(in: style),
      style == .english || !Classifiers.contains(text[numeral.end]),
      let year = numeral.number.wholeValue
    {
      return add(
        .date(ReadDate(year: year)), numeral.range, numeral: numeral.range,
        isIncidental: isInName(numeral.range.lowerBound))
    }
    addAmount(part, nil, from: start, isIncidental)
  }

  /// Whether a year is the last word of an English law's name, which other languages leave out:
  /// "Act of 2020".
  private func isInName(_ start: Int) -> Bool {
    guard style == .english, follows(["of"], start) else { return false }
    return follows(["act", "law"], start - 3)
  }

  /// Whether a number is that of a section, which Chinese writes in words.
  private func isReference(_ start: Int) -> Bool {
    style == .english && follows(["section", "sections", "chapter", "part", "figure"], start)
  }

  // MARK: Parts

  /// A number with its powers of ten and its unit.
  func part(_ numeral: Numeral) -> AmountPart {
    var part = AmountPart(numeral)
    if numeral.isRatio { return part }
    if style == .chinese { readChinese(&part) } else { readEnglish(&part) }
    return part
  }

  private func readChinese(_ part: inout AmountPart) {
    takeInside(&part)
    for _ in 0..<3 where unit(at: part.end) == nil {
      guard let (power, end) = UnitWords.chinesePowers.match(text.scalars, at: part.end) else {
        break
      }
      part.power += power
      part.end = end
    }
    takeInside(&part)
    if let (unit, end) = unit(at: part.end) {
      part.unit = unit
      part.end = end
      takeHalfTenth(&part)
    }
  }

  /// 九成五: the digit behind 成 counts hundredths.
  private func takeHalfTenth(_ part: inout AmountPart) {
    guard part.numeral.isSpelled, text[part.end - 1] == 0x6210,
      let tenths = part.numeral.number.wholeValue, (1...9).contains(tenths),
      ChineseNumerals.isNumberWord(text[part.end]),
      let digit = ChineseNumerals.value(text.scalars[part.end..<part.end + 1]),
      (1...9).contains(digit), !ChineseNumerals.isNumberWord(text[part.end + 1]),
      let number = ReadNumber(tenths * 10 + digit, over: 100)
    else { return }
    let numeral = Numeral(
      number, range: part.numeral.range.lowerBound..<part.end + 1, isSpelled: true, isRatio: true)
    part = AmountPart(numeral)
  }

  private func takeInside(_ part: inout AmountPart) {
    guard let (inside, end) = QualifierPhrases.chineseInside.match(text.scalars, at: part.end),
      !text.isDigit(end)
    else { return }
    part.inside = inside
    part.end = end
  }

  /// A unit in a Chinese text: its symbol, perhaps after a space, or its word.
  private func unit(at index: Int) -> (unit: UnitWord, end: Int)? {
    if let (unit, end) = UnitWords.chinese.match(text.scalars, at: index), isUnit(unit, at: end) {
      return (unit, end)
    }
    return symbol(at: index)
  }

  /// Whether a Chinese word that can be a unit is one: not 三成为 nor 2023年度.
  private func isUnit(_ unit: UnitWord, at end: Int) -> Bool {
    guard unit.dimension == .ratio, text[end - 1] == 0x6210 else { return true }
    // 成为, 成立, 成果, 成员, 成本.
    return ![0x4E3A, 0x7ACB, 0x679C, 0x5458, 0x672C, 0x529F].contains(text[end])
  }

  private func symbol(at index: Int) -> (unit: UnitWord, end: Int)? {
    if let match = UnitWords.symbols.match(text.scalars, at: index) {
      return (match.meaning, match.end)
    }
    guard text[index] == 0x20,
      let match = UnitWords.symbols.match(text.scalars, at: index + 1),
      // A letter alone, such as x, is no unit behind a space; W and V are.
      match.end > index + 2 || text.isUpperCase(index + 1) || !text.isLetter(index + 1)
    else { return nil }
    return (match.meaning, match.end)
  }

  private func readEnglish(_ part: inout AmountPart) {
    takeInside(&part)
    if text.lower.indices.contains(part.end), text.lower[part.end] == 0x6B,
      !text.isWord(part.end + 1)
    {
      part.power += 3
      part.end += 1
    }
    for _ in 0..<2 {
      let word = text.afterJoint(part.end)
      guard let (power, end) = UnitWords.englishPowers.match(text.lower, at: word) else { break }
      part.power += power
      part.end = end
    }
    takeInside(&part)
    takeAlternative(&part)
    let word = text.afterJoint(part.end)
    guard let (unit, end) = symbol(at: part.end) ?? hyphenated(word) ?? englishUnit(at: word)
    else { return }
    // In "2023 second-quarter results" no seconds are meant.
    if part.power == 0, part.numeral.isYear(in: .english) {
      if case .measure = unit.dimension { return }
      if unit == UnitWord(.ratio) { return }
    }
    part.unit = unit
    part.end = end
  }

  /// 10 or more years.
  private func takeAlternative(_ part: inout AmountPart) {
    guard text[part.end] == 0x20,
      let (qualification, end) = QualifierPhrases.englishAfter.match(text.lower, at: part.end + 1),
      englishUnit(at: text.afterJoint(end)) != nil
    else { return }
    part.inside = qualification
    part.end = end
  }

  private func hyphenated(_ index: Int) -> (unit: UnitWord, end: Int)? {
    guard text[index - 1] == 0x2D else { return nil }
    return UnitWords.symbols.match(text.scalars, at: index).map { ($0.meaning, $0.end) }
  }

  private func englishUnit(at index: Int) -> (unit: UnitWord, end: Int)? {
    guard index > 0, text[index - 1] == 0x20 || text[index - 1] == 0x2D else { return nil }
    return UnitWords.english.match(text.lower, at: index).map { ($0.meaning, $0.end) }
  }

  /// The currency that stands before a number, and where it begins.
  func currency(before index: Int) -> (code: String, start: Int)? {
    let end = spacesBefore(index)
    guard let match = UnitWords.currenciesBefore.match(text.lower, before: end),
      match.start >= floor
    else { return nil }
    return (match.meaning, match.start)
  }

  // MARK: Keeping

  private mutating func addAmount(
    _ low: AmountPart, _ high: AmountPart?, from start: Int, _ isIncidental: Bool
  ) {
    let last = high ?? low
    let numeral = low.numeral
    let value = low.value
    let highValue = high.flatMap(\.value)
    guard let value, high == nil || highValue != nil else {
      return add(.unread, start..<last.end, numeral: numeral.range)
    }
    var isNegative = false
    let begin = signed(start, &isNegative)
    let dimension = last.dimension
    let before =
      numeral.isBarePower && text[begin - 1] == 0x4E0A && begin - 1 >= floor
      ? (.lower, begin - 1)
      : qualifier(before: begin, dimension) ?? (isMultiple(last) ? comparison(before: begin) : nil)
    let after = qualifier(after: last.end, dimension)
    let inside = last.inside ?? low.inside
    let qualification = inside ?? after?.qualification ?? before?.qualification ?? .exact
    let end = after?.end ?? last.end
    let from = before?.start ?? begin
    let amount = ReadAmount(
      low: isNegative ? value.negated : value, high: highValue, dimension: dimension,
      qualification: qualification,
      growth: isMultiple(last) ? growth(last, from: from, to: end) : .whole)
    add(
      .amount(amount), from..<max(end, last.end),
      numeral: numeral.range.lowerBound..<last.numeral.end,
      isSpelled: numeral.isSpelled,
      isIncidental: isIncidental || isIncidentalCount(numeral, dimension, last.power)
        || (dimension == .count && isReference(numeral.range.lowerBound)))
  }

  private func isMultiple(_ part: AmountPart) -> Bool {
    if part.numeral.isRatio { return part.numeral.number.wholeValue.map { $0 > 1 } ?? false }
    return part.unit?.dimension == .ratio && part.unit?.power == 0
  }

  private func isIncidentalCount(_ numeral: Numeral, _ dimension: Dimension, _ power: Int) -> Bool {
    guard numeral.isSpelled else { return false }
    if numeral.isBarePower { return true }
    switch dimension {
    case .count: break
    case .measure(let symbol):
      guard ["year", "month", "day", "week", "s"].contains(symbol) else { return false }
    case .ratio, .percentagePoints, .money: return false
    }
    return power == 0 && (numeral.number.wholeValue.map { $0 <= 10 } ?? false)
  }

  /// The index of a minus or plus before a number.
  private func signed(_ start: Int, _ isNegative: inout Bool) -> Int {
    let sign = text[start - 1]
    guard start - 1 >= floor, sign == 0x2D || sign == 0x2B || sign == 0xB1 else { return start }
    let before = text[start - 2]
    // Behind a number, with a space or without, it subtracts or adds.
    let isFree = [0x20, 0x28, 0xFF08, 0].contains(before) && !text.isDigit(start - 3)
    guard isFree, text[start] != 0x20 else { return start }
    isNegative = sign == 0x2D
    return start - 1
  }
}

/// Chinese characters behind a number that counts things.
enum Classifiers {
  private static let all = Set(
    "个家项条位名座台架张颗块款只件次种类所篇场人亿万多余户辆枚支户处份本册届".unicodeScalars.map(\.value))

  static func contains(_ scalar: UInt32) -> Bool { all.contains(scalar) }
}
