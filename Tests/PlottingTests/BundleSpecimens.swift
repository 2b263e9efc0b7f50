@testable import Plotting

/// Charts of several series in one band, of names that need room, and of upper bounds.
enum BundleSpecimen {
  /// The firms of figure 5.
  private static func firms(_ language: Specimen.Language) -> [ColumnChart.Series] {
    [
      .init(title: language.pick("亚马逊", "Amazon"), color: .blue, marker: .disc),
      .init(title: "Alphabet", color: .ochre, marker: .square),
      .init(title: language.pick("微软", "Microsoft"), color: .teal, marker: .diamond),
      .init(title: "Meta", color: .rose, marker: .triangleUp),
    ]
  }

  private static func chart(
    _ panels: [ColumnChart.Panel], _ language: Specimen.Language, sharesScale: Bool = false
  ) -> ColumnChart {
    ColumnChart(
      .panels(panels, sharesScale: sharesScale), color: .blue, words: Specimen.words(language))
  }

  /// Figure 5's numbers by year: forecasts, derived values and ranges in groups.
  static func grouped(_ language: Specimen.Language) -> ColumnChart {
    let years: [(String, [(ChartValue, String)])] = [
      (
        "2023",
        [
          (.exact(52.7), "52.7"), (.exact(32.3), "32.3"), (.exact(31.2), "31.2"),
          (.exact(28.1), "28.1"),
        ]
      ),
      (
        "2024",
        [
          (.exact(83), "83.0"), (.exact(52.5), "52.5"), (.exact(56.1), "56.1"),
          (.exact(39.2), "39.2"),
        ]
      ),
      (
        "2025",
        [
          (.exact(125), "125"), (.interval(low: 91, high: 93, center: nil), "91–93"),
          (.exact(85.1), "85.1"), (.interval(low: 70, high: 72, center: nil), "70–72"),
        ]
      ),
    ]
    return chart(
      [
        .init(
          title: language.pick("资本支出", "Capital expenditure"),
          unit: language.pick("十亿美元", "USD bn"), .grouped, series: firms(language),
          categories: years.map { year, values in
            .init(
              key: year, year: Double(year),
              data: values.enumerated().map { index, value in
                let isForecast = year == "2025" && index != 2
                return .init(
                  value: value.0, status: .init(isForecast: isForecast, isHollow: index == 2),
                  label: value.1)
              })
          })
      ], language)
  }

  /// The same firms on top of each other, with the total of each year.
  static func stacked(_ language: Specimen.Language) -> ColumnChart {
    let years: [(String, [Double], String)] = [
      ("2023", [52.7, 32.3, 31.2, 28.1], "144.3"), ("2024", [83, 52.5, 56.1, 39.2], "230.8"),
    ]
    return chart(
      [
        .init(
          title: language.pick("四家公司的资本支出", "Capital expenditure of four firms"),
          unit: language.pick("十亿美元", "USD bn"), .stacked, series: firms(language),
          categories: years.map { year, values, total in
            .init(
              key: year, year: Double(year),
              data: values.enumerated().map {
                .init(value: .exact($1), status: $0 == 2 ? .hollow : .actual, label: "\($1)")
              }, total: total)
          })
      ], language)
  }

  /// Figure 29's shares of the world, and of the world without the United States.
  static func shares(_ language: Specimen.Language) -> ColumnChart {
    let series: [ColumnChart.Series] = [
      .init(title: language.pick("美国", "United States"), color: .blue, marker: .disc),
      .init(title: language.pick("欧洲", "Europe"), color: .violet, marker: .square),
      .init(title: language.pick("中国", "China"), color: .rose, marker: .diamond),
      .init(title: language.pick("其他地区", "Rest of world"), color: .olive, marker: .cross),
    ]
    let rows: [(String, String, [Double])] = [
      ("全球", "World", [73, 12, 7, 8]),
      ("不含\u{200B}美国", "Without the United States", [0, 43.7, 25.9, 30.4]),
    ]
    return chart(
      [
        .init(
          title: language.pick("AI风险投资的构成", "Venture capital in AI, by place"), unit: "%",
          .shares, series: series,
          categories: rows.map { zh, en, values in
            .init(
              key: language.pick(zh, en),
              data: values.map { .init(value: .exact($0), label: "\($0)") })
          })
      ], language)
  }

