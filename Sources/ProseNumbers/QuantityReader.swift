public import Quantities

/// Reads the numbers of prose: amounts with their qualifiers and units, dates, ordinals and names.
///
/// ```swift
/// QuantityReader.read(Array("全球数据总量将突破180 ZB".utf8), .chinese)
/// // one amount: 180 × 10^21 B, a lower bound, at the bytes of 突破180 ZB
/// ```
///
/// A reader is told no grammar: it looks a bounded way to both sides of a number. Every run of ASCII
/// or full-width digits yields a numeral at least, if only an unread one; number words yield one
/// where they state a number.
public enum QuantityReader {
  /// The numerals of a text in its order, without overlap; their ranges count the text's bytes.
  ///
  /// Never fails: bytes that are not UTF-8 are passed over. Costs one pass, with a look of at most a
  /// few dozen characters around each number.
  public static func read(_ text: [UInt8], _ style: NumberStyle) -> [ReadNumeral] {
    var scanner = NumeralScanner(ScalarText(text), style)
    scanner.scan()
    return scanner.found
  }

  /// What one of a unit is: 1 × 10^9 USD for 十亿美元; nil where the unit's name is not known.
  ///
  /// A name that is no unit of measurement counts things.
  public static func unit(named name: String, _ style: NumberStyle) -> ReadAmount? {
    // A currency's code stands before its number: USD bn.
    let words = name.split(separator: " ", maxSplits: 1)
    let isCode = words.first.map { UnitWords.isCurrency($0) } ?? false
    let forms =
      isCode ? ["\(words[0]) 1 \(words.dropFirst().joined())"] : ["1\(name)", "1 \(name)"]
    let numerals = forms.flatMap { read(Array($0.utf8), style) }
    let amounts = numerals.compactMap { numeral in
      if case .amount(let amount) = numeral.meaning, !numeral.isSpelled { amount } else { nil }
    }
    return amounts.first { $0.dimension != .count } ?? amounts.first
  }
}
