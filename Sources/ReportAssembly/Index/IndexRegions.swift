import Diagnostics
import Indicators
import Plotting
import ReportModel

/// Reads `regions.yaml`: the regions, groups of them that claims may name, and the units' names.
struct IndexRegions {
  let regions: [IndexRegion]
  let groups: [RegionGroup]
  let units: FigureUnits

  static func read(_ mapping: YAMLMapping) -> Checked<IndexRegions?> {
    var keys = KeyReader(mapping, keys: ["regions", "groups", "units"])
    let entries = keys.entries("regions")
    let regions = entries.compactMap { region($0, &keys) }
    let groups = mapping["groups"] == nil ? nil : keys.submapping("groups")
    let units = FigureUnits.read(&keys)
    // Where a region cannot be read, references to it would be reported everywhere.
    guard !entries.isEmpty, regions.count == entries.count else {
      return Checked(nil, keys.diagnostics)
    }
    let named = groups?.entries.compactMap { group($0, in: groups, regions, &keys) } ?? []
    return Checked(
      IndexRegions(regions: regions, groups: named, units: units), keys.diagnostics)
  }

  private static func region(_ mapping: YAMLMapping, _ outer: inout KeyReader) -> IndexRegion? {
    var keys = KeyReader(mapping, keys: ["id", "title", "short", "color", "marker"])
    let id = keys.text("id")
    if let id { keys.checkIndexID(id) }
    let title = keys.localized("title")
    let short = keys.optionalLocalized("short")
    let colors = ChartColor.allCases.map { ("\($0.rawValue)", $0) }
    let color = keys.text("color").flatMap { keys.entry($0, in: colors, kind: "color") }
    let markers = Marker.allCases.map { ($0.rawValue, $0) }
    let marker = keys.text("marker").flatMap { keys.entry($0, in: markers, kind: "marker") }
    outer.report(keys.diagnostics)
    guard let id, let title, let color, let marker else { return nil }
    return IndexRegion(
      id: id.value, title: title, short: short ?? title, color: color, marker: marker)
  }

  private static func group(
    _ entry: YAMLMapping.Entry, in groups: YAMLMapping?, _ regions: [IndexRegion],
    _ outer: inout KeyReader
  ) -> RegionGroup? {
    guard let groups else { return nil }
    let id = Located(value: entry.key, range: entry.keyRange)
    outer.checkIndexID(id)
    if Predicate.functionNames.contains(entry.key) {
      outer.report(
        Diagnostic(
          .wrongValue, at: entry.keyRange, "group '\(entry.key)' has the name of a function",
          help: "give it another name: claims call it as '\(entry.key)1(DIMENSION)'"))
    }
    var keys = KeyReader(groups, keys: groups.entries.map(\.key))
    let members = keys.texts(entry.key)
    if members.isEmpty, !keys.diagnostics.containsError {
      keys.report(
        Diagnostic(
          .wrongValue, at: entry.keyRange, "group '\(entry.key)' has no regions",
          help: "write their ids: '\(entry.key): [ID, ID]'"))
    }
    let places = regions.enumerated().map { ($1.id, $0) }
    let found = members.compactMap { keys.entry($0, in: places, kind: "region") }
    outer.report(keys.diagnostics)
    return RegionGroup(id: entry.key, regions: found)
  }
}

/// The form of the index's ids, which predicates name.
enum IndexID {
  static let form = "letters, digits and '_', a letter first, such as 'B1' or 'B1_other'"

  static func isValid(_ text: String) -> Bool {
    guard let first = text.utf8.first, (0x61...0x7A).contains(first | 0x20) else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0 | 0x20) || (0x30...0x39).contains($0) || $0 == 0x5F
    }
  }

  static func problem(_ kind: String, _ id: String, at range: SourceRange) -> Diagnostic? {
    guard !isValid(id) else { return nil }
    return Diagnostic(
      .rowID, at: range, "\(kind) '\(id)' has a form that is not allowed", help: "use \(form)")
  }
}

extension KeyReader {
  fileprivate mutating func checkIndexID(_ id: Located<String>) {
    if let problem = IndexID.problem("id", id.value, at: id.range) { report(problem) }
  }
}
