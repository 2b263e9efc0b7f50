extension DecimalNumber {
  /// The exact sum, to the last digit that any of the numbers has: 52.7 + 83 is 135.7.
  ///
  /// Zero of no numbers; nil where the sum does not fit in 64 bits. Costs time in proportion to the
  /// count.
  public static func sum(of numbers: [DecimalNumber]) -> DecimalNumber? {
    guard let least = numbers.map(\.exponent).min() else { return .zero }
    var total: Int64 = 0
    for number in numbers {
      var part = number.coefficient
      for _ in least..<number.exponent where part != 0 {
        let (tens, overflow) = part.multipliedReportingOverflow(by: 10)
        if overflow { return nil }
        part = tens
      }
      let (sum, overflow) = total.addingReportingOverflow(part)
      if overflow { return nil }
      total = sum
    }
    return DecimalNumber(coefficient: total, exponent: least)
  }
}
