import Plotting

/// Figures of the report, in both languages, as this module is handed them.
enum Specimen {
  /// The languages of the report.
  enum Language: String, CaseIterable {
    case zh, en

    /// The words of this language.
    func pick(_ zh: String, _ en: String) -> String { self == .zh ? zh : en }
  }

  /// The words of legends.
  static func words(_ language: Language) -> ChartWords {
    ChartWords(
      actual: language.pick("实际值", "Actual"), forecast: language.pick("预测", "Forecast"),
      hollow: language.pick("推算/未核实", "Derived"),
      hollowForecast: language.pick("预测且推算", "Derived forecast"),
      lowerBound: language.pick("下限：不低于", "Lower bound: at least"),
      upperBound: language.pick("上限：不高于", "Upper bound: at most"),
      interval: language.pick("指引区间", "Guidance range"),
      missing: language.pick("未公布", "n/a"))
  }

  /// Figure 3: columns with a lower bound, a gap and an enlarged part.
  static func computingPower(_ language: Language) -> ColumnChart {
    let past = [("2021", 615.0, "615"), ("2022", 906, "906"), ("2023", 1397, "1,397")].map {
      ColumnChart.Column(key: $0.0, year: Double($0.0), value: .exact($0.1), label: $0.2)
    }
    let outlook = ColumnChart.Column(
      key: "2030", year: 2030, value: .single(16000, .atLeast), status: .forecast,
      label: "≥ 16,000", note: language.pick("至少为2023年的11倍", "at least 11 times 2023"))
    let gap = ColumnChart.Gap(
      from: 2024, to: 2029,
      words: language.pick("2024—2029年报告未给出", "2024–2029: no values given"))
    return ColumnChart(
      .enlarged(
        part: .init(title: language.pick("放大：2021—2023年", "Enlarged: 2021–2023"), columns: past),
        whole: .init(
          title: language.pick("同一比例尺：2021—2030年", "All on one scale: 2021–2030"),
          columns: past + [outlook], axis: .time(gaps: [gap])),
        label: "615–1,397"),
      color: .blue, words: words(language))
  }

  /// Figure 5: four panels on one scale with whiskers, forecasts and derived values.
  static func capitalExpenditure(_ language: Language) -> ColumnChart {
    func panel(_ title: String, _ values: [(ChartValue, String)], _ status: [MarkStatus])
      -> ColumnChart.Panel
    {
      let years = ["2023", "2024", "2025"]
      return .init(
        title: title,
        columns: zip(years, zip(values, status)).map {
          .init(key: $0, value: $1.0.0, status: $1.1, label: $1.0.1)
        })
    }
    let guided: [MarkStatus] = [.actual, .actual, .forecast]
    return ColumnChart(
      .panels(
        [
          panel(
            language.pick("亚马逊", "Amazon"),
            [(.exact(52.7), "52.7"), (.exact(83), "83.0"), (.exact(125), "125")], guided),
          panel(
            language.pick("谷歌母公司Alphabet", "Alphabet (Google)"),
            [
              (.exact(32.3), "32.3"), (.exact(52.5), "52.5"),
              (.interval(low: 91, high: 93, center: nil), "91–93"),
            ], guided),
          panel(
            language.pick("微软（财年）", "Microsoft (fiscal yr)"),
            [(.exact(31.2), "31.2"), (.exact(56.1), "56.1"), (.exact(85.1), "85.1")],
            [.hollow, .hollow, .hollow]),
          panel(
            "Meta",
            [
              (.exact(28.1), "28.1"), (.exact(39.2), "39.2"),
              (.interval(low: 70, high: 72, center: nil), "70–72"),
            ], guided),
        ], sharesScale: true),
      color: .blue, words: words(language))
  }

