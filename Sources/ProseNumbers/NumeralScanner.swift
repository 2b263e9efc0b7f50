import Quantities

/// One pass over a text; see ``QuantityReader``.
struct NumeralScanner {
  let text: ScalarText
  let style: NumberStyle
  private(set) var found: [ReadNumeral] = []
  /// Where the last numeral ended: nothing looks back beyond it.
  private(set) var floor = 0
  var index = 0

  init(_ text: ScalarText, _ style: NumberStyle) {
    self.text = text
    self.style = style
  }

  mutating func scan() {
    while index < text.count {
      let start = index
      if text.isDigit(index) {
        scanDigits()
      } else if text.isLetter(index) {
        scanLetters()
      } else if style == .chinese, ChineseNumerals.isNumberWord(text[index]) {
        scanChineseWords()
      } else if style == .chinese, text[index] == 0x7FFB {
        scanBareDoubling()
      }
      // Whatever was met, the scan goes on.
      if index <= start { index = start + 1 }
    }
  }

  /// Keeps a numeral and goes to its end.
  mutating func add(
    _ meaning: ReadNumeral.Meaning, _ range: Range<Int>, numeral: Range<Int>,
    isSpelled: Bool = false, isIncidental: Bool = false
  ) {
    let start = min(max(range.lowerBound, floor), numeral.lowerBound)
    found.append(
      ReadNumeral(
        meaning, range: text.bytes(start..<max(start, range.upperBound)),
        numeral: text.bytes(numeral), isSpelled: isSpelled, isIncidental: isIncidental))
    index = max(range.upperBound, numeral.upperBound)
    floor = index
  }

  private mutating func scanDigits() {
    let start = index
    switch DigitRun.read(text, at: start) {
    case .unknown(let end): add(.unread, start..<end, numeral: start..<end)
    case .number(let numeral):
      if scanSuffix(of: numeral) { return }
      if scanDate(numeral) { return }
      if scanOrdinal(numeral) { return }
      if scanFraction(numeral) || scanPower(numeral) { return }
      scanAmount(numeral)
    }
  }

  /// Letters directly behind digits: an ordinal, a decade or a name; false where they are a unit.
  private mutating func scanSuffix(of numeral: Numeral) -> Bool {
    let end = numeral.end
    let isNameJoint = text[end] == 0x2D && text.isUpperCase(end + 1) && text.isDigit(end + 2)
    guard text.isLetter(end) || isNameJoint else { return false }
    let letters = text.endOfLetters(end)
    let suffix = text.lowerString(end..<letters)
    if !text.isDigit(letters), let value = numeral.number.wholeValue {
      if ["st", "nd", "rd", "th"].contains(suffix) {
        if let end = century(after: letters) {
          let range = numeral.range.lowerBound..<end
          add(.date(ReadDate(year: value, span: .century)), range, numeral: numeral.range)
          return true
        }
        addOrdinal(value, numeral.range.lowerBound..<letters, numeral)
        return true
      }
      if suffix == "s", numeral.plainDigits == 4 || numeral.plainDigits == 2,
        value.isMultiple(of: 10)
      {
        let year = value < 100 ? 1900 + value : value
        add(
          .date(ReadDate(year: year, span: .decade)), numeral.range.lowerBound..<letters,
          numeral: numeral.range)
        return true
      }
    }
    if UnitWords.symbols.match(text.scalars, at: end) != nil { return false }
    if UnitWords.englishPowers.match(text.lower, at: end) != nil { return false }
    if suffix == "k", !text.isDigit(letters) { return false }
    addName(from: numeral.range.lowerBound)
    return true
  }

  /// The end of the word "century" behind an ordinal.
  func century(after end: Int) -> Int? {
    let word = text.afterJoint(end)
    let last = text.endOfLetters(word)
    return ["century", "centuries"].contains(text.lowerString(word..<last)) ? last : nil
  }

  /// Keeps the name that begins at an index, or a year with letters before it.
  mutating func addName(from start: Int) {
    var end = start
    while text.isWord(end)
      || (NameJoints.contains(text[end]) && text.isWord(end + 1) && end > start)
    {
      end += 1
    }
    add(.name(text.string(start..<end)), start..<end, numeral: start..<end)
  }

