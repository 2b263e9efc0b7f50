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

  private let content: Content
  private let limit: Double
  private let color: ChartColor
  private let status: MarkStatus

  /// Makes a bar.
  ///
  /// - Parameters:
  ///   - content: what it shows; negative numbers are drawn as zero.
  ///   - limit: the number at the end of a full bar, greater than zero.
  ///   - color: its colour.
  ///   - status: whether it is solid, hatched or hollow.
  public init(_ content: Content, limit: Double, color: ChartColor, status: MarkStatus) {
    self.content = content
    self.limit = limit
    self.color = color
    self.status = status
  }

  /// The bar on its track.
  public func scene() -> Scene {
    var builder = SceneBuilder(showsText: false)
    let track = Rect(x: 0, y: 0, width: Self.width, height: Self.height)
    switch content {
    case .value(.missing):
      builder.add(.rect(track.inset(by: 0.5)), .line(.axis, dash: .dotted))
    case .value(.single(let number, _)):
      builder.add(.rect(track), .area(.grid))
      bar(to: number, into: &builder)
    case .value(.interval(let low, let high, _)): ticked([low, high], track, into: &builder)
    case .versions(let numbers): ticked(numbers, track, into: &builder)
    }
    return Scene(width: Self.width, height: Self.height, elements: builder.elements)
  }

  /// A full bar to the smallest number, a tint to the largest, a tick at each.
  private func ticked(_ numbers: [Double], _ track: Rect, into builder: inout SceneBuilder) {
    guard let low = numbers.min(), let high = numbers.max() else { return }
    builder.add(.rect(track), .area(.grid))
    let tint = Rect(x: 0, y: 0, width: length(of: high), height: Self.height)
    builder.add(.rect(tint), Paint(fill: .tint(.series(color)), stroke: nil))
    bar(to: low, into: &builder)
    for number in numbers {
      let x = min(max(length(of: number), 0.75), Self.width - 0.75)
      let tick = Shape.Outline.line(Point(x: x, y: 0), Point(x: x, y: Self.height))
      builder.add(tick, .line(.foreground, width: 1.5))
    }
  }

  private func bar(to number: Double, into builder: inout SceneBuilder) {
    guard number > 0 else { return }
    // A small number is not nothing, and stripes need room to be seen.
    let least = status == .actual ? 2.5 : 6
    let rect = Rect(x: 0, y: 0, width: max(length(of: number), least), height: Self.height)
    ColumnMark.fill(rect, status, .series(color), into: &builder)
  }

  private func length(of number: Double) -> Double {
    guard limit > 0, number.isFinite else { return 0 }
    return min(max(number / limit, 0), 1) * Self.width
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