  /// Figure 13: two panels on one time axis, a missing value and lower bounds.
  static func racks(_ language: Language) -> ColumnChart {
    let dates = [
      ("2021\u{200B}年末", "Dec 2021", 2022), ("2022\u{200B}年末", "Dec 2022", 2023),
      ("2023\u{200B}年末", "Dec 2023", 2024), ("2024\u{200B}年末", "Dec 2024", 2025),
      ("2025年\u{200B}6月", "Jun 2025", 2025.5),
    ]
    let racks: [ChartValue] = [
      .single(520, .moreThan), .single(650, .moreThan), .single(810, .moreThan),
      .single(900, .moreThan), .exact(1085),
    ]
    let power: [ChartValue] = [
      .single(140, .moreThan), .exact(180), .exact(230), .exact(280), .missing,
    ]
    func columns(_ values: [ChartValue], _ labels: [String]) -> [ColumnChart.Column] {
      zip(dates, zip(values, labels)).map { date, value in
        .init(
          key: language.pick(date.0, date.1), year: date.2, value: value.0, label: value.1)
      }
    }
    return ColumnChart(
      .stacked([
        .init(
          title: language.pick("在用标准机架", "Standard racks in use"),
          unit: language.pick("万架", "× 10,000 racks"),
          columns: columns(racks, ["> 520", "> 650", "> 810", "> 900", "1,085"]),
          axis: .time(gaps: [])),
        .init(
          title: language.pick("算力总规模（FP32）", "Total computing power (FP32)"), unit: "EFLOPS",
          columns: columns(power, ["> 140", "180", "230", "280", ""]), axis: .time(gaps: [])),
      ]),
      color: .rose, words: words(language))
  }

  /// Figure 18: two panels on scales of their own, a missing value and a range.
  static func scholars(_ language: Language) -> ColumnChart {
    func panel(_ title: String, _ unit: String, _ values: [(ChartValue, String)])
      -> ColumnChart.Panel
    {
      let years = ["2019", "2020", "2021", "2022", "2023"]
      return .init(
        title: title, unit: unit,
        columns: zip(years, values).map { .init(key: $0, value: $1.0, label: $1.1) })
    }
    return ColumnChart(
      .panels(
        [
          panel(
            language.pick("中国上榜学者", "Chinese scholars listed"),
            language.pick("人次", "appearances"),
            [
              (.missing, ""), (.interval(low: 171, high: 174, center: nil), "171–174"),
              (.exact(222), "222"), (.exact(232), "232"), (.exact(277), "277"),
            ]),
          panel(
            language.pick("占全球比重", "Share of the world"), "%",
            [
              (.missing, ""), (.interval(low: 9.3, high: 9.4, center: nil), "9.3–9.4"),
              (.exact(11.1), "11.1"), (.exact(11.6), "11.6"), (.exact(13.9), "13.9"),
            ]),
        ], sharesScale: false), color: .rose, words: words(language))
  }

  /// Figure 31: two panels of two colours on one scale, and a level carried from one to the other.
  static func electricity(_ language: Language) -> ColumnChart {
    let years = ["2024", "2025", "2026"]
    let level = ColumnChart.ReferenceLine(
      value: 10100,
      words: language.pick("中国2024年水平，为美国的2.3倍", "China’s 2024 level, 2.3 times the US"),
      color: .rose)
    let china: [ColumnChart.Column] = [
      .init(key: "2024", value: .exact(10100), label: "10,100"),
      .init(key: "2025", value: .exact(10605), status: .hollowForecast, label: "10,605"),
      .init(
        key: "2026", value: .interval(low: 11135, high: 11241, center: 11210),
        status: .hollowForecast, label: "11,210"),
    ]
    let states = zip(years, [(4300.0, "4,300"), (4400, "4,400"), (4530, "4,530")]).map {
      ColumnChart.Column(
        key: $0, value: .exact($1.0), status: $0 == "2024" ? .actual : .forecast, label: $1.1)
    }
    return ColumnChart(
      .panels(
        [
          .init(
            title: language.pick("中国", "China"), unit: "TWh", columns: china, color: .rose),
          .init(
            title: language.pick("美国", "United States"), unit: "TWh", columns: states,
            color: .blue, lines: [level]),
        ], sharesScale: true), color: .blue, words: words(language))
  }

