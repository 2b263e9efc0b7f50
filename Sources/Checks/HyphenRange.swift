/// A range of numbers that is typed with a hyphen or a tilde: 5-10%, 3~4倍.
///
/// Names, dates and numbers of laws have hyphens between digits as well (公法115-368): a range is two
/// plain numbers with one sign between them and a unit behind.
enum HyphenRange {
  /// Whether a sign stands between the two numbers of a range.
  static func isJoined(_ text: TypedText, at sign: Int) -> Bool {
    guard !text.isInTitle(sign), let start = end(ofNumber: sign - 1, in: text, by: -1),
      let end = end(ofNumber: sign + 1, in: text, by: 1), !isPartOfName(text[start])
    else { return false }
    let hasSign = (sign + 1..<end).contains { "%‰".unicodeScalars.contains(text.scalars[$0]) }
    return hasSign || isUnit(text, at: end)
  }

  /// The place behind a number, or before one that is read backwards; nil where there is none.
  private static func end(ofNumber start: Int, in text: TypedText, by step: Int) -> Int? {
    var index = start
    var hasDigit = false
    while let scalar = text[index], scalar.isASCIIDigit || ".,%‰".unicodeScalars.contains(scalar) {
      hasDigit = hasDigit || scalar.isASCIIDigit
      index += step
    }
    return hasDigit ? index : nil
  }

  private static func isPartOfName(_ scalar: Unicode.Scalar?) -> Bool {
    guard let scalar else { return false }
    return scalar.isLatin || "-~–—_/+:@#".unicodeScalars.contains(scalar)
  }

  private static let words = [
    "million", "billion", "trillion", "per cent", "percent", "times", "years", "months", "days",
  ]

  private static func isUnit(_ text: TypedText, at start: Int) -> Bool {
    if let next = text[start], HanTypography.units.contains(next) { return true }
    guard text[start] == " " else { return false }
    return words.contains { word in
      word.unicodeScalars.enumerated().allSatisfy { text[start + 1 + $0.offset] == $0.element }
    }
  }
}
