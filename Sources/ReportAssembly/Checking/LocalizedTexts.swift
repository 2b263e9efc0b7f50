import Checks
import Diagnostics
import ReportModel
import Tables

/// Finds what a file of keys or a table says in both languages, with the place of each half.
enum LocalizedTexts {
  /// Every `{zh: …, en: …}` of a mapping, at any depth.
  static func texts(in mapping: YAMLMapping, of file: SourceFile?) -> [Localized<PlacedText>] {
    guard let file else { return [] }
    var texts: [Localized<PlacedText>] = []
    visit(.mapping(mapping), file, &texts)
    return texts
  }

  /// Every pair of cells in columns `name.zh` and `name.en`.
  static func texts(in table: DataTable, of file: SourceFile?) -> [Localized<PlacedText>] {
    guard let file else { return [] }
    let pairs = table.columns.compactMap { column -> Localized<Column>? in
      guard column.name.hasSuffix(".zh"),
        let english = table.column(named: column.name.dropLast(2) + "en")
      else { return nil }
      return Localized(chinese: column, english: english)
    }
    return table.rows.flatMap { row in
      pairs.map { pair in
        pair.map { PlacedText(Located(value: row[$0].text, range: row[$0].range), in: file) }
      }
    }
  }

  /// Keys under which the languages differ on purpose.
  private static let numeric: Set = ["powers-of-ten"]

  // YAML nests at most as deep as the parser allows.
  private static func visit(
    _ value: YAMLValue, _ file: SourceFile, _ texts: inout [Localized<PlacedText>]
  ) {
    switch value {
    case .text: break
    case .list(let items, _): for item in items { visit(item, file, &texts) }
    case .mapping(let mapping):
      if case .text(let chinese, let range)? = mapping["zh"],
        case .text(let english, let otherRange)? = mapping["en"]
      {
        texts.append(
          Localized(
            chinese: PlacedText(Located(value: chinese, range: range), in: file),
            english: PlacedText(Located(value: english, range: otherRange), in: file)))
      }
      for entry in mapping.entries where !numeric.contains(entry.key) {
        visit(entry.value, file, &texts)
      }
    }
  }
}
