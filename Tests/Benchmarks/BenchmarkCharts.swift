import Plotting

/// The two charts that every tool draws, with the same numbers and names.
enum BenchmarkCharts {
  private static let words = ChartWords(
    actual: "Actual", forecast: "Forecast", hollow: "Derived", hollowForecast: "Derived forecast",
    lowerBound: "At least", interval: "Range", missing: "n/a")

  /// Ten columns under the names of clusters.
  static let bars = ColumnChart(
    .panels(
      [
        .init(
          title: "Racks", unit: "10,000",
          columns: [
            ("Hebei", 28.4), ("Yangtze", 61.2), ("Wuhu", 22.9), ("Shaoguan", 31.5),
            ("Tianfu", 18.7), ("Chongqing", 26.3), ("Gui’an", 43.8), ("Horinger", 57.6),
            ("Qingyang", 15.2), ("Zhongwei", 36.1),
          ].map { .init(key: $0.0, value: .exact($0.1), label: "\($0.1)") })
      ], sharesScale: false), color: .rose, words: words)

  /// A line of 1,000 points: a sine with a pseudo-random part of its own (a linear congruence).
  static let line: LineChart = {
    var state: UInt32 = 7
    let points = (0..<1000).map { index in
      state = state &* 1_664_525 &+ 1_013_904_223
      let noise = Double(state) / Double(UInt32.max) * 20
      let wave = Double(index % 250) * Double(250 - index % 250) / 200
      return LineChart.Datum(x: Double(index), value: .exact(100 + wave + noise))
    }
    return LineChart(
      title: "Load", unit: "MW", series: [.init(title: "Load", color: .blue, points: points)],
      xAxis: .numbers, words: words)
  }()
}
