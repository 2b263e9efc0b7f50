/// A bar in the cell of a table: a number on the scale of its column, from zero to a limit.
public struct CellBar: Sendable, Equatable {
  /// What the bar shows.
  public enum Content: Sendable, Equatable {
    /// A number or an interval; missing is an empty track with a dashed edge.
    case value(ChartValue)
    /// What the versions of one thing have, from the smallest up: a tick at each.
    case versions([Double])
  }

  /// To the right end of the track, in px.
  public static let width = 82.0
  /// The height, in px.
  public static let height = 10.0

  /// What fills the bar.
  enum Fill: Sendable, Equatable {
    /// Solid, hatched or hollow.
    case status(MarkStatus)
    /// The stripes of a stand-in.
    case standIn
  }

  private let content: Content
  private let limit: Double
  private let color: ChartColor
  private let fill: Fill

  /// Makes a bar.
  ///
  /// - Parameters:
  ///   - content: what it shows; negative numbers are drawn as zero.
  ///   - limit: the number at the end of a full bar, greater than zero.
  ///   - color: its colour.
  ///   - status: whether it is solid, hatched or hollow.
  public init(_ content: Content, limit: Double, color: ChartColor, status: MarkStatus) {
    self.init(content, limit: limit, color: color, fill: .status(status))
  }

  /// Makes a bar in any fill.
  init(_ content: Content, limit: Double, color: ChartColor, fill: Fill) {
    self.content = content
    self.limit = limit
    self.color = color
    self.fill = fill
  }

  /// The bar on its track.
  public func scene() -> Scene {
    var builder = SceneBuilder(showsText: false)
    draw(
      into: &builder, track: Rect(x: 0, y: 0, width: Self.width, height: Self.height),
      ground: .grid)
    return Scene(width: Self.width, height: Self.height, elements: builder.elements)
  }

  /// Adds the bar on a track in the colour of a ground.
  func draw(into builder: inout SceneBuilder, track: Rect, ground: Ink, datum: Int? = nil) {
    switch content {
    case .value(.missing):
      builder.add(.rect(track.inset(by: 0.5)), .line(.axis, dash: .dotted), datum: datum)
    case .value(.single(let number, _)):
      builder.add(.rect(track), .area(ground))
      bar(to: number, track, datum, into: &builder)
    case .value(.interval(let low, let high, _)):
      ticked([low, high], track, ground, datum, into: &builder)
    case .versions(let numbers): ticked(numbers, track, ground, datum, into: &builder)
    }
  }

  /// A full bar to the smallest number, a tint to the largest, a tick at each.
  private func ticked(
    _ numbers: [Double], _ track: Rect, _ ground: Ink, _ datum: Int?,
    into builder: inout SceneBuilder
  ) {
    guard let low = numbers.min(), let high = numbers.max() else { return }
    builder.add(.rect(track), .area(ground))
    let tint = Rect(
      x: track.x, y: track.y, width: length(of: high, track), height: track.height)
    builder.add(.rect(tint), Paint(fill: .tint(.series(color)), stroke: nil), datum: datum)
    bar(to: low, track, datum, into: &builder)
    for number in numbers {
      let x = track.x + min(max(length(of: number, track), 0.75), track.width - 0.75)
      let tick = Shape.Outline.line(Point(x: x, y: track.y), Point(x: x, y: track.maxY))
      builder.add(tick, .line(.foreground, width: 1.5), datum: datum)
    }
  }

  private func bar(
    to number: Double, _ track: Rect, _ datum: Int?, into builder: inout SceneBuilder
  ) {
    guard number > 0 else { return }
    // A small number is not nothing, and stripes need room to be seen.
    let least = fill == .status(.actual) ? 2.5 : 6
    let rect = Rect(
      x: track.x, y: track.y, width: max(length(of: number, track), least), height: track.height)
    switch fill {
    case .status(let status):
      ColumnMark.fill(rect, status, .series(color), datum: datum, into: &builder)
    case .standIn: ColumnMark.standIn(rect, .series(color), datum: datum, into: &builder)
    }
  }

  private func length(of number: Double, _ track: Rect) -> Double {
    guard limit > 0, number.isFinite else { return 0 }
    return min(max(number / limit, 0), 1) * track.width
  }
}

/// A square in a colour, beside the word it stands for.
public struct ColorSwatch: Sendable, Equatable {
  private let color: ChartColor

  /// Makes a swatch.
  public init(_ color: ChartColor) { self.color = color }

  /// The square, 10 px wide and high.
  public func scene() -> Scene {
    var builder = SceneBuilder(showsText: false)
    builder.add(.rect(Rect(x: 0, y: 0, width: 10, height: 10)), .area(.series(color)))
    return Scene(width: 10, height: 10, elements: builder.elements)
  }
}
