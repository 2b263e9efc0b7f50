/// The place of one column and of what stands on it.
struct ColumnGeometry {
  private let column: ColumnChart.Column
  private let midX: Double
  private let width: Double
  private let zero: Double
  private let end: Double
  private let whisker: (top: Double, bottom: Double)?

  /// Places a column on a scale.
  init(_ column: ColumnChart.Column, midX: Double, width: Double, _ scale: LinearScale) {
    self.column = column
    self.midX = midX
    self.width = width
    zero = scale.position(0)
    let drawn = column.value.drawn.flatMap { $0.isFinite ? $0 : nil } ?? 0
    end = scale.position(drawn)
    if case .interval(let low, let high, _) = column.value, low.isFinite, high.isFinite {
      whisker = (top: scale.position(max(low, high)), bottom: scale.position(min(low, high)))
    } else {
      whisker = nil
    }
  }

  /// The uppermost point of all marks, chevron and whisker included.
  var top: Double {
    if column.value == .missing { return zero - 26 }
    let mark = min(zero, end)
    if column.value.isLowerBound, end <= zero { return mark - ColumnMark.chevronHeight }
    return min(mark, whisker?.top ?? mark)
  }

  /// The lowest point of all marks.
  var bottom: Double { max(zero, end, whisker?.bottom ?? zero) }

  /// Whether the column hangs below zero.
  var isNegative: Bool { end > zero }

  /// The rectangle of the column.
  var rect: Rect {
    Rect(x: midX - width / 2, y: min(zero, end), width: width, height: (zero - end).magnitude)
  }

  /// Adds the marks.
  func draw(
    into builder: inout SceneBuilder, color: ChartColor, missing: String, room: Double, datum: Int
  ) {
    guard column.value != .missing else {
      ColumnMark.missing(
        midX: midX, zero: zero, width: width, room: room, word: missing, datum: datum,
        into: &builder)
      return
    }
    let ink = Ink.series(color)
    let isOpen = column.value.isLowerBound && !isNegative
    ColumnMark.fill(
      rect, column.status, ink, isOpenAtTop: isOpen, datum: datum, into: &builder)
    if isOpen {
      let points = ColumnMark.chevron(midX: midX, bottom: rect.y - 4)
      builder.add(.path(Path(points)), .line(ink, width: 2), datum: datum)
    }
    if let whisker {
      ColumnMark.whisker(
        x: midX, from: whisker.top, to: whisker.bottom, datum: datum, into: &builder)
    }
  }
}
