/// The title of a panel with its unit beside it, or below it where both do not fit on one line, and a
/// key of the panel's colour where panels differ in colour.
struct PanelTitle {
  private let title: TextLayout?
  private let unit: String
  private let width: Double
  private let isBeside: Bool
  private let key: ChartColor?

  /// From the left edge of a key to the title, in px.
  private static let keyWidth = 15.0

  /// Wraps a title.
  init(_ title: String, unit: String, width: Double, key: ChartColor? = nil) {
    let width = key == nil ? width : width - Self.keyWidth
    let layout = title.isEmpty ? nil : TextLayout(title, .panelTitle, width: width)
    self.title = layout
    self.unit = unit
    self.width = width
    self.key = key
    let beside = Self.start(of: layout) + TextMetrics.width(unit, .note).budget
    isBeside = layout == nil || beside <= width
  }

  /// Where a unit after the last line begins.
  private static func start(of title: TextLayout?) -> Double {
    title?.lines.last.map { TextMetrics.width($0, .panelTitle).total + 8 } ?? 0
  }

  /// The height in px; 0 where there is neither title nor unit.
  var height: Double {
    let lines = title?.height(.panelTitle) ?? 0
    guard !unit.isEmpty else { return lines }
    return title == nil || !isBeside ? lines + TextStyle.panelTitle.lineHeight : lines
  }

  /// Adds the title and the unit.
  func draw(into builder: inout SceneBuilder, x: Double, top: Double) {
    var (x, baseline) = (x, top + 12)
    if let key {
      let swatch = Rect(x: x, y: baseline - 9, width: 9, height: 9)
      builder.add(.rect(swatch), .area(.series(key)))
      x += Self.keyWidth
    }
    if let title {
      baseline = builder.add(lines: title, .panelTitle, x: x, y: baseline, room: width)
      if isBeside { baseline -= TextStyle.panelTitle.lineHeight }
    }
    builder.add(
      unit, .note, x: isBeside ? x + Self.start(of: title) : x, y: baseline,
      room: isBeside ? nil : width)
  }
}
