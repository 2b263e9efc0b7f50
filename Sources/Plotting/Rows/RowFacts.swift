/// What a chart of rows says, panel by panel.
public struct RowFacts: Sendable, Equatable {
  /// One value.
  public struct Datum: Sendable, Equatable {
    /// What it measures; empty where the row has one value only.
    public let series: String
    /// The number as it is written; nil where missing.
    public let label: String?
  }

  /// One row.
  public struct Row: Sendable, Equatable {
    /// The name of its group; empty where it has none.
    public let group: String
    /// Its name.
    public let key: String
    /// Its values.
    public let data: [Datum]
    /// The text beside them.
    public let text: String?
  }

  /// The facts of one panel; names are those of rows, or of the series where all its values agree.
  public struct Panel: Sendable, Equatable {
    /// Its title.
    public let title: String
    /// Its unit.
    public let unit: String
    /// The head of the texts; empty where they have none.
    public let textHead: String
    /// The forms of its marks, each once, in order.
    public let forms: [RowChart.Form]
    /// The rows from top to bottom.
    public let rows: [Row]
    /// Which values are forecasts.
    public let forecast: [String]
    /// Which values are derived or unverified.
    public let hollow: [String]
    /// Which values are lower bounds.
    public let lowerBounds: [String]
    /// Which values are upper bounds.
    public let upperBounds: [String]
    /// Which values have an interval around them.
    public let intervals: [String]
    /// Which values are missing.
    public let missing: [String]
  }

  /// The panels in reading order.
  public let panels: [Panel]
}

extension RowChart {
  /// What the chart says.
  public func facts() -> RowFacts { RowFacts(panels: panels.map(facts)) }

  private func facts(of panel: Panel) -> RowFacts.Panel {
    var forms: [Form] = []
    for mark in panel.rows.flatMap(\.marks) where !forms.contains(mark.form) {
      forms.append(mark.form)
    }
    let isSingle = panel.rows.allSatisfy { $0.marks.count <= 1 }
    let rows = panel.groups.flatMap { group in
      group.rows.map { row in
        RowFacts.Row(
          group: group.title, key: row.key,
          data: row.marks.map {
            RowFacts.Datum(
              series: isSingle ? "" : $0.series, label: $0.value == .missing ? nil : $0.label)
          }, text: row.text)
      }
    }
    var head = ""
    if case .column(let words) = panel.textPlace { head = words }
    return RowFacts.Panel(
      title: panel.title, unit: panel.unit, textHead: head, forms: forms, rows: rows,
      forecast: names(in: panel) { $0.value != .missing && $0.status.isForecast },
      hollow: names(in: panel) { $0.value != .missing && $0.status.isHollow },
      lowerBounds: names(in: panel) { $0.value.isLowerBound },
      upperBounds: names(in: panel) { $0.value.isUpperBound },
      intervals: names(in: panel) {
        if case .interval = $0.value { $0.form != .range } else { false }
      },
      missing: names(in: panel) { $0.value == .missing })
  }

  /// The values for which something holds: a series where it holds for all of its values, rows
  /// elsewhere.
  private func names(in panel: Panel, where holds: (Mark) -> Bool) -> [String] {
    let rows = panel.rows
    let isSingle = rows.allSatisfy { $0.marks.count <= 1 }
    var names: [String] = []
    for row in rows {
      for mark in row.marks where holds(mark) {
        let series = rows.flatMap(\.marks).filter { $0.series == mark.series }
        let isWhole = !isSingle && series.count > 1 && series.allSatisfy(holds)
        let joined = isSingle || mark.series.isEmpty ? row.key : "\(row.key) \(mark.series)"
        let name = isWhole && !mark.series.isEmpty ? mark.series : joined
        if !names.contains(name) { names.append(name) }
      }
    }
    return names
  }
}
