/// The room at both ends of a panel's x axis that no column stands in.
struct PanelMargins: Equatable {
  /// At the left: the numbers of the y axis.
  var start: Double
  /// The width of the widest text at the last column, half of which may hang over its middle.
  var end: Double

  /// Takes both.
  init(start: Double, end: Double) {
    self.start = start
    self.end = end
  }

  /// Measures a panel.
  init(_ panel: ColumnChart.Panel, axis: ValueAxis, showsTicks: Bool, missing: String) {
    start = showsTicks ? max(26, axis.labelWidth + 10) : 8
    end = 0
    guard let last = panel.columns.last else { return }
    if panel.bundle?.isStack == true {
      end = TextMetrics.width(panel.totals.last?.label ?? "", .value).budget
      return
    }
    end =
      last.value == .missing
      ? ColumnMark.missingWidth(missing) : TextMetrics.width(last.label, .value).budget
  }

  /// The greater of both at both ends, for panels that share their x axis.
  func union(_ other: PanelMargins) -> PanelMargins {
    var union = self
    union.start = max(start, other.start)
    union.end = max(end, other.end)
    return union
  }
}
