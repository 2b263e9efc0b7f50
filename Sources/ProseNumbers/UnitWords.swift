/// A unit in prose: what it measures, and its power of ten of the base unit.
struct UnitWord: Sendable, Hashable {
  let dimension: Dimension
  let power: Int

  init(_ dimension: Dimension, _ power: Int = 0) {
    self.dimension = dimension
    self.power = power
  }

  init(_ symbol: String, _ power: Int = 0) { self.init(.measure(symbol), power) }
}

/// The units that are read, as words of the two languages and as symbols of both.
enum UnitWords {
  /// Symbols, case and all.
  static let symbols = WordTable<UnitWord>(
    signs
      + prefixed("W", "W", [("k", 3), ("M", 6), ("G", 9), ("T", 12)])
      + prefixed("Wh", "Wh", [("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15)])
      + prefixed("VA", "VA", [("k", 3), ("M", 6)])
      + prefixed("V", "V", [("k", 3)])
      + prefixed("Hz", "Hz", [("k", 3), ("M", 6), ("G", 9), ("T", 12)])
      + prefixed("FLOPS", "FLOPS", large) + prefixed("FLOP/s", "FLOPS", large)
      + prefixed("OPS", "OPS", large)
      + prefixed("B", "B", large) + prefixed("iB", "iB", large)
      + prefixed("B/s", "B/s", large) + prefixed("bps", "bit/s", large)
      + prefixed("b/s", "bit/s", large) + prefixed("bit/s", "bit/s", large)
      + prefixed("m", "m", [("n", -9), ("μ", -6), ("µ", -6), ("m", -3), ("c", -2), ("k", 3)])
      + prefixed("s", "s", [("n", -9), ("μ", -6), ("µ", -6), ("m", -3)])
      + prefixed("g", "g", [("m", -3), ("k", 3)])
      + prefixed("t", "g", [("", 6), ("k", 9), ("M", 12)])
      + prefixed("m²", "m²", [("", 0), ("k", 6)]))

  private static let large = [
    ("K", 3), ("k", 3), ("M", 6), ("G", 9), ("T", 12), ("P", 15), ("E", 18), ("Z", 21), ("Y", 24),
  ]

  private static let signs: [(String, UnitWord)] = [
    ("%", UnitWord(.ratio, -2)), ("‰", UnitWord(.ratio, -3)), ("‱", UnitWord(.ratio, -4)),
    ("pp", UnitWord(.percentagePoints, -2)), ("bp", UnitWord(.percentagePoints, -4)),
    ("x", UnitWord(.ratio)), ("℃", UnitWord("°C")),
    ("°C", UnitWord("°C")), ("W", UnitWord("W")), ("V", UnitWord("V")), ("min", UnitWord("min")),
    ("h", UnitWord("h")), ("P", UnitWord("FLOPS", 15)),
  ]

  private static func prefixed(
    _ base: String, _ symbol: String, _ prefixes: [(String, Int)]
  ) -> [(String, UnitWord)] {
    prefixes.map { ($0.0 + base, UnitWord(symbol, $0.1)) }
  }

  /// Chinese words.
  static let chinese = WordTable<UnitWord>(
    [
      ("个百分点", UnitWord(.percentagePoints, -2)), ("百分点", UnitWord(.percentagePoints, -2)),
      ("个基点", UnitWord(.percentagePoints, -4)), ("基点", UnitWord(.percentagePoints, -4)),
      ("倍", UnitWord(.ratio)), ("成", UnitWord(.ratio, -1)),
      ("毫秒", UnitWord("s", -3)), ("微秒", UnitWord("s", -6)), ("纳秒", UnitWord("s", -9)),
      ("秒", UnitWord("s")), ("分钟", UnitWord("min")), ("小时", UnitWord("h")), ("天", UnitWord("day")),
      ("日", UnitWord("day")), ("周", UnitWord("week")), ("个星期", UnitWord("week")),
      ("个月", UnitWord("month")), ("年", UnitWord("year")), ("纳米", UnitWord("m", -9)),
      ("微米", UnitWord("m", -6)), ("毫米", UnitWord("m", -3)), ("厘米", UnitWord("m", -2)),
      ("米", UnitWord("m")), ("公里", UnitWord("m", 3)), ("千米", UnitWord("m", 3)),
      ("平方公里", UnitWord("m²", 6)), ("平方千米", UnitWord("m²", 6)), ("平方米", UnitWord("m²")),
      ("吨", UnitWord("g", 6)),
      ("公斤", UnitWord("g", 3)), ("千克", UnitWord("g", 3)), ("摄氏度", UnitWord("°C")),
      ("千伏", UnitWord("V", 3)), ("伏", UnitWord("V")), ("度电", UnitWord("Wh", 3)),
    ] + watts + moneyAfter.map { ($0.0, UnitWord(.money($0.1))) })

  private static let watts: [(String, UnitWord)] = [
    ("", 0), ("千", 3), ("兆", 6), ("吉", 9), ("太", 12),
  ].flatMap { [($0.0 + "瓦", UnitWord("W", $0.1)), ($0.0 + "瓦时", UnitWord("Wh", $0.1))] }

  private static let moneyAfter = [
    ("美元", "USD"), ("美金", "USD"), ("元人民币", "CNY"), ("人民币", "CNY"), ("元", "CNY"),
    ("欧元", "EUR"), ("英镑", "GBP"), ("日元", "JPY"), ("日圆", "JPY"), ("韩元", "KRW"),
    ("卢比", "INR"), ("印度卢比", "INR"), ("新元", "SGD"), ("新加坡元", "SGD"), ("港元", "HKD"),
    ("港币", "HKD"), ("林吉特", "MYR"), ("泰铢", "THB"), ("里亚尔", "SAR"), ("迪拉姆", "AED"),
  ]

  /// English words, in lower case.
  static let english = WordTable<UnitWord>(
    [
      ("percentage point", UnitWord(.percentagePoints, -2)),
      ("percentage points", UnitWord(.percentagePoints, -2)),
      ("basis point", UnitWord(.percentagePoints, -4)),
      ("basis points", UnitWord(.percentagePoints, -4)), ("percent", UnitWord(.ratio, -2)),
      ("per cent", UnitWord(.ratio, -2)), ("per mille", UnitWord(.ratio, -3)),
      ("times", UnitWord(.ratio)), ("fold", UnitWord(.ratio)),
      ("us dollars", UnitWord(.money("USD"))),
      ("dollars", UnitWord(.money("USD"))), ("dollar", UnitWord(.money("USD"))),
      ("yuan", UnitWord(.money("CNY"))), ("euros", UnitWord(.money("EUR"))),
      ("euro", UnitWord(.money("EUR"))), ("pounds", UnitWord(.money("GBP"))),
      ("yen", UnitWord(.money("JPY"))), ("won", UnitWord(.money("KRW"))),
      ("rupees", UnitWord(.money("INR"))),
    ]
      + plural("second", "s") + plural("millisecond", "s", -3) + plural("microsecond", "s", -6)
      + plural("minute", "min") + plural("hour", "h") + plural("day", "day")
      + plural("week", "week") + plural("month", "month") + plural("year", "year")
      + plural("nanometre", "m", -9) + plural("nanometer", "m", -9) + plural("metre", "m")
      + plural("meter", "m") + plural("kilometre", "m", 3) + plural("kilometer", "m", 3)
      + plural("square kilometre", "m²", 6) + plural("square metre", "m²")
      + plural("tonne", "g", 6) + plural("ton", "g", 6) + plural("kilogram", "g", 3)
      + plural("watt", "W") + plural("kilowatt", "W", 3) + plural("megawatt", "W", 6)
      + plural("gigawatt", "W", 9) + plural("terawatt", "W", 12) + plural("kilowatt-hour", "Wh", 3)
      + plural("megawatt-hour", "Wh", 6) + plural("gigawatt-hour", "Wh", 9)
      + plural("terawatt-hour", "Wh", 12) + plural("volt", "V") + plural("kilovolt", "V", 3))

  private static func plural(_ word: String, _ symbol: String, _ power: Int = 0)
    -> [(String, UnitWord)]
  {
    [(word, UnitWord(symbol, power)), (word + "s", UnitWord(symbol, power))]
  }

  /// Codes and signs of currencies that stand before a number, in lower case.
  static let currenciesBefore = WordTable<String>([
    ("usd", "USD"), ("us$", "USD"), ("$", "USD"), ("人民币", "CNY"), ("rmb", "CNY"), ("cny", "CNY"),
    ("¥", "CNY"), ("￥", "CNY"), ("eur", "EUR"), ("€", "EUR"), ("gbp", "GBP"), ("£", "GBP"),
    ("jpy", "JPY"), ("krw", "KRW"), ("inr", "INR"), ("sgd", "SGD"), ("s$", "SGD"), ("hkd", "HKD"),
    ("hk$", "HKD"), ("myr", "MYR"), ("thb", "THB"), ("sar", "SAR"), ("aed", "AED"),
  ])

  /// Whether a word is the code or sign of a currency.
  static func isCurrency(_ word: some StringProtocol) -> Bool {
    let scalars = word.lowercased().unicodeScalars.map(\.value)
    return currenciesBefore.match(scalars, at: 0)?.end == scalars.count
  }

  /// Powers of ten behind Chinese digits.
  static let chinesePowers = WordTable<Int>([
    ("百", 2), ("千", 3), ("万", 4), ("十万", 5), ("百万", 6), ("千万", 7), ("亿", 8), ("十亿", 9),
    ("百亿", 10), ("千亿", 11), ("万亿", 12),
  ])

  /// Powers of ten behind English numbers, in lower case.
  static let englishPowers = WordTable<Int>([
    ("hundred", 2), ("thousand", 3), ("million", 6), ("billion", 9), ("trillion", 12), ("mn", 6),
    ("bn", 9), ("tn", 12),
  ])
}
