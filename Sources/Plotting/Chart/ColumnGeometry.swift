/// The place of one column and of what stands on it.
struct ColumnGeometry {
  private let column: ColumnChart.Column
  private let midX: Double
  private let width: Double
  private let zero: Double
  private let end: Double
  private let whisker: (top: Double, bottom: Double)?
  private let isPiece: Bool

  /// Places a column on a scale, from zero, or as a piece of a stack.
  init(
    _ column: ColumnChart.Column, midX: Double, width: Double, _ scale: LinearScale,
    piece: Stack.Piece? = nil
  ) {
    self.column = column
    self.midX = midX
    self.width = width
    let drawn = column.value.drawn.flatMap { $0.isFinite ? $0 : nil } ?? 0
    // A negative piece ends at its low end, whatever the order of the numbers.
    let isBelow = piece.map { drawn < 0 && $0.start < $0.end } ?? false
    zero = scale.position(piece.map { isBelow ? $0.end : $0.start } ?? 0)
    end = scale.position(piece.map { isBelow ? $0.start : $0.end } ?? drawn)
    isPiece = piece != nil
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
    if column.value.isUpperBound, end <= zero, zero - end < 16 { return mark - 10 }
    return min(mark, whisker?.top ?? mark)
  }

  /// The lowest point of all marks.
  var bottom: Double { max(zero, end, whisker?.bottom ?? zero) }

  /// Whether the column hangs below zero.
  var isNegative: Bool { end > zero }

  /// The rectangle of the column.
  var rect: Rect {
    // A line of the ground parts the pieces of a stack.
    let gap = isPiece && (zero - end).magnitude > 3 ? 1.0 : 0
    return Rect(
      x: midX - width / 2, y: min(zero, end) + gap, width: width,
      height: (zero - end).magnitude - gap)
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
    if column.value.isUpperBound, !isNegative {
      ColumnMark.upperBound(rect, column.status, ink, datum: datum, into: &builder)
    }
    if let whisker {
      ColumnMark.whisker(
        x: midX, from: whisker.top, to: whisker.bottom, datum: datum, into: &builder)
    }
  }

  /// Adds the marker of a series, where the column is large enough to hold it: in the middle of a
  /// piece, else near zero, where markers of neighbours stand on one line.
  func drawMarker(
    _ marker: Marker, _ color: ChartColor, into builder: inout SceneBuilder, datum: Int
  ) {
    let rect = rect
    guard column.value != .missing, rect.width >= 11, rect.height >= 13 else { return }
    let y = isPiece ? rect.midY : isNegative ? zero + 9 : zero - 9
    let isFree = whisker.map { $0.bottom < y - 7 || $0.top > y + 7 } ?? true
    guard isFree else { return }
    marker.drawInside(
      at: Point(x: midX, y: y), column.status, .series(color), into: &builder, datum: datum)
  }
}
