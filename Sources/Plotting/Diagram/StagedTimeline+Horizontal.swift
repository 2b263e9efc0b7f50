extension StagedTimeline {
  private static let padding = 10.0
  private static let gap = 10.0
  private static let axisY = 12.0
  private static let cardTop = 38.0

  /// A card, wrapped.
  private struct Card {
    let stage: Stage
    let ordinal: TextLayout
    let heading: TextLayout
    let period: TextLayout
    let labels: [TextLayout]
    let texts: [TextLayout]

    init(_ stage: Stage, room: Double) {
      self.stage = stage
      ordinal = TextLayout(stage.ordinal, .note, width: room)
      heading = TextLayout(stage.heading, .heading, width: room)
      period = TextLayout(stage.period, .note, width: room)
      labels = stage.details.map { TextLayout($0.label, .legend, width: room) }
      texts = stage.details.map { TextLayout($0.text, .item, width: room) }
    }

    /// The height of ordinal, heading and period.
    var head: Double {
      let lines = ordinal.height(.note) + heading.height(.heading)
      return lines + (stage.period.isEmpty ? 0 : period.height(.note))
    }

    /// The height of the details.
    var body: Double {
      zip(labels, texts).reduce(0) { $0 + $1.0.height(.legend) + $1.1.height(.item) + 6 }
    }
  }

  /// Equal cards side by side under a line with an arrow.
  func horizontalScene(width: Double) -> Scene {
    var builder = SceneBuilder()
    let count = Double(max(1, stages.count))
    let cardWidth = (width - Self.gap * (count - 1)) / count
    let room = cardWidth - 2 * Self.padding
    let cards = stages.map { Card($0, room: room) }
    let head = cards.map(\.head).max() ?? 0
    let body = cards.map(\.body).max() ?? 0
    let height = head + (body > 0 ? body + 14 : 0) + 14
    drawAxis(width: width, into: &builder)
    var bottom = Self.cardTop + height
    for (index, card) in cards.enumerated() {
      let x = (cardWidth + Self.gap) * Double(index)
      let rect = Rect(x: x, y: Self.cardTop, width: cardWidth, height: height)
      let pin = Point(x: x + 18, y: Self.axisY)
      builder.add(.line(pin, Point(x: pin.x, y: rect.y)), .line(.axis, width: 1.5))
      drawCard(rect, isEmphasised: card.stage.callout != nil, into: &builder)
      drawPin(index, at: pin, into: &builder)
      draw(card, in: rect, head: head, room: room, into: &builder)
    }
    for (index, card) in cards.enumerated() {
      guard let callout = card.stage.callout else { continue }
      let x = (cardWidth + Self.gap) * Double(index)
      bottom = drawCallout(
        callout, below: Rect(x: x, y: Self.cardTop, width: cardWidth, height: height), top: bottom,
        width: width, into: &builder)
    }
    return Scene(width: width, height: (bottom + 1).rounded(.up), elements: builder.elements)
  }

  private func drawAxis(width: Double, into builder: inout SceneBuilder) {
    let (end, y) = (width - 1, Self.axisY)
    let lines = [
      [Point(x: 0, y: y), Point(x: end, y: y)],
      [Point(x: end - 9, y: y - 7), Point(x: end, y: y), Point(x: end - 9, y: y + 7)],
    ]
    builder.add(.path(Path(lines: lines)), .line(.axis, width: 1.5))
  }

  private func draw(
    _ card: Card, in rect: Rect, head: Double, room: Double, into builder: inout SceneBuilder
  ) {
    let x = rect.x + Self.padding
    var y = builder.add(lines: card.ordinal, .note, x: x, y: rect.y + 20, room: room) + 6
    y = builder.add(lines: card.heading, .heading, x: x, y: y, room: room) - 3
    builder.add(lines: card.period, .note, x: x, y: y, room: room)
    guard !card.labels.isEmpty else { return }
    let rule = rect.y + 17 + head
    builder.add(.line(Point(x: x, y: rule), Point(x: x + room, y: rule)), .line(.grid))
    y = rule + 19
    for (label, text) in zip(card.labels, card.texts) {
      y = builder.add(lines: label, .legend, x: x, y: y, room: room) + 1
      y = builder.add(lines: text, .item, x: x, y: y, room: room) + 5
    }
  }

  /// Adds the callout under its card, as wide as its words need; returns its lower edge.
  private func drawCallout(
    _ words: String, below card: Rect, top: Double, width: Double, into builder: inout SceneBuilder
  ) -> Double {
    let layout = TextLayout(words, .groupTitle, width: width - 30)
    let wanted = TextMetrics.width(layout.lines[0], .groupTitle).budget
    let boxWidth = min(width, max(layout.lines.count > 1 ? width : wanted + 30, 60))
    let left = min(max(0, card.maxX - boxWidth), width - boxWidth)
    let box = Rect(
      x: left, y: top + 12, width: boxWidth, height: layout.height(.groupTitle) + 13)
    let stem = max(box.x + 12, min(card.midX, box.maxX - 12))
    let ink = Ink.series(color)
    builder.add(
      .line(Point(x: stem, y: card.maxY), Point(x: stem, y: box.y)), .line(ink, width: 1.5))
    builder.add(
      .rect(box.inset(by: 0.75), radius: 4),
      Paint(fill: .ink(.page), stroke: Paint.Stroke(ink: ink, width: 1.5)))
    builder.add(
      lines: layout, .groupTitle, x: box.midX, y: box.y + 19, room: boxWidth - 16, anchor: .middle)
    return box.maxY
  }
}
