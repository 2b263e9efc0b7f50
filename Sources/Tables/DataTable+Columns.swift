public import Diagnostics

extension DataTable {
  /// The column of a name, or a `column-name` error with the nearest name there is.
  public func requiredColumn(_ name: String) -> Checked<Column?> {
    if let column = column(named: name) { return Checked(column) }
    let names = columns.map(\.name)
    return Checked(
      nil,
      [
        Diagnostic(
          .columnName, at: headerRange, "column '\(name)' is missing",
          help: Suggestion.nearest(to: name, in: names).map {
            "rename the column '\($0)', or add a column '\(name)'"
          } ?? "add a column '\(name)' to the first line")
      ])
  }

  /// The `column-name` errors for columns that are not among the allowed names.
  ///
  /// Names must match exactly, upper and lower case included.
  public func unknownColumns(allowing names: some Sequence<String>) -> [Diagnostic] {
    let allowed = Array(names)
    return columns.filter { !$0.name.isEmpty && !allowed.contains($0.name) }.map { column in
      Diagnostic(
        .columnName, at: column.range, "column '\(column.name)' is unknown",
        help: Suggestion.help(for: column.name, in: allowed, kind: "columns"))
    }
  }

  /// The place of the header, from the first name to the last.
  public var headerRange: SourceRange {
    guard let first = columns.first, let last = columns.last else {
      return SourceRange(wholeFile: path)
    }
    return SourceRange(path: path, start: first.range.start, end: last.range.end)
  }
}
