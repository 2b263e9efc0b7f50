import Quantities
import Testing

@Suite struct QuantityFormatTests {
  private let chinese = QuantityFormat(.chinese, missing: "未公布")
  private let english = QuantityFormat(.english, missing: "n/a")

  @Test(arguments: [
    ("906", "906", "906"), ("1397", "1397", "1,397"), ("16000", "16000", "16,000"),
    ("3673.67", "3673.67", "3,673.67"), ("1234567", "1,234,567", "1,234,567"),
    ("-1397", "−1397", "−1,397"), ("0.50", "0.50", "0.50"), ("0", "0", "0"),
  ])
  func groupsThousandsByStyle(text: String, inChinese: String, inEnglish: String) throws {
    #expect(chinese.text(try number(text)) == inChinese)
    #expect(english.text(try number(text)) == inEnglish)
  }

  @Test(arguments: [
    (Qualifier.atLeast, "≥\u{A0}16,000\u{A0}EFLOPS"), (.moreThan, ">\u{A0}16,000\u{A0}EFLOPS"),
    (.approximately, "≈\u{A0}16,000\u{A0}EFLOPS"), (.atMost, "≤\u{A0}16,000\u{A0}EFLOPS"),
    (.lessThan, "<\u{A0}16,000\u{A0}EFLOPS"), (.exactly, "16,000\u{A0}EFLOPS"),
  ])
  func writesQualifiersBeforeTheNumber(qualifier: Qualifier, expected: String) throws {
    let quantity = Quantity(.value(try number("16000"), qualifier), Unit("EFLOPS"))
    #expect(english.text(quantity) == expected)
    #expect(chinese.text(quantity) == expected.replacing(",", with: ""))
  }

  @Test func bindsUnitsAsTheirSignsWant() throws {
    let racks = Unit("10k racks", chinese: "万架", english: "0,000 racks")
    #expect(chinese.text(Quantity(.value(try number("1085"), .exactly), racks)) == "1085万架")
    let percent = Quantity(.value(try number("60"), .approximately), Unit("%"))
    #expect(english.text(percent) == "≈\u{A0}60%")
    let permille = Quantity(.value(try number("3"), .exactly), Unit("‰"))
    #expect(chinese.text(permille) == "3‰")
    let degrees = Quantity(.value(try number("35"), .exactly), Unit("°C"))
    #expect(chinese.text(degrees) == "35\u{A0}°C")
    #expect(english.text(Quantity(.value(try number("2.3"), .exactly), .one)) == "2.3")
  }

  @Test func writesRangesWithTheDashOfTheLanguage() throws {
    let range = Quantity(.range(try interval("413", "509")), Unit("TWh"))
    #expect(english.text(range) == "413–509\u{A0}TWh")
    #expect(chinese.text(Quantity(.range(try interval("9", "11")), Unit("%"))) == "9—11%")
    #expect(chinese.text(Amount.range(try interval("5", "5.0"))) == "5—5.0")
  }

  @Test func writesRangesBelowZeroInWords() throws {
    let range = Amount.range(try interval("-3", "-1"))
    #expect(chinese.text(range) == "−3至−1")
    #expect(english.text(range) == "−3\u{A0}to\u{A0}−1")
    #expect(english.text(Amount.range(try interval("-1", "3"))) == "−1\u{A0}to\u{A0}3")
  }

  @Test func writesIntervalsInBrackets() throws {
    let amount = Amount.value(
      try number("92"), .exactly, interval: try interval("91", "93"))
    let bn = Unit("USD bn", chinese: "十亿美元")
    #expect(english.text(Quantity(amount, bn)) == "92\u{A0}(91–93)\u{A0}USD bn")
    #expect(chinese.text(Quantity(amount, bn)) == "92（91—93）十亿美元")
    #expect(english.text(Quantity(amount, Unit("%"))) == "92%\u{A0}(91–93%)")
    let plain = QuantityFormat(.english, missing: "n/a", showsInterval: false)
    #expect(plain.text(amount) == "92")
    let sure = Amount.value(
      try number("55"), .exactly, interval: try interval("55", "55"))
    #expect(english.text(Quantity(sure, Unit("TWh"))) == "55\u{A0}TWh")
  }

