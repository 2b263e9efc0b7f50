/// The words above and below a drawing that is a file of its own, so that it can be used alone.
public struct DrawingFrame: Sendable, Equatable {
  /// What the figure is: its number and title; empty for none.
  public let label: String
  /// What it shows, as a sentence; U+200B marks where a line may break.
  public let headline: String
  /// Subject, unit and period; empty for none.
  public let subtitle: String
  /// Where it comes from; empty for none.
  public let source: String

  /// Takes the words.
  public init(label: String, headline: String, subtitle: String, source: String) {
    self.label = label
    self.headline = headline
    self.subtitle = subtitle
    self.source = source
  }
}

extension Scene {
  /// The drawing with words around it, each wrapped to its width; a thumbnail stays as it is.
  public func framed(_ frame: DrawingFrame, _ layout: LayoutClass) -> Scene {
    guard layout != .thumbnail else { return self }
    var builder = SceneBuilder()
    let headline: TextStyle = layout == .wide ? .heading : .narrowHeading
    var top = 0.0
    top = builder.addFramed(frame.label, .layerSubtitle, top: top, gap: 3, width: width)
    top = builder.addFramed(frame.headline, headline, top: top, gap: 5, width: width)
    top = builder.addFramed(frame.subtitle, .layerSubtitle, top: top, gap: 0, width: width)
    top += top > 0 ? 16 : 0
    var bottom = top + height
    let lines = elements.map { $0.shifted(down: top) }
    if !frame.source.isEmpty { bottom += 14 }
    bottom = builder.addFramed(frame.source, .note, top: bottom, gap: 0, width: width)
    return Scene(width: width, height: bottom.rounded(.up), elements: builder.elements + lines)
  }
}

extension SceneBuilder {
  /// Adds wrapped words below an edge; returns the edge for what follows, which is the same where
  /// there are no words.
  fileprivate mutating func addFramed(
    _ words: String, _ style: TextStyle, top: Double, gap: Double, width: Double
  ) -> Double {
    guard !words.isEmpty else { return top }
    let layout = TextLayout(words, style, width: width)
    add(lines: layout, style, x: 0, y: top + style.size, room: width)
    return top + layout.height(style) + gap
  }
}

extension Element {
  /// The same, lower by so many px.
  fileprivate func shifted(down offset: Double) -> Element {
    switch self {
    case .text(var text):
      text.position.y += offset
      return .text(text)
    case .shape(var shape):
      shape.outline = shape.outline.shifted(down: offset)
      return .shape(shape)
    }
  }
}

extension Shape.Outline {
  fileprivate func shifted(down offset: Double) -> Shape.Outline {
    func moved(_ point: Point) -> Point { Point(x: point.x, y: point.y + offset) }
    switch self {
    case .rect(var rect, let radius):
      rect.y += offset
      return .rect(rect, radius: radius)
    case .line(let start, let end): return .line(moved(start), moved(end))
    case .circle(let center, let radius): return .circle(moved(center), radius: radius)
    case .path(var path):
      path.runs = path.runs.map {
        Path.Run(points: $0.points.map(moved), isClosed: $0.isClosed)
      }
      return .path(path)
    }
  }
}
