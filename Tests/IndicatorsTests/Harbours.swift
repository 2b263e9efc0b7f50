import Indicators

/// Indices to compute with.
enum Harbours {
  static let regions = ["north", "east", "south", "west"]

  /// Two dimensions, three main indicators, four sub-indicators, five measures; P2 counts down
  /// from 100.
  static let structure = structure(secondMainWeight: 1)

  static func structure(secondMainWeight: Double) -> IndexStructure {
    let quay = Dimension(
      id: "quay",
      mainIndicators: [
        MainIndicator(
          id: "M1",
          subIndicators: [
            SubIndicator(id: "B1", measures: [Measure(id: "B1")]),
            SubIndicator(id: "B2", measures: [Measure(id: "B2a"), Measure(id: "B2b")]),
          ]),
        MainIndicator(
          id: "M2", weight: secondMainWeight,
          subIndicators: [SubIndicator(id: "B3", measures: [Measure(id: "B3")])]),
      ])
    let power = Dimension(
      id: "power",
      mainIndicators: [
        MainIndicator(
          id: "M3",
          subIndicators: [
            SubIndicator(
              id: "P2",
              measures: [Measure(id: "P2", direction: .negative, worst: 100, best: .fixed(0))])
          ])
      ])
    return built { () throws(IndexFault) in try IndexStructure([quay, power]) }
  }

  static func cell(_ value: Double?, low: Double? = nil, high: Double? = nil) -> IndicatorCell {
    guard let value, let estimate = Estimate(value, low: low, high: high) else {
      return .missing()
    }
    return .known(estimate)
  }

  static let values: [[Double?]] = [
    [10, 20, 5, 40], [1, 2, 3, 4], [50, 25, 100, 75], [8, 8, 2, 4], [60, 100, 0, 20],
  ]

  static func data(
    _ values: [[Double?]] = values, structure: IndexStructure = structure,
    alternates: [Alternate] = [], groups: [RegionGroup] = []
  ) -> IndexData {
    let cells = values.map { $0.map { cell($0) } }
    return built { () throws(IndexFault) in
      try IndexData(
        structure: structure, regions: Array(regions.prefix(values.first?.count ?? 0)),
        cells: cells, alternates: alternates, groups: groups)
    }
  }

  /// An index of its own for every seed: 1–4 nodes a level, 2–6 regions, a tenth of the cells
  /// missing, uneven weights, intervals, alternates.
  static func random(seed: UInt64, missing: Double = 0.1) -> IndexData {
    var random = SplitMix64(seed: seed)
    func pick(_ range: ClosedRange<Int>) -> Int {
      range.lowerBound + Int(random.unit() * Double(range.count))
    }
    func weight() -> Double { 0.25 + random.unit() * 2 }
    var ids = 0
    func id(_ letter: String) -> String {
      ids += 1
      return "\(letter)\(ids)"
    }
    let dimensions = (0..<pick(1...4)).map { _ in
      Dimension(
        id: id("d"), weight: weight(),
        mainIndicators: (0..<pick(1...3)).map { _ in
          MainIndicator(
            id: id("m"), weight: weight(),
            subIndicators: (0..<pick(1...3)).map { _ in
              SubIndicator(
                id: id("s"), weight: weight(),
                measures: (0..<pick(1...2)).map { _ in
                  random.unit() < 0.3
                    ? Measure(
                      id: id("x"), direction: .negative, worst: 100, best: .fixed(0),
                      weight: weight())
                    : Measure(id: id("x"), weight: weight())
                })
            })
        })
    }
    let structure = built { () throws(IndexFault) in try IndexStructure(dimensions) }
    let regionCount = pick(2...6)
    func row() -> [IndicatorCell] {
      (0..<regionCount).map { _ in
        let value = (random.unit() * 1000).rounded() / 10
        guard random.unit() >= missing else { return .missing() }
        return random.unit() < 0.5
          ? cell(value) : cell(value, low: value * 0.9, high: min(value * 1.2, 100))
      }
    }
    let cells = structure.measures.map { _ in row() }
    let alternates = structure.measures.indices.flatMap { measure in
      (0..<max(0, pick(-3...2))).map { _ in
        Alternate(id: id("a"), measure: measure, cells: row())
      }
    }
    return built { () throws(IndexFault) in
      try IndexData(
        structure: structure, regions: (0..<regionCount).map { "r\($0)" }, cells: cells,
        alternates: alternates)
    }
  }

  /// What is known to be well formed.
  private static func built<Value>(_ make: () throws(IndexFault) -> Value) -> Value {
    do { return try make() } catch { preconditionFailure("\(error)") }
  }
}
