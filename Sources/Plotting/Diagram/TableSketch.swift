/// A table as a picture without words, for galleries: rules, heads, and a dash for each cell.
public struct TableSketch: Sendable, Equatable {
  /// A column.
  public struct Column: Sendable, Equatable {
    /// Its share of the width, greater than zero.
    public let weight: Double
    /// The colour of its cells where they hold bars.
    public let color: ChartColor?

    /// Makes a column.
    public init(weight: Double, color: ChartColor? = nil) {
      self.weight = weight
      self.color = color
    }
  }

  private let columns: [Column]
  private let rows: [[Double?]]

  /// Makes a sketch.
  ///
  /// - Parameters:
  ///   - columns: from left to right.
  ///   - rows: for each row and column how full the cell is, 0 to 1; nil where it continues the one
  ///     above. Rows beyond the fifth are left out.
  public init(columns: [Column], rows: [[Double?]]) {
    self.columns = columns
    self.rows = Array(rows.prefix(5))
  }

  /// The picture, as large as every thumbnail.
  public func scene() -> Scene {
    var builder = SceneBuilder(showsText: false)
    let (width, height) = (LayoutClass.thumbnail.width, LayoutClass.thumbnailHeight)
    let (left, right) = (26.0, width - 26)
    let (top, head) = (20.0, 42.0)
    let pitch = (height - 14 - head) / Double(max(rows.count, 4))
    rule(top, from: left, to: right, .line(.foreground, width: 2), into: &builder)
    rule(head, from: left, to: right, .line(.foreground), into: &builder)
    let total = max(columns.map(\.weight).reduce(0, +), .leastNonzeroMagnitude)
    var x = left
    for (index, column) in columns.enumerated() {
      let room = (right - left) * column.weight / total
      dash(x, (top + head) / 2, room * 0.45, 5, .foreground, into: &builder)
      for (row, cells) in rows.enumerated() where index < cells.count {
        let bottom = head + pitch * Double(row)
        guard let fill = cells[index] else { continue }
        if row > 0 { rule(bottom, from: x, to: x + room, .line(.grid), into: &builder) }
        let ink = column.color.map(Ink.series) ?? .axis
        dash(x, bottom + pitch / 2, (room - 10) * min(max(fill, 0.08), 1), 4.5, ink, into: &builder)
      }
      x += room
    }
    let end = head + pitch * Double(rows.count)
    rule(end, from: left, to: right, .line(.foreground), into: &builder)
    return Scene(width: width, height: height, elements: builder.elements)
  }

  private func rule(
    _ y: Double, from left: Double, to right: Double, _ paint: Paint,
    into builder: inout SceneBuilder
  ) {
    builder.add(.line(Point(x: left, y: y), Point(x: right, y: y)), paint)
  }

  private func dash(
    _ x: Double, _ midY: Double, _ width: Double, _ height: Double, _ ink: Ink,
    into builder: inout SceneBuilder
  ) {
    let rect = Rect(x: x, y: midY - height / 2, width: max(width, 2), height: height)
    builder.add(.rect(rect), .area(ink))
  }
}
