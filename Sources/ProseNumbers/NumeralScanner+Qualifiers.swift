import Quantities

extension NumeralScanner {
  /// The qualifier before a number, and where it begins.
  func qualifier(before start: Int, _ dimension: Dimension) -> (
    qualification: Qualification, start: Int
  )? {
    let found =
      style == .chinese ? chineseQualifier(before: start) : englishQualifier(before: start)
    guard let found, found.start >= floor else { return nil }
    return (forTime(found.qualification, dimension, from: found.start), found.start)
  }

  /// "Over ten years" and 近十年 may mean the years themselves.
  private func forTime(_ qualification: Qualification, _ dimension: Dimension, from start: Int)
    -> Qualification
  {
    guard case .measure(let symbol) = dimension,
      ["year", "month", "week", "day"].contains(symbol),
      Self.timeWords.match(text.lower, at: start) != nil
    else { return qualification }
    return qualification.union(.exact)
  }

  private static let timeWords = WordTable<Void>([
    ("over", ()), ("past", ()), ("within", ()), ("近", ()),
  ])

  private func chineseQualifier(before start: Int) -> (qualification: Qualification, start: Int)? {
    var end = spacesBefore(start)
    for _ in 0..<3 {
      if let match = QualifierPhrases.chineseBefore.match(text.lower, before: end) {
        return (match.meaning, match.start)
      }
      guard let small = QualifierPhrases.chineseBetween.match(text.scalars, before: end),
        small.start > floor
      else { break }
      end = spacesBefore(small.start)
    }
    if let match = verbalQualifier(before: start) { return match }
    // 不足全球的2%: the whole stands between.
    guard text[start - 1] == 0x7684 else { return nil }
    var index = start - 1
    while index > max(floor, start - 14), text.isHan(index - 1) || text.isLetter(index - 1) {
      if let match = QualifierPhrases.chinesePart.match(text.scalars, before: index) {
        return (match.meaning, match.start)
      }
      index -= 1
    }
    return nil
  }

  /// 约发电5亿千瓦时, 约占三成: a short verb stands between.
  private func verbalQualifier(before start: Int) -> (qualification: Qualification, start: Int)? {
    for distance in 1...2 {
      let place = start - distance - 1
      guard place >= floor, text.isHan(start - distance) else { return nil }
      // 约束, 约定.
      if text[place] == 0x7EA6, ![0x675F, 0x5B9A].contains(text[place + 1]),
        let match = QualifierPhrases.chineseBefore.match(text.lower, before: place + 1),
        match.meaning == .approximate
      {
        return (match.meaning, match.start)
      }
    }
    return nil
  }

  /// 至少是2023年的11倍: what is compared with stands between.
  func comparison(before start: Int) -> (qualification: Qualification, start: Int)? {
    guard style == .chinese, text[start - 1] == 0x7684 else { return nil }
    var index = start - 1
    while index > max(0, start - 14), text.isHan(index - 1) || text.isWord(index - 1) {
      // 为, 是.
      if text[index - 1] == 0x4E3A || text[index - 1] == 0x662F,
        let match = QualifierPhrases.chineseBefore.match(text.lower, before: index - 1)
      {
        return (match.meaning, max(floor, match.start))
      }
      index -= 1
    }
    return nil
  }

  private func englishQualifier(before start: Int) -> (qualification: Qualification, start: Int)? {
    let end = spacesBefore(start)
    if let match = QualifierPhrases.englishBefore.match(text.lower, before: end) {
      return (match.meaning, match.start)
    }
    guard let small = QualifierPhrases.englishBetween.match(text.lower, before: end),
      small.start > floor,
      let match = QualifierPhrases.englishBefore.match(
        text.lower, before: spacesBefore(small.start)),
      // "More than the 500" and "exceeds the 500", but not "over the 10 years".
      small.start - match.start > 7
    else { return nil }
    return (match.meaning, match.start)
  }

