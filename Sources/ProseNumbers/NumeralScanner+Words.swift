import Quantities

extension NumeralScanner {
  /// A word of ASCII letters: a name with digits, a month, a number in English words, or neither.
  mutating func scanLetters() {
    let start = index
    let end = text.endOfLetters(start)
    if let word = currency(start..<end) {
      index = word
      return
    }
    if text.isDigit(end) || joinsDigits(end) {
      scanLettersWithDigits(start..<end)
    } else if style == .english {
      scanEnglishWord(start..<end)
    } else {
      index = end
    }
  }

  /// The end of a currency's code that digits follow directly; the number reads it looking back.
  private func currency(_ letters: Range<Int>) -> Int? {
    guard text.isDigit(letters.upperBound), text.isUpperCase(letters.lowerBound),
      let (_, start) = UnitWords.currenciesBefore.match(text.lower, before: letters.upperBound),
      start == letters.lowerBound
    else { return nil }
    return letters.upperBound
  }

  /// Whether letters go on, over a joint, to digits: GPT-4, C++17.
  private func joinsDigits(_ end: Int) -> Bool {
    var index = end
    while NameJoints.contains(text[index]), index < end + 2 { index += 1 }
    return index > end && text.isDigit(index)
  }

  private mutating func scanLettersWithDigits(_ letters: Range<Int>) {
    let word = text.lowerString(letters)
    if case .number(let numeral) = DigitRun.read(text, at: letters.upperBound),
      !text.isWord(numeral.end), let value = numeral.number.wholeValue
    {
      let range = letters.lowerBound..<numeral.end
      switch (word, numeral.plainDigits) {
      case ("fy", 4):
        return add(.date(ReadDate(year: value)), range, numeral: numeral.range)
      case ("q", 1) where (1...4).contains(value), ("h", 1) where (1...2).contains(value):
        // A quarter or a half of a year, which the other language says in words.
        return add(.ordinal(value), range, numeral: numeral.range, isIncidental: true)
      default: break
      }
    }
    // English hyphens join words and numbers too: mid-2024, sub-10.
    if style == .english, text[letters.upperBound] == 0x2D, !text.isUpperCase(letters.lowerBound) {
      index = letters.upperBound + 1
      return
    }
    var end = letters.lowerBound
    while text.isWord(end) || (NameJoints.contains(text[end]) && continues(end + 1)) { end += 1 }
    add(
      .name(text.string(letters.lowerBound..<end)), letters.lowerBound..<end,
      numeral: letters.lowerBound..<end)
  }

  private func continues(_ index: Int) -> Bool {
    text.isWord(index) || (NameJoints.contains(text[index]) && text.isWord(index + 1))
  }

  private mutating func scanEnglishWord(_ range: Range<Int>) {
    index = range.upperBound
    guard range.count <= 12 else { return }
    if EnglishNumerals.mayBeginMonth(text[range.lowerBound]), scanMonth(range) { return }
    guard EnglishNumerals.knows(text, at: range.lowerBound) else { return }
    let word = text.lowerString(range)
    if let numeral = EnglishNumerals.numeral(text, at: range.lowerBound), !isPeriod(numeral) {
      if let ordinal = compoundOrdinal(numeral) {
        if let end = century(after: ordinal.end) {
          let range = numeral.range.lowerBound..<end
          return add(
            .date(ReadDate(year: ordinal.value, span: .century)), range, numeral: numeral.range,
            isSpelled: true)
        }
        addOrdinal(ordinal.value, numeral.range.lowerBound..<ordinal.end, numeral)
      } else {
        scanAmount(numeral)
      }
    } else if let value = EnglishNumerals.ordinal(word) {
      scanEnglishOrdinal(value, range)
    } else if let multiple = EnglishNumerals.multiple(word) {
      addRatio(multiple.value, 1, range, isIncidental: multiple.isIncidental)
    } else if word == "half", !follows(["first", "second", "other"], range.lowerBound) {
      addRatio(1, 2, range, isIncidental: true)
    } else if word == "quarter", follows(["a", "one"], range.lowerBound) {
      addRatio(1, 4, range, isIncidental: true)
    }
  }

