import Foundation
import Testing

@testable import Plotting

private let casesPath = ProcessInfo.processInfo.environment["REPORTGEN_ORACLE"]

/// Compares with d3's answers to random cases, as `.ci/oracle` prepares them.
@Suite("Agreement with d3", .enabled(if: casesPath != nil))
struct OracleTests {
  @Test func answersAsD3Does() throws {
    let path = try #require(casesPath)
    let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 1000)
    var disagreements: [String: Int] = [:]
    for line in lines {
      let words = line.split(separator: " ")
      let kind = String(try #require(words.first))
      let divide = try #require(words.firstIndex(of: "="))
      let arguments = try words[1..<divide].map { try #require(Double($0)) }
      let expected = try words[(divide + 1)...].map { try #require(Double($0)) }
      let ours = try #require(answer(kind, arguments), "\(kind)")
      guard !agree(ours, expected, kind) else { continue }
      disagreements[kind, default: 0] += 1
      if disagreements[kind, default: 0] <= 3 { Issue.record("\(line)\nours \(ours)") }
    }
    #expect(disagreements.isEmpty)
  }

  /// Ticks and borders must be the same numbers; what is computed by other formulas, or by a
  /// logarithm, may differ in the last bits.
  private func agree(_ ours: [Double], _ theirs: [Double], _ kind: String) -> Bool {
    guard ours.count == theirs.count else { return false }
    let isExact = ["ticks", "nice", "log-nice", "time-ticks", "time-nice", "bin"]
      .contains(kind)
    return zip(ours, theirs).allSatisfy { ours, theirs in
      isExact ? ours == theirs : abs(ours - theirs) <= 1e-9 * max(1, theirs.magnitude)
    }
  }

  private func answer(_ kind: String, _ numbers: [Double]) -> [Double]? {
    let count = numbers.count > 2 ? Int(exactly: numbers[2]) ?? 0 : 0
    let domain = numbers.count > 1 ? (low: numbers[0], high: numbers[1]) : (low: 0, high: 0)
    switch kind {
    case "ticks": return Ticks.values(from: domain.low, to: domain.high, count: count)
    case "nice":
      let nice = Ticks.nice(from: domain.low, to: domain.high, count: count)
      return [nice.low, nice.high]
    case "log-ticks": return LogScale(domain: domain, range: (0, 1))?.ticks(count: count)
    case "log-nice":
      return LogScale(domain: domain, range: (0, 1)).map {
        [$0.nice().domain.low, $0.nice().domain.high]
      }
    case "log-invert":
      return LogScale(domain: domain, range: (0, 1)).map { [$0.invert(numbers[2])] }
    case "time-ticks": return TimeScale(domain: domain, range: (0, 1)).ticks(count: count)
    case "time-nice":
      let nice = TimeScale(domain: domain, range: (0, 1)).nice(count: count).domain
      return [nice.low, nice.high]
    case "sequential":
      let scale = SequentialScale(domain: domain)
      return (scale.shade(numbers[2]).map { [Double($0.rawValue)] } ?? []) + scale.thresholds
    default: return answerOfLayout(kind, numbers)
    }
  }

  private func answerOfLayout(_ kind: String, _ numbers: [Double]) -> [Double]? {
    let first = Int(exactly: numbers[0]) ?? 0
    switch kind {
    case "band":
      let scale = BandScale(
        count: first, range: 26...704, paddingInner: numbers[1], paddingOuter: numbers[2])
      return [scale.step, scale.bandwidth] + (0..<first).map(scale.position)
    case "point":
      let scale = PointScale(count: first, range: 26...704, padding: numbers[1])
      return [scale.step] + (0..<first).map(scale.position)
    case "bin":
      let bins = Bin.bins(Array(numbers.dropFirst()), count: first > 0 ? first : nil)
      return bins.flatMap { [$0.low, $0.high, Double($0.indices.count)] }
    case "stack": return stack(first, numbers)
    default: return nil
    }
  }

  private func stack(_ offset: Int, _ numbers: [Double]) -> [Double]? {
    let offsets: [Stack.Offset] = [.zero, .diverging, .share]
    guard let series = Int(exactly: numbers[1]), let places = Int(exactly: numbers[2]) else {
      return nil
    }
    let values = (0..<series).map { index in
      (0..<places).map { Optional(numbers[3 + $0 * series + index]) }
    }
    return Stack.pieces(values, offset: offsets[offset]).joined().flatMap { piece in
      piece.map { [$0.start, $0.end] } ?? []
    }
  }
}
