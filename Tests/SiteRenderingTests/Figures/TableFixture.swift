import Diagnostics
import Plotting
import Quantities
import ReportModel

/// Two levels of spans, numbers in two units, words in place of a number, a list.
enum TableFixture {
  static func words(_ chinese: String, _ english: String) -> Localized<String> {
    Localized(chinese: chinese, english: english)
  }

  static func number(_ text: String, remark: Localized<String>? = nil) -> FigureTableContent {
    let number = DecimalNumber(text) ?? .zero
    return .quantity(Quantity(.value(number, .exactly), Unit("USD bn")), remark: remark)
  }

  static func origin(_ status: DataStatus = .stated, note: Localized<String>? = nil) -> DataOrigin {
    DataOrigin(
      provenance: Provenance(status: status, outlook: .actual, sourceID: nil), source: nil,
      note: note)
  }

  static func row(
    _ id: String, _ contents: [FigureTableContent?], _ spans: [Int],
    numberOrigin: DataOrigin? = nil
  ) -> FigureTableRow {
    let last = contents.count - 1
    return FigureTableRow(
      id: id,
      cells: zip(contents, spans).enumerated().map { index, cell in
        FigureTableCell(
          content: cell.0, rowSpan: cell.1, origin: index == last ? numberOrigin : nil)
      }, origin: origin(), group: nil)
  }

  static let table = FigureTable(
    columns: [
      FigureTableColumn(
        id: "country", title: words("国家", "Country"), content: .words, isHead: true, spans: true,
        barLimit: nil),
      FigureTableColumn(
        id: "project", title: words("项目", "Project"), content: .words, isHead: true, spans: false,
        barLimit: nil),
      FigureTableColumn(
        id: "investment", title: words("投资规模", "Investment"),
        content: .numbers(
          unit: words("亿美元", "USD bn"), powerOfTen: Localized(chinese: 1, english: 0)),
        isHead: false, spans: false, barLimit: nil),
    ],
    rows: [
      row(
        "datavolt",
        [.words(words("沙特阿拉伯", "Saudi Arabia")), .words(words("园区", "Campus")), number("5")],
        [2, 1, 1]),
      row(
        "zeropoint",
        [
          nil, .words(words("数据中心", "Data centre")),
          number("0.549", remark: words("融资", "financing")),
        ],
        [0, 1, 1], numberOrigin: origin(note: words("融资额", "Financing"))),
      row(
        "artemis",
        [
          .words(words("阿联酋", "UAE")),
          .list(Localized(chinese: ["甲<", "乙"], english: ["A", "B"])),
          .words(words("未披露", "not disclosed")),
        ], [1, 1, 1]),
    ], groups: [])

  static let figure = Figure(
    number: 12, id: "projects",
    caption: FigureCaption(
      title: words("典型项目", "Projects"), headline: words("甲", "A"), subtitle: words("乙", "B"),
      notes: []), sources: [], form: .table(table), rows: [], placement: nil,
    definition: SourceRange(wholeFile: "figure.yaml"))
}
