import ReportModel
import Testing

@testable import SiteRendering

@Suite struct TableMarkupTests {
  private static let words = InterfaceWords([
    "allRows": TableFixture.words("全表", "Whole table"),
    "otherRows": TableFixture.words("其余", "All others"),
  ])

  private static func cells(_ language: Language) throws -> [[TemplateValues]] {
    let markup = TableMarkup(
      figure: TableFixture.figure, table: TableFixture.table, words: words, language: language)
    guard case .list(let blocks)? = markup.values["blocks"] else { return [] }
    return blocks.flatMap { block -> [[TemplateValues]] in
      guard case .list(let rows)? = block["rows"] else { return [] }
      return rows.map { row in
        if case .list(let cells)? = row["cells"] { cells } else { [] }
      }
    }
  }

  @Test func leavesOutTheCellsThatAnotherCovers() throws {
    #expect(try Self.cells(.english).map(\.count) == [3, 2, 3])
    #expect(try Self.cells(.english)[0][0]["rows"] == .text("2"))
  }

  @Test func writesTheSameNumberInTheUnitOfEachLanguage() throws {
    #expect(try Self.cells(.english)[1][1]["text"] == .html("0.549"))
    #expect(try Self.cells(.english)[1][1]["unit"] == .text("USD bn"))
    #expect(try Self.cells(.chinese)[1][1]["text"] == .html("5.49"))
    #expect(try Self.cells(.chinese)[0][2]["text"] == .html("50"))
    #expect(try Self.cells(.chinese)[0][2]["unit"] == .text("亿美元"))
  }

  @Test func givesWordsInPlaceOfANumberNoUnit() throws {
    let cell = try Self.cells(.english)[2][2]
    #expect(cell["text"] == .html("not disclosed"))
    #expect(cell["unit"] == .text(""))
    #expect(cell["classes"] == .text("numeric words"))
  }

  @Test func namesTheHeadsOfEachCell() throws {
    let cells = try Self.cells(.english)
    #expect(cells[0][0]["scope"] == .text("rowgroup"))
    #expect(cells[2][0]["scope"] == .text("row"))
    #expect(cells[0][0]["id"] == .text("f12-r1c1"))
    #expect(cells[1][1]["headers"] == .text("f12-c3 f12-r1c1 f12-r2c2"))
    #expect(cells[1][1]["remark"] == .text("financing"))
  }

  @Test func writesAListAsAListAndEscapesIt() throws {
    #expect(
      try Self.cells(.chinese)[2][1]["text"]
        == .html("<ul class=\"cell-list\"><li>甲&lt;</li><li>乙</li></ul>"))
  }

  @Test func namesTheOriginsThatDifferAndThenTheRest() {
    let origins = TableOrigins(table: TableFixture.table, words: Self.words, language: .english)
    #expect(origins.head == "Project")
    #expect(origins.lines.map(\.head) == ["Data centre, Investment", "All others"])
  }

  @Test func describesATableByItsSizeAndColumns() {
    #expect(
      TableDescription(language: .english).text(of: TableFixture.table)
        == "A table of 3 rows: Country, Project, Investment.")
    #expect(
      TableDescription(language: .chinese).text(of: TableFixture.table)
        == "表格，共3行，列出国家、项目、投资规模。")
  }
}
