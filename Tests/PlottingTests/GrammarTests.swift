import SeededRandom
import Testing

@testable import Plotting

/// Expected values are d3-scale 4's and d3-array 3's own.
@Suite("Scales for lines, bins and stacks")
struct GrammarTests {
  private func log(_ low: Double, _ high: Double) throws -> LogScale {
    try #require(LogScale(domain: (low, high), range: (0, 100)))
  }

  @Test func standsPowersOfTenApartEvenly() throws {
    let scale = try log(1, 10_000)
    #expect([1, 10, 100, 10_000].map { scale.position($0).rounded() } == [0, 25, 50, 100])
    #expect(abs(scale.invert(75) - 1000) < 1e-9)
  }

  @Test(arguments: [
    (1.0, 10.0, 10, [1.0, 2, 3, 4, 5, 6, 7, 8, 9, 10]),
    (0.2, 3, 10, [0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1, 2, 3]),
    (41, 42, 10, [41, 41.1, 41.2, 41.3, 41.4, 41.5, 41.6, 41.7, 41.8, 41.9, 42]),
    (1e-3, 1e6, 3, [0.01, 1, 100, 10_000, 1_000_000]),
    (-10, -1, 10, [-10, -9, -8, -7, -6, -5, -4, -3, -2, -1]),
    (1000, 300, 10, [1000, 900, 800, 700, 600, 500, 400, 300]),
  ])
  func ticksLogAsD3(low: Double, high: Double, count: Int, ticks: [Double]) throws {
    #expect(try log(low, high).ticks(count: count) == ticks)
  }

  @Test func widensLogDomainToPowers() throws {
    #expect(try log(615, 16_000).nice().domain == (100, 100_000))
    #expect(try log(-0.02, -30).nice().domain == (-0.01, -100))
  }

  @Test(arguments: [(0.0, 10.0), (-1, 1), (.nan, 1), (1, .infinity), (0, 0)])
  func hasNoLogAcrossZero(low: Double, high: Double) {
    #expect(LogScale(domain: (low, high), range: (0, 1)) == nil)
  }

  @Test func spreadsPoints() {
    let scale = PointScale(count: 4, range: 0...100, padding: 0.5)
    #expect((0..<4).map(scale.position) == [12.5, 37.5, 62.5, 87.5])
    #expect(PointScale(count: 1, range: 0...100).position(0) == 50)
  }

  @Test func givesCategoriesTheirValues() {
    let scale = OrdinalScale(domain: ["美国", "中国", "美国", "欧盟"], range: [ChartColor.blue, .rose])
    #expect(scale.domain == ["美国", "中国", "欧盟"])
    #expect(scale.value("中国") == .rose)
    #expect(scale.value("欧盟") == .blue)
    #expect(scale.value("印度") == nil)
    #expect(scale.isRepeating)
  }

  @Test(arguments: [
    (0.0, ChartShade.faint), (19.9, .faint), (20, .light), (52.7, .middle), (80, .full),
    (120, .full), (-3, .faint),
  ])
  func shadesScores(score: Double, shade: ChartShade) {
    let scale = SequentialScale(domain: (0, 100))
    #expect(scale.thresholds == [20, 40, 60, 80])
    #expect(scale.shade(score) == shade)
    #expect(scale.shade(.nan) == nil)
  }

  @Test func knowsDaysOfTheCalendar() {
    #expect(CivilDate(year: 1970).days == 0)
    #expect(CivilDate(year: 2000, month: 3).days == 11_017)
    #expect(CivilDate(days: -1) == CivilDate(year: 1969, month: 12, day: 31))
    for days in stride(from: -800_000, through: 800_000, by: 487) {
      #expect(CivilDate(days: days).days == days)
    }
  }

  private func instant(_ year: Int, _ month: Int = 1, _ day: Int = 1) -> Double {
    Double(CivilDate(year: year, month: month, day: day).days) * TimeInterval.day
  }