  /// Every mark of status, bound and gap, and a negative value.
  static func marks(_ language: Language) -> ColumnChart {
    let columns: [ColumnChart.Column] = [
      .init(key: language.pick("实际", "actual"), value: .exact(44), label: "44"),
      .init(
        key: language.pick("预测", "forecast"), value: .exact(62), status: .forecast, label: "62"),
      .init(
        key: language.pick("推算", "derived"), value: .single(38, .approximate), status: .hollow,
        label: language.pick("约38", "~38")),
      .init(
        key: language.pick("预测且推算", "derived forecast"), value: .exact(57),
        status: .hollowForecast, label: "57"),
      .init(
        key: language.pick("下限", "lower bound"), value: .single(70, .moreThan),
        status: .forecast, label: "> 70"),
      .init(
        key: language.pick("区间", "range"), value: .interval(low: 30, high: 66, center: 41),
        status: .hollow, label: "41 (30–66)"),
      .init(key: language.pick("缺失", "missing"), value: .missing, label: ""),
      .init(key: language.pick("下降", "decline"), value: .exact(-16), label: "−16"),
    ]
    return ColumnChart(
      .panels(
        [
          .init(
            title: language.pick("状态标记", "Marks of status"), unit: "%",
            columns: Array(columns.prefix(4))),
          .init(
            title: language.pick("界限、区间、缺口", "Bounds, ranges, gaps"), unit: "%",
            columns: Array(columns.dropFirst(4))),
        ], sharesScale: true), color: .teal, words: words(language))
  }

  /// Figure 2: four stages, the last emphasised.
  static func revolutions(_ language: Language) -> StagedTimeline {
    func stage(
      _ zh: (String, String, String, String), _ en: (String, String, String, String),
      callout: (String, String)? = nil
    ) -> StagedTimeline.Stage {
      .init(
        ordinal: language.pick(zh.0, en.0), heading: language.pick(zh.1, en.1),
        period: language.pick(zh.2, en.2),
        details: [
          .init(label: language.pick("驱动力", "Driven by"), text: language.pick(zh.3, en.3))
        ],
        callout: callout.map { language.pick($0.0, $0.1) })
    }
    return StagedTimeline(
      stages: [
        stage(
          ("第一次工业革命", "机械化", "约1760—1840年", "蒸汽与钢铁"),
          ("First revolution", "Mechanisation", "c. 1760–1840", "Steam and steel")),
        stage(
          ("第二次工业革命", "电气化", "约1870—1914年", "电力与石油"),
          ("Second revolution", "Electrification", "c. 1870–1914", "Electricity and oil")),
        stage(
          ("第三次工业革命", "信息化", "20世纪60年代—20世纪末", "计算机与互联网"),
          ("Third revolution", "Information", "c. 1960s–1990s", "Computers and the internet")),
        stage(
          ("第四次工业革命", "智能化", "21世纪初至今", "物联网、云计算、大数据和人工智能"),
          (
            "Fourth revolution", "Intelligence", "early 21st century on",
            "IoT, cloud computing, big data and AI"
          ),
          callout: (
            "战略资源：算力，智能时代的“新电能”",
            "Strategic resource: computing power, the new electricity of the intelligent age"
          )),
      ], color: .blue)
  }

