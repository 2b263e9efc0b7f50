import Plotting

/// Figures made of rows and of shares, in both languages.
enum RowSpecimen {
  /// Figure 11: a dot, a link and a range in each row, and a column of growth rates.
  static func digitalEconomy(_ language: Specimen.Language) -> RowChart {
    let data: [(zh: String, en: String, size: Double, low: Double, high: Double, growth: String)] =
      [
        ("印尼", "Indonesia", 90, 200, 360, "+13%"), ("泰国", "Thailand", 46, 100, 165, "+19%"),
        ("越南", "Vietnam", 36, 90, 200, "+16%"), ("马来西亚", "Malaysia", 31, 45, 70, "+16%"),
        ("新加坡", "Singapore", 29, 40, 65, "+13%"),
      ]
    let rows = data.map { row in
      RowChart.Row(
        key: language.pick(row.zh, row.en), color: .teal,
        marks: [
          .init(
            series: language.pick("2024年", "2024"), form: .dot, value: .exact(row.size),
            label: "\(Int(row.size))"),
          .init(
            series: language.pick("2030年预测区间（不同情景）", "2030 range of scenarios"), form: .range,
            value: .interval(low: row.low, high: row.high, center: nil), status: .forecast,
            label: "\(Int(row.low))–\(Int(row.high))"),
        ], text: row.growth)
    }
    return RowChart(
      panels: [
        .init(
          groups: [.init(rows: rows)],
          textPlace: .column(head: language.pick("2024年增速", "2024 growth")))
      ], words: Specimen.words(language))
  }

  /// Figure 29: bars with shares beside their values, the remainder last, hollow and grey.
  static func ventureCapital(_ language: Specimen.Language) -> RowChart {
    func bar(
      _ zh: String, _ en: String, _ value: Double, _ share: String, _ color: ChartColor?
    ) -> RowChart.Row {
      .init(
        key: language.pick(zh, en), color: color,
        marks: [
          .init(
            form: .bar, value: .exact(value), status: color == nil ? .hollow : .actual,
            label: "\(value)")
        ], text: share, isRemainder: color == nil)
    }
    let others = [
      bar("欧洲", "Europe", 12.8, "12%", .violet), bar("中国", "China", 7.6, "7%", .rose),
      bar("其他地区", "Rest of world", 8.9, "8%", nil),
    ]
    let world = [bar("美国", "United States", 80.7, "73%", .blue)] + others
    return RowChart(
      panels: [
        .init(
          title: language.pick("全球1100亿美元", "World: USD 110 bn"),
          unit: language.pick("十亿美元；灰字为占比", "USD bn; grey: share of the world"),
          groups: [.init(rows: world)]),
        .init(
          title: language.pick("不含美国（放大）", "Without the United States (enlarged)"),
          unit: language.pick("单位相同，横轴另定", "same unit, axis of its own"),
          groups: [.init(rows: others)]),
      ], words: Specimen.words(language))
  }

  /// Figure 32: two panels side by side; a hollow dot with a whisker, markers by region.
  static func electricity(_ language: Specimen.Language) -> RowChart {
    func panel(
      _ title: String, _ unit: String, _ us: (RowChart.Mark, RowChart.Mark),
      _ china: (RowChart.Mark, RowChart.Mark)
    ) -> RowChart.Panel {
      .init(
        title: title, unit: unit,
        groups: [
          .init(rows: [
            .init(key: language.pick("美国", "United States"), color: .blue, marks: [us.0, us.1]),
            .init(
              key: language.pick("中国", "China"), color: .rose, marker: .diamond,
              marks: [china.0, china.1]),
          ])
        ])
    }
    func dot(_ value: ChartValue, _ label: String, _ status: MarkStatus = .actual)
      -> RowChart.Mark
    {
      .init(
        series: language.pick("2023年", "2023"), form: .dot, value: value, status: status,
        label: label)
    }
    func range(_ low: Double, _ high: Double, _ label: String) -> RowChart.Mark {
      .init(
        series: language.pick("2030年预测区间", "2030 forecast range"), form: .range,
        value: .interval(low: low, high: high, center: nil), status: .forecast, label: label)
    }
    return RowChart(
      panels: [
        panel(
          language.pick("用电量", "Electricity use"), "TWh",
          (dot(.exact(176), "176"), range(413, 509, "413–509")),
          (
            dot(.interval(low: 77, high: 150, center: 107), "107 (77–150)", .hollow),
            range(400, 600, "400–600")
          )),
        panel(
          language.pick("占全国用电量比重", "Share of national use"), "%",
          (dot(.exact(4.4), "4.4"), range(9, 11, "9–11")),
          (
            dot(.interval(low: 0.8, high: 1.6, center: 1.2), "1.2 (0.8–1.6)", .hollow),
            range(4.8, 6, "4.8–6")
          )),
      ], placesSideBySide: true, words: Specimen.words(language))
  }

