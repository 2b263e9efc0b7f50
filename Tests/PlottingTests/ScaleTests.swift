import SeededRandom
import Testing

@testable import Plotting

@Suite("Scales")
struct ScaleTests {
  /// Expected values are d3-array's own (version 2).
  @Test(arguments: [
    (0.0, 1397.0, 4, [0, 500, 1000], (0.0, 1500.0)),
    (0, 16000, 5, [0, 5000, 10000, 15000], (0, 20000)),
    (0, 10, 5, [0, 2, 4, 6, 8, 10], (0, 10)),
    (-1, 1, 5, [-1, -0.5, 0, 0.5, 1], (-1, 1)),
    (0, 0.3, 3, [0, 0.1, 0.2, 0.3], (0, 0.3)),
    (1, 9, 4, [2, 4, 6, 8], (0, 10)),
    (0, 125, 5, [0, 20, 40, 60, 80, 100, 120], (0, 140)),
    (-30, 110, 5, [-20, 0, 20, 40, 60, 80, 100], (-50, 150)),
    (0.001, 0.007, 4, [0.002, 0.004, 0.006], (0, 0.008)),
    (5, 5, 4, [5], (5, 5)),
    (0, 1_000_000, 3, [0, 500_000, 1_000_000], (0, 1_000_000)),
    (0, 7, 0, [], (0, 7)),
    (132.7, 876.5, 10, [200, 300, 400, 500, 600, 700, 800], (100, 900)),
    (0.35, 0.62, 6, [0.35, 0.4, 0.45, 0.5, 0.55, 0.6], (0.35, 0.65)),
  ])
  func agreesWithD3(
    low: Double, high: Double, count: Int, ticks: [Double], nice: (Double, Double)
  ) {
    #expect(Ticks.values(from: low, to: high, count: count) == ticks)
    #expect(Ticks.nice(from: low, to: high, count: count) == nice)
  }

  @Test func widensDomainToTicks() {
    let scale = LinearScale(domain: (0, 1397), range: (240, 0)).nice(count: 4)
    #expect(scale.domain == (0, 1500))
    #expect(scale.ticks(count: 4) == [0, 500, 1000, 1500])
    #expect(scale.position(750) == 120)
  }

  @Test func invertsPositions() {
    var generator = SeededGenerator(seed: 1)
    for _ in 0..<1000 {
      let low = Double.random(in: -1e6...1e6, using: &generator)
      let high = low + Double.random(in: 0.001...1e6, using: &generator)
      let scale = LinearScale(domain: (low, high), range: (220, 0))
      let number = Double.random(in: low...high, using: &generator)
      #expect(abs(scale.invert(scale.position(number)) - number) <= 1e-9 * 2e6)
    }
  }

  @Test func ticksAreRisingRoundNumbersInsideDomain() {
    var generator = SeededGenerator(seed: 2)
    for _ in 0..<2000 {
      let low = Double.random(in: -1e4...1e4, using: &generator)
      let high = low + Double.random(in: 1e-3...1e5, using: &generator)
      let count = Int.random(in: 1...12, using: &generator)
      let ticks = Ticks.values(from: low, to: high, count: count)
      #expect(ticks.allSatisfy { low <= $0 && $0 <= high })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 })
      #expect(ticks.count <= 2 * count + 1)
      let nice = Ticks.nice(from: low, to: high, count: count)
      #expect(nice.low <= low && high <= nice.high)
    }
  }

