/// The places of a chart of scores: names, the axis of scores, the strip of ranks.
struct ScoreFrame {
  /// Whether names and ranks stand on a line above their marks.
  let isStacked: Bool
  /// The left edge of the names.
  let left: Double
  /// The right edge of the ranks' texts.
  let right: Double
  /// The names, wrapped.
  let names: [TextLayout]
  /// The room of the names.
  let nameRoom: Double
  /// From a score to its place.
  let scale: LinearScale
  /// The places of ranks; of no place where nothing is ranked.
  let ranks: RankStrip

  /// The ticks of the axis, which is the same in every chart of scores.
  static let ticks = [0.0, 25, 50, 75, 100]

  private static let gap = 12.0

  /// Finds the places in a width.
  init(_ chart: ScoreChart, _ layout: LayoutClass) {
    isStacked = layout != .wide
    let inset = chart.bands.isEmpty ? 0.0 : 8
    left = inset
    right = layout.width - inset
    let labels = chart.items.compactMap { $0.rank?.label }
    let rankText = labels.map { TextMetrics.width($0, .item).budget }.max() ?? 0
    let places = labels.isEmpty ? 0 : chart.items.count
    let steps = Double(max(places - 1, 1))
    let step = isStacked ? min(20, 100 / steps) : min(34, 204 / steps)
    var end = right
    if places > 0 {
      let last = isStacked ? right - Marker.reach : right - rankText - Self.gap - Marker.reach
      ranks = RankStrip(count: places, start: last - step * Double(places - 1), step: step)
      end = ranks.start - Marker.reach - (isStacked ? 6 : 24)
    } else {
      ranks = RankStrip(count: 0, start: right, step: 0)
    }
    let scores = chart.items.compactMap(chart.label).map { TextMetrics.width($0, .value).budget }
    let overhang = chart.form == .dot ? Marker.reach : 0
    end -= 7 + overhang + (scores.max() ?? 0)
    let widest = chart.items.map { TextMetrics.width($0.key, .value).budget }.max() ?? 0
    let room =
      isStacked ? right - left - rankText - Self.gap : min(widest, layout.width * 0.3)
    nameRoom = room
    names = chart.items.map { TextLayout($0.key, .value, width: room) }
    let start = isStacked ? left + 1 : left + room + Self.gap
    scale = LinearScale(domain: (0, 100), range: (start, max(end, start + 40)))
  }

  /// The height of a row and the middle line of its marks from its top.
  func height(_ name: TextLayout) -> (Double, Double) {
    let lines = name.height(.value)
    guard isStacked else { return (max(34, lines + 10), max(34, lines + 10) / 2) }
    return (lines + 29, lines + 12)
  }
}
