import Indicators

/// Times the computation of a composite index of the usual size, made from a seed: 5 dimensions,
/// 13 main indicators, 16 measures, 6 regions, 15 alternates, intervals on two cells in three, and
/// 24 claims.
enum IndexBenchmark {
  static func run() throws {
    let data = try data()
    let claims = try claims(data)
    report("scores", samples: 25, calls: 200) { data.scores().total.count }
    report("scenarios", samples: 25, calls: 10) { data.scenarios().count }
    report("10,000 runs", samples: 15, calls: 1) {
      data.simulation(runs: 10_000, seed: 20_251_122).rows.count
    }
    report("10,000 runs with 24 claims", samples: 15, calls: 1) {
      data.simulation(runs: 10_000, seed: 20_251_122, claims: claims).rows.count
    }
  }

  private static func report(_ name: String, samples: Int, calls: Int, _ work: () -> Int) {
    var checksum = 0
    let result = Stopwatch.measure(samples: samples, calls: calls) { checksum &+= work() }
    let format = { (number: Double) in "\((number * 1000).rounded() / 1000)" }
    print("\(name)\t\(format(result.median))\t\(format(result.least))" + (checksum == 0 ? " " : ""))
  }

  /// The main indicators of each dimension, by how many measures each has.
  private static let shape = [[1, 1], [1, 1, 1, 2], [1, 1], [1, 1], [3, 1, 1]]

  private static func data() throws -> IndexData {
    var random = SplitMix64(seed: 1)
    var mains = 0
    var measures = 0
    let dimensions = shape.enumerated().map { number, counts in
      Dimension(
        id: "d\(number)",
        mainIndicators: counts.map { count in
          mains += 1
          return MainIndicator(
            id: "m\(mains)",
            subIndicators: (0..<count).map { _ in
              measures += 1
              return SubIndicator(id: "s\(measures)", measures: [Measure(id: "x\(measures)")])
            })
        })
    }
    func row(isGappy: Bool = false) -> [IndicatorCell] {
      (0..<6).map { region in
        let value = 100 * random.unit()
        if isGappy, region % 3 == 2 { return .missing() }
        let estimate =
          region % 3 == 0
          ? Estimate(value) : Estimate(value, low: 0.8 * value, high: 1.3 * value)
        return estimate.map { .known($0) } ?? .missing()
      }
    }
    let structure = try IndexStructure(dimensions)
    return try IndexData(
      structure: structure, regions: (0..<6).map { "r\($0)" },
      cells: structure.measures.map { _ in row() },
      alternates: (0..<15).map {
        Alternate(id: "a\($0)", measure: $0 * 2 / 3, cells: row(isGappy: $0 == 4))
      },
      groups: [RegionGroup(id: "last3", regions: [3, 4, 5])])
  }

  private static func claims(_ data: IndexData) throws -> [Predicate] {
    try (0..<4).flatMap { number in
      try [
        "rank(d\(number),r0)==1", "score(d\(number),r0)-othersmax(d\(number),r0,r1)>=10",
        "last3(d\(number))<score(d\(number),r2)", "top2(total,r0,r\(number + 1))",
        "score(d\(number),r1)>dimmean(r1) && score(total,r1)>dimmean(r0)",
        "min(score(d\(number),r0),score(d\(number),r1))-othersmax(d\(number),r0,r1)>=10",
      ].map { try Predicate($0, names: data.names) }
    }
  }
}
