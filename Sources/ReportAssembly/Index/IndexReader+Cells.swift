import Diagnostics
import Indicators
import Quantities
import ReportModel
import Tables

extension IndexReader {
  private static let columns = [
    "indicator_id", "dimension", "indicator.zh", "indicator.en", "region", "value", "low", "high",
    "unit", "year", "direction", "status", "source", "confidence", "note.zh", "note.en",
  ]

  /// Reads `indicators.csv` and `alternates.csv`, a row a value; what they repeat of the structure
  /// for the reader of a spreadsheet must agree with it.
  mutating func readCells(_ table: DataTable?, alternates: DataTable?) {
    if let table { readMeasures(table) }
    if let alternates { readAlternates(alternates) }
  }

  private mutating func readMeasures(_ table: DataTable) {
    var data = DataRows(table, surroundings, required: Self.columns)
    var places = FirstPlaces()
    var lacksNames = false
    var seen = values.map { $0.map { _ in false } }
    for row in data.rows {
      guard let (measure, region) = place(row, &data) else {
        lacksNames = true
        continue
      }
      let id = "\(measureIDs[measure])/\(regionIDs[region])"
      report(
        places.add(
          id, at: data.text("region", row).range, what: "the value of",
          help: "write each value once"), &data)
      seen[measure][region] = true
      let definition = outline.measures[measure]
      let unit = definition.row["unit"]
      data.check("unit", row, equals: unit?.text ?? "", at: unit?.range ?? row.range)
      if let value = readValue(row, definition, hasOwnUnit: false, &data) {
        values[measure][region] = value
      }
    }
    // A misspelt name leaves a gap, which is no mistake of its own.
    if !lacksNames, data.hasRequiredColumns {
      for (id, row) in zip(measureIDs, seen) { reportGaps(of: id, row, &data) }
    }
    diagnostics += data.diagnostics
  }

  private mutating func readAlternates(_ table: DataTable) {
    var data = DataRows(
      table, surroundings,
      required: ["alternate_id", "alternate.zh", "alternate.en"] + Self.columns)
    var places = FirstPlaces()
    var lacksNames = false
    for row in data.rows {
      guard let (measure, region) = place(row, &data),
        let alternate = alternate(measure, row, &data)
      else {
        lacksNames = true
        continue
      }
      let id = "\(alternates[alternate].id.text)/\(regionIDs[region])"
      report(
        places.add(
          id, at: data.text("region", row).range, what: "the value of",
          help: "write each value once"), &data)
      let unit = alternates[alternate].unit
      data.check("unit", row, equals: unit.text, at: unit.range)
      let definition = outline.measures[measure]
      let hasOwnUnit = unit.text != definition.row["unit"]?.text
      if let value = readValue(row, definition, hasOwnUnit: hasOwnUnit, &data) {
        alternates[alternate].values[region] = value
      }
    }
    if !lacksNames, !data.diagnostics.containsError {
      for alternate in alternates {
        reportGaps(of: alternate.id.text, alternate.values.map { $0 != nil }, &data)
      }
    }
    diagnostics += data.diagnostics
  }

  /// The measure and the region of a row.
  private func place(_ row: Row, _ data: inout DataRows) -> (measure: Int, region: Int)? {
    let region = data.position("region", row, in: regionIDs)
    if outline.brokenMeasures.contains(data.text("indicator_id", row).text) { return nil }
    let measure = data.position("indicator_id", row, in: measureIDs)
    guard let measure, let region else { return nil }
    return (measure, region)
  }

  /// The alternate of a row, which its first row defines.
  private mutating func alternate(_ measure: Int, _ row: Row, _ data: inout DataRows) -> Int? {
    let id = data.text("alternate_id", row)
    guard let title = data.pair("alternate", row) else { return nil }
    if let index = alternates.firstIndex(where: { $0.id.text == id.text }) {
      let first = alternates[index]
      data.check(
        "indicator_id", row, equals: measureIDs[first.measure],
        at: data.text("indicator_id", first.row).range)
      for language in Language.allCases {
        let column = "alternate.\(language.rawValue)"
        data.check(
          column, row, equals: first.title[language], at: data.text(column, first.row).range)
      }
      return index
    }
    if let problem = IndexID.problem("alternate_id", id.text, at: id.range) {
      data.report([problem])
      return nil
    }
    if let own = measureIDs.firstIndex(of: id.text) {
      data.report([
        Diagnostic(
          .rowID, at: id.range, "alternate '\(id.text)' has the id of a measure",
          help: "give it another, such as '\(id.text)_other'",
          notes: [
            Diagnostic.Note(range: outline.measures[own].id.range, message: "the measure")
          ])
      ])
      return nil
    }
    guard let unit = data.filled("unit", row) else { return nil }
    alternates.append(
      AlternateRows(
        id: id, measure: measure, title: title, unit: unit, row: row,
        values: regionIDs.map { _ in nil }))
    return alternates.count - 1
  }

