import Diagnostics
import Tables
import Testing

@Suite struct DataTableTests {
  @Test func findsCellsByTheNameOfTheirColumn() throws {
    let table = try read("id,value,unit\n2021,615,EFLOPS\n2022,906,EFLOPS\n")
    let value = try #require(table.column(named: "value"))
    #expect(table.rows.map { $0[value].text } == ["615", "906"])
    #expect(table.cells(of: value).map(\.text) == ["615", "906"])
    #expect(table.rows.last?["id"]?.text == "2022")
    #expect(table.rows.last?["low"] == nil)
  }

  @Test func namesTheNearestColumnWhereOneIsMissing() throws {
    let checked = try read("id,vaule\na,1\n").requiredColumn("value")
    #expect(checked.value == nil)
    #expect(checked.diagnostics.findings == ["1:1 column-name: column 'value' is missing"])
    #expect(checked.diagnostics.first?.help == "rename the column 'vaule', or add a column 'value'")
    #expect(checked.diagnostics.first?.range == range(1, 1, 1, 9))
  }

  @Test func saysToAddAColumnWhereNoneIsNear() throws {
    let checked = try read("id,note.zh\na,1\n").requiredColumn("value")
    #expect(checked.diagnostics.first?.help == "add a column 'value' to the first line")
  }

  @Test func findsARequiredColumn() throws {
    let checked = try read("id,value\na,1\n").requiredColumn("value")
    #expect(checked.value?.index == 1 && checked.diagnostics.isEmpty)
  }

  @Test func reportsUnknownColumnsWithTheNearestName() throws {
    let table = try read("id,Value,note_zh,unit\na,1,x,%\n")
    let found = table.unknownColumns(allowing: ["id", "value", "note.zh", "note.en", "unit"])
    #expect(
      found.findings == [
        "1:4 column-name: column 'Value' is unknown",
        "1:10 column-name: column 'note_zh' is unknown",
      ])
    #expect(found.map(\.help) == ["did you mean 'value'?", "did you mean 'note.zh'?"])
  }

  @Test func knowsNoColumnOfAnEmptyTable() {
    let table = check("").value
    #expect(table.column(named: "id") == nil)
    #expect(table.requiredColumn("id").diagnostics.findings.count == 1)
  }
}
