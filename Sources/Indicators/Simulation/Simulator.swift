/// One run after the other, in memory that is reserved once.
struct Simulator {
  private(set) var kernel: ScoreKernel
  /// The bin of each choice in this run.
  private(set) var bins: [Int]
  private var random: SplitMix64
  private let structure: IndexStructure
  private let mainOrder: [Int]
  /// The sources of each measure's cells as first indices into `draws`: its own, then alternates.
  private let sources: [[Int]]
  private let draws: [CellDraw]
  /// The first index into `draws` that each measure takes in this run.
  private var chosen: [Int]

  init(_ data: IndexData, seed: UInt64) {
    kernel = ScoreKernel(data)
    random = SplitMix64(seed: seed)
    structure = data.structure
    mainOrder = structure.mainIndicatorsByID
    bins = ChoiceBins(data).choices.map { _ in 0 }
    var draws: [CellDraw] = []
    var sources: [[Int]] = []
    for (measure, row) in data.cells.enumerated() {
      let rows = [row] + data.alternates(ofMeasure: measure).map { data.alternates[$0].cells }
      sources.append(
        rows.map { cells in
          draws += cells.map { CellDraw($0, in: cells) }
          return draws.count - cells.count
        })
    }
    self.draws = draws
    self.sources = sources
    chosen = sources.map { $0[0] }
  }

  /// Draws every choice and every value in the order that the method fixes, and computes the scores.
  mutating func run() {
    var choice = 0
    let normalization = Normalization.allCases[random.index(below: Normalization.allCases.count)]
    bins[choice] = Normalization.allCases.firstIndex(of: normalization) ?? 0
    let isGeometric = random.unit() < 0.5
    bins[choice + 1] = isGeometric ? 1 : 0
    choice += 2
    drawWeights(&choice)
    for measure in sources.indices where sources[measure].count > 1 {
      let alternates = Double(sources[measure].count - 1)
      let unit = random.unit()
      let source = unit < 0.5 ? 1 + Int(2 * unit * alternates) : 0
      chosen[measure] = sources[measure][source]
      bins[choice] = source
      choice += 1
    }
    let leavesMissingOut = random.unit() < 0.5
    bins[choice] = leavesMissingOut ? 0 : 1
    bins[choice + 1] = drawLeftOut()
    drawCells(drawsMissing: !leavesMissingOut)
    kernel.run(normalization, isGeometric && normalization != .z ? .geometric : .arithmetic)
  }

  /// Each weight is its own times a factor in 0.5..<1.5.
  private mutating func drawWeights(_ choice: inout Int) {
    let tree = kernel.tree
    let nodes = tree.dimensions.map { $0 } + mainOrder.map { tree.mainIndicators.lowerBound + $0 }
    for node in nodes {
      let unit = random.unit()
      kernel.weights[node] = tree.weights[node] * (0.5 + unit)
      bins[choice] = Int(unit * Double(ChoiceBins.weightBins))
      choice += 1
    }
  }

  /// Leaves out one measure or none; its bin is 0 for none.
  private mutating func drawLeftOut() -> Int {
    for measure in kernel.isIncluded.indices { kernel.isIncluded[measure] = true }
    guard random.unit() < 0.5 else { return 0 }
    let measure = random.index(below: kernel.isIncluded.count)
    kernel.isIncluded[measure] = false
    return measure + 1
  }

  private mutating func drawCells(drawsMissing: Bool) {
    let regionCount = kernel.regionCount
    kernel.values.withUnsafeMutableBufferPointer { values in
      var index = 0
      for first in chosen {
        for region in 0..<regionCount {
          values[index] = draws[first + region].next(&random, drawsMissing: drawsMissing)
          index += 1
        }
      }
    }
  }
}
