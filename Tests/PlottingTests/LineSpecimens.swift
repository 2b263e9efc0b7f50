@testable import Plotting

/// Charts of lines; the first two with numbers of the report.
enum LineSpecimen {
  /// Figure 18's two measures as lines: a missing first year, a value between a gap and the next.
  static func scholars(_ language: Specimen.Language) -> LineChart {
    func series(
      _ zh: String, _ en: String, _ color: ChartColor, _ marker: Marker, _ values: [ChartValue]
    ) -> LineChart.Series {
      .init(
        title: language.pick(zh, en), color: color, marker: marker,
        points: zip(2019...2025, values).map { year, value in
          .init(
            x: Double(year), value: value,
            status: year == 2022 ? .hollow : year > 2023 ? .forecast : .actual)
        })
    }
    return LineChart(
      title: language.pick("高层次学者", "Top scholars"), unit: language.pick("人", "people"),
      series: [
        series(
          "中国", "China", .rose, .diamond,
          [
            .missing, .exact(172), .exact(222), .exact(232), .exact(277),
            .interval(low: 280, high: 320, center: nil), .single(330, .atLeast),
          ]),
        series(
          "对照组：其他国家合计", "Reference group: all other countries", .blue, .disc,
          [.exact(150), .missing, .exact(205), .missing, .exact(268), .exact(275), .exact(290)]),
      ], rules: [.init(value: 300, words: language.pick("目标：300人", "Target: 300"))], xAxis: .years,
      words: Specimen.words(language))
  }

  /// Figure 3's numbers by their logarithm, with no line through the years without values.
  static func logarithmic(_ language: Specimen.Language) -> LineChart {
    let known = [(2021, 615.0), (2022, 906), (2023, 1397)]
    let past = known.map { LineChart.Datum(x: Double($0.0), value: .exact($0.1)) }
    let gap = (2024...2029).map { LineChart.Datum(x: Double($0), value: .missing) }
    let outlook = LineChart.Datum(x: 2030, value: .single(16000, .moreThan), status: .forecast)
    return LineChart(
      title: language.pick("全球算力总规模", "World computing power"), unit: "EFLOPS",
      series: [
        .init(
          title: language.pick("全球", "World"), color: .blue, points: past + gap + [outlook])
      ], xAxis: .years, yAxis: .logarithmic, words: Specimen.words(language))
  }

  /// Three areas on top of each other by quarters, with a gap.
  static func areas(_ language: Specimen.Language) -> LineChart {
    let colors: [(ChartColor, Marker)] = [
      (.teal, .triangleDown), (.ochre, .cross), (.violet, .square),
    ]
    let day = TimeInterval.day
    return LineChart(
      title: language.pick("装机", "Installed"), unit: "MW",
      series: colors.enumerated().map { index, style in
        .init(
          title: language.pick("园区\(index + 1)", "Campus \(index + 1)"), color: style.0,
          marker: style.1, form: .area,
          points: (0..<8).map { quarter in
            .init(
              x: Double(CivilDate(year: 2024 + quarter / 4, month: quarter % 4 * 3 + 1).days) * day,
              value: quarter == 3 ? .missing : .exact(Double(20 + 12 * index + 7 * quarter)),
              status: quarter > 5 ? .forecast : .actual)
          })
      },
      xAxis: .time(
        language == .zh
          ? TimeWords(
            months: (1...12).map { "\($0)月" }, yearSuffix: "年", daySuffix: "日")
          : TimeWords(
            months: [
              "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
            ])),
      words: Specimen.words(language))
  }

  /// A random walk of 1,000 points, the same on every run.
  static func walk() -> LineChart {
    var generator = SeededGenerator(seed: 21)
    var level = 100.0
    let points = (0..<1000).map { index in
      level += Double.random(in: -3...3.05, using: &generator)
      return LineChart.Datum(x: Double(index), value: .exact(level))
    }
    return LineChart(
      title: "Load", unit: "MW", series: [.init(title: "Load", color: .blue, points: points)],
      xAxis: .numbers, yAxis: .overData, words: Specimen.words(.en))
  }

  static func all(_ language: Specimen.Language) -> [(name: String, chart: LineChart)] {
    [
      ("lines", scholars(language)), ("lines-log", logarithmic(language)),
      ("lines-areas", areas(language)),
    ]
  }
}