  /// Every marker, bound and gap of rows, and a negative bar.
  static func rowMarks(_ language: Specimen.Language) -> RowChart {
    let dots = zip(Marker.allCases, ChartColor.allCases).enumerated().map { index, pair in
      RowChart.Row(
        key: pair.0.rawValue, color: pair.1, marker: pair.0,
        marks: [
          .init(
            series: language.pick("得分", "Score"), form: .dot,
            value: .exact(Double(10 + 10 * index)), status: index > 3 ? .hollow : .actual,
            label: "\(10 + 10 * index)")
        ])
    }
    func bar(_ key: String, _ value: ChartValue, _ status: MarkStatus, _ label: String)
      -> RowChart.Row
    {
      .init(
        key: key, color: .ochre,
        marks: [.init(form: .bar, value: value, status: status, label: label)])
    }
    return RowChart(
      panels: [
        .init(title: language.pick("形状", "Markers"), groups: [.init(rows: dots)]),
        .init(
          title: language.pick("条形", "Bars"), unit: "%",
          groups: [
            .init(rows: [
              bar(language.pick("下限", "lower bound"), .single(62, .moreThan), .forecast, "> 62"),
              bar(
                language.pick("预测且推算", "derived forecast"), .exact(48), .hollowForecast, "48"),
              bar(
                language.pick("区间", "interval"), .interval(low: 20, high: 44, center: 30),
                .actual, "30 (20–44)"),
              bar(language.pick("缺失", "missing"), .missing, .actual, ""),
              bar(language.pick("下降", "decline"), .exact(-12), .actual, "−12"),
            ])
          ]),
      ], words: Specimen.words(language))
  }

  /// Figure 7: a lower bound, a bracket, and the remainder whose split is not stated.
  static func chipShare(_ language: Specimen.Language) -> ShareBar {
    ShareBar(
      segments: [
        .init(
          key: language.pick("美国企业合计", "US firms together"), color: .blue,
          value: .single(95, .moreThan), label: "> 95%"),
        .init(
          key: language.pick("其他企业", "Other firms"), color: nil, value: .single(5, .lessThan),
          status: .hollow, label: "< 5%", note: language.pick("分拆未给出", "split not stated"),
          isRemainder: true),
      ],
      brackets: [
        .init(
          title: language.pick("其中英伟达（2025年预测）", "of which NVIDIA (2025 forecast)"),
          color: .blue, value: .single(80, .moreThan), status: .forecast, label: "> 80%")
      ], words: Specimen.words(language))
  }

  /// Figure 17: a bar of two groups and their vendors as rows.
  static func chinaChips(_ language: Specimen.Language) -> ShareBar {
    func vendor(
      _ zh: String, _ en: String, _ share: Double, _ color: ChartColor, rest: Bool = false
    )
      -> RowChart.Row
    {
      .init(
        key: language.pick(zh, en), color: color,
        marks: [
          .init(
            form: .bar, value: .exact(share), status: rest ? .hollowForecast : .forecast,
            label: "\(Int(share))")
        ], isRemainder: rest)
    }
    let groups: [RowChart.Group] = [
      .init(
        title: language.pick("海外厂商", "Overseas vendors"), color: .blue,
        rows: [vendor("英伟达", "NVIDIA", 54, .blue), vendor("AMD", "AMD", 4, .blue)]),
      .init(
        title: language.pick("本土厂商", "Chinese vendors"), color: .rose,
        rows: [
          vendor("华为", "Huawei", 28, .rose), vendor("百度昆仑芯", "Baidu Kunlunxin", 11, .rose),
          vendor("其他", "Others", 3, .rose, rest: true),
        ]),
    ]
    return ShareBar(
      segments: [
        .init(
          key: language.pick("海外厂商合计", "Overseas vendors"), color: .blue, value: .exact(58),
          status: .hollowForecast, label: "58%"),
        .init(
          key: language.pick("本土厂商合计", "Chinese vendors"), color: .rose, value: .exact(42),
          status: .hollowForecast, label: "42%"),
      ],
      note: language.pick(
        "报告正文为另一口径：海外约60%，本土30%以上",
        "The report’s text, on another basis: overseas about 60%, Chinese 30% or more"),
      breakdown: RowChart(
        panels: [.init(groups: groups, showsAxis: false)], words: Specimen.words(language)),
      words: Specimen.words(language))
  }

  /// Six shares whose names cannot all stand under the bar.
  static func manyShares(_ language: Specimen.Language) -> ShareBar {
    let shares: [(String, String, Double, ChartColor)] = [
      ("美国", "United States", 34, .blue), ("中国", "China", 33, .rose),
      ("欧洲", "Europe", 17, .violet), ("日本", "Japan", 4, .ochre),
      ("东南亚国家联盟", "Association of Southeast Asian Nations", 2, .teal),
    ]
    return ShareBar(
      segments: shares.map {
        .init(
          key: language.pick($0.0, $0.1), color: $0.3, value: .exact($0.2), label: "\(Int($0.2))%")
      } + [
        .init(
          key: language.pick("其他", "Others"), color: nil, value: .missing, status: .hollow,
          label: "", isRemainder: true)
      ], words: Specimen.words(language))
  }

  /// All figures under the names of their golden files.
  static func all(_ language: Specimen.Language) -> [(name: String, drawing: Drawing)] {
    [
      ("digital-economy", .rows(digitalEconomy(language))),
      ("venture-capital", .rows(ventureCapital(language))),
      ("data-centre-electricity", .rows(electricity(language))),
      ("row-marks", .rows(rowMarks(language))),
      ("chip-share", .shares(chipShare(language))),
      ("china-chips", .shares(chinaChips(language))),
      ("many-shares", .shares(manyShares(language))),
    ]
  }
}
