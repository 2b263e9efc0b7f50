/// Maps instants to positions in proportion, with ticks at round times, as d3-scale's `scaleUtc`
/// does.
///
/// Instants are milliseconds after 1 January 1970, UTC; no time zone and no locale plays a part.
struct TimeScale: Equatable {
  private let line: LinearScale

  /// Makes a scale.
  init(domain: (low: Double, high: Double), range: (start: Double, end: Double)) {
    line = LinearScale(domain: domain, range: range)
  }

  /// The instants at the two ends.
  var domain: (low: Double, high: Double) { line.domain }
  /// The positions of the two ends, in px.
  var range: (start: Double, end: Double) { line.range }

  /// The position of an instant.
  func position(_ instant: Double) -> Double { line.position(instant) }

  /// The instant at a position.
  func invert(_ position: Double) -> Double { line.invert(position) }

  /// About `count` round times inside the domain, its ends included.
  func ticks(count: Int = 10) -> [Double] {
    let (low, high) = (min(domain.low, domain.high), max(domain.low, domain.high))
    guard let interval = Self.interval(from: low, to: high, count: count) else { return [] }
    var ticks: [Double] = []
    var tick = interval.ceil(low)
    // The interval is at least half the wanted one; the bound never cuts a tick.
    while tick <= high, ticks.count <= 8 * count {
      ticks.append(tick)
      let next = interval.next(after: tick)
      guard next > tick else { break }
      tick = next
    }
    return domain.high < domain.low ? ticks.reversed() : ticks
  }

  /// The same scale with its domain widened to round times.
  func nice(count: Int = 10) -> TimeScale {
    let (low, high) = (min(domain.low, domain.high), max(domain.low, domain.high))
    guard let interval = Self.interval(from: low, to: high, count: count) else { return self }
    let ends = (low: interval.floor(low), high: interval.ceil(high))
    return TimeScale(
      domain: domain.high < domain.low ? (ends.high, ends.low) : ends, range: range)
  }

  /// The intervals to choose from, with their lengths in milliseconds; a month counts 30 days here
  /// and a year 365.
  private static let intervals: [(interval: TimeInterval, length: Double)] = {
    let (second, minute, hour) = (1000.0, 60_000.0, 3_600_000.0)
    let fixed =
      [1, 5, 15, 30].map { $0 * second } + [1, 5, 15, 30].map { $0 * minute }
      + [1, 3, 6, 12].map { $0 * hour }
    let day = TimeInterval.day
    return fixed.map { (.fixed($0), $0) } + [
      (.days(1), day), (.days(2), 2 * day), (.weeks, 7 * day), (.months(1), 30 * day),
      (.months(3), 90 * day), (.years(1), 365 * day),
    ]
  }()

  /// The interval nearest, by ratio, to the span divided by the wanted count.
  private static func interval(from low: Double, to high: Double, count: Int) -> TimeInterval? {
    let target = (high - low) / Double(count)
    guard count > 0, target.isFinite, target >= 0, high.magnitude < 8.64e15,
      low.magnitude < 8.64e15
    else { return nil }
    let year = 365 * TimeInterval.day
    guard let upper = intervals.firstIndex(where: { $0.length > target }) else {
      guard let step = Ticks.step(from: low / year, to: high / year, count: count) else {
        return nil
      }
      return .years(Int(exactly: step.multiple(1)) ?? 1)
    }
    guard upper > 0 else {
      let step = Ticks.step(from: low, to: high, count: count)?.multiple(1) ?? 1
      return .fixed(max(1, step))
    }
    let (shorter, longer) = (intervals[upper - 1], intervals[upper])
    return target / shorter.length < longer.length / target ? shorter.interval : longer.interval
  }
}
