import Diagnostics
import Plotting
import ReportModel

/// The heads of a figure's data table, under `columns`.
enum FigureHeads {
  static func read(_ keys: inout KeyReader, groups: [String], content: String) -> FigureColumns? {
    guard let mapping = keys.submapping("columns") else { return nil }
    var columns = KeyReader(mapping, keys: groups + [content])
    let heads = groups.map { columns.localized($0) }
    let contentHead = columns.localized(content)
    keys.report(columns.diagnostics)
    let found = heads.compactMap { $0 }
    guard let contentHead, found.count == heads.count else { return nil }
    return FigureColumns(heads: found, content: contentHead)
  }
}

extension KeyReader {
  private static let colors: [(String, ChartColor)] = ChartColor.allCases.map { ("\($0)", $0) }

  /// The colour under `color`; the first of the palette where none is given.
  mutating func color() -> ChartColor {
    guard let name = optionalText("color") else { return .blue }
    return entry(name, in: Self.colors, kind: "color") ?? .blue
  }

  /// The entry that a text names; reports one that does not exist.
  mutating func entry<Entry>(
    _ name: Located<String>, in entries: [(id: String, entry: Entry)], kind: String
  ) -> Entry? {
    if let match = entries.first(where: { $0.id == name.value }) { return match.entry }
    report(
      Diagnostic(
        .unknownReference, at: name.range, "unknown \(kind) '\(name.value)'",
        help: Suggestion.help(
          for: name.value, in: entries.map(\.id), kind: kind.hasSuffix("s") ? kind : "\(kind)s")))
    return nil
  }
}
