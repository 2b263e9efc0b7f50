import Diagnostics
import Tables
import Testing

@Suite struct CSVReaderTests {
  @Test func readsARealRowWithQuotedCommas() throws {
    let table = try read(
      """
      id,series,period,value,low,high,unit,status,source
      2030,Forecast,2030,16000,16000,,EFLOPS,stated,"source report, s1.3.1, citing CAICT"
      """)
    #expect(table.columns.map(\.name).count == 9)
    #expect(
      table.rows.first?.cells.map(\.text) == [
        "2030", "Forecast", "2030", "16000", "16000", "", "EFLOPS", "stated",
        "source report, s1.3.1, citing CAICT",
      ])
  }

  @Test func placesEveryCellInBytes() throws {
    let table = try read("id,名称\na,\"算力，\"\"强\"\"\"\nb,\n")
    let cell = try #require(table.rows.first?["名称"])
    #expect(cell.text == "算力，\"强\"")
    #expect(cell.range == range(2, 3, 2, 21))
    #expect(table.rows.last?["名称"]?.range == range(3, 3, 3, 3))
    #expect(table.columns.last?.range == range(1, 4, 1, 10))
    #expect(table.rows.first?.range == range(2, 1, 2, 21))
  }

  @Test(arguments: ["a,b\r\n1,2\r\n", "a,b\n1,2", "\u{FEFF}a,b\n1,2\n", "a,b\n1,2\r\n\n\r\n"])
  func acceptsByteOrderMarksAndBothLineEnds(text: String) throws {
    let table = try read(text)
    #expect(table.columns.map(\.name) == ["a", "b"])
    #expect(table.rows.map { $0.cells.map(\.text) } == [["1", "2"]])
  }

  @Test func keepsLineBreaksInQuotedCells() throws {
    let table = try read("id,note\nx,\"第一行\r\n第二行\n\r第四行\"\ny,z\n")
    #expect(table.rows.first?["note"]?.text == "第一行\r\n第二行\n\r第四行")
    #expect(table.rows.last?["id"]?.range.start == SourcePosition(line: 6, column: 1))
  }

  @Test func trimsNothing() throws {
    let table = try read("a,b\n 1 ,\" \"\n")
    #expect(table.rows.first?.cells.map(\.text) == [" 1 ", " "])
    #expect(table.rows.first?["a"]?.isEmpty == false)
  }

  @Test func readsATableWithoutRows() throws {
    #expect(try read("id,value\n").rows.isEmpty)
  }

  @Test func readsAVeryLongLabel() throws {
    let label = String(repeating: "算力枢纽节点", count: 20_000)
    #expect(try read("label\n\(label)\n").rows.first?["label"]?.text == label)
  }

  @Test(arguments: ["", "\n\n", "\u{FEFF}"])
  func reportsAnEmptyFile(text: String) {
    #expect(
      check(text).diagnostics.findings == ["1:1 column-name: no column names: the file is empty"])
  }

  @Test(arguments: [
    ("id;value;unit\nus;1,5;%\n", "broken-csv: the cells are parted by semicolons, not by commas"),
    ("id\tvalue\nus\t1\n", "broken-csv: the cells are parted by tabs, not by commas"),
    ("表1 全球算力规模,,,\nid,value,unit,status\n", "column-name: the first line names 1 of 4 columns"),
    (",,\nid,value,unit\n", "column-name: the first line names 0 of 3 columns"),
  ])
  func saysOnceThatAFirstLineIsNoHeader(_ text: String, _ finding: String) {
    let checked = check(text)
    #expect(checked.diagnostics.findings == ["1:1 \(finding)"])
    #expect(checked.value.rows.isEmpty)
  }

  @Test func reportsAnUnclosedQuoteWhereItOpens() {
    let checked = check("id,note\na,\"one\nb,two\nc,three,four\n")
    #expect(
      checked.diagnostics.findings == [
        "2:3 broken-csv: unclosed quote",
        "4:9 ragged-row: 3 cells in a row of a table with 2 columns",
      ])
    #expect(checked.value.rows.map { $0.cells.first?.text } == ["a", "b", "c"])
  }

  @Test func findsTheQuoteThatWasForgottenBeforeAnotherCell() {
    let checked = check("id,note,unit\na,\"one, two,%\nb,\"three, four\",%\n")
    #expect(checked.diagnostics.findings == ["2:3 broken-csv: unclosed quote"])
    #expect(checked.diagnostics.first?.notes.first?.range == range(3, 4, 3, 5))
    #expect(checked.value.rows.last?.cells.map(\.text) == ["b", "three, four", "%"])
  }

  @Test func reportsTextAfterAClosingQuote() {
    let checked = check("id,note\na,\"he said \"hi, there\"\nb,c\n")
    #expect(checked.diagnostics.findings == ["2:13 broken-csv: text after a closing quote"])
    #expect(checked.value.rows.count == 2)
  }

  @Test func reportsAQuoteInAnUnquotedCell() {
    #expect(
      check("id,note\na,5\" disk, \"old\"\n").diagnostics.findings == [
        "2:4 broken-csv: quote in a cell that does not begin with one"
      ])
  }

  @Test func reportsBlankLinesBetweenRowsAlone() {
    #expect(
      check("a,b\n1,2\n\r\n\n3,4\n\n").diagnostics.findings == [
        "3:1 broken-csv: 2 blank lines before a row"
      ])
  }

  @Test func reportsBareCarriageReturnsOnceAFile() {
    let checked = check("a,b\r1,2\r3,4")
    #expect(
      checked.diagnostics.findings == ["1:4 broken-csv: carriage return without a line feed"])
    #expect(checked.value.rows.count == 2)
  }

  @Test func keepsRaggedRowsCutOrFilledUp() {
    let checked = check("id,value,note\na,1\nb,2,x, y\nc\n")
    #expect(
      checked.diagnostics.findings == [
        "2:1 ragged-row: 2 cells in a row of a table with 3 columns",
        "3:7 ragged-row: 4 cells in a row of a table with 3 columns",
        "4:1 ragged-row: 1 cell in a row of a table with 3 columns",
      ])
    #expect(
      checked.value.rows.map { $0.cells.map(\.text) } == [
        ["a", "1", ""], ["b", "2", "x"], ["c", "", ""],
      ])
  }

  @Test func reportsColumnsWithoutANameOrWithATakenOne() {
    let checked = check("id,,value,id\n1,2,3,4\n")
    #expect(
      checked.diagnostics.findings == [
        "1:4 column-name: column 2 has no name",
        "1:11 column-name: column 'id' stands twice",
      ])
    #expect(checked.value.rows.first?["id"]?.text == "1")
  }

  @Test func goesOnAfterABrokenHeader() {
    let checked = check("id,\"note\na,b\nc\n")
    #expect(checked.diagnostics.findings == ["1:4 broken-csv: unclosed quote"])
    #expect(checked.value.rows.map { $0.cells.map(\.text) } == [["a", "b"], ["c", ""]])
  }

  @Test func reportsAQuoteThatOpensAtTheVeryEnd() {
    #expect(check("id,note\na,\"").diagnostics.findings == ["2:3 broken-csv: unclosed quote"])
  }

  @Test func reportsABlankLineBeforeTheHeader() {
    #expect(
      check("\nid\na\n").diagnostics.findings == ["1:1 broken-csv: blank line before a row"])
  }

  @Test func showsEveryErrorOfAFileInOneRun() {
    let faults = (0..<20).map { row in
      ["a,\"x\n", "a,\"x\"y\n", "a,x\"\n", "a\n", "a,b,c\n"][row % 5]
    }
    let found = check("id,note\n" + faults.joined()).diagnostics.sortedByPlace()
    #expect(found.map(\.range.start.line) == Array(2...21))
  }

  @Test func agreesWithTheFileAboutPlaces() throws {
    let text = "id,note\r\n甲,\"x\ry\nz\"\r\n乙,\"a\"\"\r\n\"\n丙,末\n"
    let file = SourceFile(path: path, text: text)
    let last = try #require(CSVReader.read(file).value.rows.last)
    #expect(file.line(last.range.start.line) == Array("丙,末".utf8)[...])
  }
}

let path = "Content/figures/03-global-compute/data.csv"

func check(_ text: String) -> Checked<DataTable> {
  CSVReader.read(SourceFile(path: path, text: text))
}

/// The table of a text that must be free of errors.
func read(_ text: String) throws -> DataTable {
  let checked = check(text)
  try #require(checked.diagnostics.findings == [])
  return checked.value
}

func range(_ line: Int, _ column: Int, _ endLine: Int, _ endColumn: Int) -> SourceRange {
  SourceRange(
    path: path, start: SourcePosition(line: line, column: column),
    end: SourcePosition(line: endLine, column: endColumn))
}
