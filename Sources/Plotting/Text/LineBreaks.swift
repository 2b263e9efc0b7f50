/// Where a text may be broken into lines.
///
/// Chinese breaks after 、，：；）》— or before （《“ first, and only then between characters, with the
/// prohibitions of GB/T 15834 and W3C's "Requirements for Chinese Text Layout" at the start and the
/// end of a line. Latin breaks at spaces. A number is not parted from the unit that follows it.
/// U+200B marks a place where the author allows a break, U+00AD one that shows a hyphen.
enum LineBreaks {
  /// How good a break is.
  enum Quality {
    /// After punctuation, before an opening sign, at a space.
    case preferred
    /// Between two Chinese characters, where nothing better is near.
    case possible
  }

  /// The quality of a break between two neighbours, or nil where none is allowed.
  static func quality(after left: Unicode.Scalar, before right: Unicode.Scalar) -> Quality? {
    let scriptOfLeft = TextMetrics.script(of: left)
    let scriptOfRight = TextMetrics.script(of: right)
    if left == "\u{200B}" { return .preferred }
    if left == "\u{AD}" { return .possible }
    if scriptOfRight == .mark || scriptOfLeft == .mark { return nil }
    if left == " " { return right == " " ? nil : .preferred }
    if right == " " || isForbiddenAtStart(right) || isForbiddenAtEnd(left) { return nil }
    if isBreakBearing(left) { return .preferred }
    let isChinese = [scriptOfLeft, scriptOfRight].contains { $0 == .han || $0 == .wideSign }
    guard isChinese else { return nil }
    if isOpening(right) { return .preferred }
    // "30万", "2021年": the character after a number is its unit.
    if isDigitOrPercent(left) { return nil }
    return .possible
  }

  /// Whether a space keeps a number and the word after it together.
  static func isBound(after left: Unicode.Scalar?, beforeSpaceAnd right: Unicode.Scalar?) -> Bool {
    guard let left, let right else { return false }
    let startsWord = TextMetrics.script(of: right) == .letter || right == "%"
    return isDigitOrPercent(left) && startsWord && !isDigitOrPercent(right)
  }

  private static func isDigitOrPercent(_ scalar: Unicode.Scalar) -> Bool {
    (0x30...0x39).contains(scalar.value) || scalar == "%"
  }

  private static func isBreakBearing(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "、", "，", "：", "；", "）", "》", "。", "！", "？", "」", "』", "】", "—": true
    default: false
    }
  }

  private static func isOpening(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "（", "《", "“", "「", "『", "【", "〈", "‘": true
    default: false
    }
  }

  private static func isForbiddenAtEnd(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", "[", "{", "$", "¥", "￥": true
    default: isOpening(scalar)
    }
  }

  private static func isForbiddenAtStart(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "”", "’", "〉", "…", "·", "・", "～", "％", "‰", "°", "–", ",", ".", ":", ";", "!", "?",
      ")", "]", "}", "%", "/":
      true
    default: isBreakBearing(scalar)
    }
  }
}
