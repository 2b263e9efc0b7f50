import Diagnostics

/// Panels made by a column of the data instead of one by one: `panels: {by: series, …}`.
struct FacetKeys {
  /// The column.
  let column: String
  /// What all panels have in common.
  let mapping: YAMLMapping

  /// Reads `panels` where it is a mapping; nil where it is a list, which is left to the reader of
  /// lists, or cannot be used.
  static func read(_ outer: inout KeyReader, by columns: [String], allowed: [String])
    -> FacetKeys?
  {
    guard case .mapping(let mapping)? = outer.mapping["panels"] else { return nil }
    var keys = KeyReader(mapping, keys: ["by"] + allowed)
    let column = keys.text("by").flatMap { name in
      keys.entry(name, in: columns.map { ($0, $0) }, kind: "column")
    }
    outer.report(keys.diagnostics)
    return FacetKeys(column: column ?? columns.first ?? "", mapping: mapping)
  }
}
