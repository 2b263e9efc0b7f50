/// The title of a panel with its unit beside it, or below it where both do not fit on one line.
struct PanelTitle {
  private let title: TextLayout?
  private let unit: String
  private let width: Double
  private let isBeside: Bool

  /// Wraps a title.
  init(_ title: String, unit: String, width: Double) {
    let layout = title.isEmpty ? nil : TextLayout(title, .panelTitle, width: width)
    self.title = layout
    self.unit = unit
    self.width = width
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
    var baseline = top + 12
    if let title {
      baseline = builder.add(lines: title, .panelTitle, x: x, y: baseline, room: width)
      if isBeside { baseline -= TextStyle.panelTitle.lineHeight }
    }
    builder.add(
      unit, .note, x: isBeside ? x + Self.start(of: title) : x, y: baseline,
      room: isBeside ? nil : width)
  }
}