  /// An ordinal in digits, as 第55次, 13702号 or `No. 5`.
  private mutating func scanOrdinal(_ numeral: Numeral) -> Bool {
    guard let value = numeral.number.wholeValue else { return false }
    let start = numeral.range.lowerBound
    if text[start - 1] == 0x7B2C {
      addOrdinal(value, start - 1..<numeral.end, numeral)
      return true
    }
    if text[numeral.end] == 0x53F7 {
      addOrdinal(value, start..<numeral.end + 1, numeral)
      return true
    }
    guard let (_, word) = Self.numberSign.match(text.lower, before: spacesBefore(start)) else {
      return false
    }
    addOrdinal(value, word..<numeral.end, numeral)
    return true
  }

  private static let numberSign = WordTable<Void>([("no.", ()), ("nos.", ()), ("№", ())])

  mutating func addOrdinal(_ value: Int, _ range: Range<Int>, _ numeral: Numeral) {
    add(
      .ordinal(value), range, numeral: numeral.range, isSpelled: numeral.isSpelled,
      isIncidental: numeral.isSpelled && value <= 10)
  }

  /// 10 to the power 18, 10的18次方, which either language may say in one word.
  private mutating func scanPower(_ numeral: Numeral) -> Bool {
    guard numeral.number.wholeValue == 10,
      let (_, end) = Self.powerWords.match(text.lower, at: numeral.end),
      let exponent = smallNumber(at: text.afterSpaces(end)), exponent.value <= 18,
      let value = DecimalNumber(coefficient: 1, exponent: exponent.value)
    else { return false }
    let isChinese = text.string(exponent.end..<exponent.end + 2) == "次方"
    guard isChinese || text[numeral.end] != 0x7684 else { return false }
    let range = numeral.range.lowerBound..<exponent.end + (isChinese ? 2 : 0)
    scanAmount(Numeral(ReadNumber(value), range: range, isSpelled: true, isBarePower: true))
    return true
  }

  private static let powerWords = WordTable<Void>([
    ("^", ()), ("的", ()), (" to the power", ()), (" to the power of", ()),
  ])

  /// 2/3; other numbers with a slash are not known.
  private mutating func scanFraction(_ numeral: Numeral) -> Bool {
    guard text[numeral.end] == 0x2F, text.isDigit(numeral.end + 1),
      case .number(let second) = DigitRun.read(text, at: numeral.end + 1)
    else { return false }
    let range = numeral.range.lowerBound..<second.end
    if let year = numeral.number.wholeValue, numeral.plainDigits == 4,
      let month = second.number.wholeValue, (1...12).contains(month), second.plainDigits == 2
    {
      add(.date(ReadDate(year: year, month: month)), range, numeral: range)
      return true
    }
    if numeral.isYear(in: style), second.isYear(in: style), let year = numeral.number.wholeValue,
      let last = second.number.wholeValue
    {
      add(.date(ReadDate(year: year)), numeral.range, numeral: numeral.range)
      add(.date(ReadDate(year: last)), second.range, numeral: second.range)
      return true
    }
    guard let top = numeral.number.wholeValue, let bottom = second.number.wholeValue, top < bottom,
      let number = ReadNumber(top, over: bottom), text[second.end] != 0x2F,
      !text.isLetter(second.end)
    else {
      add(.unread, range, numeral: range)
      return true
    }
    scanAmount(Numeral(number, range: range, isRatio: true))
    return true
  }

  /// The index after the last scalar before some spaces.
  func spacesBefore(_ index: Int) -> Int {
    var index = index
    while index > floor, text[index - 1] == 0x20 { index -= 1 }
    return index
  }
}

/// What may stand inside a name: GPT-4, 3.5, TCP/IP, C++17.
enum NameJoints {
  static func contains(_ scalar: UInt32) -> Bool { [0x2D, 0x2E, 0x2B, 0x5F].contains(scalar) }
}
