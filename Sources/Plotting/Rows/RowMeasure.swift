/// The widths that one panel of rows needs, and the axis that suits them.
struct RowMeasure {
  /// How the values of a row stand: the first of these that fits is taken.
  enum Form: CaseIterable {
    /// Names at the left, numbers beside their marks.
    case beside
    /// Names at the left, numbers above their marks.
    case above
    /// Names and numbers on a line above the marks.
    case line
  }

  /// The form.
  let form: Form
  /// The axis.
  let axis: ValueAxis
  /// The names, wrapped.
  let names: [TextLayout]
  /// The room of the names.
  let nameRoom: Double
  /// The width of the column of texts with the gap before it; 0 where there is none.
  let textWidth: Double
  /// Where the axis begins and ends.
  private(set) var plot: (start: Double, end: Double)
  /// Where numbers must end.
  let right: Double
  /// Whether names and numbers have their places.
  let fits: Bool

  /// The length of the axis, in px.
  var length: Double { plot.end - plot.start }

  /// Makes the axis no longer than a length in px.
  mutating func limit(to length: Double) {
    plot.end = min(plot.end, plot.start + length)
  }

  /// The first form that fits a width, or the last.
  static func fitting(
    _ panel: RowChart.Panel, left: Double, width: Double, style: RowStyle, missing: String,
    format: NumberFormat
  ) -> RowMeasure {
    var measure = RowMeasure(
      panel, form: .beside, left: left, width: width, style: style, missing: missing,
      format: format)
    for form in [Form.above, .line] where !measure.fits {
      measure = RowMeasure(
        panel, form: form, left: left, width: width, style: style, missing: missing,
        format: format)
    }
    return measure
  }

  private init(
    _ panel: RowChart.Panel, form: Form, left: Double, width: Double, style: RowStyle,
    missing: String, format: NumberFormat
  ) {
    self.form = form
    let rows = panel.rows
    let isSingle = rows.allSatisfy { $0.marks.count <= 1 }
    axis = Self.axis(of: panel, format)
    textWidth = Self.textWidth(panel)
    right = left + width - textWidth
    let widest = rows.map { TextMetrics.width($0.key, style.name).budget }.max() ?? 0
    let nameRoom = form == .line ? right - left : min(widest, width * 0.34)
    self.nameRoom = nameRoom
    names = rows.map { TextLayout($0.key, style.name, width: nameRoom) }
    let namesFit = names.allSatisfy { $0.lines.count <= 2 && $0.width <= nameRoom }
    let start = form == .line || rows.isEmpty ? left + 1 : left + nameRoom + 12
    let (low, high) = (axis.low, axis.high)

    var length = right - start
    if panel.showsAxis, let last = axis.labels.last {
      length -= TextMetrics.width(last, .tick).budget / 2
    }
    for row in rows {
      for (index, mark) in row.marks.enumerated() {
        let isLast = index + 1 == row.marks.count
        var needed = RowMark.overhang(of: mark)
        if isSingle || form == .beside, isLast { needed += Self.widthAfter(mark, row, panel) }
        guard let number = RowMark.highest(of: mark) else {
          length = min(length, right - start)
          continue
        }
        let share = (number - low) / (high - low)
        if share > 0 { length = min(length, (right - start - needed) / share) }
      }
    }
    plot = (start, start + max(length, 20))
    let scale = LinearScale(domain: (low, high), range: plot)
    let isWide = length >= (form == .line ? 0 : width * 0.42)
    let numbersFit: Bool =
      switch form {
      case .beside:
        rows.allSatisfy { row in
          row.marks.count <= 1 || Self.fitsBeside(row, scale, missing)
        }
      case .above:
        !isSingle
          && rows.allSatisfy {
            RowNumbers.above($0, scale, within: (start + 3, left + width)) != nil
          }
      case .line: true
      }
    fits = namesFit && isWide && numbersFit
  }

  /// What stands after the end of a mark: its number and, quietly, the text of the row.
  private static func widthAfter(
    _ mark: RowChart.Mark, _ row: RowChart.Row, _ panel: RowChart.Panel
  ) -> Double {
    let number = 7 + TextMetrics.width(mark.label, .value).budget
    guard panel.textPlace == .besideValue, let text = row.text else { return number }
    return number + RowNumbers.textGap + TextMetrics.width(text, .note).budget
  }

  private static func textWidth(_ panel: RowChart.Panel) -> Double {
    guard case .column(let head) = panel.textPlace else { return 0 }
    let texts = panel.rows.compactMap(\.text).map { TextMetrics.width($0, .item).budget }
    let column = TextLayout(head, .note, width: max(texts.max() ?? 0, 76))
    return max(texts.max() ?? 0, column.width * 1.08) + 14
  }

  /// Two marks whose numbers stand outside, before the first and after the last.
  private static func fitsBeside(_ row: RowChart.Row, _ scale: LinearScale, _ missing: String)
    -> Bool
  {
    guard row.marks.count == 2, let first = row.marks.first, first.value != .missing,
      row.marks.last?.value != .missing
    else { return false }
    let start = RowMark(first, of: row, scale).extent.start
    return start - 6 - TextMetrics.width(first.label, .value).budget >= scale.range.start + 2
  }

  /// An axis to round numbers; where the data end just past a tick, it ends with them.
  private static func axis(of panel: RowChart.Panel, _ format: NumberFormat) -> ValueAxis {
    let numbers = panel.rows.flatMap(\.marks).flatMap(\.value.numbers)
    let axis = ValueAxis(numbers, domain: panel.domain, format: format)
    let highest = numbers.filter(\.isFinite).max() ?? 0
    guard panel.domain == nil, let below = axis.ticks.last(where: { $0 <= highest }),
      below < axis.high, below > 0, highest - below <= 0.1 * highest, axis.low == 0
    else { return axis }
    return ValueAxis(numbers, domain: .init(low: 0, high: highest), format: format)
  }
}

/// The sizes of rows in one layout.
struct RowStyle {
  /// Of the names of rows: regular under the headings of groups.
  let name: TextStyle
  /// The height of a bar, in px.
  let barHeight: Double

  /// Takes the sizes for a panel.
  init(_ panel: RowChart.Panel, _ layout: LayoutClass) {
    name = panel.groups.contains { !$0.title.isEmpty } ? .item : .value
    barHeight = layout == .wide ? RowMark.barHeight : 16
  }
}
