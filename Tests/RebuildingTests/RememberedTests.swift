import Rebuilding
import Testing

@Suite struct RememberedTests {
  private var lengths = Remembered<[UInt8], Int>()
  private var made: [String] = []

  /// One run over some texts.
  private mutating func run(_ texts: [(String, String)]) -> [Int] {
    lengths.beginRun()
    return texts.map { name, text in
      lengths.output(name, for: Array(text.utf8)) { bytes in
        made.append(name)
        return bytes.count
      }
    }
  }

  @Test mutating func makesAnOutputOnce() {
    #expect(run([("a", "图"), ("b", "figure")]) == [3, 6])
    #expect(run([("a", "图"), ("b", "figure")]) == [3, 6])
    #expect(made == ["a", "b"])
    #expect(lengths.madeCount == 0)
  }

  @Test mutating func makesItAgainForAnotherInput() {
    _ = run([("a", "图"), ("b", "figure")])
    #expect(run([("a", "图表"), ("b", "figure")]) == [6, 6])
    #expect(made == ["a", "b", "a"])
    #expect(lengths.madeCount == 1)
  }

  @Test mutating func forgetsWhatARunDoesNotAskFor() {
    _ = run([("a", "图")])
    _ = run([])
    _ = run([("a", "图")])
    #expect(made == ["a", "a"])
  }

  @Test mutating func makesTheMissingOnesTogetherAndKeepsTheOrder() {
    _ = run([("b", "figure")])
    lengths.beginRun()
    var asked: [[[UInt8]]] = []
    let outputs = lengths.outputs(
      for: ["a": "1", "b": "figure", "c": "333"].sorted { $0.key < $1.key }
        .map { ($0.key, Array($0.value.utf8)) }
    ) { inputs in
      asked.append(inputs)
      return inputs.map(\.count)
    }
    #expect(outputs == [1, 6, 3])
    #expect(asked == [[Array("1".utf8), Array("333".utf8)]])
  }

  @Test mutating func findsOutputsWhateverTheOrderInWhichTheyAreAskedFor() {
    let texts = (0..<6).map { ("\($0)", String(repeating: "a", count: $0)) }
    _ = run(texts)
    made = []
    #expect(run(texts.reversed()) == [5, 4, 3, 2, 1, 0])
    #expect(run([texts[3], ("new", "图"), texts[0], texts[5]]) == [3, 3, 0, 5])
    #expect(made == ["new"])
  }

  @Test mutating func keepsWhatItHasWhereMakingFails() {
    struct Failure: Error {}
    _ = run([("a", "图")])
    lengths.beginRun()
    #expect(throws: Failure.self) {
      try lengths.output("a", for: [1]) { _ in throw Failure() }
    }
    #expect(run([("a", "图")]) == [3])
  }

  @Test func numbersValues() {
    var revision = Revision<String>()
    #expect(["a", "a", "b", "a"].map { revision.number(of: $0) } == [1, 1, 2, 3])
  }
}