  private func reportGaps(of id: String, _ isThere: [Bool], _ data: inout DataRows) {
    let gaps = zip(regionIDs, isThere).filter { !$0.1 }.map { "'\($0.0)'" }
    guard !gaps.isEmpty else { return }
    data.report([
      Diagnostic(
        .missingRow, at: data.table.headerRange,
        "no value of '\(id)' for \(gaps.joined(separator: ", "))",
        help: "write a row for each region; a value that is not known has the status 'missing'")
    ])
  }

  private func report(_ problem: Diagnostic?, _ data: inout DataRows) {
    if let problem { data.report([problem]) }
  }

  // MARK: One value

  private func readValue(
    _ row: Row, _ measure: IndexOutline.MeasureRow, hasOwnUnit: Bool, _ data: inout DataRows
  ) -> Value? {
    for (column, own) in [
      ("dimension", "dimension"), ("indicator.zh", "measure.zh"), ("indicator.en", "measure.en"),
      ("direction", "direction"),
    ] {
      let cell = measure.row[own]
      data.check(column, row, equals: cell?.text ?? "", at: cell?.range ?? row.range)
    }
    let amount = QuantityCells(
      value: data.text("value", row), low: data.text("low", row), high: data.text("high", row)
    ).amount()
    let origin = data.origin(row)
    data.report(amount.diagnostics)
    if !hasOwnUnit, let limits = measure.limits { checkLimits(limits, row, measure, &data) }
    let isMissing = origin.provenance.status == .missing
    let confidence = isMissing ? nil : readConfidence(row, &data)
    if !isMissing {
      _ = data.filled("year", row)
      _ = data.filled("source", row)
    }
    guard amount.diagnostics.isEmpty, isKnownStatus(row, data),
      let computed = computed(amount.value, origin.provenance.status, row, &data)
    else { return nil }
    let shown = IndexCell(
      amount: amount.value, period: data.text("year", row).text, origin: origin,
      confidence: confidence, place: row.range)
    return Value(shown: shown, computed: computed)
  }

  private func readConfidence(_ row: Row, _ data: inout DataRows) -> Confidence? {
    data.word("confidence", row, among: Confidence.allCases.map { ($0.rawValue, $0) })
  }

  /// An unknown status is read as missing, and has been reported.
  func isKnownStatus(_ row: Row, _ data: DataRows) -> Bool {
    let text = data.text("status", row).text
    return text.isEmpty || DataStatus(rawValue: text) != nil
  }

  /// The value to compute with; nil where it contradicts its status.
  private func computed(
    _ amount: Amount, _ status: DataStatus, _ row: Row, _ data: inout DataRows
  ) -> IndicatorCell? {
    let cell = data.text("value", row)
    switch (amount, status) {
    case (.missing, .missing): return .missing()
    case (.range(let bounds), .missing):
      return .missing(within: bounds.low.doubleValue...bounds.high.doubleValue)
    case (_, .missing):
      data.report([
        Diagnostic(
          .cellValue, at: data.text("status", row).range,
          "status 'missing' beside a value",
          help: "give the value's own status, or remove the value")
      ])
    case (.missing, _), (.range, _):
      data.report([
        Diagnostic(
          .cellValue, at: cell.range, "value is empty, its status is '\(status.rawValue)'",
          help: "write the value, or the status 'missing'")
      ])
    case (.value(let number, let qualifier, let interval), _):
      guard qualifier == .exactly || qualifier == .approximately else {
        data.report([
          Diagnostic(
            .cellValue, at: cell.range, "value '\(cell.text)' is a bound",
            help: "write the number to compute with, and the bounds under low and high")
        ])
        return nil
      }
      let estimate = Estimate(
        number.doubleValue, low: interval?.low.doubleValue, high: interval?.high.doubleValue)
      return estimate.map { .known($0, isProxy: status == .proxy) }
    }
    return nil
  }

  private func checkLimits(
    _ limits: Interval, _ row: Row, _ measure: IndexOutline.MeasureRow, _ data: inout DataRows
  ) {
    for column in ["value", "low", "high"] {
      let cell = data.text(column, row)
      guard let number = DecimalNumber(cell.text), !limits.contains(number) else { continue }
      let notes = measure.row["range"].map {
        [Diagnostic.Note(range: $0.range, message: "the range is given here")]
      }
      data.report([
        Diagnostic(
          .cellValue, at: cell.range,
          "\(column) \(number) lies outside \(limits.low)..\(limits.high)",
          help: "correct it, or the range of '\(measure.id.text)' in structure.csv",
          notes: notes ?? [])
      ])
    }
  }
}
