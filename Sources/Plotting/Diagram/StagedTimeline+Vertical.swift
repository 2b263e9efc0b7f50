extension StagedTimeline {
  private static let cardLeft = 36.0
  private static let padding = 12.0
  private static let pinX = 12.0

  /// Cards below each other beside an upright line.
  func verticalScene(width: Double) -> Scene {
    var builder = SceneBuilder()
    let cardWidth = width - Self.cardLeft
    let labels = stages.flatMap(\.details).map { TextMetrics.width($0.label, .legend).budget }
    // Labels and texts share a line where the labels leave the texts the greater part of it.
    let longest = labels.max() ?? 0
    let indent = longest > cardWidth * 0.4 ? 0 : longest + 14
    var cards: [(rect: Rect, elements: SceneBuilder)] = []
    var top = 0.0
    for stage in stages {
      var content = SceneBuilder()
      let bottom = draw(stage, top: top, width: cardWidth, indent: indent, into: &content)
      let rect = Rect(x: Self.cardLeft, y: top, width: cardWidth, height: bottom - top)
      cards.append((rect, content))
      top = bottom + 10
    }
    if let first = cards.first, let last = cards.last {
      builder.add(
        .line(
          Point(x: Self.pinX, y: first.rect.y + 18), Point(x: Self.pinX, y: last.rect.y + 18)),
        .line(.axis, width: 1.5))
    }
    for (index, card) in cards.enumerated() {
      drawCard(card.rect, isEmphasised: stages[index].callout != nil, into: &builder)
      drawPin(index, at: Point(x: Self.pinX, y: card.rect.y + 18), into: &builder)
      builder.append(card.elements)
    }
    return Scene(
      width: width, height: max(0, top - 10).rounded(.up), elements: builder.elements)
  }

  /// Adds the words of a card; returns its lower edge.
  private func draw(
    _ stage: Stage, top: Double, width: Double, indent: Double, into builder: inout SceneBuilder
  ) -> Double {
    let x = Self.cardLeft + Self.padding
    let room = width - 2 * Self.padding
    var y = drawHeading(stage, x: x, top: top, room: room, into: &builder)
    if !stage.period.isEmpty {
      let period = TextLayout(stage.period, .note, width: room)
      y = builder.add(lines: period, .note, x: x, y: y, room: room) + 3
    }
    for detail in stage.details {
      let label = TextLayout(detail.label, .legend, width: indent > 0 ? indent : room)
      let text = TextLayout(detail.text, .item, width: room - indent)
      let afterLabel = builder.add(lines: label, .legend, x: x, y: y, room: room)
      let start = indent > 0 ? y : afterLabel
      y = builder.add(lines: text, .item, x: x + indent, y: start, room: room - indent) + 3
    }
    if let callout = stage.callout {
      let layout = TextLayout(callout, .groupTitle, width: room)
      y = builder.add(lines: layout, .groupTitle, x: x, y: y + 3, room: room) + 3
    }
    return y - 3
  }

  /// Adds the heading with the ordinal at the right, or above it where both do not fit; returns the
  /// next baseline.
  private func drawHeading(
    _ stage: Stage, x: Double, top: Double, room: Double, into builder: inout SceneBuilder
  ) -> Double {
    let heading = TextMetrics.width(stage.heading, .narrowHeading).budget
    let ordinal = TextMetrics.width(stage.ordinal, .note).budget
    var y = top + 23
    if heading + ordinal + 16 <= room {
      builder.add(stage.heading, .narrowHeading, x: x, y: y)
      builder.add(
        Text(string: stage.ordinal, position: Point(x: x + room, y: y), anchor: .end, style: .note))
      return y + 20
    }
    let layout = TextLayout(stage.ordinal, .note, width: room)
    y = builder.add(lines: layout, .note, x: x, y: top + 20, room: room) + 4
    let lines = TextLayout(stage.heading, .narrowHeading, width: room)
    return builder.add(lines: lines, .narrowHeading, x: x, y: y, room: room) - 2
  }

  /// Discs and cards with strokes instead of words.
  func thumbnailScene() -> Scene {
    var builder = SceneBuilder(showsText: false)
    let (width, height) = (LayoutClass.thumbnail.width, LayoutClass.thumbnailHeight)
    let count = Double(max(1, stages.count))
    let cardWidth = (width - 8 * (count - 1)) / count
    builder.add(
      .line(Point(x: 0, y: 14), Point(x: width, y: 14)), .line(.axis, width: 1.5))
    for (index, stage) in stages.enumerated() {
      let x = (cardWidth + 8) * Double(index)
      let card = Rect(x: x, y: 34, width: cardWidth, height: height - 36)
      drawCard(card, isEmphasised: stage.callout != nil, into: &builder)
      drawPin(index, at: Point(x: x + 14, y: 14), into: &builder)
      let room = max(0, cardWidth - 16)
      builder.add(.rect(Rect(x: x + 8, y: 46, width: room * 0.7, height: 6)), .area(.muted))
      for (line, share) in [0.9, 0.6, 0.8].enumerated() {
        let y = 64 + 12 * Double(line)
        builder.add(.rect(Rect(x: x + 8, y: y, width: room * share, height: 3)), .area(.grid))
      }
    }
    return Scene(width: width, height: height, elements: builder.elements)
  }
}
