import Plotting

/// Charts of scores and grids, in both languages.
enum ScoreSpecimen {
  private static func words(_ language: Specimen.Language) -> ScoreWords {
    ScoreWords(
      rank: language.pick("名次", "Rank"),
      interval: language.pick("名次与5—95%区间", "rank and its 5–95% interval"),
      band: language.pick("名次区间相同，不分先后", "same interval: not distinguishable"),
      measured: language.pick("实测或公开数据", "stated, public or computed"),
      standIn: language.pick("替代指标", "stand-in"), missing: language.pick("缺数据", "n/a"))
  }

  /// What is scored: names, colour, marker.
  private struct Region {
    let zh: String
    let en: String
    let short: String
    let color: ChartColor
    let marker: Marker

    static let all = [
      Region(zh: "美国", en: "United States", short: "US", color: .blue, marker: .disc),
      Region(zh: "中国", en: "China", short: "China", color: .rose, marker: .diamond),
      Region(zh: "欧盟", en: "European Union", short: "EU", color: .violet, marker: .square),
      Region(zh: "东盟", en: "ASEAN", short: "ASEAN", color: .teal, marker: .triangleDown),
      Region(zh: "中东", en: "Middle East", short: "Mid. East", color: .ochre, marker: .cross),
      Region(zh: "印度", en: "India", short: "India", color: .olive, marker: .triangleUp),
    ]
  }

  private static func items(
    _ language: Specimen.Language, scores: [Double?], ranks: [ScoreChart.Rank?],
    parts: [[ScoreChart.Part]]
  ) -> [ScoreChart.Item] {
    Region.all.enumerated().map { index, region in
      .init(
        key: language.pick(region.zh, region.en), shortKey: language.pick(region.zh, region.short),
        color: region.color, marker: region.marker, score: scores[index], rank: ranks[index],
        parts: parts.map { $0[index] })
    }
  }

  private static func parts(_ rows: [[Double?]], standIns: Set<Int> = []) -> [[ScoreChart.Part]] {
    rows.map { row in
      row.enumerated().map { .init($1, isStandIn: standIns.contains($0)) }
    }
  }

  /// Figure 22: dots, ranks, a band, and a grid of five dimensions.
  static func ranking(_ language: Specimen.Language) -> ScoreChart {
    ScoreChart(
      form: .dot, title: language.pick("综合得分，100＝六区最优", "Score, 100 = best of six"),
      items: items(
        language, scores: [86.4, 57.1, 33.6, 15.9, 13.6, 17.5],
        ranks: [
          .init(1, low: 1, high: 1), .init(2, low: 2, high: 2), .init(3, low: 3, high: 3),
          .init(5, low: 4, high: 6), .init(6, low: 4, high: 6), .init(4, low: 4, high: 6),
        ],
        parts: parts([
          [86.1, 98.2, 72.4, 42.8, 43.2, 57], [86.3, 38.6, 9.9, 1.2, 2.7, 1.8],
          [95, 59.1, 20.6, 3.2, 4, 2.1], [100, 19.9, 18.8, 4.1, 5.1, 4.2],
          [64.6, 69.8, 46.5, 28, 13.1, 22.6],
        ])),
      parts: .init(
        title: language.pick("五个维度得分", "Scores by dimension"),
        names: language == .zh
          ? ["政策", "技术", "应用", "资金", "可持续"]
          : ["Policy", "Techno\u{AD}logy", "Appli\u{AD}cation", "Capital", "Sustain\u{AD}ability"],
        form: .heat), words: words(language))
  }

  /// Figure 24: bars, ranks, and a strip with stand-ins; one score and one part are missing.
  static func dimension(_ language: Specimen.Language) -> ScoreChart {
    ScoreChart(
      form: .bar, title: language.pick("维度得分", "Dimension score"),
      items: items(
        language, scores: [86.3, 38.6, 9.9, nil, 2.7, 1.8],
        ranks: [
          .init(1, low: 1, high: 2), .init(2, low: 1, high: 2), .init(3, low: 3, high: 3), nil,
          .init(4, low: 4, high: 5), .init(5, low: 4, high: 6),
        ],
        parts: parts(
          [[100, 3.5, 0, nil, 0, 0], [45, 100, 11, 0.5, 2.2, 3.3]])
          + parts([[100, 25, 11, 1.8, 4, 2.4]], standIns: [0, 1, 2, 3, 4, 5])
          + parts([[100, 25.6, 19, 2.6, 9.97, 1.5]], standIns: [2, 3])),
      parts: .init(
        title: language.pick("各项指标得分（最优＝100）", "Indicator scores (best = 100)"),
        names: language == .zh
          ? ["人工智能芯片全球市场份额", "人工智能专利申请数量", "产业链上下游战略投资规模", "非化石能源发电规模及预期增速"]
          : [
            "AI-chip market share", "AI patents",
            "Strategic investment along the value chain, upstream and downstream",
            "Top AI scholars",
          ], form: .strip), words: words(language))
  }

  /// A grid of rank frequencies with long names, a missing cell and every step of the shades.
  static func grid(_ language: Specimen.Language) -> HeatGrid {
    HeatGrid(
      title: language.pick("各名次出现的次数占比，%", "Share of runs at each rank, %"),
      columns: (1...6).map { language.pick("第\($0)名", "Rank \($0)") },
      rows: [
        .init(
          key: language.pick("美国", "United States"), shortKey: language.pick("美", "US"),
          numbers: [96.4, 3.6, 0, 0, 0, 0]),
        .init(
          key: language.pick("东南亚国家联盟", "Association of Southeast Asian Nations"),
          shortKey: language.pick("东南亚国家联盟", "Association of Southeast Asian Nations"),
          numbers: [nil, 0.4, 20, 40.1, 60, 80]),
      ], missing: language.pick("缺数据", "n/a"))
  }

  /// All figures under the names of their golden files.
  static func all(_ language: Specimen.Language) -> [(name: String, drawing: Drawing)] {
    [
      ("ranking", .scores(ranking(language))), ("dimension", .scores(dimension(language))),
      ("grid", .heat(grid(language))),
    ]
  }
}
