/// Columns over categories or periods: one or several panels, each of one series or of several that
/// stand beside or on top of each other.
///
/// ```swift
/// let chart = ColumnChart(
///   .panels([.init(title: "Output", unit: "tonnes", columns: columns)], sharesScale: false),
///   color: .rose, words: words)
/// if chart.refusals().isEmpty {
///   let scene = chart.scene(.wide)   // scene.findings() says what does not fit
/// }
/// ```
public struct ColumnChart: Sendable, Equatable {
  /// One column.
  public struct Column: Sendable, Equatable {
    /// The category or period, unique in its panel; written under the column.
    ///
    /// U+200B marks where a line may break.
    public let key: String
    /// The place on a time axis, in years (mid-2025 is 2025.5); needed there alone.
    public let year: Double?
    /// The number.
    public let value: ChartValue
    /// What kind of statement it is.
    public let status: MarkStatus
    /// The number as readers see it, with its bound, such as "≥ 500"; empty for none.
    public let label: String
    /// A few words under the label.
    public let note: String?
    /// The ends of its whisker as readers see them, such as "91–93"; nil where there is none.
    public let ends: String?

    /// Makes a column.
    public init(
      key: String, year: Double? = nil, value: ChartValue, status: MarkStatus = .actual,
      label: String, note: String? = nil, ends: String? = nil
    ) {
      self.key = key
      self.year = year
      self.value = value
      self.status = status
      self.label = label
      self.note = note
      self.ends = ends
    }
  }

  /// A stretch of a time axis without values, bracketed and named.
  public struct Gap: Sendable, Equatable {
    /// The first year without a value.
    public let from: Double
    /// The last year without a value.
    public let to: Double
    /// What is missing, such as "2016–2019: not surveyed".
    public let words: String

    /// Makes a gap.
    public init(from: Double, to: Double, words: String) {
      self.from = from
      self.to = to
      self.words = words
    }
  }

  /// What lies along the x direction.
  public enum Axis: Sendable, Equatable {
    /// Bands of equal width in the order of the columns.
    case bands
    /// True positions in time.
    case time(gaps: [Gap])
  }

  /// A frame with its own x axis.
  public struct Panel: Sendable, Equatable {
    /// What the panel shows; empty for no title.
    public let title: String
    /// The unit, written beside the title; empty for none.
    public let unit: String
    /// The columns, from left to right.
    public let columns: [Column]
    /// The x axis.
    public let axis: Axis
    /// The ends of the y axis, where the data's own are not wanted; must begin at 0 or, with
    /// negative values, reach beyond it.
    public let domain: ValueDomain?
    /// The colour of its series; nil for the chart's.
    public let color: ChartColor?
    /// Levels drawn across the panel.
    public let lines: [ReferenceLine]
    /// What its columns share a band as; nil where each has its own.
    public let bundle: Bundle?

    /// Makes a panel of one series.
    public init(
      title: String, unit: String = "", columns: [Column], axis: Axis = .bands,
      domain: ValueDomain? = nil, color: ChartColor? = nil, lines: [ReferenceLine] = []
    ) {
      self.init(
        title: title, unit: unit, columns: columns, axis: axis, domain: domain, color: color,
        lines: lines, bundle: nil)
    }

    init(
      title: String, unit: String, columns: [Column], axis: Axis, domain: ValueDomain?,
      color: ChartColor?, lines: [ReferenceLine], bundle: Bundle?
    ) {
      self.title = title
      self.unit = unit
      self.columns = columns
      self.axis = axis
      self.domain = domain
      self.color = color
      self.lines = lines
      self.bundle = bundle
    }

    /// The numbers that its y axis has to reach.
    var numbers: [Double] { reach + lines.map(\.value) }

    /// The numbers that its columns reach.
    var reach: [Double] {
      guard let bundle, bundle.isStack else { return columns.flatMap(\.value.numbers) }
      return pieces.flatMap { piece in piece.map { [$0.start, $0.end] } ?? [] }
    }
  }

  /// The ends of a value axis.
  public struct ValueDomain: Sendable, Equatable {
    /// The least number.
    public let low: Double
    /// The greatest number.
    public let high: Double

    /// Makes a domain.
    public init(low: Double, high: Double) {
      self.low = low
      self.high = high
    }
  }

  /// How the panels belong together.
  public enum Arrangement: Sendable, Equatable {
    /// Side by side, and below each other where the room is narrow; on one scale, or each its own.
    /// On one scale, ticks stand at the first panel of each row and the unit at the first of all.
    case panels([Panel], sharesScale: Bool)
    /// Below each other on one x axis, whose labels stand under the last; each has its own scale.
    case stacked([Panel])
    /// A part of the columns enlarged, and all of them on one scale; `label` stands over the part's
    /// place in the whole, such as "12–40".
    case enlarged(part: Panel, whole: Panel, label: String)
  }

  /// The panels.
  public let arrangement: Arrangement
  /// The colour of panels that have none of their own.
  public let color: ChartColor
  /// The words of the legend and of missing values.
  public let words: ChartWords
  /// How axis numbers are written.
  public let numberFormat: NumberFormat

  /// Makes a chart.
  public init(
    _ arrangement: Arrangement, color: ChartColor, words: ChartWords,
    numberFormat: NumberFormat = NumberFormat()
  ) {
    self.arrangement = arrangement
    self.color = color
    self.words = words
    self.numberFormat = numberFormat
  }

  /// The whole alone where the chart enlarges a part; any other chart as it is.
  public var withoutEnlargement: ColumnChart {
    guard case .enlarged(_, let whole, _) = arrangement else { return self }
    return ColumnChart(
      .panels([whole], sharesScale: false), color: color, words: words, numberFormat: numberFormat)
  }

  /// The panels in reading order.
  var panels: [Panel] {
    switch arrangement {
    case .panels(let panels, _), .stacked(let panels): panels
    case .enlarged(let part, let whole, _): [part, whole]
    }
  }
}
