import ProseNumbers
import Quantities
import Testing

@Suite struct ReadingTests {
  private func read(_ text: String, _ style: NumberStyle) -> [ReadNumeral] {
    QuantityReader.read(Array(text.utf8), style)
  }

  private func pieces(_ text: String, _ style: NumberStyle) -> [String] {
    let bytes = Array(text.utf8)
    return read(text, style).map { String(decoding: bytes[$0.range], as: UTF8.self) }
  }

  @Test func rangesCoverQualifierNumberAndUnit() {
    #expect(
      pieces("份额已超过 85%以上，约800亿美元。", .chinese) == ["超过 85%以上", "约800亿美元"])
    #expect(
      pieces("It exceeds USD 55 trillion, or about 10 per cent.", .english)
        == ["exceeds USD 55 trillion", "about 10 per cent"])
  }

  @Test func numeralsCoverTheNumberAlone() {
    let bytes = Array("约640—720亿美元".utf8)
    let found = QuantityReader.read(bytes, .chinese).map {
      String(decoding: bytes[$0.numeral], as: UTF8.self)
    }
    #expect(found == ["640—720"])
  }

  @Test(arguments: [
    ("约32万亿千瓦时", "≈32 PWh"), ("数据总量超过180ZB", "≥180 ZB"), ("1397EFLOPS", "1.397 ZFLOPS"),
    ("由195.0亿美元", "USD 19.5 billion"), ("640—720亿美元", "USD 64–72 billion"),
    ("占比2.8%", "2.8%"), ("增长2倍", "+2×"), ("三成", "30%"), ("提高3个百分点", "3 percentage points"),
    ("1085万标准机架", "10.85 million"), ("5万家企业", "50000"), ("7纳米", "7 nm"), ("20毫秒", "20 ms"),
    ("三分之二", "2/3"), ("3.5万吨", "35 kt"), ("0元", "CNY 0"), ("2024年6月", "2024-06"),
    ("-20℃", "-20 °C"), ("150年", "150 year"),
  ])
  func saysAmountsInUnitsOfAHandySize(_ text: String, _ wording: String) {
    #expect(read(text, .chinese).first?.wording == wording)
  }

  @Test func keepsThePrecisionThatIsPrinted() throws {
    guard case .amount(let amount)? = read("USD 19.50 billion", .english).first?.meaning else {
      Issue.record("no amount")
      return
    }
    #expect(amount.low.decimal.exponent == 7)
    #expect(amount.low.decimal.coefficient == 1950)
  }

  @Test func givesAmountsAsDataStateThem() throws {
    func amount(_ text: String, _ style: NumberStyle) -> Amount? {
      guard case .amount(let amount)? = read(text, style).first?.meaning else { return nil }
      return amount.amount
    }
    let number = try #require(DecimalNumber("0.7"))
    #expect(amount("70%以上", .chinese) == .value(number, .atLeast))
    #expect(amount("two thirds", .english) == nil)
    let low = try #require(DecimalNumber("0.04"))
    let high = try #require(DecimalNumber("0.05"))
    #expect(amount("4–5%", .english) == Interval(low: low, high: high).map { .range($0) })
  }

  @Test(arguments: [
    ("十亿美元", NumberStyle.chinese, "1e+9 USD"), ("万架", .chinese, "10000"),
    ("亿美元", .chinese, "1e+8 USD"), ("USD bn", .english, "1e+9 USD"), ("TWh", .english, "1e+12 Wh"),
    ("%", .english, "0.01×"), ("GB/s", .chinese, "1e+9 B/s"), ("人次", .chinese, "1"),
  ])
  func readsTheNameOfAUnit(_ name: String, _ style: NumberStyle, _ expected: String) {
    #expect(QuantityReader.unit(named: name, style)?.description == expected)
  }

  @Test func readsNothingInAnEmptyText() {
    #expect(read("", .chinese).isEmpty)
    #expect(read("算力是数据处理的能力。", .chinese).isEmpty)
    #expect(read("Computing power.", .english).isEmpty)
  }

  @Test func passesOverBytesThatAreNoText() {
    let bytes: [UInt8] = [0xFF, 0x35, 0x34, 0x25, 0xE4, 0xB8]
    #expect(QuantityReader.read(bytes, .chinese).map(\.range) == [1..<4])
  }
}