  /// Figure 1: three layers.
  static func industryChain(_ language: Language) -> LayeredDiagram {
    func group(_ zh: String, _ en: String, _ items: [(String, String)]) -> LayeredDiagram.Group {
      .init(title: language.pick(zh, en), items: items.map { language.pick($0.0, $0.1) })
    }
    return LayeredDiagram(layers: [
      .init(
        title: language.pick("上游", "Upstream"),
        subtitle: language.pick("硬件基础设施", "Hardware infrastructure"), color: .blue,
        groups: [
          group(
            "芯片", "Chips",
            [
              ("GPU（英伟达主导）", "GPU (led by Nvidia)"),
              ("CPU（英特尔、AMD）", "CPU (Intel, AMD)"),
              ("专用AI芯片（谷歌TPU、华为昇腾）", "Dedicated AI chips (Google TPU, Huawei Ascend)"),
              ("FPGA、DPU、NPU", "FPGA, DPU, NPU"),
              ("国产芯片：昇腾、寒武纪、海光", "Chinese chips: Ascend, Cambricon, Hygon"),
            ]),
          group(
            "芯片技术方向", "Chip technology",
            [("先进制程3nm/2nm、Chiplet、存算一体", "3nm/2nm nodes, chiplets, compute-in-memory")]),
          group(
            "服务器", "Servers",
            [
              ("ODM：浪潮、纬创、富士康", "ODM: Inspur, Wistron, Foxconn"),
              ("品牌商：戴尔、HPE、联想、华为、新华三", "Brands: Dell, HPE, Lenovo, Huawei, H3C"),
              ("AI服务器、高密度、液冷散热、模块化", "AI servers, high density, liquid cooling, modular design"),
            ]),
          group("存储", "Storage", [("高速存储", "High-speed storage")]),
          group(
            "网络", "Network",
            [
              ("InfiniBand、RoCE高速互连", "InfiniBand and RoCE interconnect"),
              ("光通信", "Optical communication"),
            ]),
        ], verb: language.pick("算力供给", "supplies hardware")),
      .init(
        title: language.pick("中游", "Midstream"),
        subtitle: language.pick("算力服务与软件平台", "Compute services and software platforms"),
        color: .teal,
        groups: [
          group(
            "操作系统", "Operating systems",
            [("Unix、Windows Server、Linux", "Unix, Windows Server, Linux")]),
          group(
            "虚拟化与容器", "Virtualisation and containers",
            [("Docker、Kubernetes", "Docker, Kubernetes")]),
          group(
            "AI框架与工具链", "AI frameworks and toolchains",
            [
              ("TensorFlow、PyTorch、PaddlePaddle", "TensorFlow, PyTorch, PaddlePaddle"),
              ("CUDA计算平台", "CUDA platform"),
              ("Hugging Face开源社区", "Hugging Face open-source community"),
            ]),
          group(
            "数据服务与中间件", "Data services and middleware",
            [
              (
                "数据服务与管理、中间件与平台软件",
                "Data services and management, middleware and platform software"
              )
            ]),
          group(
            "数据中心", "Data centres",
            [
              (
                "超大规模化、绿色低碳化、智能化运维、边缘节点",
                "Hyperscale, low carbon, intelligent operations, edge nodes"
              )
            ]),
          group(
            "云计算平台", "Cloud platforms",
            [
              ("AWS、Azure、阿里云、腾讯云、华为云", "AWS, Azure, Alibaba Cloud, Tencent Cloud, Huawei Cloud"),
              ("IaaS、PaaS、混合云与多云管理", "IaaS, PaaS, hybrid and multi-cloud management"),
            ]),
          group(
            "资源调度", "Resource scheduling", [("SDN、算力网络", "SDN, computing power network")]),
        ], verb: language.pick("算力服务", "delivers computing")),
      .init(
        title: language.pick("下游", "Downstream"),
        subtitle: language.pick("应用层", "Applications"), color: .rose,
        groups: [
          group(
            "应用行业", "Industries",
            [
              (
                "政府、金融、汽车、医疗、教育、工业",
                "Government, finance, automotive, healthcare, education, industry"
              )
            ]),
          group(
            "赋能主体", "Enablers",
            [
              (
                "基础电信运营企业、泛互联网企业、大模型开发企业",
                "Telecom operators, internet companies, large-model developers"
              )
            ]),
        ]),
    ])
  }

  /// All figures under the names of their golden files.
  static func all(_ language: Language) -> [(name: String, drawing: Drawing)] {
    [
      ("industry-chain", .layers(industryChain(language))),
      ("revolutions", .stages(revolutions(language))),
      ("computing-power", .columns(computingPower(language))),
      ("capital-expenditure", .columns(capitalExpenditure(language))),
      ("racks", .columns(racks(language))),
      ("scholars", .columns(scholars(language))),
      ("electricity", .columns(electricity(language))),
      ("marks", .columns(marks(language))),
      ("policy-phases", .phases(policyPhases(language))),
    ] + RowSpecimen.all(language) + BundleSpecimen.all(language) + ScoreSpecimen.all(language)
  }
}
