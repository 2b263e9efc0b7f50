/// The words by which prose qualifies a number.
enum QualifierPhrases {
  /// Before a number.
  ///
  /// Words that only end like a qualifier, such as 节约, stand here as well, so that
  /// the longer one is found.
  static let chineseBefore = WordTable<Qualification>([
    ("不低于", .lower), ("不少于", .lower), ("不小于", .lower), ("不下", .lower), ("至少", .lower),
    ("不超过", .upper), ("不高于", .upper), ("不多于", .upper), ("不大于", .upper), ("至多", .upper),
    ("最多", [.upper, .exact]), ("超过", .lower), ("超出", .lower), ("超", .lower), ("高于", .lower),
    ("大于", .lower), ("多于", .lower), ("突破", .lower), ("逾", .lower), ("跨过", .lower),
    ("越过", .lower), ("不足", .upper), ("不到", .upper), ("不满", .upper),
    ("低于", .upper), ("少于", .upper), ("小于", .upper), ("大约", .approximate),
    ("大概", .approximate), ("约", .approximate), ("接近", [.approximate, .upper]),
    ("将近", [.approximate, .upper]), ("近", [.approximate, .upper]), ("逼近", [.approximate, .upper]),
    ("近乎", [.approximate, .upper]), ("高达", [.exact, .upper]), ("多达", [.exact, .upper]),
    ("长达", [.exact, .upper]), ("可达", [.exact, .upper]), ("最高", [.exact, .upper]),
    ("低至", [.exact, .lower]), ("节约", .exact), ("条约", .exact), ("合约", .exact),
    ("契约", .exact), ("公约", .exact), ("制约", .exact), ("最近", .exact), ("附近", .exact),
    ("邻近", .exact), (">", .lower), ("≥", .lower), ("＞", .lower), ("<", .upper),
    ("≤", .upper), ("＜", .upper), ("≈", .approximate), ("~", .approximate),
  ])

  /// Before the whole of which a number is a part: 不足全球的2%.
  ///
  /// 低于美国的65% compares with another number, and so is not among them.
  static let chinesePart = WordTable<Qualification>([
    ("不足", .upper), ("不到", .upper), ("不满", .upper), ("超过", .lower), ("逾", .lower),
  ])

  /// Small words between a qualifier and its number.
  static let chineseBetween = WordTable<Void>([
    ("为", ()), ("了", ()), ("到", ()), ("达", ()), ("占", ()), ("有", ()), ("在", ()), ("是", ()),
    ("于", ()), ("合", ()), ("值", ()),
  ])

  /// Directly behind a number or its power of ten: 100多个, 30万+台.
  static let chineseInside = WordTable<Qualification>([
    ("多", .lower), ("余", .lower), ("+", .lower),
  ])

  /// Behind the unit, or a few characters after it.
  static let chineseAfter = WordTable<Qualification>([
    ("及以上", .lower), ("或以上", .lower), ("以上", .lower), ("之上", .lower), ("及以下", .upper),
    ("以下", .upper), ("之下", .upper), ("以内", .upper), ("之内", .upper), ("左右", .approximate),
    ("上下", .approximate), ("多", .lower), ("余", .lower), ("开外", .lower),
  ])

  /// Before a number, in lower case.
  static let englishBefore = WordTable<Qualification>(
    [
      ("at least", .lower), ("no less than", .lower), ("no fewer than", .lower),
      ("not less than", .lower), ("more than", .lower), ("greater than", .lower),
      ("higher than", .lower), ("larger than", .lower), ("over", .lower), ("above", .lower),
      ("at or above", .lower), ("at or below", .upper),
      ("exceed", .lower), ("exceeds", .lower), ("exceeded", .lower), ("exceeding", .lower),
      ("surpass", .lower), ("surpasses", .lower), ("surpassed", .lower), ("surpassing", .lower),
      ("pass", .lower), ("passes", .lower), ("passed", .lower), ("passing", .lower),
      ("past", .lower), ("tops", .lower), ("topped", .lower), ("beyond", .lower),
      ("upwards of", .lower), ("upward of", .lower), ("in excess of", .lower),
      ("north of", .lower), ("crossed", .lower), ("crosses", .lower), ("a minimum of", .lower),
      ("less than", .upper), ("fewer than", .upper), ("lower than", .upper), ("under", .upper),
      ("below", .upper), ("at most", .upper), ("no more than", .upper), ("not more than", .upper),
      ("no higher than", .upper), ("not exceed", .upper), ("not exceeding", .upper),
      ("within", .upper), ("not above", .upper), ("a maximum of", .upper),
      ("short of", [.upper, .exact]),
      ("up to", [.upper, .exact]), ("as much as", [.upper, .exact]),
      ("as many as", [.upper, .exact]), ("as high as", [.upper, .exact]),
      ("as long as", [.upper, .exact]), ("as low as", [.lower, .exact]),
      ("as little as", [.lower, .exact]), ("about", .approximate), ("around", .approximate),
      ("approximately", .approximate), ("roughly", .approximate), ("some", .approximate),
      ("nearly", [.approximate, .upper]), ("almost", [.approximate, .upper]),
      ("close to", [.approximate, .upper]), ("approaching", [.approximate, .upper]),
      ("towards", [.approximate, .upper, .exact]), ("nearing", [.approximate, .upper]),
      ("near", [.approximate, .upper]), ("a similar", .approximate),
      ("nearer to", [.approximate, .upper, .exact]),
      ("closer to", [.approximate, .upper, .exact]),
      ("c.", .approximate), ("circa", .approximate), ("an estimated", [.approximate, .exact]),
      (">", .lower), ("≥", .lower), ("<", .upper), ("≤", .upper), ("≈", .approximate),
      ("~", .approximate),
    ])

  /// Small words between a qualifier and its number.
  static let englishBetween = WordTable<Void>([
    ("the", ()), ("a", ()), ("an", ()), ("only", ()), ("one", ()),
  ])

  /// Behind the unit, in lower case.
  static let englishAfter = WordTable<Qualification>([
    ("or more", .lower), ("or above", .lower), ("and above", .lower), ("or higher", .lower),
    ("or over", .lower), ("or less", .upper), ("or fewer", .upper), ("or below", .upper),
    ("or lower", .upper), ("and below", .upper), ("or so", .approximate), ("+", .lower),
  ])
}
