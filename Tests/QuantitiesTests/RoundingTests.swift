import Quantities
import SeededRandom
import Testing

@Suite struct RoundingTests {
  @Test(arguments: [
    ("2.5", 0, "3"), ("-2.5", 0, "-3"), ("2.49", 0, "2"), ("0.05", 1, "0.1"), ("-0.4", 0, "0"),
    ("82.999", 1, "83.0"), ("83", 1, "83.0"), ("9.99", 1, "10.0"), ("52.7", 1, "52.7"),
    ("9223372036854775807", 1, "9223372036854775807"),
  ])
  func roundsTiesAwayFromZeroAndFillsUp(text: String, digits: Int, expected: String) throws {
    #expect(try number(text).rounded(toFractionDigits: digits).description == expected)
  }

  @Test(arguments: [
    ("11.45", RoundingDirection.down, "11"), ("11.45", .up, "12"), ("-11.45", .down, "-12"),
    ("-11.45", .up, "-11"), ("11", .up, "11"), ("-0.1", .up, "0"),
  ])
  func roundsBoundsInOneDirection(
    text: String, direction: RoundingDirection, expected: String
  ) throws {
    #expect(try number(text).rounded(toFractionDigits: 0, direction).description == expected)
  }

  @Test func roundsToTensAndBeyond() throws {
    #expect(try number("1397").rounded(toExponent: 2).description == "1400")
    #expect(try number("1397").rounded(toExponent: 60) == .zero)
    #expect(try number("-1").rounded(toExponent: 64, .down).coefficient == -1)
    #expect(try number("1").rounded(toExponent: .max) == .zero)
    #expect(try number("1").rounded(toExponent: .min).description == "1")
  }

  @Test func roundsToSignificantDigits() throws {
    let text = { (digits: Int) in
      try number("9.996").rounded(toSignificantDigits: digits).description
    }
    #expect(try (1...5).map(text) == ["10", "10", "10.0", "9.996", "9.996"])
    #expect(try number("122362").rounded(toSignificantDigits: 3).description == "122000")
    #expect(try number("122362").rounded(toSignificantDigits: 0).description == "100000")
    #expect(try number("0.00").significantDigits == 1)
  }

  @Test(arguments: [
    ("1397", "1397"), ("1397.0", "1397"), ("10.0", "9.96"), ("83.0", "82.999"), ("-3", "-2.5"),
    ("-2", "-2.5"), ("2.3", "2.346"), ("0", "0.4"), ("1", "0.5"), ("0", "0.5"),
    ("73", "73.4"), ("12.5", "12.50"),
  ])
  func acceptsRightRoundings(printed: String, data: String) throws {
    #expect(try number(printed).isRounding(of: number(data)))
  }

  @Test(arguments: [
    ("1396", "1397"), ("1397.1", "1397"), ("74", "73.4"), ("2.4", "2.346"), ("16000", "15840"),
    ("-3", "-2.49"), ("1", "0.49"), ("-1", "1"), ("2.3460", "2.34"),
  ])
  func refusesWrongRoundings(printed: String, data: String) throws {
    #expect(try !number(printed).isRounding(of: number(data)))
  }

  @Test func acceptsARoundingToThousandsPrintedAsSuch() throws {
    let printed = try #require(DecimalNumber(coefficient: 16, exponent: 3))
    #expect(try printed.isRounding(of: number("15840")))
    #expect(try !printed.isRounding(of: number("15499")))
  }

  @Test func refusesToRoundANumberThatNeedsNone() throws {
    #expect(try !number("12").isRounding(of: number("11.0"), .up))
    #expect(try !number("10").isRounding(of: number("11.0"), .down))
  }

  @Test func acceptsItsOwnRoundings() throws {
    var random = SeededGenerator(seed: 7)
    for _ in 0..<2_000 {
      let coefficient = Int64.random(in: -99_999_999...99_999_999, using: &random)
      let data = try #require(
        DecimalNumber(coefficient: coefficient, exponent: Int.random(in: -8...2, using: &random)))
      let digits = Int.random(in: 0...9, using: &random)
      for direction in [RoundingDirection.nearest, .down, .up] {
        let printed = data.rounded(toFractionDigits: digits, direction)
        #expect(printed.isRounding(of: data, direction), "\(printed) of \(data), \(direction)")
        if direction == .down { #expect(printed <= data) }
        if direction == .up { #expect(printed >= data) }
      }
    }
  }

  @Test func keepsBoundsTrue() throws {
    let data = Amount.value(try number("11.45"), .atLeast)
    #expect(Amount.value(try number("11"), .atLeast).isRounding(of: data))
    #expect(Amount.value(try number("11.4"), .atLeast).isRounding(of: data))
    #expect(!Amount.value(try number("11.5"), .atLeast).isRounding(of: data))
    #expect(!Amount.value(try number("10"), .atLeast).isRounding(of: data))
  }

  @Test func letsQualifiersBeWeakenedButNeverDropped() throws {
    let amount = { (qualifier: Qualifier) in Amount.value(try number("900"), qualifier) }
    #expect(try amount(.atLeast).isRounding(of: amount(.moreThan)))
    #expect(try amount(.approximately).isRounding(of: amount(.exactly)))
    #expect(try !amount(.moreThan).isRounding(of: amount(.atLeast)))
    #expect(try !amount(.exactly).isRounding(of: amount(.moreThan)))
    #expect(try !amount(.exactly).isRounding(of: amount(.approximately)))
    #expect(try !amount(.atMost).isRounding(of: amount(.atLeast)))
  }

  @Test func matchesARangeByItsEndsOnly() throws {
    let interval = { (low: String, high: String) in
      try #require(Interval(low: number(low), high: number(high)))
    }
    let data = Amount.range(try interval("4.8", "6"))
    #expect(Amount.range(try interval("5", "6")).isRounding(of: data))
    #expect(!Amount.range(try interval("4", "6")).isRounding(of: data))
    #expect(!Amount.value(try number("5.4"), .exactly).isRounding(of: data))
    #expect(!Amount.value(try number("5"), .approximately).isRounding(of: .missing))
    #expect(Amount.missing.isRounding(of: .missing))
  }

  @Test func letsTheIntervalOfAValueBeLeftOut() throws {
    let interval = Interval(low: try number("91"), high: try number("93"))
    let data = Amount.value(try number("92"), .exactly, interval: interval)
    #expect(Amount.value(try number("92"), .exactly).isRounding(of: data))
    #expect(data.isRounding(of: data))
    #expect(!data.isRounding(of: .value(try number("92"), .exactly)))
  }
}