  /// Each tick is a whole number of steps, each step 1, 2 or 5 times a power of ten.
  @Test func ticksAreMultiplesOfOneTwoAndFive() {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let size = Double(Int.random(in: -3...9, using: &generator))
      var power = 1.0
      for _ in 0..<Int(size.magnitude) { power *= 10 }
      let scale = size < 0 ? 1 / power : power
      let low = Double.random(in: -10...10, using: &generator) * scale
      let high = low + Double.random(in: 0.1...20, using: &generator) * scale
      let count = Int.random(in: 1...10, using: &generator)
      let ticks = Ticks.values(from: low, to: high, count: count)
      guard ticks.count > 1 else { continue }
      let step = ticks[1] - ticks[0]
      var leading = step
      while leading >= 9.5 { leading /= 10 }
      while leading < 0.95 { leading *= 10 }
      #expect([1, 2, 5].contains { abs(leading - $0) < 1e-6 }, "seed \(seed): step \(step)")
      for tick in ticks {
        let multiple = tick / step
        #expect(abs(multiple - multiple.rounded()) < 1e-6, "seed \(seed): tick \(tick)")
      }
    }
  }

  /// Ticks of logarithms are whole multiples of powers of ten inside the domain.
  @Test func ticksOfLogarithmsAreInsideTheirDomain() throws {
    for seed in 0..<500 as Range<UInt64> {
      var generator = SeededGenerator(seed: seed)
      let low = Double.random(in: 0.001...1000, using: &generator)
      let high = low * Double.random(in: 1.5...1e5, using: &generator)
      let scale = try #require(LogScale(domain: (low, high), range: (0, 100)))
      let ticks = scale.ticks()
      #expect(ticks.allSatisfy { low <= $0 * (1 + 1e-12) && $0 <= high * (1 + 1e-12) })
      #expect(zip(ticks, ticks.dropFirst()).allSatisfy { $0 < $1 }, "seed \(seed)")
    }
  }

  @Test(arguments: [(Double.nan, 1.0), (0, .infinity), (-1e308, 1e308), (1e17, 1e17 + 64)])
  func survivesExtremeDomains(low: Double, high: Double) {
    #expect(Ticks.values(from: low, to: high, count: 5).count <= 41)
    let axis = ValueAxis([low, high], domain: nil, format: NumberFormat())
    #expect(axis.low <= 0 && axis.high >= 0)
  }

  @Test func putsSinglePointInTheMiddle() {
    #expect(LinearScale(domain: (5, 5), range: (0, 100)).position(5) == 50)
  }

  /// 120 px among three bands, a fifth of the step between and at the ends: step 120 / 3.2.
  @Test func dividesRangeIntoBands() {
    let scale = BandScale(count: 3, range: 0...120, paddingInner: 0.2, paddingOuter: 0.2)
    #expect(scale.step == 37.5)
    #expect(scale.bandwidth == 30)
    #expect((0..<3).map(scale.position) == [7.5, 45, 82.5])
    #expect(scale.center(1) == 60)
  }

  @Test func centresSingleBand() {
    let scale = BandScale(count: 1, range: 10...110, paddingInner: 0.5, paddingOuter: 0.25)
    #expect(scale.center(0) == 60)
  }

  @Test func keepsBandsInsideRange() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let count = Int.random(in: 0...20, using: &generator)
      let scale = BandScale(
        count: count, range: 26...704, paddingInner: .random(in: 0...1, using: &generator),
        paddingOuter: .random(in: 0...2, using: &generator))
      for index in 0..<count {
        #expect(scale.position(index) >= 26 - 1e-9)
        #expect(scale.position(index) + scale.bandwidth <= 704 + 1e-9)
      }
    }
  }

  @Test(arguments: [
    (0.0, 0, "0"), (1500, 0, "1,500"), (-30, 0, "−30"), (0.5, 1, "0.5"),
    (16_000_000, 0, "16,000,000"),
    (-0.04, 1, "0.0"), (999.96, 1, "1,000.0"), (0.005, 3, "0.005"),
  ])
  func writesAxisNumbers(number: Double, decimals: Int, text: String) {
    #expect(NumberFormat().text(number, decimals: decimals) == text)
  }

  @Test func givesAllTicksTheSameDecimals() {
    #expect(ValueAxis([0.9], domain: nil, format: NumberFormat()).labels.last == "1.0")
  }

  @Test func startsAxisAtZero() {
    let axis = ValueAxis([615, 906, 1397], domain: nil, format: NumberFormat())
    #expect(axis.ticks == [0, 500, 1000, 1500])
    #expect(axis.labels == ["0", "500", "1,000", "1,500"])
  }

  @Test func reachesBelowZeroForNegativeValues() {
    let axis = ValueAxis([-12, 30], domain: nil, format: NumberFormat())
    #expect(axis.low <= -12 && axis.high >= 30 && axis.ticks.contains(0))
  }
}
