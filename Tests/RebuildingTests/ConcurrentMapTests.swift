import Rebuilding
import Testing

@Suite struct ConcurrentMapTests {
  private struct Odd: Error, Equatable {
    let number: Int
  }

  @Test(arguments: [1, 2, 3, 64])
  func givesResultsInTheOrderOfTheValues(jobs: Int) {
    let squares = ConcurrentMap(jobs: jobs).map(Array(0..<50)) { $0 * $0 }
    #expect(squares == (0..<50).map { $0 * $0 })
  }

  @Test func makesNothingOfNothing() {
    #expect(ConcurrentMap(jobs: 2).map([Int]()) { $0 } == [])
  }

  @Test func throwsWhatTheFirstValueThrows() {
    #expect(throws: Odd(number: 1)) {
      try ConcurrentMap(jobs: 3).map(Array(0..<9)) { number in
        if number.isMultiple(of: 2) { return number }
        throw Odd(number: number)
      }
    }
  }
}
