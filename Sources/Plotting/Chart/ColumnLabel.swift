/// The value over a column, and a note under the value; below a column that hangs under zero.
struct ColumnLabel {
  private let label: String
  private let style: TextStyle
  private let note: TextLayout?
  private let baseline: Double
  /// The upper edge of the texts.
  let top: Double
  /// The lower edge of the texts.
  let bottom: Double
  /// The greatest width of the texts.
  let width: Double

  private let center: Double
  private let datum: Int?
  private let room: Double?

  /// Measures the label of a column or a stack.
  init(_ place: ColumnValues.Place, panel: ColumnPanel, scale: LinearScale) {
    label = place.column.label
    style = panel.values.style
    center = place.center
    datum = place.datum
    room = panel.values.room
    note = place.column.note.map { TextLayout($0, .note, width: panel.width * 0.6) }
    let mark = ColumnGeometry(place.column, midX: 0, width: 1, scale)
    let noteHeight = note.map { $0.height(.note) } ?? 0
    baseline = mark.isNegative ? mark.bottom + 16 : mark.top - 6 - noteHeight
    top = baseline - 0.84 * style.size
    bottom = baseline + noteHeight + 3
    width = max(TextMetrics.width(label, style).total, note?.width ?? 0)
  }

  /// Adds the texts centred on the column, or moved as far as the panel's edges need.
  func draw(into builder: inout SceneBuilder, panel: ColumnPanel) {
    var (x, anchor) = (center, Text.Anchor.middle)
    if center + width / 2 > panel.right {
      (x, anchor) = (panel.right, .end)
    } else if center - width / 2 < panel.left {
      (x, anchor) = (panel.left, .start)
    }
    var text = Text(
      string: label, position: Point(x: x, y: baseline), anchor: anchor, style: style,
      halo: panel.ground, datum: datum, room: room)
    builder.add(text)
    guard let note else { return }
    text.style = .note
    text.room = panel.width
    for line in note.lines {
      text.position.y += TextStyle.note.lineHeight
      text.string = line
      builder.add(text)
    }
  }
}