  @Test func ticksTimeAtRoundDates() {
    func scale(_ low: Double, _ high: Double) -> TimeScale {
      TimeScale(domain: (low, high), range: (0, 100))
    }
    #expect(
      scale(instant(1990), instant(2026)).ticks(count: 8)
        == [1990, 1995, 2000, 2005, 2010, 2015, 2020, 2025].map { instant($0) })
    #expect(
      scale(instant(2024, 2, 10), instant(2025, 3, 1)).ticks(count: 5)
        == [instant(2024, 4), instant(2024, 7), instant(2024, 10), instant(2025)])
    #expect(
      scale(instant(2025, 1, 28), instant(2025, 2, 4)).ticks(count: 4)
        == [(1, 29), (1, 31), (2, 1), (2, 3)].map { instant(2025, $0.0, $0.1) })
    #expect(scale(0, 2000).ticks(count: 4) == [0, 500, 1000, 1500, 2000])
    let nice = scale(instant(2024, 2, 10), instant(2025, 3, 1)).nice(count: 5).domain
    #expect(nice == (instant(2024), instant(2025, 4)))
  }

  @Test(arguments: [(Double.nan, 0.0), (0, .infinity), (-1e300, 1e300), (5, 5)])
  func survivesExtremeTimes(low: Double, high: Double) {
    let scale = TimeScale(domain: (low, high), range: (0, 1))
    #expect(scale.ticks().count <= 81)
    _ = scale.nice()
  }

  @Test func sortsValuesIntoBins() {
    let bins = Bin.bins([0, 1, 2.5, 4, 9.9, 10, .nan, 3], count: 5)
    #expect(bins.map(\.low) == [0, 2, 4, 6, 8, 10])
    #expect(bins.map(\.high) == [2, 4, 6, 8, 10, 12])
    #expect(bins.map(\.indices) == [[0, 1], [2, 7], [3], [], [4], [5]])
  }

  @Test func putsEqualValuesIntoOneBin() {
    #expect(Bin.bins([5, 5, 5]) == [Bin(low: 5, high: 5, indices: [0, 1, 2])])
    #expect(Bin.bins([]) == [])
    #expect(Bin.bins([.nan]) == [])
  }

  /// Every finite value in one bin, inside its ends; the bins join.
  @Test func losesNoValue() {
    var generator = SeededGenerator(seed: 41)
    for _ in 0..<500 {
      let values = (0..<Int.random(in: 1...80, using: &generator)).map { _ in
        (Double.random(in: -1e3...1e3, using: &generator) * 10).rounded() / 10
      }
      let bins = Bin.bins(values, count: Int.random(in: 1...20, using: &generator))
      #expect(bins.flatMap(\.indices).sorted() == Array(values.indices))
      for bin in bins {
        #expect(bin.indices.allSatisfy { bin.low <= values[$0] && values[$0] <= bin.high })
      }
      #expect(zip(bins, bins.dropFirst()).allSatisfy { $0.high == $1.low })
    }
  }

  @Test func stacksValuesAndLeavesMissingOut() {
    let pieces = Stack.pieces([[1, 2], [3, nil], [4, 5]])
    #expect(pieces[2] == [Stack.Piece(start: 4, end: 8), Stack.Piece(start: 2, end: 7)])
    #expect(pieces[1][1] == nil)
  }

  @Test func stacksNegativeValuesBelowZero() {
    let pieces = Stack.pieces([[3], [-2], [4], [-1]], offset: .diverging).map { $0[0] }
    #expect(pieces.map { $0?.start } == [0, -2, 3, -3])
    #expect(pieces.map { $0?.end } == [3, 0, 7, -2])
  }

  @Test func stacksSharesToOne() {
    let pieces = Stack.pieces([[1, 0], [3, 0]], offset: .share)
    #expect(pieces[1][0] == Stack.Piece(start: 0.25, end: 1))
    #expect(pieces[1][1] == Stack.Piece(start: 0, end: 0))
  }
}
