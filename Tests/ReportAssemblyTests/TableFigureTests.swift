import Diagnostics
import Quantities
import ReportModel
import Tables
import Testing

@testable import ReportAssembly

@Suite struct TableFigureTests {
  private static let definition = """
    kind: table
    columns:
      - {id: country, title: {zh: 国家, en: Country}}
      - {id: project, title: {zh: 典型项目, en: Project}}
      - id: investment
        type: number
        unit: {zh: 亿美元, en: USD bn}
        powers-of-ten: {zh: "1", en: "0"}
        title: {zh: 投资规模, en: Investment}
    spans: [country]

    """
  private static let data = """
    id,country.zh,country.en,project,investment,investment.zh,investment.en
    datavolt,沙特阿拉伯,Saudi Arabia,DataVolt,5,,
    zeropoint,,,ZeroPoint DC,0.5,,
    artemis,阿联酋,United Arab Emirates,Artemis,,未披露,not disclosed
    ooredoo,卡塔尔,Qatar,Ooredoo,0.549,融资,financing
    """

  private static func read(_ definition: String = definition, _ data: String = data)
    -> Checked<FigureBody?>
  {
    let yaml = SourceFile(path: "figure.yaml", bytes: Array(definition.utf8))
    let csv = SourceFile(path: "data.csv", bytes: Array(data.utf8))
    let mapping = YAMLFile.mapping(of: yaml)
    let table = CSVReader.read(csv)
    guard let found = mapping.value else { return Checked(nil, mapping.diagnostics) }
    let surroundings = FigureSurroundings(
      sources: [
        Source(
          id: "ledger", publisher: Localized { _ in "P" }, shortPublisher: Localized { _ in "P" },
          title: Localized { _ in "T" }, date: nil, url: nil)
      ], hasAllSources: true, words: InterfaceWords([:]), publicationYear: nil)
    return TableFigure.read(
      FigureInput(mapping: found, table: table.value, surroundings: surroundings))
  }

  private static func table(_ definition: String = definition, _ data: String = data) throws
    -> FigureTable
  {
    let body = try #require(read(definition, data).value)
    guard case .table(let table) = body.form else { throw NotATable() }
    return table
  }

  private struct NotATable: Error {}

  private static func findings(_ definition: String = definition, _ data: String = data)
    -> [String]
  {
    read(definition, data).diagnostics.map {
      "\($0.range.path):\($0.range.start.line):\($0.range.start.column) \($0.rule.rawValue): "
        + "\($0.message) — \($0.help)"
    }
  }

