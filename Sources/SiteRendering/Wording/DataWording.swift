import Quantities
import ReportModel

/// What the columns and words of data files mean.
struct DataWording {
  let language: Language

  private func pick(_ text: (chinese: String, english: String)) -> String {
    language == .chinese ? text.chinese : text.english
  }

  var allTitle: String { pick(("全部数值", "Every value of the report")) }
  var sourcesTitle: String { pick(("资料来源", "Sources")) }
  var indexTitle: String { pick(("指数", "The index")) }

  /// What a column of the index is called in the table of everything.
  static func indexColumn(_ id: String) -> (id: String, title: Localized<String>) {
    let title: (String, String) =
      switch id {
      case "score": ("得分", "Score")
      case "rank": ("名次", "Rank")
      case "coverage": ("覆盖率", "Coverage")
      case "weight": ("权重", "Weight")
      case "alternate": ("其他来源的数", "Value by another source")
      case "member": ("成员的数", "Value of a member")
      case "context": ("参照数据", "Beside the index")
      default: ("数值", "Value")
      }
    return (id, Localized(chinese: title.0, english: title.1))
  }

  /// What a column holds; nil for one that a figure names itself.
  func meaning(of column: String) -> String? {
    let pieces = column.split(separator: ".")
    guard let last = pieces.last else { return nil }
    if let exact = Self.meanings[column] { return pick(exact) }
    let isLocalized = last == "zh" || last == "en"
    let base = isLocalized ? pieces.dropLast() : pieces[...]
    guard let name = base.last else { return nil }
    if name.hasPrefix("group"), base.count == 1 {
      return pick(Self.group) + suffix(String(last))
    }
    // A column of one cell of a table: `memory.status`.
    guard base.count == 1 || Self.cellColumns.contains(String(name)),
      let text = Self.meanings[String(name)]
    else { return nil }
    return pick(text) + (isLocalized ? suffix(String(last)) : "")
  }

  private func suffix(_ code: String) -> String {
    switch (language, code) {
    case (.chinese, "zh"): "（中文）"
    case (.chinese, _): "（英文）"
    case (.english, "zh"): " (Chinese)"
    case (.english, _): " (English)"
    }
  }

  /// What a column holds, as a designer of tables would say it.
  func type(of column: DataColumn) -> String {
    switch column.content {
    case .text: pick(("文字", "text"))
    case .number: pick(("数", "number"))
    case .integer: pick(("整数", "integer"))
    case .word: pick(("用词", "word"))
    case .source: pick(("编号", "source id"))
    }
  }

  /// What a status means.
  func meaning(of status: DataStatus) -> String {
    switch status {
    case .stated: pick(("原报告写明的数。", "Stated in the source report itself."))
    case .derived: pick(("由写明的或公开的数算出。", "Computed from stated or public values."))
    case .public: pick(("见于列出的公开资料。", "Seen in a public source that is named."))
    case .proxy: pick(("没有所要的度量，用相近的代替。", "Stands in for a measure that is not available."))
    case .unverified:
      pick(("出自列出的出版物，没有核对原文。", "From a named publication, not checked against it."))
    case .missing: pick(("没有公布，或没有找到；数值为空。", "Not published or not found; the value is empty."))
    }
  }

  func meaning(of outlook: Outlook) -> String {
    switch outlook {
    case .actual: pick(("已经发生。", "It has come about."))
    case .forecast: pick(("预期、规划或预测的数。", "Expected, planned or projected."))
    }
  }

  /// What pages call a confidence.
  func name(of confidence: Confidence) -> String {
    switch confidence {
    case .high: pick(("高", "high"))
    case .medium: pick(("中", "medium"))
    case .low: pick(("低", "low"))
    }
  }

  func meaning(of confidence: Confidence) -> String {
    switch confidence {
    case .high: pick(("与所要度量的很接近。", "Close to what is meant."))
    case .medium: pick(("接近，但有缺口或假设。", "Near it, with gaps or assumptions."))
    case .low: pick(("只能作粗略参考。", "A rough guide."))
    }
  }

  func meaning(ofQualifier sign: String) -> String {
    switch sign {
    case "≈": pick(("约为此数。", "About the number."))
    case "≥": pick(("此数或更多。", "The number or more."))
    case ">": pick(("多于此数。", "More than the number."))
    case "≤": pick(("此数或更少。", "The number or less."))
    default: pick(("少于此数。", "Less than the number."))
    }
  }

  private static let cellColumns = [
    "status", "outlook", "source", "note", "unit", "low", "high",
  ]

  private static let group = ("所属的组，从外到内", "What the value belongs to, from the outermost group")

  private static let meanings: [String: (chinese: String, english: String)] = [
    "dataset": (
      "数值所在：图表（figure）或指数（index）", "Where the value stands: a figure or the index"
    ),
    "figure": (
      "图表编号；不在图表里的为空", "Number of the figure; empty for a value that no figure shows"
    ),
    "figure.id": ("图表的短名", "Id of the figure"),
    "id": ("编号，在文件内唯一", "Id, unique in the file"),
    "row": ("行的编号或名称", "What the value is about"),
    "row.zh": ("行的名称（中文）", "What the value is about (Chinese)"),
    "row.en": ("行的名称（英文）", "What the value is about (English)"),
    "column": ("度量的编号或名称", "What is measured"),
    "year": ("所属时间：年、月、日，或数据所写的时段", "Time: a year, a month, a day or a span, as the data have it"),
    "value": ("数值；只有区间或没有数的为空", "The number; empty for a range and where there is none"),
    "low": (
      "区间的下限；指数得分和名次为模拟的第5百分位",
      "Lower end of the range; for scores and ranks the 5th percentile of the simulation"
    ),
    "high": (
      "区间的上限；指数得分和名次为模拟的第95百分位",
      "Upper end of the range; for scores and ranks the 95th percentile of the simulation"
    ),
    "qualifier": ("数前的符号；为空即为确数", "Sign before the number; empty for an exact one"),
    "unit": ("单位；计数和比值为空", "Unit; empty for counts and ratios"),
    "text": ("文字内容，或跟在数后的文字", "Words in the place of a number, or after it"),
    "outlook": ("实际或预测", "Whether it has come about"),
    "status": ("数据状态", "How well the value is founded"),
    "confidence": ("可靠程度，只用于指数", "How far the value can be relied on; for the index only"),
    "source": ("来源编号，见sources.csv", "Id of the source in sources.csv"),
    "note": ("备注", "Remark"),
    "level": ("层级：综合、维度或指标", "Level: total, dimension or measure"),
    "title": ("名称", "Name"),
    "region": ("地区", "Region"),
    "score": ("得分，0至100，最好为100", "Score from 0 to 100, the best being 100"),
    "rank": ("名次", "Rank"),
    "rank.low": ("名次区间的上端（较好）", "The better end of the rank’s interval"),
    "rank.high": ("名次区间的下端（较差）", "The worse end of the rank’s interval"),
    "coverage": ("有数的指标所占权重", "Weight of the measures that have a value"),
    "weight": ("权重，合计为1", "Weight; all sum to 1"),
    "publisher": ("发布者", "Publisher"),
    "date": ("发布日期", "Date of publication"),
    "url": ("网址", "Address"),
  ]
}
