/// A word for a power of ten, such as 亿 or "million".
public struct Multiplier: Sendable, Hashable {
  /// The power: 8 for 亿.
  public let powerOfTen: Int
  /// The word.
  public let word: String
}

extension DecimalNumber {
  /// The number split into a shorter one and a multiplier of the style: 16000000000 is 160 × 亿,
  /// or 16 × billion.
  ///
  /// Of the multipliers not above the number, the one that leaves the fewest characters; of equals
  /// the largest. None where none makes the number shorter: 1397, 12345678. The value is kept.
  public func split(in style: NumberStyle) -> (number: DecimalNumber, multiplier: Multiplier?) {
    var best: (number: DecimalNumber, multiplier: Multiplier?) = (self, nil)
    for multiplier in style.multipliers {
      guard let exact = scaled(byPowerOfTen: -multiplier.powerOfTen) else { continue }
      let scaled = exact.withoutTrailingZeros(upTo: 0)
      guard scaled.magnitudeIsAtLeastOne else { continue }
      let (length, bestLength) = (scaled.printedLength, best.number.printedLength)
      if length < bestLength || (length == bestLength && best.multiplier != nil) {
        best = (scaled, multiplier)
      }
    }
    return best
  }

  private var magnitudeIsAtLeastOne: Bool { coefficient != 0 && parts.whole != "0" }

  private var printedLength: Int { description.utf8.count }
}
