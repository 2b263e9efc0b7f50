import Plotting

extension Specimen {
  /// Figure 4: three phases, a group beside them, crowded and doubtful years.
  static func policyPhases(_ language: Language) -> PhaseTimeline {
    func event(
      _ year: Double, _ date: (String, String), _ text: (String, String), _ topic: (String, String),
      isDoubtful: Bool = false
    ) -> PhaseTimeline.Event {
      .init(
        year: year, date: language.pick(date.0, date.1), text: language.pick(text.0, text.1),
        topic: language.pick(topic.0, topic.1), isDoubtful: isDoubtful)
    }
    let computing = ("计算", "Computing")
    return PhaseTimeline(
      phases: [
        .init(
          title: language.pick("第一阶段", "Phase 1"),
          period: language.pick("20世纪90年代—2010年前后", "1990s–c. 2010"),
          subtitle: language.pick("技术研发与算力设施建设", "Research and computing facilities"),
          span: .init(from: 1990, to: 2012),
          events: [
            event(
              1991.5, ("1991年", "1991"), ("高性能计算和通信计划（HPCC）", "High Performance Computing"),
              computing),
            event(
              2011.5, ("2011年", "2011"), ("《联邦云计算战略》", "Federal Cloud Computing Strategy"),
              ("云计算", "Cloud")),
            event(
              2011.5, ("2011年", "2011"),
              ("《大数据研究和发展计划》", "Big Data Research and Development Initiative"),
              ("大数据", "Data"), isDoubtful: true),
          ]),
        .init(
          title: language.pick("第二阶段", "Phase 2"),
          period: language.pick("2015—2020年", "2015–2020"),
          subtitle: language.pick("生态构建与战略强化", "Building an ecosystem"),
          span: .init(from: 2015, to: 2021),
          events: [
            event(
              2020.5, ("2020年", "2020"),
              (
                "《引领未来先进计算生态系统：战略计划》",
                "Pioneering the Future Advanced Computing Ecosystem: A Strategic Plan"
              ), computing)
          ]),
        .init(
          title: language.pick("第三阶段", "Phase 3"),
          period: language.pick("2022年至今", "2022 to the present"),
          subtitle: language.pick("全面竞争与扩张", "All-round competition"),
          span: .init(from: 2022, to: nil),
          events: [
            event(
              2022.5, ("2022年起", "2022 on"),
              (
                "《国家量子倡议法案》《美国量子网络战略愿景》《量子网络基础设施法案》",
                "National Quantum Initiative Act; A Strategic Vision for America’s Quantum Networks"
              ), ("量子", "Quantum"), isDoubtful: true),
            event(
              2022.5, ("2022年", "2022"),
              (
                "《芯片与科学法案》：527亿美元半导体制造补贴，约2000亿美元科研经费",
                "CHIPS and Science Act: USD 52.7 billion in semiconductor subsidies"
              ), ("芯片", "Chips")),
          ]),
        .init(
          title: language.pick("专项政策", "Tracks"), period: "",
          subtitle: language.pick("人工智能与能源", "Artificial intelligence and energy"),
          span: nil,
          events: [
            event(
              2021.5, ("2021年", "2021"), ("《国家人工智能倡议法案》", "National AI Initiative Act of 2020"),
              ("人工智能", "AI")),
            event(
              2025.37, ("2025年5月", "May 2025"),
              ("“核能复兴计划”：四项行政命令", "“Nuclear renaissance”: four executive orders"),
              ("能源", "Energy")),
          ]),
      ], color: .blue,
      words: .init(
        phase: language.pick("阶段政策", "Phase policy"),
        track: language.pick("专项政策", "Track policy"),
        doubtful: language.pick("年份存疑，见编者注", "Year in doubt: see editor’s note")))
  }
}