  /// Parts above and below zero, a year without values, names too long for a phone.
  static func diverging(_ language: Specimen.Language) -> ColumnChart {
    let series: [ColumnChart.Series] = [
      .init(title: language.pick("新增机架", "Racks added"), color: .teal, marker: .triangleUp),
      .init(title: language.pick("退役机架", "Racks retired"), color: .ochre, marker: .triangleDown),
    ]
    let rows: [(String, String, [ChartValue], String)] = [
      (
        "京津冀国家枢纽节点张家口集群", "Zhangjiakou, Beijing–Tianjin–Hebei hub", [.exact(28), .exact(-6)],
        "+22"
      ),
      ("长三角国家枢纽节点芜湖集群", "Wuhu, Yangtze River Delta hub", [.exact(23), .exact(-9)], "+14"),
      ("成渝国家枢纽节点天府集群", "Tianfu, Chengdu–Chongqing hub", [.missing, .missing], ""),
      ("内蒙古国家枢纽节点和林格尔集群", "Horinger, Inner Mongolia hub", [.exact(57), .exact(-3)], "+54"),
      ("贵州国家枢纽节点贵安集群", "Gui’an, Guizhou hub", [.exact(9), .exact(-14)], "−5"),
    ]
    return chart(
      [
        .init(
          title: language.pick("机架净增", "Net change in racks"),
          unit: language.pick("万架", "× 10,000"), .stacked, series: series,
          categories: rows.map { zh, en, values, total in
            .init(
              key: language.pick(zh, en),
              data: values.map { .init(value: $0, status: .forecast, label: "") }, total: total)
          })
      ], language)
  }

  /// Ten hub clusters: columns where their names fit, rows where they do not.
  static func names(_ language: Specimen.Language) -> ColumnChart {
    let clusters: [(String, String, Double)] = [
      ("张家口", "Zhangjiakou", 28.4), ("长三角一体化示范区", "Yangtze Delta zone", 61.2),
      ("芜湖", "Wuhu", 22.9), ("韶关", "Shaoguan", 31.5), ("天府", "Tianfu", 18.7),
      ("重庆", "Chongqing", 26.3), ("贵安", "Gui’an", 43.8), ("和林格尔", "Horinger", 57.6),
      ("庆阳", "Qingyang", 15.2), ("中卫", "Zhongwei", 36.1),
    ]
    return chart(
      [
        .init(
          title: language.pick("国家数据中心集群标准机架", "Standard racks in national clusters"),
          unit: language.pick("万架", "× 10,000"),
          columns: clusters.enumerated().map { index, cluster in
            .init(
              key: language.pick(cluster.0, cluster.1), value: .exact(cluster.2),
              status: index == 3 ? .forecast : .actual, label: "\(cluster.2)")
          })
      ], language)
  }

  /// Thirty years: labels of periods give way, and with them the less telling values.
  static func years(_ language: Specimen.Language) -> ColumnChart {
    chart(
      [
        .init(
          title: language.pick("用电量", "Electricity use"), unit: "TWh",
          columns: (1995...2024).map { year in
            let value = Double((year - 1990) * (year - 1990)) * 8 + 900
            return .init(
              key: "\(year)", year: Double(year), value: .exact(value),
              label: NumberFormat().text(value, decimals: 0))
          })
      ], language)
  }

  /// Upper bounds on columns high and low, of each status.
  static func upperBounds(_ language: Specimen.Language) -> ColumnChart {
    let bounds: [(String, String, ChartValue, MarkStatus, String)] = [
      ("时延", "Latency", .single(20, .atMost), .actual, "≤ 20"),
      ("预测", "Forecast", .single(15, .lessThan), .forecast, "< 15"),
      ("推算", "Derived", .single(12, .lessThan), .hollow, "< 12"),
      ("极小", "Small", .single(0.5, .lessThan), .actual, "< 0.5"),
    ]
    return chart(
      [
        .init(
          title: language.pick("时延上限", "Latency at most"), unit: "ms",
          columns: bounds.map {
            .init(key: language.pick($0.0, $0.1), value: $0.2, status: $0.3, label: $0.4)
          })
      ], language)
  }

  /// Upper bounds as rows: bars long and short, and a dot.
  static func upperBoundRows(_ language: Specimen.Language) -> RowChart {
    func row(
      _ zh: String, _ en: String, _ form: RowChart.Form, _ value: ChartValue, _ status: MarkStatus,
      _ label: String
    ) -> RowChart.Row {
      .init(
        key: language.pick(zh, en), color: .teal,
        marks: [.init(form: form, value: value, status: status, label: label)])
    }
    return RowChart(
      panels: [
        .init(
          title: "PUE",
          groups: [
            .init(rows: [
              row("新建大型", "New, large", .bar, .single(1.3, .lessThan), .actual, "< 1.3"),
              row("目标", "Target", .bar, .single(1.25, .atMost), .forecast, "≤ 1.25"),
              row("极小", "Small", .bar, .single(0.04, .lessThan), .hollow, "< 0.04"),
              row("测点", "Measured", .dot, .single(1.1, .lessThan), .actual, "< 1.1"),
            ])
          ])
      ], words: Specimen.words(language))
  }

  static func all(_ language: Specimen.Language) -> [(name: String, drawing: Drawing)] {
    [
      ("columns-grouped", .columns(grouped(language))),
      ("columns-stacked", .columns(stacked(language))),
      ("columns-shares", .columns(shares(language))),
      ("columns-diverging", .columns(diverging(language))),
      ("columns-names", .columns(names(language))),
      ("columns-years", .columns(years(language))),
      ("upper-bounds", .columns(upperBounds(language))),
      ("upper-bound-rows", .rows(upperBoundRows(language))),
    ]
  }
}