  /// The qualifier behind an amount, and where it ends.
  func qualifier(after end: Int, _ dimension: Dimension) -> (
    qualification: Qualification, end: Int
  )? {
    guard style == .chinese else {
      return englishQualifier(after: end, mayCount: dimension == .count)
    }
    if let match = QualifierPhrases.chineseAfter.match(text.scalars, at: end) {
      return (match.meaning, match.end)
    }
    // 3000个标准机架以上: what is counted stands between.
    guard dimension == .count else { return nil }
    var index = end
    while index < end + 8, text.isHan(index) {
      if let match = QualifierPhrases.chineseAfter.match(text.scalars, at: index),
        match.end - index >= 2, ![0x8FF0, 0x6587, 0x6765].contains(text[match.end])
      {
        return (match.meaning, match.end)
      }
      if ChineseNumerals.isNumberWord(text[index]) { return nil }
      index += 1
    }
    return nil
  }

  /// "Or more", directly or behind the two or three words of what is counted.
  private func englishQualifier(after end: Int, mayCount: Bool) -> (
    qualification: Qualification, end: Int
  )? {
    var index = text.afterSpaces(end)
    for _ in 0..<(mayCount ? 4 : 1) {
      if let match = QualifierPhrases.englishAfter.match(text.lower, at: index) {
        let isSum = text[index] == 0x2B && (index > end || text[match.end] == 0x20)
        return isSum || text.isDigit(match.end) ? nil : (match.meaning, match.end)
      }
      let next = text.endOfLetters(index)
      guard next > index, text[next] == 0x20 else { return nil }
      index = next + 1
    }
    return nil
  }

  /// Whether a multiple is said to be added: 增长2倍, "100 times more", "a threefold increase".
  func growth(_ part: AmountPart, from start: Int, to end: Int) -> ReadAmount.Growth {
    if style == .chinese { return isChineseIncrease(before: start) ? .increase : .whole }
    guard isEnglishIncrease(from: start, to: end) else { return .whole }
    return text.lowerString(part.end - 4..<part.end) == "fold" ? .either : .increase
  }

  private func isChineseIncrease(before start: Int) -> Bool {
    var end = start
    while end > max(floor, start - 4) {
      // 增长至2倍, 提高到2倍.
      if [0x81F3, 0x5230, 0x4E3A, 0x8FBE, 0x6210].contains(text[end - 1]) { return false }
      if Self.chineseGrowth.match(text.scalars, before: end) != nil { return true }
      end -= 1
    }
    return false
  }

  private static let chineseGrowth = WordTable<Void>([
    ("增长", ()), ("增加", ()), ("提高", ()), ("提升", ()), ("上升", ()), ("扩大", ()), ("多出", ()),
    ("高出", ()), ("增幅", ()), ("上涨", ()), ("涨", ()), ("增", ()),
  ])

  private func isEnglishIncrease(from start: Int, to end: Int) -> Bool {
    let index = text.afterSpaces(text[end] == 0x2D ? end + 1 : end)
    let next = text.endOfLetters(index)
    if next - index <= 9, Self.englishGrowthAfter.contains(text.lowerString(index..<next)) {
      return true
    }
    if follows(Self.englishGrowthBefore, start) || follows(["another"], start) { return true }
    guard follows(["by", "a"], start) else { return false }
    let word = text.endOfWordBefore(spacesBefore(start))
    return follows(Self.englishGrowthBefore, word)
  }

  private static let englishGrowthAfter: Set<String> = [
    "more", "higher", "greater", "larger", "faster", "increase", "rise", "growth", "jump", "gain",
    "improvement",
  ]

  private static let englishGrowthBefore = [
    "rise", "rises", "rose", "risen", "rising", "grow", "grows", "grew", "grown", "growing",
    "increase", "increases", "increased", "increasing", "up", "jump", "jumped", "surge", "surged",
    "climb", "climbed", "expand", "expanded", "improve", "improved", "raise", "raised",
  ]
}

extension ScalarText {
  /// Where the letters before an index begin.
  func endOfWordBefore(_ index: Int) -> Int {
    var index = index
    while isLetter(index - 1) { index -= 1 }
    return index
  }
}
