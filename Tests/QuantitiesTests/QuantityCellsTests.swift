import Diagnostics
import Quantities
import Testing

@Suite struct QuantityCellsTests {
  /// Rows of figures 3, 5, 13, 17, 31 and 32 as the data give them.
  @Test(arguments: [
    ("1397", "", "", "1397"), ("83.0", "", "", "83.0"), ("92", "91", "93", "92 [91, 93]"),
    ("16000", "16000", "", "≥16000"), ("10", "", "10", "≤10"), ("", "", "", "missing"),
    ("11170", "11135", "11241", "11170 [11135, 11241]"), ("", "413", "509", "[413, 509]"),
    ("4244.2", "4244.2", "4260", "4244.2 [4244.2, 4260]"), ("", "900", "", "≥900"),
    ("", "", "10", "≤10"), ("5.4", "4.8", "6", "5.4 [4.8, 6]"),
  ])
  func readsRealRows(value: String, low: String, high: String, expected: String) {
    let checked = cells(value, low, high).amount()
    #expect(checked.diagnostics.isEmpty)
    #expect(summary(checked.value) == expected)
  }

  @Test(arguments: [
    ("≥16000", "≥16000"), (">=16000", "≥16000"), ("≥ 16000", "≥16000"),
    ("≥\u{A0}16000", "≥16000"), (">900", ">900"), ("＞900", ">900"), ("≈60", "≈60"),
    ("~60", "≈60"), ("～60", "≈60"), ("<10", "<10"), ("≤5", "≤5"), ("<=5", "≤5"),
    ("≈-0.5", "≈-0.5"),
  ])
  func readsQualifiersAsPeopleTypeThem(text: String, expected: String) {
    let checked = cells(text).amount()
    #expect(checked.diagnostics.isEmpty)
    #expect(summary(checked.value) == expected)
  }

  @Test func keepsAStrongerBoundBesideTheSameEnd() {
    #expect(summary(cells(">900", "900", "").amount().value) == ">900")
    #expect(summary(cells("<10", "", "10").amount().value) == "<10")
  }

  @Test func readsATableWithoutLowAndHigh() {
    let cells = QuantityCells(value: SourceText("27", at: range(1)))
    #expect(summary(cells.amount().value) == "27")
  }

  @Test func reportsTextWithItsPlace() {
    let found = cells("约30%", "", "").amount().diagnostics
    #expect(found.map(\.rule) == [.columnNotNumeric])
    #expect(found.first?.range == range(1))
    #expect(found.first?.message == "value '约30%' is not a number")
    #expect(found.first?.help == "write ≈30, with '%' under unit")
  }

  @Test(arguments: [
    ("超过3000亿", "write >3000, with '亿' under unit"), ("90%以上", "write ≥90, with '%' under unit"),
    ("不足10%", "write <10, with '%' under unit"), ("不超过5", "write ≤5"),
    ("At least 30", "write ≥30"), ("1085万架左右", "write ≈1085, with '万架' under unit"),
    ("16,000", "write 16000"), ("3,673.67", "write 3673.67"),
    ("３０％", "write 30, with '%' under unit"),
    ("−5", "write -5"), (" 30", "write 30"),
    ("US$125 bn", "write 125, with 'bn' under unit, and put 'US$' in the note"),
    (
      "640–720亿",
      "leave value empty and write 640 under low and 720 under high, with '亿' under unit"
    ),
    ("9%-11%", "leave value empty and write 9 under low and 11 under high, with '%' under unit"),
    ("64 至 72", "leave value empty and write 64 under low and 72 under high"),
    ("1.6E+10", "write all digits, or use a larger unit"),
    ("1e400", "write all digits, or use a larger unit"),
    ("数亿美元", "leave the cell empty and put the words in the note"),
    ("未披露", "leave the cell empty and put the words in the note"),
    ("—", "leave the cell empty and put the words in the note"),
    ("n/a", "leave the cell empty and put the words in the note"),
    ("≥", "leave the cell empty and put the words in the note"),
    ("12,5", "write digits with at most one point, and no commas"),
    ("1.2.3", "write digits with at most one point, and no commas"),
    ("99999999999999999999", "write digits with at most one point, and no commas"),
    ("40/80", "write one number and put the rest in the note"),
    ("3 to 5 of 10", "write one number and put the rest in the note"),
  ])
  func saysWhatToWriteInstead(text: String, help: String) {
    #expect(cells(text).amount().diagnostics.map(\.help) == [help])
  }

  @Test func cutsAVeryLongCellInTheMessage() {
    let found = cells("约30" + String(repeating: "算", count: 10_000)).amount().diagnostics
    #expect(
      found.map(\.message) == [
        "value '约30\(String(repeating: "算", count: 37))…' is not a number"
      ])
    #expect(found.map(\.help) == ["write the number and put the rest in the note"])
  }

  @Test func wantsPlainNumbersUnderLowAndHigh() {
    let found = cells("", "≥400", "约600").amount().diagnostics
    #expect(
      found.map(\.message) == ["low '≥400' is not a number", "high '约600' is not a number"])
    #expect(found.map(\.help) == ["write 400", "write 600"])
    #expect(found.map(\.range) == [range(2), range(3)])
  }

  @Test func reportsLowAboveHigh() {
    let found = cells("92", "93", "91").amount().diagnostics
    #expect(found.map(\.message) == ["low 93 is above high 91"])
    #expect(found.first?.rule == .cellValue && found.first?.range == range(2))
    #expect(found.first?.notes.first?.range == range(3))
  }

  @Test func reportsAValueOutsideItsInterval() {
    let found = cells("95", "91", "93").amount().diagnostics
    #expect(found.map(\.message) == ["value 95 lies outside low 91 and high 93"])
    #expect(found.first?.range == range(1))
  }

  @Test func reportsABoundWithAnInterval() {
    #expect(
      cells("≥92", "91", "93").amount().diagnostics.map(\.message) == [
        "value '≥92' is a bound, yet low and high are given"
      ])
  }

  @Test(arguments: [
    ("461", "413", "", "value '461' has low 413 and no high"),
    ("461", "", "509", "value '461' has high 509 and no low"),
    ("≤900", "900", "", "value '≤900' has low 900 and no high"),
    ("≈900", "900", "", "value '≈900' has low 900 and no high"),
  ])
  func reportsOneEndThatSaysSomethingElse(
    value: String, low: String, high: String, message: String
  ) {
    let checked = cells(value, low, high).amount()
    #expect(checked.diagnostics.map(\.message) == [message])
    #expect(checked.value == .missing)
  }

  private func cells(_ value: String, _ low: String = "", _ high: String = "") -> QuantityCells {
    QuantityCells(
      value: SourceText(value, at: range(1)), low: SourceText(low, at: range(2)),
      high: SourceText(high, at: range(3)))
  }

  /// The amount with the digits as written, which `==` does not compare.
  private func summary(_ amount: Amount) -> String {
    let interval = amount.interval.map { "[\($0.low), \($0.high)]" }
    switch amount {
    case .missing: return "missing"
    case .range: return interval ?? ""
    case .value(let number, let qualifier, _):
      return "\(qualifier.symbol)\(number)" + (interval.map { " \($0)" } ?? "")
    }
  }
}

/// A place in the column of this number.
func range(_ column: Int) -> SourceRange {
  SourceRange(
    path: "Content/figures/03-global-compute/data.csv",
    start: SourcePosition(line: 2, column: column))
}
