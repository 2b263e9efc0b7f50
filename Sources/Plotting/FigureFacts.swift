/// What a figure says, as values; whoever knows a language makes sentences of them.
public enum FigureFacts: Sendable, Equatable {
  /// Of a chart of columns.
  case columns(ColumnFacts)
  /// Of a layered diagram: its layers with their groups and items.
  case layers([LayeredDiagram.Layer])
  /// Of a staged timeline: its stages.
  case stages([StagedTimeline.Stage])
  /// Of a chart of rows.
  case rows(RowFacts)
  /// Of a bar of shares.
  case shares(ShareFacts)
  /// Of a chart of lines.
  case lines(LineFacts)
  /// Of a phase timeline: the timeline with its phases, events and words.
  case phases(PhaseTimeline)
  /// Of a chart of scores, or of a grid.
  case scores(ScoreFacts)
}

/// What a chart of columns says, panel by panel.
public struct ColumnFacts: Sendable, Equatable {
  /// One value by the names that readers see.
  public struct Datum: Sendable, Equatable {
    /// The category or period.
    public let key: String
    /// The number as it is written.
    public let label: String
    /// The number that is drawn.
    public let number: Double
  }

  /// Where the values go from first to last.
  public enum Trend: Sendable, Equatable {
    /// No value is below the one before it, and one is above.
    case rising
    /// No value is above the one before it, and one is below.
    case falling
    /// All are equal.
    case level
    /// Up and down.
    case mixed

    /// The trend of some numbers; nil below two.
    init?(of numbers: [Double]) {
      guard numbers.count > 1 else { return nil }
      let steps = zip(numbers.dropFirst(), numbers).map { $0 - $1 }
      switch (steps.contains { $0 > 0 }, steps.contains { $0 < 0 }) {
      case (true, false): self = .rising
      case (false, true): self = .falling
      case (false, false): self = .level
      case (true, true): self = .mixed
      }
    }
  }

  /// The ends of an interval around a value that is drawn.
  public struct Whisker: Sendable, Equatable {
    /// The category or period.
    public let key: String
    /// Both ends as they are written.
    public let ends: String
  }

  /// The facts of one panel; keys are in the order of the columns.
  public struct Panel: Sendable, Equatable {
    /// Its title.
    public let title: String
    /// Its unit.
    public let unit: String
    /// How many columns it has, missing ones included.
    public let count: Int
    /// The first value that is not missing.
    public let first: Datum?
    /// The last value that is not missing.
    public let last: Datum?
    /// The least value; of equals the first.
    public let smallest: Datum?
    /// The greatest value; of equals the first.
    public let largest: Datum?
    /// The trend of the values; nil below two values.
    public let trend: Trend?
    /// Which columns are forecasts.
    public let forecast: [String]
    /// Which columns are derived or unverified.
    public let hollow: [String]
    /// Which columns are lower bounds.
    public let lowerBounds: [String]
    /// Which columns are upper bounds.
    public let upperBounds: [String]
    /// Which columns are intervals.
    public let intervals: [String]
    /// The ends of intervals, where a value between them is drawn.
    public let whiskers: [Whisker]
    /// Which columns have no value.
    public let missing: [String]
    /// The words of stretches of time without values.
    public let gaps: [String]
    /// The notes under labels.
    public let notes: [String]
    /// The words of reference lines.
    public let lines: [String]
    /// How the columns of several series stand in a band; nil where each has a band of its own.
    public let form: ColumnChart.Bundle.Form?
    /// The facts of each series, and of a stack's totals, last and without a title, where there are
    /// several; the panel itself then has no values.
    public let parts: [Panel]
  }

  /// The panels in reading order; of an enlarged part and its whole, the whole alone.
  public let panels: [Panel]
  /// Whether the panels can be compared on one scale.
  public let sharesScale: Bool
  /// What the marks are called in the chart's legend.
  public let words: ChartWords
}

extension ColumnChart {
  /// What the chart says.
  public func facts() -> ColumnFacts {
    switch arrangement {
    case .panels(let panels, let sharesScale):
      ColumnFacts(panels: panels.map(facts), sharesScale: sharesScale, words: words)
    case .stacked(let panels):
      ColumnFacts(panels: panels.map(facts), sharesScale: false, words: words)
    case .enlarged(_, let whole, _):
      ColumnFacts(panels: [facts(of: whole)], sharesScale: false, words: words)
    }
  }

  private func facts(of panel: Panel) -> ColumnFacts.Panel {
    guard let bundle = panel.bundle else { return facts(panel.columns, of: panel) }
    let count = panel.columnsPerBand
    var parts = bundle.series.enumerated().map { index, series in
      facts(
        stride(from: index, to: panel.columns.count, by: count).map { panel.columns[$0] },
        of: Panel(title: series.title, unit: panel.unit, columns: []))
    }
    if bundle.form == .stacked {
      parts.append(facts(totals(of: panel), of: Panel(title: "", unit: panel.unit, columns: [])))
    }
    return facts([], of: panel, count: panel.bands.count, form: bundle.form, parts: parts)
  }

  /// The sums of a stack; without a label there is none.
  private func totals(of panel: Panel) -> [Column] {
    panel.totals.enumerated().filter { !$0.element.label.isEmpty }.map { index, column in
      let first = index * panel.columnsPerBand
      let parts = panel.columns[first..<min(first + panel.columnsPerBand, panel.columns.count)]
      let sum = parts.reduce(0.0) { $0 + ($1.value.drawn ?? 0) }
      return Column(key: column.key, value: .exact(sum), label: column.label)
    }
  }

  private func facts(
    _ columns: [Column], of panel: Panel, count: Int? = nil, form: Bundle.Form? = nil,
    parts: [ColumnFacts.Panel] = []
  ) -> ColumnFacts.Panel {
    let data = columns.compactMap { column in
      column.value.drawn.map {
        ColumnFacts.Datum(key: column.name, label: column.label, number: $0)
      }
    }
    let stated = columns.filter { $0.value != .missing }
    let intervals = stated.filter { if case .interval = $0.value { true } else { false } }
    let gaps: [Gap] = if case .time(let gaps) = panel.axis { gaps } else { [] }
    return ColumnFacts.Panel(
      title: panel.title, unit: panel.unit, count: count ?? columns.count,
      first: data.first, last: data.last,
      smallest: data.min { $0.number < $1.number },
      largest: data.reversed().max { $0.number < $1.number },
      trend: ColumnFacts.Trend(of: data.map(\.number)),
      forecast: stated.filter(\.status.isForecast).map(\.name),
      hollow: stated.filter(\.status.isHollow).map(\.name),
      lowerBounds: stated.filter(\.value.isLowerBound).map(\.name),
      upperBounds: stated.filter(\.value.isUpperBound).map(\.name),
      intervals: intervals.map(\.name),
      whiskers: intervals.compactMap { column in
        guard case .interval(_, _, _?) = column.value else { return nil }
        return column.ends.map { ColumnFacts.Whisker(key: column.name, ends: $0) }
      },
      missing: columns.filter { $0.value == .missing }.map(\.name),
      gaps: gaps.map(\.words), notes: columns.compactMap(\.note),
      lines: panel.lines.map(\.words), form: form, parts: parts)
  }
}

extension ColumnChart.Column {
  /// The key without marks of breaks.
  fileprivate var name: String { TextLayout.withoutBreaks(key) }
}