  @Test func knowsTheNumberOfAnAmountOnlyWhereOneIsStated() throws {
    let interval = try interval("91", "93")
    #expect(Amount.value(try number("92"), .exactly).number?.description == "92")
    #expect(Amount.range(interval).number == nil && Amount.range(interval).interval == interval)
    #expect(Amount.missing.number == nil && Amount.missing.interval == nil)
  }

  @Test func usesTheCallersWordsForMissing() {
    #expect(chinese.text(Quantity(.missing, Unit("EFLOPS"))) == "未公布")
    #expect(english.text(Amount.missing) == "n/a")
  }

  @Test func fixesTheDigitsOfASeries() throws {
    let series = QuantityFormat(.english, missing: "n/a", fractionDigits: 1)
    #expect(
      try ["52.7", "83", "125", "82.999"].map { series.text(try number($0)) }
        == ["52.7", "83.0", "125.0", "83.0"])
  }

  @Test func roundsBoundsToWhereTheyStayTrue() throws {
    let whole = QuantityFormat(.english, missing: "n/a", fractionDigits: 0)
    #expect(whole.text(Amount.value(try number("11.65"), .atLeast)) == "≥\u{A0}11")
    #expect(whole.text(Amount.value(try number("11.45"), .atMost)) == "≤\u{A0}12")
    #expect(whole.text(Amount.value(try number("11.65"), .approximately)) == "≈\u{A0}12")
    #expect(whole.text(Amount.range(try interval("90.6", "91.4"))) == "91")
  }

  @Test(arguments: [
    ("16000000000", "160亿", "16\u{A0}billion"), ("380000000000", "3800亿", "380\u{A0}billion"),
    ("1200000000000", "1.2万亿", "1.2\u{A0}trillion"), ("10850000", "1085万", "10.85\u{A0}million"),
    ("1397", "1397", "1,397"), ("1050", "1050", "1,050"), ("12345678", "12,345,678", "12,345,678"),
    ("0", "0", "0"),
    ("16000", "1.6万", "16\u{A0}thousand"), ("-160000000", "−1.6亿", "−160\u{A0}million"),
    ("0.5", "0.5", "0.5"), ("10000000000000000", "10000万亿", "10,000\u{A0}trillion"),
  ])
  func choosesTheMultiplierThatKeepsDigitsShort(
    text: String, inChinese: String, inEnglish: String
  ) throws {
    #expect(chinese.shortText(try number(text)) == inChinese)
    #expect(english.shortText(try number(text)) == inEnglish)
  }

  @Test func shortensCoarseNumbersToo() throws {
    let coarse = try #require(DecimalNumber(coefficient: 16, exponent: 9))
    #expect(chinese.shortText(coarse) == "160亿" && english.shortText(coarse) == "16\u{A0}billion")
  }

  @Test(arguments: [
    (1500.0, 500.0, "1500", "1,500"), (0, 0.5, "0.0", "0.0"),
    (0.30000000000000004, 0.1, "0.3", "0.3"),
    (-0.25, 0.25, "−0.25", "−0.25"), (1e10, 5e9, "10,000,000,000", "10,000,000,000"),
    (0.002, 0.001, "0.002", "0.002"),
  ])
  func writesTicksWithTheDigitsOfTheirStep(
    value: Double, step: Double, inChinese: String, inEnglish: String
  ) {
    #expect(chinese.tickText(value, step: step) == inChinese)
    #expect(english.tickText(value, step: step) == inEnglish)
  }

  @Test func writesNoTickThatIsNoNumber() {
    #expect(english.tickText(.nan, step: 1) == nil)
    #expect(english.tickText(.infinity, step: 1) == nil)
    #expect(english.tickText(1, step: 0) == nil)
    #expect(english.tickText(1, step: -1) == nil)
    #expect(english.tickText(1, step: .nan) == nil)
    #expect(english.tickText(1, step: 1.0 / 3) == nil)
    #expect(english.tickText(1e300, step: 1e299) == nil)
  }

  private func interval(_ low: String, _ high: String) throws -> Interval {
    try #require(Interval(low: number(low), high: number(high)))
  }
}
