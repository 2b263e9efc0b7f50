/// A grid of numbers from 0 to 100, each shaded by its size and printed in its cell.
///
/// Names of rows stand at the left where there is room, else above their cells.
public struct HeatGrid: Sendable, Equatable {
  /// A row of cells.
  public struct Row: Sendable, Equatable {
    /// Its name; unique in the grid.
    public let key: String
    /// Its name where room is short.
    public let shortKey: String
    /// A number for each column; nil where missing.
    public let numbers: [Double?]

    /// Makes a row.
    public init(key: String, shortKey: String, numbers: [Double?]) {
      self.key = key
      self.shortKey = shortKey
      self.numbers = numbers
    }
  }

  /// What the numbers are; may be empty.
  public let title: String
  /// The names of the columns; U+00AD marks where a word may be parted.
  public let columns: [String]
  /// The rows from top to bottom.
  public let rows: [Row]
  /// What stands in a cell without a number.
  public let missing: String
  /// How numbers are written.
  public let numberFormat: NumberFormat

  /// Makes a grid.
  public init(
    title: String = "", columns: [String], rows: [Row], missing: String,
    numberFormat: NumberFormat = NumberFormat()
  ) {
    self.title = title
    self.columns = columns
    self.rows = rows
    self.missing = missing
    self.numberFormat = numberFormat
  }

  /// Lays the grid out; draw it only where ``refusals()`` is empty.
  public func scene(_ layout: LayoutClass) -> Scene {
    var builder = SceneBuilder(showsText: layout != .thumbnail)
    guard layout != .thumbnail else {
      drawThumbnail(into: &builder)
      return Scene(
        width: layout.width, height: LayoutClass.thumbnailHeight, elements: builder.elements)
    }
    let bottom = draw(into: &builder, top: 0, width: layout.width, firstDatum: 0)
    return Scene(
      width: layout.width, height: (bottom + 2).rounded(.up), elements: builder.elements)
  }

  /// Adds the grid; returns its lower edge.
  func draw(
    into builder: inout SceneBuilder, top: Double, width: Double, firstDatum: Int
  ) -> Double {
    let measure = HeatMeasure.fitting(self, width: width)
    var y = top
    if !title.isEmpty {
      builder.add(title, .panelTitle, x: 0, y: y + 12, room: width)
      y += 20
    }
    let lines = measure.heads.map { $0.height(.note) }.max() ?? 0
    for (index, head) in measure.heads.enumerated() {
      let first = y + 12 + lines - head.height(.note)
      builder.add(
        lines: head, .note, x: measure.x(index) + measure.cellWidth / 2, y: first,
        room: measure.cellWidth - 2, anchor: .middle)
    }
    y += lines + 3
    for (index, row) in rows.enumerated() {
      y = draw(
        row, name: measure.names[index], measure, into: &builder, top: y,
        firstDatum: firstDatum + index * columns.count)
    }
    return y
  }

  private func draw(
    _ row: Row, name: TextLayout, _ measure: HeatMeasure, into builder: inout SceneBuilder,
    top: Double, firstDatum: Int
  ) -> Double {
    let nameHeight = name.height(.item)
    let height = measure.isStacked ? Self.cellHeight : max(Self.cellHeight, nameHeight + 4)
    let cellTop = measure.isStacked ? top + nameHeight + 4 : top
    let first = measure.isStacked ? top + 14 : top + (height - nameHeight) / 2 + 12.5
    builder.add(lines: name, .item, x: 0, y: first, room: measure.nameRoom)
    for (column, number) in row.numbers.prefix(columns.count).enumerated() {
      let cell = Rect(
        x: measure.x(column), y: cellTop, width: measure.cellWidth, height: height)
      draw(number, in: cell, datum: firstDatum + column, into: &builder)
    }
    return cellTop + height + Self.gap
  }

  /// From one cell to the next, in px.
  static let gap = 2.0
  private static let cellHeight = 28.0
  private static let scale = SequentialScale(domain: (0, 100))

