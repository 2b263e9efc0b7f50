import Quantities

/// Numbers in English words.
enum EnglishNumerals {
  private static let small: [String: Int] = [
    "zero": 0, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14,
    "fifteen": 15, "sixteen": 16, "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20,
    "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80,
    "ninety": 90,
  ]

  private static let scales: [String: Int] = [
    "hundred": 100, "thousand": 1000, "million": 1_000_000, "billion": 1_000_000_000,
    "trillion": 1_000_000_000_000,
  ]

  private static let ordinals: [String: Int] = [
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
    "eighth": 8, "ninth": 9, "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13,
    "fourteenth": 14, "fifteenth": 15, "sixteenth": 16, "seventeenth": 17, "eighteenth": 18,
    "nineteenth": 19, "twentieth": 20, "thirtieth": 30,
  ]

  /// Denominators as they follow a number in words.
  private static let denominators: [String: Int] = [
    "half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4, "fourth": 4,
    "fourths": 4, "fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "seventh": 7, "sevenths": 7,
    "eighth": 8, "eighths": 8, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10,
  ]

  /// Multiples in one word; those that may be a figure of speech are incidental.
  private static let multiples: [String: (value: Int, isIncidental: Bool)] = [
    "twice": (2, true), "double": (2, true), "doubles": (2, false), "doubled": (2, false),
    "doubling": (2, false), "triple": (3, true), "tripled": (3, false), "tripling": (3, false),
    "trebled": (3, false), "quadrupled": (4, false), "quadrupling": (4, false),
    "twofold": (2, false), "threefold": (3, false), "fourfold": (4, false),
    "fivefold": (5, false), "sixfold": (6, false), "sevenfold": (7, false),
    "eightfold": (8, false), "ninefold": (9, false), "tenfold": (10, false),
    "hundredfold": (100, false),
  ]

  /// Whether one of the words above stands at an index, which most words of a text are not.
  static func knows(_ text: ScalarText, at index: Int) -> Bool {
    words.match(text.lower, at: index) != nil
  }

  private static let words = WordTable<Void>(
    [small.keys, scales.keys, ordinals.keys].flatMap { $0.map { ($0, ()) } }
      + multiples.keys.map { ($0, ()) } + [("half", ()), ("quarter", ())])

  /// Whether a month's name may begin with a letter.
  static func mayBeginMonth(_ letter: UInt32) -> Bool {
    [0x4A, 0x46, 0x4D, 0x41, 0x53, 0x4F, 0x4E, 0x44].contains(letter)
  }

  /// A number in words that begins at an index; nil where none does.
  static func numeral(_ text: ScalarText, at start: Int) -> Numeral? {
    var (total, current, end, index) = (0, 0, start, start)
    var last: Int?
    var isBare = true
    while true {
      let wordEnd = text.endOfLetters(index)
      guard wordEnd > index, wordEnd - index <= 9 else { break }
      let word = text.lowerString(index..<wordEnd)
      if let value = small[word] {
        let follows = last.map { $0 >= 100 || ($0 >= 20 && $0 < 100 && value < 10) } ?? true
        guard follows else { break }
        current += value
        last = value
        isBare = false
      } else if let scale = scales[word] {
        guard last.map({ $0 < scale }) ?? true else { break }
        if scale == 100 {
          current = max(1, current) * 100
        } else {
          total += max(1, current) * scale
          current = 0
        }
        last = scale
      } else {
        break
      }
      guard total < 1_000_000_000_000_000 else { break }
      end = wordEnd
      index = next(text, after: wordEnd, hasScale: (last ?? 0) >= 100)
    }
    guard end > start else { return nil }
    if let fraction = fraction(text, start: start, end: end, numerator: total + current) {
      return fraction
    }
    let value = DecimalNumber(coefficient: Int64(total + current), exponent: 0) ?? .zero
    return Numeral(ReadNumber(value), range: start..<end, isSpelled: true, isBarePower: isBare)
  }

  /// Where the next word of a number would begin.
  private static func next(_ text: ScalarText, after end: Int, hasScale: Bool) -> Int {
    let index = text.afterJoint(end)
    guard hasScale, text.lowerString(index..<index + 4) == "and " else { return index }
    return index + 4
  }

  private static func fraction(_ text: ScalarText, start: Int, end: Int, numerator: Int)
    -> Numeral?
  {
    let index = text.afterJoint(end)
    let last = text.endOfLetters(index)
    guard index > end, (1...9).contains(numerator), last - index <= 8,
      let denominator = denominators[text.lowerString(index..<last)], numerator < denominator,
      let number = ReadNumber(numerator, over: denominator)
    else { return nil }
    return Numeral(number, range: start..<last, isSpelled: true, isRatio: true)
  }

  /// The ordinal that a word is: 2 for "second".
  static func ordinal(_ word: String) -> Int? { ordinals[word] }

  /// The multiple that a word is: 2 for "doubled".
  static func multiple(_ word: String) -> (value: Int, isIncidental: Bool)? { multiples[word] }

  private static let months: [String: Int] = Dictionary(
    uniqueKeysWithValues: zip(
      [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ], 1...12)
  ).merging(
    zip(
      ["Jan", "Feb", "Mar", "Apr", "Jun", "Jul", "Aug", "Sep", "Sept", "Oct", "Nov", "Dec"],
      [1, 2, 3, 4, 6, 7, 8, 9, 9, 10, 11, 12])
  ) { first, _ in first }

  /// The month whose name a word is.
  static func month(_ word: String) -> Int? { months[word] }
}
