/// A chart of rows: one category a row, with bars from zero, dots or intervals along a linear axis.
///
/// A row may hold several marks, such as a dot for one year and an interval for another, joined by a
/// dotted link, and a text beside them. Rows stand in the order given; the remainder is the last of
/// its group.
public struct RowChart: Sendable, Equatable {
  /// How a value is drawn.
  public enum Form: Sendable, Equatable {
    /// A bar from zero.
    case bar
    /// A dot at the number, with a whisker where an interval is known.
    case dot
    /// A bar from the low to the high end of an interval.
    case range
  }

  /// One value of a row.
  public struct Mark: Sendable, Equatable {
    /// What it measures, in words for the legend: "2024", "2030, range of scenarios".
    public let series: String
    /// How it is drawn.
    public let form: Form
    /// The number, interval or gap.
    public let value: ChartValue
    /// Whether it is drawn solid, hatched or hollow.
    public let status: MarkStatus
    /// The number as readers see it: "413–509".
    public let label: String

    /// Makes a mark.
    public init(
      series: String = "", form: Form, value: ChartValue, status: MarkStatus = .actual,
      label: String
    ) {
      self.series = series
      self.form = form
      self.value = value
      self.status = status
      self.label = label
    }
  }

  /// One category.
  public struct Row: Sendable, Equatable {
    /// Its name; unique in the panel.
    public let key: String
    /// The colour of its marks; nil for grey, as of a remainder.
    public let color: ChartColor?
    /// The shape of its dots.
    public let marker: Marker
    /// The marks, from left to right.
    public let marks: [Mark]
    /// A text beside the marks: a share, a growth rate; nil for none.
    public let text: String?
    /// Whether it is what the other rows leave of the whole.
    public let isRemainder: Bool

    /// Makes a row.
    public init(
      key: String, color: ChartColor?, marker: Marker = .disc, marks: [Mark], text: String? = nil,
      isRemainder: Bool = false
    ) {
      self.key = key
      self.color = color
      self.marker = marker
      self.marks = marks
      self.text = text
      self.isRemainder = isRemainder
    }
  }

  /// Rows that belong together.
  public struct Group: Sendable, Equatable {
    /// Its name; empty for rows that need no heading.
    public let title: String
    /// The colour of the key before the name; nil for none.
    public let color: ChartColor?
    /// The rows from top to bottom.
    public let rows: [Row]

    /// Makes a group.
    public init(title: String = "", color: ChartColor? = nil, rows: [Row]) {
      self.title = title
      self.color = color
      self.rows = rows
    }
  }

  /// Where the text of a row stands.
  public enum TextPlace: Sendable, Equatable {
    /// After the value, quietly.
    case besideValue
    /// In a column of its own at the right, under a head.
    case column(head: String)
  }

  /// Rows on one axis.
  public struct Panel: Sendable, Equatable {
    /// What it shows; empty where the chart needs no title.
    public let title: String
    /// The unit, beside the title.
    public let unit: String
    /// The groups from top to bottom.
    public let groups: [Group]
    /// Where the texts of rows stand.
    public let textPlace: TextPlace
    /// Whether ticks and grid are drawn; bars whose numbers are all written can do without.
    public let showsAxis: Bool
    /// The ends of the axis; nil for ends that suit the values.
    public let domain: ColumnChart.ValueDomain?

    /// Makes a panel.
    public init(
      title: String = "", unit: String = "", groups: [Group],
      textPlace: TextPlace = .besideValue, showsAxis: Bool = true,
      domain: ColumnChart.ValueDomain? = nil
    ) {
      self.title = title
      self.unit = unit
      self.groups = groups
      self.textPlace = textPlace
      self.showsAxis = showsAxis
      self.domain = domain
    }

    /// All rows from top to bottom.
    var rows: [Row] { groups.flatMap(\.rows) }
  }

  /// The panels in reading order, each on an axis of its own unless they share one scale.
  public let panels: [Panel]
  /// Whether panels stand beside each other where there is room.
  public let placesSideBySide: Bool
  /// Whether a px stands for the same number in all panels, so that they can be compared.
  public let sharesScale: Bool
  /// The words of the legend.
  public let words: ChartWords
  /// How the numbers of axes are written.
  public let numberFormat: NumberFormat

  /// Makes a chart.
  public init(
    panels: [Panel], placesSideBySide: Bool = false, sharesScale: Bool = false,
    words: ChartWords, numberFormat: NumberFormat = NumberFormat()
  ) {
    self.panels = sharesScale ? Self.onOneScale(panels, numberFormat) : panels
    self.placesSideBySide = placesSideBySide
    self.sharesScale = sharesScale
    self.words = words
    self.numberFormat = numberFormat
  }

  /// The panels with the axis that holds the numbers of all.
  private static func onOneScale(_ panels: [Panel], _ format: NumberFormat) -> [Panel] {
    let numbers = panels.flatMap(\.rows).flatMap(\.marks).flatMap(\.value.numbers)
    guard panels.count > 1, panels.allSatisfy({ $0.domain == nil }),
      numbers.contains(where: \.isFinite)
    else { return panels }
    let axis = ValueAxis(numbers, domain: nil, format: format)
    return panels.map { panel in
      Panel(
        title: panel.title, unit: panel.unit, groups: panel.groups, textPlace: panel.textPlace,
        showsAxis: panel.showsAxis,
        domain: ColumnChart.ValueDomain(low: axis.low, high: axis.high))
    }
  }

  /// The marks of all panels.
  var marks: [(row: Row, mark: Mark)] {
    panels.flatMap { panel in panel.rows.flatMap { row in row.marks.map { (row, $0) } } }
  }
}
