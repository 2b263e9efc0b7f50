/// What stands under one segment: its name, its share, a few words; wrapped into its room.
struct ShareLabel {
  private let name: TextLayout
  private let label: String
  private let note: TextLayout?
  private let room: Double
  private let datum: Int
  /// The greatest width of its lines, reserve included.
  let width: Double

  /// Wraps the words.
  init(_ segment: ShareBar.Segment, missing: String, room: Double, datum: Int) {
    name = TextLayout(segment.key, .item, width: room)
    label = segment.value == .missing ? missing : segment.label
    note = segment.note.map { TextLayout($0, .note, width: room) }
    self.room = room
    self.datum = datum
    width = max(name.width, TextMetrics.width(label, .value).total, note?.width ?? 0) * 1.03
  }

  /// The height of its lines.
  var height: Double {
    name.height(.item) + TextStyle.value.lineHeight + (note?.height(.note) ?? 0)
  }

  /// Adds the lines, the first on a baseline.
  func draw(into builder: inout SceneBuilder, x: Double, anchor: Text.Anchor, baseline: Double) {
    var y = builder.add(lines: name, .item, x: x, y: baseline, room: room, anchor: anchor)
    builder.add(
      Text(
        string: label, position: Point(x: x, y: y), anchor: anchor, style: .value, datum: datum))
    y += TextStyle.value.lineHeight
    if let note {
      builder.add(lines: note, .note, x: x, y: y, room: room, anchor: anchor)
    }
  }
}
