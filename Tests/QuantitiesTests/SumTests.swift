import Quantities
import Testing

@Suite struct SumTests {
  private func sum(_ texts: [String]) -> String? {
    DecimalNumber.sum(of: texts.compactMap { DecimalNumber($0) })?.description
  }

  @Test(arguments: [
    (["52.7", "32.3", "31.2", "28.1"], "144.3"), (["83", "0.25"], "83.25"),
    (["28", "-6.0"], "22.0"), (["0.1", "0.2"], "0.3"), ([], "0"), (["0", "0.000"], "0.000"),
  ])
  func addsToTheLastDigit(texts: [String], expected: String) {
    #expect(sum(texts) == expected)
  }

  @Test func findsNoSumBeyond64Bits() {
    #expect(sum(["9223372036854775807", "1"]) == nil)
    #expect(sum(["9223372036854775807", "0.1"]) == nil)
  }
}