  private func draw(
    _ number: Double?, in cell: Rect, datum: Int, into builder: inout SceneBuilder
  ) {
    CellMark(number, Self.scale).draw(in: cell, datum: datum, into: &builder)
    builder.add(
      Text(
        string: number.map { ScoreNumber.text($0, numberFormat) } ?? missing,
        position: Point(x: cell.midX, y: cell.midY + 4.3), anchor: .middle,
        style: CellMark(number, Self.scale).textStyle, datum: datum, room: cell.width))
  }

  private func drawThumbnail(into builder: inout SceneBuilder) {
    let shown = rows.prefix(8)
    let width = LayoutClass.thumbnail.width / Double(max(columns.count, 1))
    let height = LayoutClass.thumbnailHeight / Double(max(shown.count, 1))
    for (index, row) in shown.enumerated() {
      for (column, number) in row.numbers.prefix(columns.count).enumerated() {
        let cell = Rect(
          x: width * Double(column), y: height * Double(index), width: max(width - 2, 1),
          height: max(height - 2, 1))
        CellMark(number, Self.scale).draw(in: cell, datum: nil, into: &builder)
      }
    }
  }
}

/// The ground of one cell: a step of the sequential colours, or a dotted box where a number is
/// missing.
struct CellMark: Equatable {
  private let shade: ChartShade?

  /// Finds the step of a number.
  init(_ number: Double?, _ scale: SequentialScale) {
    shade = number.flatMap { $0.isFinite ? scale.shade($0) : nil }
  }

  /// The style of the number on it: dark on the first three steps, light on the last two.
  var textStyle: TextStyle {
    switch shade {
    case nil: .tick
    case .faint, .light, .middle: .item
    case .strong, .full: .itemOnFill
    }
  }

  /// Adds the ground.
  func draw(in cell: Rect, datum: Int?, into builder: inout SceneBuilder) {
    if let shade {
      builder.add(.rect(cell), .area(.shade(shade)), datum: datum)
    } else {
      builder.add(.rect(cell.inset(by: 0.5)), .line(.axis, dash: .dotted), datum: datum)
    }
  }
}

/// The widths of a grid.
struct HeatMeasure {
  /// Whether names stand above their cells.
  let isStacked: Bool
  /// The names of rows, wrapped.
  let names: [TextLayout]
  /// The room of the names.
  let nameRoom: Double
  /// The names of columns, wrapped.
  let heads: [TextLayout]
  /// The width of a cell, in px.
  let cellWidth: Double
  private let left: Double
  private let fits: Bool

  /// The left edge of a column.
  func x(_ column: Int) -> Double { left + (cellWidth + HeatGrid.gap) * Double(column) }

  /// Full names at the left, else short ones, else names above.
  static func fitting(_ grid: HeatGrid, width: Double) -> HeatMeasure {
    let full = HeatMeasure(grid, grid.rows.map(\.key), width: width, isStacked: false)
    if full.fits { return full }
    let short = HeatMeasure(grid, grid.rows.map(\.shortKey), width: width, isStacked: false)
    if short.fits { return short }
    return HeatMeasure(grid, grid.rows.map(\.key), width: width, isStacked: true)
  }

  private init(_ grid: HeatGrid, _ keys: [String], width: Double, isStacked: Bool) {
    self.isStacked = isStacked
    let widest = keys.map { TextMetrics.width($0, .item).budget }.max() ?? 0
    let room = isStacked ? width : min(widest, width * 0.3)
    nameRoom = room
    names = keys.map { TextLayout($0, .item, width: room) }
    left = isStacked ? 0 : room + 12
    let count = Double(max(grid.columns.count, 1))
    let cell = max((width - left - HeatGrid.gap * (count - 1)) / count, 1)
    cellWidth = cell
    heads = grid.columns.map { TextLayout($0, .note, width: cell - 2) }
    let lines = names.allSatisfy { $0.lines.count <= 2 } && heads.allSatisfy { $0.lines.count <= 3 }
    let widths = heads.flatMap(\.lines).map { TextMetrics.width($0, .note).budget }
    let numbers = grid.rows.flatMap(\.numbers).map {
      TextMetrics.width(
        $0.map { ScoreNumber.text($0, grid.numberFormat) } ?? grid.missing, .item
      ).budget
    }
    let most = (widths + numbers).max() ?? 0
    fits = lines && most <= cell - 2 && names.allSatisfy { $0.width <= room }
  }
}
