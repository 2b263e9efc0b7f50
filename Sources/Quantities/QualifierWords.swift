/// The words for qualifiers before and after a number, in Chinese and English.
///
/// 以上, 以下 and 以内 include the number, 超过 and 不满 do not (Civil Code of the People's Republic
/// of China, article 1259).
enum QualifierWords {
  /// Words before a number; where one ends another, the longer comes first.
  static let before: [(word: String, qualifier: Qualifier)] = [
    ("不低于", .atLeast), ("不少于", .atLeast), ("至少", .atLeast), ("at least", .atLeast),
    ("不超过", .atMost), ("不高于", .atMost), ("不多于", .atMost), ("至多", .atMost),
    ("最多", .atMost), ("at most", .atMost), ("up to", .atMost),
    ("超过", .moreThan), ("高于", .moreThan), ("大于", .moreThan), ("多于", .moreThan),
    ("突破", .moreThan), ("超", .moreThan), ("逾", .moreThan), ("more than", .moreThan),
    ("over", .moreThan), ("above", .moreThan),
    ("不足", .lessThan), ("不到", .lessThan), ("不满", .lessThan), ("低于", .lessThan),
    ("少于", .lessThan), ("小于", .lessThan), ("less than", .lessThan), ("under", .lessThan),
    ("below", .lessThan),
    ("大约", .approximately), ("约", .approximately), ("接近", .approximately),
    ("近", .approximately), ("about", .approximately), ("around", .approximately),
    ("approximately", .approximately), ("nearly", .approximately),
  ]

  /// Words after a number and its unit.
  static let after: [(word: String, qualifier: Qualifier)] = [
    ("及以上", .atLeast), ("以上", .atLeast), ("及以下", .atMost), ("以下", .atMost),
    ("以内", .atMost), ("左右", .approximately), ("上下", .approximately), ("or more", .atLeast),
    ("or less", .atMost),
  ]
}