  /// Whether quarters are those of a year: the sum of three quarters.
  private func isPeriod(_ numeral: Numeral) -> Bool {
    guard numeral.isRatio, text.lowerString(numeral.end - 8..<numeral.end).contains("quarter")
    else { return false }
    if text.lowerString(numeral.end..<numeral.end + 4) == " of " { return false }
    return numeral.number == ReadNumber(1, over: 4)
      || follows(["of", "last", "past", "first", "next"], numeral.range.lowerBound)
  }

  /// Twenty-first.
  private func compoundOrdinal(_ numeral: Numeral) -> (value: Int, end: Int)? {
    guard let tens = numeral.number.wholeValue, tens >= 20, tens.isMultiple(of: 10),
      text[numeral.end] == 0x2D
    else { return nil }
    let end = text.endOfLetters(numeral.end + 1)
    guard end - numeral.end <= 9,
      let unit = EnglishNumerals.ordinal(text.lowerString(numeral.end + 1..<end)), unit < 10
    else { return nil }
    return (tens + unit, end)
  }

  private mutating func scanEnglishOrdinal(_ value: Int, _ range: Range<Int>) {
    let next = text.afterSpaces(range.upperBound)
    if value >= 3, follows(["a"], range.lowerBound), text.lowerString(next..<next + 3) == "of " {
      return addRatio(1, value, range, isIncidental: false)
    }
    let numeral = Numeral(.init(.zero), range: range, isSpelled: true)
    addOrdinal(value, range, numeral)
  }

  private mutating func addRatio(
    _ top: Int, _ bottom: Int, _ range: Range<Int>, isIncidental: Bool
  ) {
    guard let number = ReadNumber(top, over: bottom) else { return }
    let numeral = Numeral(number, range: range, isSpelled: true, isRatio: true)
    scanAmount(numeral, isIncidental: isIncidental)
  }

  /// Whether one of some words, in lower case, stands before an index.
  func follows(_ words: [String], _ index: Int) -> Bool {
    let end = text[index - 1] == 0x20 || text[index - 1] == 0x2D ? index - 1 : index
    var start = end
    while end - start <= 12, text.isLetter(start - 1) { start -= 1 }
    guard start < end, end - start <= 12 else { return false }
    return words.contains(text.lowerString(start..<end))
  }

  /// Number words of Chinese.
  mutating func scanChineseWords() {
    let start = index
    switch ChineseNumerals.read(text, at: start) {
    case .none(let end): index = end
    case .plan(let value, let end):
      let numeral = Numeral(.init(.zero), range: start..<end, isSpelled: true)
      addOrdinal(value, start..<end, numeral)
    case .numeral(let numeral):
      if scanDoubling(numeral) || scanHalf(numeral) { return }
      if numeral.plainDigits == 4, scanDate(numeral) { return }
      if text[start - 1] == 0x7B2C || text.string(numeral.end..<numeral.end + 2) == "季度",
        let value = numeral.number.wholeValue
      {
        let isOrdinal = text[start - 1] == 0x7B2C
        return addOrdinal(value, (isOrdinal ? start - 1 : start)..<numeral.end, numeral)
      }
      if scanChineseCalendar(numeral) { return }
      scanAmount(numeral)
    }
  }

  /// 翻番, 翻倍.
  mutating func scanBareDoubling() {
    guard text[index + 1] == 0x756A || text[index + 1] == 0x500D,
      let number = ReadNumber(2, over: 1)
    else { return }
    scanAmount(Numeral(number, range: index..<index + 2, isSpelled: true, isRatio: true))
  }

  /// 翻一番, 翻两番.
  private mutating func scanDoubling(_ numeral: Numeral) -> Bool {
    guard text[numeral.end] == 0x756A, text[numeral.range.lowerBound - 1] == 0x7FFB,
      let times = numeral.number.wholeValue, (1...20).contains(times)
    else { return false }
    let range = numeral.range.lowerBound - 1..<numeral.end + 1
    guard let number = ReadNumber(1 << times, over: 1) else { return false }
    scanAmount(Numeral(number, range: range, isSpelled: true, isRatio: true))
    return true
  }

  /// 一半.
  private mutating func scanHalf(_ numeral: Numeral) -> Bool {
    guard text[numeral.end] == 0x534A, numeral.number.wholeValue == 1 else { return false }
    let range = numeral.range.lowerBound..<numeral.end + 1
    guard let number = ReadNumber(1, over: 2) else { return false }
    scanAmount(Numeral(number, range: range, isSpelled: true, isRatio: true), isIncidental: true)
    return true
  }
}
