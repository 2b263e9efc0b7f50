import Foundation
import ProseNumbers
import Quantities
import SeededRandom
import Testing

/// Texts that nobody would write: the reader neither traps nor loses its place.
@Suite struct MutationTests {
  /// How many texts; `.ci/soak` asks for a million.
  private static let count =
    ProcessInfo.processInfo.environment["REPORTGEN_MUTATIONS"].flatMap(Int.init) ?? 20_000

  private static let seeds = [
    "约640—720亿美元，同比增长54%以上；2024年6月9日至2030年，PUE从1.6降至1.1—1.2",
    "昇腾910C、GPT-4、“十四五”与三分之二的1085万架，第55次，增长2倍，不足全球的2%",
    "between USD 8.2 and 11.2 billion, up 54% (about two-thirds) on 9 April 2025, 13702",
    "the 14th plan: 1,397 EFLOPS, 50kW, 4.8%–6%, twenty-five of 2021–25, ±1,100 kV, GB/T 4-2024",
  ]

  private static let pieces = [
    "0", "9", ",", ".", "-", "—", "至", "到", " to ", "%", "‰", "年", "月", "日", "万", "亿", "千", "一",
    "十",
    "百", "第", "号", "倍", "成", "分之", "约", "以上", "USD ", "$", "/", ":", "+", "\u{FF11}", "\u{2212}",
    "A",
    "bn", " million", " ", "\u{3000}", "99999999999999999999", "two", "hundred", "half",
  ]

  @Test func survivesMutatedTexts() {
    var random = SeededGenerator(seed: 20_251_122)
    for round in 0..<Self.count {
      var bytes = Array(Self.seeds[random.below(Self.seeds.count)].utf8)
      for _ in 0...random.below(6) { mutate(&bytes, &random) }
      let found = QuantityReader.read(bytes, round.isMultiple(of: 2) ? .chinese : .english)
      guard isOrdered(found, upTo: bytes.count) else {
        Issue.record("ranges are out of order in \(bytes)")
        return
      }
    }
  }

  @Test func takesLinearTime() {
    for piece in Self.pieces + ["1 to ", "1-", "a ", "三分之", "1 \u{3000}", "不足全球的"] {
      let text = Array(String(repeating: piece, count: 20_000 / piece.utf8.count).utf8)
      let clock = ContinuousClock()
      let time = clock.measure {
        _ = QuantityReader.read(text, .chinese)
        _ = QuantityReader.read(text, .english)
      }
      #expect(time < .seconds(5), "\(piece)")
    }
  }

  private func isOrdered(_ found: [ReadNumeral], upTo count: Int) -> Bool {
    var last = 0
    for numeral in found {
      guard numeral.range.lowerBound >= last, numeral.range.upperBound <= count,
        numeral.range.lowerBound <= numeral.numeral.lowerBound,
        numeral.numeral.upperBound <= numeral.range.upperBound, !numeral.numeral.isEmpty
      else { return false }
      last = numeral.range.upperBound
    }
    return true
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = random.below(bytes.count + 1)
    switch random.below(4) {
    case 0: bytes.insert(contentsOf: Self.pieces[random.below(Self.pieces.count)].utf8, at: place)
    case 1 where place < bytes.count: bytes.remove(at: place)
    case 2 where place < bytes.count: bytes[place] = UInt8(random.below(256))
    default:
      let end = min(bytes.count, place + random.below(12))
      bytes.insert(contentsOf: bytes[place..<end], at: random.below(bytes.count + 1))
    }
  }
}
