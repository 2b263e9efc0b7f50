/// Powers of ten without rounding.
enum PowerOfTen {
  /// 10^0 to 10^37: the largest of which twice fits in 128 bits.
  private static let integers: [Int128] = (0..<37).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// 10^0 to 10^22: those that a double holds exactly.
  private static let doubles: [Double] = (0..<22).reduce(into: [1]) { powers, _ in
    powers.append((powers.last ?? 1) * 10)
  }

  /// 10^`exponent`, with the exponent brought into 0...37.
  static func integer(_ exponent: Int) -> Int128 {
    integers[min(max(exponent, 0), integers.count - 1)]
  }

  /// 10^`exponent`, or nil where a double does not hold it exactly.
  static func double(_ exponent: Int) -> Double? {
    doubles.indices.contains(exponent) ? doubles[exponent] : nil
  }
}
