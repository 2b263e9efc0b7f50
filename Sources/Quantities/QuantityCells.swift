public import Diagnostics

/// The cells of a row that state an amount: a value, and the ends of its interval or range.
///
/// | value | low | high | amount |
/// |---|---|---|---|
/// | 1397 | | | the number |
/// | ≈60, ≥16000, >900, ≤5, <10 | | | the number with its qualifier; also `~`, `>=`, `<=` |
/// | 92 | 91 | 93 | the number with its interval |
/// | | 413 | 509 | a range |
/// | | 30 | | at least 30; also 30 with low 30 |
/// | | | 10 | at most 10; also 10 with high 10 |
/// | | | | missing |
public struct QuantityCells: Sendable, Hashable {
  private let value: SourceText
  private let low: SourceText?
  private let high: SourceText?

  /// Takes the cells; nil for a column that the table does not have.
  public init(value: SourceText, low: SourceText? = nil, high: SourceText? = nil) {
    self.value = value
    self.low = low
    self.high = high
  }

  /// The amount the cells state; missing where they state none, or none that can be read.
  ///
  /// Reports `column-not-numeric` for text that is no number, and `cell-value` for numbers that
  /// contradict each other.
  public func amount() -> Checked<Amount> {
    var diagnostics: [Diagnostic] = []
    let (qualifier, rest) = Qualifier.split(value.text)
    let number = read(value, rest, as: .value, into: &diagnostics)
    let lowNumber = low.flatMap { read($0, $0.text[...], as: .low, into: &diagnostics) }
    let highNumber = high.flatMap { read($0, $0.text[...], as: .high, into: &diagnostics) }
    guard diagnostics.isEmpty else { return Checked(.missing, diagnostics) }

    switch (number, lowNumber, highNumber) {
    case (nil, nil, nil): return Checked(.missing)
    case (let number?, nil, nil): return Checked(.value(number, qualifier))
    case (nil, let low?, nil): return Checked(.value(low, .atLeast))
    case (nil, nil, let high?): return Checked(.value(high, .atMost))
    case (let number?, let low?, nil): return bound(number, qualifier, at: low, .atLeast)
    case (let number?, nil, let high?): return bound(number, qualifier, at: high, .atMost)
    case (let number, let low?, let high?): return within(low, high, number, qualifier)
    }
  }

  enum Field: String { case value, low, high }

  private func read(
    _ cell: SourceText, _ digits: Substring, as field: Field, into diagnostics: inout [Diagnostic]
  ) -> DecimalNumber? {
    if cell.text.isEmpty { return nil }
    if let number = DecimalNumber(utf8: digits.utf8) { return number }
    diagnostics.append(
      Diagnostic(
        .columnNotNumeric, at: cell.range, "\(field.rawValue) \(cell.quotation) is not a number",
        help: NumberHelp.help(for: cell, in: field)))
    return nil
  }

  /// A value with one end only, which must say the same: 900 or >900 with low 900.
  private func bound(
    _ number: DecimalNumber, _ qualifier: Qualifier, at end: DecimalNumber, _ meant: Qualifier
  ) -> Checked<Amount> {
    let agrees =
      qualifier == .exactly
      || (meant == .atLeast ? qualifier.isLowerBound : qualifier.isUpperBound)
    if agrees, number == end {
      return Checked(.value(number, qualifier == .exactly ? meant : qualifier))
    }
    let (given, lacking) = meant == .atLeast ? ("low", "high") : ("high", "low")
    return contradiction(
      "value \(value.quotation) has \(given) \(end) and no \(lacking)",
      help: "write \(lacking) as well; for a bound write '\(meant.symbol)\(end)' under value alone")
  }

  private func within(
    _ low: DecimalNumber, _ high: DecimalNumber, _ number: DecimalNumber?, _ qualifier: Qualifier
  ) -> Checked<Amount> {
    guard let interval = Interval(low: low, high: high) else {
      let notes = self.high.map {
        [Diagnostic.Note(range: $0.range, message: "high stands here")]
      }
      return contradiction(
        "low \(low) is above high \(high)", at: self.low, help: "exchange the two",
        notes: notes ?? [])
    }
    guard let number else { return Checked(.range(interval)) }
    if qualifier.isLowerBound || qualifier.isUpperBound {
      return contradiction(
        "value \(value.quotation) is a bound, yet low and high are given",
        help: "leave low and high empty, or write the number without '\(qualifier.symbol)'")
    }
    guard interval.contains(number) else {
      return contradiction(
        "value \(number) lies outside low \(low) and high \(high)",
        help: "correct one of the three")
    }
    return Checked(.value(number, qualifier, interval: interval))
  }

  private func contradiction(
    _ message: String, at cell: SourceText? = nil, help: String, notes: [Diagnostic.Note] = []
  ) -> Checked<Amount> {
    let place = (cell ?? value).range
    return Checked(
      .missing, [Diagnostic(.cellValue, at: place, message, help: help, notes: notes)])
  }
}
