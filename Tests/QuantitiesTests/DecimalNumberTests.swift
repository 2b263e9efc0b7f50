import Quantities
import SeededRandom
import Testing

@Suite struct DecimalNumberTests {
  @Test(
    arguments: [
      ("1397", 1397, 0), ("83.0", 830, -1), ("-0.50", -50, -2), ("+16", 16, 0), ("0", 0, 0),
      ("-0.0", 0, -1), ("007", 7, 0), ("9223372036854775807", 9_223_372_036_854_775_807, 0),
      ("122.3627", 1_223_627, -4),
    ] as [(String, Int64, Int)])
  func readsDigitsAndKeepsTheirPrecision(text: String, coefficient: Int64, exponent: Int) throws {
    let number = try #require(DecimalNumber(text))
    #expect(number.coefficient == coefficient && number.exponent == exponent)
  }

  @Test(arguments: [
    "", "-", "+", ".", ".5", "5.", "1.2.3", "--1", "1-", "0x10", "nan", "inf", "1e400", "1E5",
    "1,397", " 1", "1 ", "１", "−5", "约30", "30%", "9223372036854775808",
    "-9223372036854775808", "99999999999999999999", "\u{0}", "1\u{301}",
    "0." + String(repeating: "0", count: 65),
  ])
  func refusesEverythingElse(text: String) {
    #expect(DecimalNumber(text) == nil)
  }

  @Test func refusesPartsOutOfRange() {
    #expect(DecimalNumber(coefficient: .min, exponent: 0) == nil)
    #expect(DecimalNumber(coefficient: 1, exponent: 65) == nil)
    #expect(DecimalNumber(coefficient: 1, exponent: -65) == nil)
  }

  @Test func readsBackWhatItPrints() throws {
    var random = SeededGenerator(seed: 32)
    for _ in 0..<2_000 {
      let bits = Int.random(in: 0...62, using: &random)
      let coefficient = Int64.random(in: -(1 << bits)...(1 << bits), using: &random)
      let exponent = Int.random(in: -30...0, using: &random)
      let number = try #require(DecimalNumber(coefficient: coefficient, exponent: exponent))
      let again = try #require(DecimalNumber(number.description))
      #expect(again.coefficient == coefficient && again.exponent == exponent)
    }
  }

  @Test func printsCoarseNumbersInFull() throws {
    #expect(try #require(DecimalNumber(coefficient: 16, exponent: 3)).description == "16000")
    #expect(try #require(DecimalNumber(coefficient: 0, exponent: 3)).description == "0")
    #expect(try #require(DecimalNumber(coefficient: -5, exponent: -3)).description == "-0.005")
  }

  @Test func equalsByValueWhateverThePrecision() throws {
    let (short, long) = (try number("1.1"), try number("1.10"))
    #expect(short == long && short.hashValue == long.hashValue)
    #expect(short.fractionDigits == 1 && long.fractionDigits == 2)
    #expect(try number("0.00") == .zero)
    #expect(try number("0.00").hashValue == DecimalNumber.zero.hashValue)
  }

  @Test func ordersByValue() throws {
    let texts = [
      "-9223372036854775807", "-1", "-0.5", "0", "0.0000000000000000001", "0.5", "0.9", "1",
      "1.01", "10", "9223372036854775807",
    ]
    let numbers = try texts.map(number)
    #expect(numbers.reversed().sorted().map(\.description) == texts)
    let huge = try #require(DecimalNumber(coefficient: 1, exponent: 64))
    let tiny = try #require(DecimalNumber(coefficient: -9, exponent: -64))
    let nothing = try #require(DecimalNumber(coefficient: 0, exponent: 64))
    #expect(tiny < nothing && nothing < huge && tiny < huge)
    #expect(nothing == .zero && !(huge < tiny) && !(nothing < tiny))
  }

  @Test func givesTheNearestDouble() throws {
    #expect(try number("0.1").doubleValue == 0.1)
    #expect(try number("9223372036854775807").doubleValue == 0x1p63)
    #expect(try number("0.12345678901234567").doubleValue == 0.12345678901234567)
    #expect(try number("-3673.67").doubleValue == -3673.67)
    #expect(try #require(DecimalNumber(coefficient: 1, exponent: 60)).doubleValue == 1e60)
  }

  @Test func takesComputedDoublesAtAPrecision() throws {
    #expect(try #require(DecimalNumber(84.1499, fractionDigits: 1)).description == "84.1")
    #expect(try #require(DecimalNumber(-2.5, fractionDigits: 0)).description == "-3")
    #expect(try #require(DecimalNumber(-0.01, fractionDigits: 1)).description == "0.0")
    for value in [Double.nan, .infinity, -.infinity, 1e19] {
      #expect(DecimalNumber(value, fractionDigits: 0) == nil)
    }
    #expect(DecimalNumber(1, fractionDigits: 16) == nil)
    #expect(DecimalNumber(1, fractionDigits: -1) == nil)
  }

  @Test func scalesByPowersOfTenWithoutNewDigits() throws {
    let scaled = try #require(try number("16").scaled(byPowerOfTen: 3))
    #expect(scaled.description == "16000" && scaled.significantDigits == 2)
    #expect(try number("1.6").scaled(byPowerOfTen: 99) == nil)
    #expect(try number("1.6").scaled(byPowerOfTen: .min) == nil)
  }
}

func number(_ text: String) throws -> DecimalNumber { try #require(DecimalNumber(text)) }