  @Test func joinsAnEmptyCellOfASpanningColumnWithTheOneAbove() throws {
    let table = try Self.table()
    #expect(table.rows.map { $0.cells[0].rowSpan } == [2, 0, 1, 1])
    #expect(table.blocks == [0..<2, 2..<3, 3..<4])
    #expect(
      table.content(row: 1, column: 0)
        == .words(Localized(chinese: "沙特阿拉伯", english: "Saudi Arabia")))
  }

  @Test func makesTheSpanningColumnsAndTheNextOneHeads() throws {
    #expect(try Self.table().headColumns == [0, 1])
    let spanning = Self.definition.replacing("[country]", with: "[country, project]")
    #expect(try Self.table(spanning).headColumns == [0, 1])
    let chosen = Self.definition.replacing("spans:", with: "heads: [project]\nspans:")
    #expect(try Self.table(chosen).headColumns == [1])
  }

  @Test func keepsWordsInANumberColumnAsWords() throws {
    let cells = try Self.table().rows.map { $0.cells[2].content }
    #expect(cells[2] == .words(Localized(chinese: "未披露", english: "not disclosed")))
    guard case .quantity(_, let remark?)? = cells[3] else { throw NotATable() }
    #expect(remark == Localized(chinese: "融资", english: "financing"))
  }

  @Test func namesANumberByItsRowAndColumn() throws {
    let body = try #require(Self.read().value)
    #expect(
      body.rows.map(\.id) == ["datavolt.investment", "zeropoint.investment", "ooredoo.investment"])
    #expect(body.rows[1].heads.map(\.english) == ["Saudi Arabia", "ZeroPoint DC", "Investment"])
  }

  @Test(arguments: [
    (
      "40/80",
      FigureTableContent.versions([DecimalNumber("40"), DecimalNumber("80")].compactMap { $0 })
    ),
    ("—", FigureTableContent.unstated),
  ])
  func readsWhatIsNoSingleNumber(_ cell: String, _ expected: FigureTableContent) throws {
    let table = try Self.table(
      Self.definition, Self.data.replacing("ZeroPoint DC,0.5", with: "ZeroPoint DC,\(cell)"))
    #expect(table.rows[1].cells[2].content == expected)
  }

  @Test(arguments: [
    ("\"- 减税\n- 补贴\"", ["减税", "补贴"]), ("\"减税\n补贴\"", ["减税", "补贴"]), ("- 减税", ["减税"]),
  ])
  func makesTheLinesOfACellAList(_ cell: String, _ items: [String]) throws {
    let table = try Self.table(
      Self.definition, Self.data.replacing("ZeroPoint DC", with: cell))
    #expect(table.rows[1].cells[1].content == .list(Localized { _ in items }))
  }

  @Test func takesTheOriginOfACellFromItsOwnColumnsFirst() throws {
    let data = """
      id,country,project,investment,investment.status,investment.note.zh,investment.note.en,status,source
      a,A,A,1,unverified,注,note,stated,ledger
      b,B,B,2,,又注,another note,stated,ledger
      c,C,C,3,,,,stated,ledger
      """
    let table = try Self.table(Self.definition, data)
    #expect(
      table.rows.map { $0.cells[2].origin?.provenance.status } == [.unverified, .stated, nil])
    #expect(table.rows.map(\.origin.source) == [0, 0, 0])
    #expect(table.rows[1].cells[2].origin?.source == 0)
  }

  @Test func scalesTheBarsOfAColumnToItsLargestNumber() throws {
    let table = try Self.table(Self.definition + "bars: [investment]\n")
    #expect(table.columns.map(\.barLimit) == [nil, nil, 5])
  }

  @Test func readsATableWithoutStatusAsStated() throws {
    #expect(try Self.table().rows.allSatisfy { $0.origin.provenance.status == .stated })
  }

  @Test(arguments: [
    (
      ",Artemis,", ",,",
      "data.csv:4:40 cell-value: cell 'project' is empty — "
        + "fill it in, with — where nothing is stated, or list 'project' under 'spans'"
    ),
    (
      "datavolt,沙特阿拉伯,Saudi Arabia", "datavolt,,",
      "data.csv:2:10 cell-value: cell 'country' is empty, yet nothing above it goes on — "
        + "fill it in; only cells within one 'country' are joined"
    ),
    (
      "ZeroPoint DC,0.5", "ZeroPoint DC,数亿",
      "data.csv:3:26 column-not-numeric: value '数亿' is not a number — "
        + "leave the cell empty and put the words in the note"
    ),
  ])
  func reportsCellsThatSayNothing(_ old: String, _ new: String, _ expected: String) {
    #expect(Self.findings(Self.definition, Self.data.replacing(old, with: new)) == [expected])
  }

  @Test(arguments: [
    (
      "spans: [country]", "spans: [county]",
      "figure.yaml:10:9 unknown-reference: unknown column 'county' — did you mean 'country'?"
    ),
    (
      "zh: \"1\"", "zh: ten",
      "figure.yaml:8:20 wrong-value: key 'powers-of-ten' holds other than whole numbers — "
        + "write '{zh: 1, en: 0}', each from -12 to 12"
    ),
    (
      "{id: project,", "{id: country,",
      "figure.yaml:4:10 wrong-value: column 'country' stands twice — give each column its own id"
    ),
    (
      "spans: [country]", "spans: [country]\nbars: [project]",
      "figure.yaml:11:8 chart-form: column 'project' has no number to draw — "
        + "take 'project' out of 'bars'"
    ),
  ])
  func reportsKeysThatFitNoColumn(_ old: String, _ new: String, _ expected: String) {
    #expect(Self.findings(Self.definition.replacing(old, with: new)).contains(expected))
  }
}
