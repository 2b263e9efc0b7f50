import SeededRandom

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

  /// Electricity use with a forecast and the interval around it, and an upper bound.
  static func band(_ language: Specimen.Language) -> LineChart {
    let china: [(Double, ChartValue, MarkStatus)] = [
      (2022, .exact(8637), .actual), (2023, .exact(9224), .actual),
      (2024, .interval(low: 9800, high: 9900, center: 9852), .actual),
      (2025, .interval(low: 10300, high: 10800, center: 10605), .hollowForecast),
      (2026, .interval(low: 10700, high: 11700, center: 11210), .hollowForecast),
    ]
    let states: [(Double, ChartValue, MarkStatus)] = [
      (2022, .exact(4270), .actual), (2023, .exact(4200), .actual), (2024, .exact(4300), .actual),
      (2025, .single(4400, .atMost), .forecast), (2026, .exact(4530), .forecast),
    ]
    func series(
      _ title: String, _ color: ChartColor, _ marker: Marker,
      _ points: [(Double, ChartValue, MarkStatus)]
    ) -> LineChart.Series {
      .init(
        title: title, color: color, marker: marker,
        points: points.map { .init(x: $0.0, value: $0.1, status: $0.2, key: "\(Int($0.0))") })
    }
    return LineChart(
      title: language.pick("全社会用电量", "Electricity use"), unit: "TWh",
      series: [
        series(language.pick("中国", "China"), .rose, .diamond, china),
        series(language.pick("美国", "United States"), .blue, .disc, states),
      ], xAxis: .years, words: Specimen.words(language))
  }

  /// Four series in panels of their own, on the same scales.
  static func split(_ language: Specimen.Language) -> LineChart {
    let names = [("东部", "East"), ("中部", "Centre"), ("西部", "West"), ("东北", "North-east")]
    return LineChart(
      title: "", unit: language.pick("万架", "× 10,000"),
      series: names.enumerated().map { index, name in
        .init(
          title: language.pick(name.0, name.1), color: .teal,
          points: (2018...2024).map { year in
            let value = Double((year - 2016) * (year - 2016)) * Double(4 - index) + 12
            return .init(
              x: Double(year), value: index == 2 && year == 2020 ? .missing : .exact(value),
              status: year == 2024 ? .forecast : .actual)
          })
      }, xAxis: .years, splitsSeries: true, words: Specimen.words(language))
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
      ("lines-areas", areas(language)), ("lines-band", band(language)),
      ("lines-split", split(language)),
    ]
  }
}
