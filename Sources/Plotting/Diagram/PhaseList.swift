/// The numbered list of one group of a phase timeline, measured.
struct PhaseList {
  private let title: PanelTitle
  private let subtitle: TextLayout?
  private let rows: [Row]
  private let band: Ink
  private let width: Double

  /// An event, wrapped.
  private struct Row {
    let pin: PhaseTimeline.Pin
    let date: TextLayout
    let text: TextLayout
    /// Whether the topic stands beside the date; else below it.
    let hasTopicBeside: Bool

    var height: Double {
      let topic = pin.event.topic.isEmpty || hasTopicBeside ? 0 : TextStyle.note.lineHeight
      return 15 + date.height(.groupTitle) + topic + text.height(.item)
    }
  }

  private static let indent = 26.0
  private static let bar = 4.0

  /// Wraps the words of a group.
  init(_ phase: PhaseTimeline.Phase, pins: [PhaseTimeline.Pin], band: Ink, width: Double) {
    self.band = band
    self.width = width
    title = PanelTitle(phase.title, unit: phase.period, width: width)
    subtitle =
      phase.subtitle.isEmpty ? nil : TextLayout(phase.subtitle, .item, width: width)
    let room = width - Self.indent
    rows = pins.map { pin in
      let date = TextMetrics.width(pin.event.date, .groupTitle).budget
      let topic = TextMetrics.width(pin.event.topic, .note).budget
      return Row(
        pin: pin, date: TextLayout(pin.event.date, .groupTitle, width: room),
        text: TextLayout(pin.event.text, .item, width: room),
        hasTopicBeside: date + 12 + topic <= room)
    }
  }

  /// From the bar to the first rule.
  private var head: Double {
    Self.bar + 8 + title.height + (subtitle?.height(.item) ?? 0) + 5
  }

  /// The height in px.
  var height: Double { rows.reduce(head) { $0 + $1.height } }

  /// Adds the list.
  func draw(into builder: inout SceneBuilder, x: Double, top: Double) {
    builder.add(.rect(Rect(x: x, y: top, width: width, height: Self.bar)), .area(band))
    title.draw(into: &builder, x: x, top: top + Self.bar + 8)
    if let subtitle {
      let baseline = top + Self.bar + 8 + title.height + 12
      builder.add(lines: subtitle, .item, x: x, y: baseline, room: width)
    }
    var y = top + head
    for row in rows {
      builder.add(.line(Point(x: x, y: y), Point(x: x + width, y: y)), .line(.grid))
      draw(row, x: x, top: y, into: &builder)
      y += row.height
    }
  }

  private func draw(_ row: Row, x: Double, top: Double, into builder: inout SceneBuilder) {
    let event = row.pin.event
    let left = x + Self.indent
    let room = width - Self.indent
    let first = top + 19
    row.pin.disc.draw(at: Point(x: x + PhaseTimeline.Pin.reach, y: top + 15), into: &builder)
    var y = builder.add(lines: row.date, .groupTitle, x: left, y: first, room: room)
    if row.hasTopicBeside {
      builder.add(
        Text(
          string: event.topic, position: Point(x: x + width, y: first), anchor: .end,
          style: .note))
    } else if !event.topic.isEmpty {
      builder.add(event.topic, .note, x: left, y: y, room: room)
      y += TextStyle.note.lineHeight
    }
    builder.add(lines: row.text, .item, x: left, y: y, room: room)
  }
}
