/// The y axis of a panel: from zero over the data to round numbers, with its ticks.
struct ValueAxis: Equatable {
  /// The least number.
  let low: Double
  /// The greatest number.
  let high: Double
  /// The ticks, rising, zero included.
  let ticks: [Double]
  /// The ticks as they are written.
  let labels: [String]

  /// Covers some numbers and zero, ending at ticks; 3 to 5 ticks beside zero where possible.
  init(_ numbers: [Double], domain: ColumnChart.ValueDomain?, format: NumberFormat) {
    let finite = numbers.filter(\.isFinite)
    let bottom = domain?.low ?? min(0, finite.min() ?? 0)
    let top = domain?.high ?? max(0, finite.max() ?? 0)
    let isFlat = !(top > bottom) || !(top - bottom).isFinite
    let data =
      isFlat
      ? LinearScale(domain: (0, 1), range: (0, 1))
      : LinearScale(domain: (bottom, top), range: (0, 1))
    let count = Self.bestCount(data, isFixed: domain != nil)
    let scale = domain == nil ? data.nice(count: count) : data
    let decimals = scale.tickDecimals(count: count)
    low = scale.domain.low
    high = scale.domain.high
    ticks = scale.ticks(count: count)
    labels = ticks.map { format.text($0, decimals: decimals) }
  }

  /// The width of the widest label at the left, zero left out.
  var labelWidth: Double {
    zip(ticks, labels).filter { $0.0 != 0 }
      .map { TextMetrics.width($0.1, .tick).total }.max() ?? 0
  }

  /// The count whose round ends leave the least empty room, among those with a quiet grid.
  private static func bestCount(_ scale: LinearScale, isFixed: Bool) -> Int {
    var best = (count: 4, lines: Int.max, span: Double.infinity)
    for count in [4, 5, 3, 6, 2] {
      let nice = isFixed ? scale : scale.nice(count: count)
      let lines = nice.ticks(count: count).count - 1
      let span = nice.domain.high - nice.domain.low
      // How far the number of lines is from 3...5.
      let excess = max(0, lines - 5, 3 - lines)
      if (excess, span) < (best.lines, best.span) { best = (count, excess, span) }
    }
    return best.count
  }
}
