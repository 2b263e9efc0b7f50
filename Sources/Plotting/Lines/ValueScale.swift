/// The y axis of a chart of lines: linear or logarithmic, with its ticks.
struct ValueScale {
  private enum Kind {
    case linear(LinearScale)
    case logarithmic(LogScale)
  }

  private let kind: Kind
  /// The ticks, rising, with their labels.
  let ticks: [(number: Double, label: String)]

  /// Covers some numbers with round ends; `bottom` and `top` are the positions of the ends.
  init(
    _ numbers: [Double], _ axis: LineChart.YAxis, bottom: Double, top: Double,
    _ format: NumberFormat
  ) {
    var (low, high) = (Double.infinity, -Double.infinity)
    for number in numbers where number.isFinite {
      low = min(low, number)
      high = max(high, number)
    }
    if axis == .logarithmic,
      let scale = LogScale(domain: (low, high), range: (bottom, top))?.nice(), high > 0
    {
      kind = .logarithmic(scale)
      ticks = Self.shown(scale.ticks()).map { ($0, Self.text($0, format)) }
      return
    }
    if axis != .overData {
      low = min(low, 0)
      high = max(high, 0)
    }
    if !(low < high) { (low, high) = low.isFinite ? (min(low, 0), max(high, 0, low + 1)) : (0, 1) }
    let count = 4
    let scale = LinearScale(domain: (low, high), range: (bottom, top)).nice(count: count)
    let decimals = scale.tickDecimals(count: count)
    kind = .linear(scale)
    ticks = scale.ticks(count: count).map { ($0, format.text($0, decimals: decimals)) }
  }

  /// The position of a number.
  func position(_ number: Double) -> Double {
    switch kind {
    case .linear(let scale): scale.position(number)
    case .logarithmic(let scale): scale.position(number)
    }
  }

  /// The width of the widest label, in px.
  var labelWidth: Double {
    ticks.map { TextMetrics.width($0.label, .tick).budget }.max() ?? 0
  }

  /// Powers of ten where there are three or more, else 1, 2 and 5 times them.
  private static func shown(_ ticks: [Double]) -> [Double] {
    let digits = ticks.map { text($0, plain).first { $0 != "0" && $0 != "." } }
    let powers = zip(ticks, digits).filter { $0.1 == "1" }.map(\.0)
    guard powers.count < 3 else { return powers }
    return zip(ticks, digits).filter { $0.1 == "1" || $0.1 == "2" || $0.1 == "5" }.map(\.0)
  }

  private static let plain = NumberFormat(groupSeparator: "")

  /// A tick of a log axis with as many decimals as it needs.
  private static func text(_ number: Double, _ format: NumberFormat) -> String {
    var (decimals, rest) = (0, number)
    while rest < 0.999, decimals < 9 {
      rest *= 10
      decimals += 1
    }
    return format.text(number, decimals: decimals)
  }
}
