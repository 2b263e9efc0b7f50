import Checks
import Quantities
import ReportModel
import Testing

@Suite struct BoundNumberTests {
  private static func quantity(_ number: String, _ qualifier: Qualifier, _ unit: Unit) -> Quantity {
    Quantity(.value(DecimalNumber(number) ?? .zero, qualifier), unit)
  }

  private static let billions = Unit("USD bn", chinese: "十亿美元", english: "USD bn")

  private static var figures: [Figure] {
    let range = Interval(
      low: DecimalNumber("413") ?? .zero, high: DecimalNumber("509") ?? .zero)
    return [
      .data(
        "f",
        [
          ("power", quantity("1397", .exactly, Unit("EFLOPS"))),
          ("forecast", quantity("16000", .atLeast, Unit("EFLOPS"))),
          ("growth", quantity("54", .exactly, Unit("%"))),
          ("share", quantity("10.4", .lessThan, Unit("%"))),
          ("deal", quantity("62.35", .exactly, billions)),
          (
            "racks",
            quantity("1085", .exactly, Unit("10k", chinese: "万架", english: "× 10,000 racks"))
          ),
          ("hidden", quantity("263", .exactly, Unit("USD bn", chinese: "", english: ""))),
          ("use", Quantity(range.map { .range($0) } ?? .missing, Unit("TWh"))),
          ("power-2023", quantity("1397", .exactly, Unit("EFLOPS"))),
          ("none", Quantity(.missing, Unit("%"))),
        ])
    ]
  }

  private func findings(_ words: String, _ row: String, chinese: Bool) -> [String] {
    let linked = "[\(words)](value:f#\(row))"
    let plain =
      chinese
      ? CheckedText(chinese: linked, english: "", figures: Self.figures)
      : CheckedText(chinese: "", english: linked, figures: Self.figures)
    return plain.findings.filter { $0.contains("bound-number") }
  }

  @Test(arguments: [
    ("1397 EFLOPS", "power"), ("1.397 ZFLOPS", "power"), ("约1400 EFLOPS", "power"),
    ("1.4 ZFLOPS", "power"), ("超过16 ZFLOPS", "forecast"), ("16000 EFLOPS以上", "forecast"),
    ("54%", "growth"), ("五成四", "growth"), ("不足10.4%", "share"), ("不到11%", "share"),
    ("623.5亿美元", "deal"), ("624亿美元", "deal"), ("超过620亿美元", "deal"), ("1085万架", "racks"),
    ("2630亿美元", "hidden"), ("413—509 TWh", "use"), ("4130亿—5090亿千瓦时", "use"),
  ])
  func acceptsARightRounding(_ words: String, _ row: String) {
    #expect(findings(words, row, chinese: true) == [])
  }

  @Test(arguments: [
    ("1,397 EFLOPS", "power"), ("more than 16 ZFLOPS", "forecast"), (">16 ZFLOPS", "forecast"),
    ("less than 10.4%", "share"), ("USD 62.4 billion", "deal"), ("10.85 million", "racks"),
    ("USD 263 billion", "hidden"), ("413–509 TWh", "use"),
  ])
  func acceptsARightRoundingInEnglish(_ words: String, _ row: String) {
    #expect(findings(words, row, chinese: false) == [])
  }

  @Test func readsTheQualifierBeforeTheLink() {
    let text = CheckedText(
      chinese: "超过[16 ZFLOPS](value:f#forecast)", english: "exceed [16 ZFLOPS](value:f#forecast)",
      figures: Self.figures)
    #expect(text.findings == [])
  }

  @Test(arguments: [
    ("1379 EFLOPS", "power", "is not 'value:f#power', which is 1397 EFLOPS"),
    ("1390 EFLOPS", "power", "is not 'value:f#power', which is 1397 EFLOPS"),
    ("1397 PFLOPS", "power", "is not 'value:f#power', which is 1397 EFLOPS"),
    ("1397", "power", "has another unit than 'value:f#power', which is 1397 EFLOPS"),
    ("1397 TWh", "power", "has another unit than 'value:f#power', which is 1397 EFLOPS"),
    ("54‰", "growth", "is not 'value:f#growth', which is 54%"),
    (
      "16 ZFLOPS", "forecast", "is meant otherwise than 'value:f#forecast', which is ≥ 16000 EFLOPS"
    ),
    ("不足10%", "share", "is not 'value:f#share', which is < 10.4%"),
    ("63亿美元", "deal", "is not 'value:f#deal', which is 62.35十亿美元"),
    ("460 TWh", "use", "is not 'value:f#use', which is 413—509 TWh"),
  ])
  func reportsAWrongNumber(_ words: String, _ row: String, _ message: String) throws {
    let found = findings(words, row, chinese: true)
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("zh:1:1 bound-number: '\(words)' (") == true)
    #expect(found.first?.replacing("\u{A0}", with: " ").hasSuffix(message) == true, "\(found)")
  }

  @Test func reportsALinkWithoutANumberOrValue() {
    #expect(
      findings("很多", "power", chinese: true) == [
        "zh:1:1 bound-number: '很多' states no number, yet is bound to 'value:f#power'"
      ])
    #expect(
      findings("5%", "none", chinese: true) == [
        "zh:1:1 bound-number: '5%' is bound to 'value:f#none', which has no value"
      ])
  }

  @Test func findsTheDatumOfAnotherYearThanTheSentenceNames() {
    func findings(_ chinese: String) -> [String] {
      CheckedText(chinese: chinese, english: "", figures: Self.figures).findings
        .filter { $0.contains("bound-number") }
    }
    let bound = "[1397 EFLOPS](value:f#power-2023)"
    #expect(
      findings("2022年达\(bound)。") == [
        "zh:1:7 bound-number: 'value:f#power-2023' is of 2023, and the sentence of "
          + "'1397 EFLOPS' names 2022"
      ])
    #expect(findings("2022年为906 EFLOPS，2023年达\(bound)。") == [])
    #expect(findings("2022年增长47%。如今达\(bound)。2024年再增。") == [])
    #expect(findings("20世纪90年代以来，已达\(bound)。") == [])
  }

  @Test func hintsAtALooseNumber() {
    let text = CheckedText(
      chinese: "见[](figure:f)，达1397 EFLOPS。", english: "See [](figure:f): 1,397 EFLOPS.",
      figures: Self.figures)
    #expect(text.findings == [])
    #expect(
      text.hints == [
        "en:1:19 loose-number: '1,397' equals 'f#power' and is not bound to it",
        "zh:1:16 loose-number: '1397' equals 'f#power' and is not bound to it",
      ])
  }

  @Test func countsWhatItChecked() {
    let text = CheckedText(
      chinese: "[54%](value:f#growth)，2023年，10:30。", english: "[54%](value:f#growth), 2023, 10:30.",
      figures: Self.figures)
    let outcome = text.outcome
    #expect(outcome.tally.numerals == 6)
    #expect(outcome.tally.unread == 2)
    #expect(outcome.tally.bound == 2)
    #expect(outcome.tally.blocks == 1)
    #expect(outcome.tally.agreeingBlocks == 1)
    #expect(outcome.unread.map(\.text) == ["10:30", "10:30"])
  }
}
