import Fixtures
import Testing

/// The data of a figure, column by column.
@Suite struct DataRowTests {
  private static let path = "figures/01-throughput/data.csv"

  private static func findings(_ old: String, _ new: String) throws -> [String] {
    try ReportAssemblyTests.findings { try $0.replace(old, with: new, in: path) }
      .map { $0.replacing("\(path):", with: "") }
  }

  @Test func reportsAnUnknownColumn() throws {
    let found = try Self.findings("note.zh", "notes.zh")
    #expect(found == ["1:60 column-name: column 'notes.zh' is unknown — did you mean 'note.zh'?"])
  }

  @Test(arguments: ["2023年", "2023/6", "Jun-23"])
  func reportsADateThatASpreadsheetHasChanged(_ period: String) throws {
    let found = try Self.findings("boxes,2023,", "boxes,\(period),")
    #expect(
      found.contains(
        "3:13 cell-value: period '\(period)' is not in the form of a date — write 2025, 2025-06 or "
          + "2025-06-30; for other words on the axis, fill 'label.zh' and 'label.en'"))
  }

  @Test func warnsOfAValueFromAPublicSourceThatIsNotNamed() throws {
    let found = try Self.findings("derived,gate-log", "public,")
    #expect(
      found == [
        "3:35 warning unnamed-source: a value with status 'public' names no source — "
          + "write an id of references.yaml under 'source'"
      ])
  }

  @Test func warnsOfAValueAfterTheReportThatIsNoForecast() throws {
    let found = try Self.findings("y2023,boxes,2023,", "y2026,boxes,2026,")
    #expect(
      found.contains(
        "3:13 warning future-value: a value of 2026 in a report of 2025 is not marked as a forecast "
          + "— write 'forecast' under 'outlook', or correct the period"), "\(found)")
    let forecast = try Self.findings("y2025,boxes,2025,>90", "y2025,boxes,2026,>90")
    #expect(!forecast.contains { $0.contains("future-value") })
  }

  @Test func warnsOfAFigureWithoutASource() throws {
    let path = "figures/01-throughput/figure.yaml"
    let found = try ReportAssemblyTests.findings {
      try $0.replace("sources: [gate-log]\n", with: "", in: path)
    }
    #expect(
      found == [
        "\(path):1:1 warning unnamed-source: the figure names no source — "
          + "write 'sources: [ID]' with ids of references.yaml"
      ])
  }

  @Test func reportsAColumnThatStandsInOneLanguageAlone() throws {
    let found = try Self.findings("status,source,note.zh,note.en", "status,source,label.zh,note.en")
    #expect(
      found == [
        "1:1 column-name: column 'label.en' is missing — rename the column 'label.zh', "
          + "or add a column 'label.en'",
        "1:1 column-name: column 'note.zh' is missing — rename the column 'note.en', "
          + "or add a column 'note.zh'",
      ])
  }

  @Test(arguments: ["id", "series", "period", "value", "unit", "status"])
  func reportsAMissingColumnOnce(_ name: String) throws {
    let found = try ReportAssemblyTests.findings { fixture in
      var rows = try fixture.text(of: Self.path).split(separator: "\n")
        .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
      let index = try #require(rows[0].firstIndex { $0 == name })
      for row in rows.indices { rows[row].remove(at: index) }
      fixture.write(
        rows.map { $0.joined(separator: ",") }.joined(separator: "\n"), to: Self.path)
    }
    #expect(
      found == [
        "\(Self.path):1:1 column-name: column '\(name)' is missing — "
          + "add a column '\(name)' to the first line"
      ])
  }

  @Test func readsATableWithoutOptionalColumns() throws {
    let found = try ReportAssemblyTests.findings { fixture in
      let rows = try fixture.text(of: Self.path).split(separator: "\n").map { row in
        row.split(separator: ",", omittingEmptySubsequences: false)
      }
      let kept = rows.map { row in [0, 1, 2, 3, 6, 8, 9].map { row[$0] }.joined(separator: ",") }
      fixture.write(kept.joined(separator: "\n"), to: Self.path)
    }
    #expect(found == [])
  }

  @Test(arguments: [
    (
      "y2023,", "y2022,",
      "3:1 row-id: id 'y2022' stands twice — give each row its own id — "
        + "2:1 the first one"
    ),
    (
      "y2022,", "Y2022,",
      "2:1 row-id: id 'Y2022' has a form that is not allowed — "
        + "use lower-case letters a-z, digits and hyphens, such as 'shore-power'"
    ),
    (
      "y2022,", ",",
      "2:1 row-id: id '' has a form that is not allowed — "
        + "use lower-case letters a-z, digits and hyphens, such as 'shore-power'"
    ),
    (
      "2022,81.0,,,千箱,actual,public", "2022,81.0,,,千箱,actual,pubic",
      "2:35 cell-value: status 'pubic' is unknown — did you mean 'public'?"
    ),
    (
      "forecast,", "forcast,",
      "5:27 cell-value: outlook 'forcast' is unknown — did you mean 'forecast'?"
    ),
    (
      "public,gate-log", "public,gatelog",
      "2:42 unknown-reference: unknown source 'gatelog' — did you mean 'gate-log'?"
    ),
    (
      "y2022,boxes", "y2022,boxs",
      "2:7 unknown-reference: unknown series 'boxs' — did you mean 'boxes'?"
    ),
    (
      "81.0,,,千箱,actual,public", "81.0,,,千箱,actual,missing",
      "2:35 cell-value: a value, yet the status is 'missing' — "
        + "name the value's status, or remove the value"
    ),
    (
      "actual,missing", "actual,stated",
      "4:31 cell-value: no value, yet the status is 'stated' — "
        + "write 'missing' as the status, or fill in the value"
    ),
    (
      "Gates were closed", "",
      "4:53 cell-value: cell 'note.en' is empty — write the text in both languages"
    ),
    (
      "闸口停用", "", "4:48 cell-value: cell 'note.zh' is empty — write the text in both languages"
    ),
    (
      "87.5,,,千箱", "87.5,,,箱",
      "3:25 chart-form: two units in the series that is drawn — "
        + "draw one unit; put the other into a series of its own"
    ),
    (
      "81.0,,,", "81.0,90,80,",
      "2:23 cell-value: low 90 is above high 80 — exchange the two — "
        + "2:26 high stands here"
    ),
    (
      "87.5,,,千箱", "87.5,,,千箱,x",
      "3:55 ragged-row: 13 cells in a row of a table with 12 columns — put a cell that holds a comma in double quotes, or delete what is too much — 1:1 the columns are named here"
    ),
  ])
  func reportsTheCell(_ old: String, _ new: String, _ expected: String) throws {
    let found = try Self.findings(old, new)
    #expect(found == [expected])
  }

  @Test(arguments: ["约81", "81,0", "八十一", "0x51", "nan", "1e400", "81.0%", " 81", "８１"])
  func reportsTextWhereANumberIsNeeded(_ text: String) throws {
    let cell = text.contains(",") ? "\"\(text)\"" : text
    let found = try Self.findings("2022,81.0", "2022,\(cell)")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("2:18 column-not-numeric: value ") == true, "\(found)")
  }

  @Test func reportsAnUnclosedQuoteAtTheQuote() throws {
    let found = try Self.findings("闸口停用", "\"闸口停用")
    #expect(found.count == 1 && found[0].hasPrefix("4:48 broken-csv: "), "\(found)")
  }

  @Test func reportsEveryWrongRowOfATable() throws {
    let found = try ReportAssemblyTests.findings { fixture in
      try fixture.replace("81.0", with: "x", in: Self.path)
      try fixture.replace("87.5", with: "y", in: Self.path)
      try fixture.replace(">90", with: "z", in: Self.path)
    }
    #expect(found.count == 3)
  }

  @Test func readsATableWithoutRows() throws {
    let found = try ReportAssemblyTests.findings { fixture in
      let header = try #require(try fixture.text(of: Self.path).split(separator: "\n").first)
      fixture.write("\(header)\n", to: Self.path)
    }
    let help = "there are no periods yet"
    #expect(
      found == [
        "figures/01-throughput/figure.yaml:14:52 unknown-reference: unknown period '2022' — \(help)",
        "figures/01-throughput/figure.yaml:14:64 unknown-reference: unknown period '2025' — \(help)",
      ])
  }
}
